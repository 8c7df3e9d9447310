import AskAnswer
import Foundation

/// Writes what the model of evidence sees of each question and its hits, for training (see
/// `Tests/Training`).
///
/// A file: how many features a term and a sentence have, in 32 bits each, the low byte first; then
/// for each question its group (questions of one group must not be parted when training and testing
/// are), how many hits, how many terms, in 32 bits each; for each hit whether it is right, a byte
/// each; then the features of all terms and of all sentences, in half precision.
enum Export {
  /// Writes one file for each way the documents are laid out.
  static func run(into folder: String, usesWordTable: Bool, hits limit: Int = 100) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let names =
      EvidenceFeatures.termNames.map { "term \($0)" }
      + EvidenceFeatures.sentenceNames.map { "sentence \($0)" }
    try names.joined(separator: "\n").write(toFile: "\(folder)/names", atomically: true, encoding: .utf8)
    guard let wiki = try BenchmarkData.contents("squad/new-wiki.json"),
      let selqa = try BenchmarkData.contents("selqa/selqa-dev.json")
    else { return }
    let sets = [("new-wiki", try QuestionSet(squad: wiki)), ("selqa", try QuestionSet(selqa: selqa))]
    for (name, set) in sets {
      try write("\(folder)/\(name)-together", limit) { file in
        var library = try AskedLibrary(
          set, documents: Array(set.documents.indices), usesWordTable: usesWordTable)
        for question in set.questions { try file.add(question, &library) }
      }
    }
    let set = sets[0].1
    // Questions whose article is not there: nothing answers them, or only by chance.
    try write("\(folder)/new-wiki-hidden", limit) { file in
      for fold in 0..<4 {
        let rest = set.documents.indices.filter { $0 % 4 != fold }
        var library = try AskedLibrary(set, documents: rest, usesWordTable: usesWordTable)
        for question in set.questions where question.document % 4 == fold { try file.add(question, &library) }
      }
    }
    try writeChapters(of: set, into: folder, usesWordTable: usesWordTable, limit)
    try writeWhole(into: folder, usesWordTable: usesWordTable, limit)
    try writeFolders(into: folder, usesWordTable: usesWordTable, limit)
    try writeConversations(into: folder, usesWordTable: usesWordTable, limit)
    if CommandLine.arguments.contains("--report"),
      let squad = try BenchmarkData.contents("squad/squad-1.1-dev.json")
    {
      try write("\(folder)/squad-report", limit) { file in
        let set = try QuestionSet(squad: squad)
        var library = try AskedLibrary(
          set, documents: Array(set.documents.indices), usesWordTable: usesWordTable)
        for question in set.questions { try file.add(question, &library) }
      }
    }
  }

  /// Libraries of a few pages, asked the questions of their own chapter, reworded, and of another.
  private static func writeChapters(
    of set: QuestionSet, into folder: String, usesWordTable: Bool, _ limit: Int
  ) throws {
    let (chapters, origins) = set.chapters(of: 8)
    let questions = Dictionary(grouping: chapters.questions, by: \.document)
    var rewording = Rewording(seed: 1)
    try write("\(folder)/new-wiki-chapters", limit) { file in
      for chapter in chapters.documents.indices {
        var library = try AskedLibrary(chapters, documents: [chapter], usesWordTable: usesWordTable)
        for question in questions[chapter] ?? [] {
          let title = chapters.documents[chapter].name
          let text = rewording.reword(question.text, about: title)
          try file.add(
            QuestionSet.Question(text: text, document: chapter, answers: question.answers), &library,
            group: origins[chapter])
        }
      }
    }
    try write("\(folder)/new-wiki-elsewhere", limit) { file in
      for chapter in chapters.documents.indices {
        var library = try AskedLibrary(chapters, documents: [chapter], usesWordTable: usesWordTable)
        // Every other time the next chapter, mostly of the same article; else one far away.
        let count = chapters.documents.count
        let asked = (chapter + (chapter % 2 == 0 ? 1 : 2 * count / 5)) % count
        for question in questions[asked] ?? [] {
          try file.add(question, &library, group: origins[chapter])
        }
      }
    }
  }

  /// Whole articles with the questions that a search engine was asked; the same without the
  /// paragraphs that answer; each asked what its subject is; single paragraphs with titles.
  private static func writeWhole(into folder: String, usesWordTable: Bool, _ limit: Int) throws {
    guard let data = try BenchmarkData.contents("qed/qed-whole.json.zst") else { return }
    let whole = try QuestionSet(squad: data)
    let all = Array(whole.documents.indices)
    var library = try AskedLibrary(whole, documents: all, usesWordTable: usesWordTable)
    try write("\(folder)/qed-whole", limit) { file in
      for question in whole.questions { try file.add(question, &library) }
    }
    try write("\(folder)/definitions", limit) { file in
      for (number, document) in whole.documents.enumerated() {
        guard let question = document.definition(number) else { continue }
        try file.add(question, &library)
      }
    }
    let rest = whole.withoutAnswers()
    var poorer = try AskedLibrary(rest, documents: all, usesWordTable: usesWordTable)
    try write("\(folder)/qed-whole-near", limit) { file in
      for question in rest.questions { try file.add(question, &poorer) }
    }
    guard let pages = try BenchmarkData.contents("qed/qed-train.json") else { return }
    let set = try QuestionSet(squad: pages, titled: true)
    var titled = try AskedLibrary(set, documents: Array(set.documents.indices), usesWordTable: usesWordTable)
    try write("\(folder)/qed-pages", limit) { file in
      for (number, question) in set.questions.enumerated() where number % 4 == 0 {
        try file.add(question, &titled)
      }
    }
  }

  /// Folders of real documents; a folder is a group. Questions that it does not answer have a group
  /// that is greater by `absent`.
  private static func writeFolders(into folder: String, usesWordTable: Bool, _ limit: Int) throws {
    try write("\(folder)/folders", limit) { file in
      for (number, questions) in try FolderQuestions.all().enumerated() {
        try add(questions, to: &file, usesWordTable: usesWordTable, limit) {
          questions.asked[$0].right == nil ? number + absent : number
        }
      }
    }
    // The repository's own; a question is a group.
    try write("\(folder)/own", limit) { file in
      for questions in try FolderQuestions.own() {
        try add(questions, to: &file, usesWordTable: usesWordTable, limit) { $0 }
      }
    }
  }

  /// The later turns of conversations, as they are read after the earlier ones; a conversation is a
  /// group. None where the model has learned from other features: train, build and export again.
  private static func writeConversations(into folder: String, usesWordTable: Bool, _ limit: Int) throws {
    try write("\(folder)/conversations", limit) { file in
      var group = 0
      for questions in try FolderQuestions.all() + FolderQuestions.own() {
        var library = try AskedLibrary(
          questions.set, documents: Array(questions.set.documents.indices), usesWordTable: usesWordTable)
        for turns in questions.conversations where library.canConverse {
          library.beginConversation()
          for (number, asked) in turns.enumerated() {
            let (measured, rights) = try library.measureTurn(asked.text, limit: limit) {
              questions.isRight(asked, document: $0, bytes: $1)
            }
            let isEmpty = measured.features.termCount == 0 || measured.features.hitCount == 0
            if number > 0, !isEmpty { file.add(measured, rights, group: group) }
          }
          group += 1
        }
      }
    }
  }

  private static func add(
    _ questions: FolderQuestions, to file: inout ExportFile, usesWordTable: Bool, _ limit: Int,
    group: (Int) -> Int
  ) throws {
    var library = try AskedLibrary(
      questions.set, documents: Array(questions.set.documents.indices), usesWordTable: usesWordTable)
    for (number, asked) in questions.asked.enumerated() {
      let (measured, rights) = try library.measure(asked.text, limit: limit) {
        questions.isRight(asked, document: $0, bytes: $1)
      }
      file.add(measured, rights, group: group(number))
    }
  }

  /// What is added to the group of a question that its folder does not answer.
  private static let absent = 100

  private static func write(_ path: String, _ limit: Int, _ body: (inout ExportFile) throws -> Void) throws {
    var file = try ExportFile(path, limit: limit)
    try body(&file)
    try file.close()
    Benchmarks.report(
      path,
      [
        ("questions", Double(file.questionCount)), ("right among the first \(limit)", file.recall),
        ("right first", file.first),
      ])
  }
}

/// A file that questions are written to.
struct ExportFile {
  private(set) var questionCount = 0
  private var foundCount = 0
  private var firstCount = 0
  private let limit: Int
  private let handle: FileHandle
  private var bytes: [UInt8] = []

  /// The share of questions with a right sentence among the hits.
  var recall: Double { Double(foundCount) / Double(max(1, questionCount)) }
  /// The share of questions with a right sentence as the first hit.
  var first: Double { Double(firstCount) / Double(max(1, questionCount)) }

  init(_ path: String, limit: Int) throws {
    self.limit = limit
    try Data().write(to: URL(filePath: path))
    handle = try FileHandle(forWritingTo: URL(filePath: path))
    append(EvidenceFeatures.termWidth)
    append(EvidenceFeatures.sentenceWidth)
  }

  /// Adds what is measured of a question; without a group, its document is one.
  mutating func add(
    _ question: QuestionSet.Question, _ library: inout AskedLibrary, group: Int? = nil
  ) throws {
    let (measured, rights) = try library.measure(question, limit: limit)
    add(measured, rights, group: group ?? question.document)
    if bytes.count > 1 << 24 { try flush() }
  }

  /// Adds what was measured of a question.
  mutating func add(_ measured: MeasuredHits, _ rights: [Bool], group: Int) {
    let features = measured.features
    questionCount += 1
    if rights.contains(true) { foundCount += 1 }
    if rights.first == true { firstCount += 1 }
    append(group)
    append(features.hitCount)
    append(features.termCount)
    for right in rights { bytes.append(right ? 1 : 0) }
    append(features.terms)
    append(features.sentences)
  }

  /// Ends the file.
  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: Data(bytes))
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ number: Int) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private mutating func append(_ values: [Float]) {
    for value in values {
      let bits = Float16(value).bitPattern
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
    }
  }
}
