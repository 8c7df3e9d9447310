import Conversations
import Foundation

/// A folder of real documents with the questions that hurried readers ask of it, as
/// `eval/folders.py` reads them.
struct FolderQuestions {
  /// A question, and the sentences that answer it.
  struct Asked {
    let text: String
    /// Matches every right sentence; nil if the folder does not answer.
    let right: NSRegularExpression?
    /// The documents that may answer, by the ends of their paths; empty for any.
    let documents: [String]
  }

  /// The documents, by the order of their paths.
  let set: QuestionSet
  /// The questions.
  let asked: [Asked]
  /// Conversations, turn by turn.
  let conversations: [[Asked]]

  private struct Entry: Decodable {
    let q: String
    let a: String?
    let doc: String?
    let also: [String]?
    let strict: Bool?
  }

  /// The folders beside each other; empty where the data is not at hand.
  static func all() throws -> [FolderQuestions] {
    let root = URL(filePath: BenchmarkData.path("folders"))
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return try files.sorted().filter { $0.hasSuffix(".json") && !$0.hasSuffix("-conversations.json") }
      .map { try FolderQuestions(root, name: String($0.dropLast(5))) }
  }

  /// The repository's own documents with the questions that its tests ask of them: the handbook and
  /// the seed document together, the seed document alone, and small documents of many kinds.
  ///
  /// Of the small documents only the questions marked *tuned*; the others are for testing.
  static func own() throws -> [FolderQuestions] {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardizedFileURL
    let questions = root.appending(path: "Tests/AskTests/Questions")
    let seeds = try rows(questions.appending(path: "seeds.tsv"))
    let kinds = root.appending(path: "Tests/AskTests/KindsOfDocuments")
    return [
      FolderQuestions(
        set: QuestionSet(documents: try documents(in: root, folders: ["corpus", "seeds"])),
        asked: try asked(try rows(questions.appending(path: "handbook.tsv")) + seeds),
        conversations: try conversations(over: "handbook")),
      FolderQuestions(
        set: QuestionSet(documents: try documents(in: root, folders: ["seeds"])), asked: try asked(seeds),
        conversations: try conversations(over: "seeds")),
      FolderQuestions(
        set: QuestionSet(documents: try documents(in: kinds, folders: ["."])),
        asked: try asked(
          try rows(kinds.appending(path: "questions.tsv")).filter { $0[0] == "tuned" }.map {
            Array($0.dropFirst())
          })),
    ]
  }

  /// Asks of the rows of a table: the document, the question, words of the right sentence.
  private static func asked(_ rows: [[String]]) throws -> [Asked] {
    try rows.map { row in
      let words = row[2].split(separator: " ").map { NSRegularExpression.escapedPattern(for: String($0)) }
      return Asked(
        text: row[1], right: try NSRegularExpression(pattern: words.joined(separator: "\\s+")),
        documents: [row[0]])
    }
  }

  private static func rows(_ file: URL) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { row in
      row.split(separator: "\t").map { String($0) }
    }
  }

  private static func documents(in root: URL, folders: [String]) throws -> [QuestionSet.Document] {
    try folders.flatMap { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      return try names.sorted().filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.map { name in
        let bytes = try Data(contentsOf: root.appending(path: folder).appending(path: name))
        return QuestionSet.Document(name: name, bytes: Array(bytes))
      }
    }
  }

  private static func conversations(over documents: String) throws -> [[Asked]] {
    try Script.all(over: documents).map { script in
      try script.turns.map { turn in
        let words = turn.words.map {
          NSRegularExpression.escapedPattern(for: $0).replacing(" ", with: "\\s+")
        }
        return Asked(
          text: turn.question, right: try NSRegularExpression(pattern: words.joined(separator: "|")),
          documents: [])
      }
    }
  }

  private init(set: QuestionSet, asked: [Asked], conversations: [[Asked]] = []) {
    self.set = set
    self.asked = asked
    self.conversations = conversations
  }

  private init(_ root: URL, name: String) throws {
    var set = QuestionSet()
    let folder = root.appending(path: name)
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    for path in paths.sorted() where path.hasSuffix(".md") || path.hasSuffix(".txt") {
      let bytes = try Data(contentsOf: folder.appending(path: path))
      set.documents.append(QuestionSet.Document(name: path, bytes: Array(bytes)))
    }
    self.set = set
    let entries = try JSONDecoder().decode(
      [Entry].self, from: Data(contentsOf: root.appending(path: "\(name).json")))
    asked = try entries.map(Self.asked)
    let talks = try? Data(contentsOf: root.appending(path: "\(name)-conversations.json"))
    let turns = try talks.map { try JSONDecoder().decode([[Entry]].self, from: $0) } ?? []
    conversations = try turns.map { try $0.map(Self.asked) }
  }

  private static func asked(_ entry: Entry) throws -> Asked {
    Asked(
      text: entry.q,
      right: try entry.a.map { try NSRegularExpression(pattern: $0, options: [.dotMatchesLineSeparators]) },
      documents: entry.strict == true ? [entry.doc].compactMap(\.self) + (entry.also ?? []) : [])
  }

  /// Whether a sentence of a document answers a question.
  func isRight(_ asked: Asked, document: Int, bytes: Range<Int>) -> Bool {
    guard let right = asked.right else { return false }
    let document = set.documents[document]
    let name = document.name.split(separator: "/").last.map { String($0) } ?? document.name
    if !asked.documents.isEmpty,
      !asked.documents.contains(where: { $0.split(separator: "/").last.map { String($0) } == name })
    {
      return false
    }
    let sentence = String(decoding: document.bytes[bytes], as: UTF8.self)
    return right.firstMatch(in: sentence, range: NSRange(sentence.startIndex..., in: sentence)) != nil
  }
}
