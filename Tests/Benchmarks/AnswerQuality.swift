import Ask
import Foundation
import SeededRandom

/// How often the right sentence comes first: questions about Wikipedia articles in SQuAD's form
/// (Rajpurkar et al. 2016), each article a file, a blank line between paragraphs.
///
/// A quotation is right when it holds the first byte of an annotated answer in that answer's
/// document.
enum AnswerQuality {
  private struct Tally {
    var first = 0
    var firstFive = 0
    var reciprocalRanks = 0.0
    var quotations = 0
    var verbatim = 0
    var characters = 0
    var answered = 0
  }

  static func run(_ path: String) throws {
    guard let data = try BenchmarkData.contents(path) else { return }
    let set = try QuestionSet(squad: data)
    let start = clock()
    try withLibrary(of: set) { library in
      let indexed = clock()
      var tally = Tally()
      for question in set.questions {
        try judge(library.answer(question.text, limit: 10), question, set, &tally)
      }
      report(path, tally, count: Double(set.questions.count), (start, indexed, clock()))
    }
  }

  /// Prints how often the right sentence comes first where unrelated questions follow each other:
  /// each by itself, and all as one conversation, in which none should lean on another.
  static func compareUnrelated(_ path: String) throws {
    guard let data = try BenchmarkData.contents(path) else { return }
    let set = try QuestionSet(squad: data)
    var random = SplitMix64(seed: 5)
    let questions = set.questions.map { (key: random.next(), question: $0) }.sorted { $0.key < $1.key }
    try withLibrary(of: set) { library in
      var (apart, together) = (Tally(), Tally())
      var dialogue = Dialogue()
      for (_, question) in questions {
        try judge(library.answer(question.text, limit: 10), question, set, &apart)
        try judge(library.answer(question.text, limit: 10, following: &dialogue), question, set, &together)
      }
      let count = Double(questions.count)
      Benchmarks.report(
        "\(path), shuffled",
        [
          ("questions", count), ("answer@1 each by itself", Double(apart.first) / count),
          ("answer@1 as one conversation", Double(together.first) / count),
        ])
    }
  }

  /// Writes the documents of a set into a folder, and lends the library of them.
  private static func withLibrary(of set: QuestionSet, _ body: (Library) throws -> Void) throws {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "ask-benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(set, into: folder)
    var options = Library.Options()
    options.place = .memory
    options.threads = 1
    options.minConfidence = 0
    let library = try Library(opening: [folder.path], options: options)
    try body(library)
  }

  private static func report(
    _ path: String, _ tally: Tally, count: Double, _ times: (start: Int, indexed: Int, end: Int)
  ) {
    let second = Double(CLOCKS_PER_SEC)
    Benchmarks.report(
      path,
      [
        ("questions", count), ("answer@1", Double(tally.first) / count),
        ("answer@5", Double(tally.firstFive) / count), ("mrr@10", tally.reciprocalRanks / count),
        ("verbatim", Double(tally.verbatim) / Double(max(tally.quotations, 1))),
        ("characters in the first quotation", Double(tally.characters) / Double(max(tally.answered, 1))),
        ("indexing in CPU seconds", Double(times.indexed - times.start) / second),
        ("answering in CPU seconds", Double(times.end - times.indexed) / second),
      ])
  }

  private static func judge(
    _ answer: Answer, _ question: QuestionSet.Question, _ set: QuestionSet, _ tally: inout Tally
  )
    throws
  {
    for quotation in answer.quotations {
      let file = try Data(contentsOf: URL(filePath: quotation.citation.document))
      tally.quotations += 1
      if file[quotation.citation.bytes].elementsEqual(quotation.bytes) { tally.verbatim += 1 }
    }
    if let first = answer.quotations.first {
      tally.answered += 1
      tally.characters += first.text.count
    }
    let rank = answer.quotations.firstIndex { quotation in
      quotation.citation.document.hasSuffix("/" + set.documents[question.document].name)
        && question.answers.contains { quotation.citation.bytes.contains($0) }
    }
    guard let rank else { return }
    if rank == 0 { tally.first += 1 }
    if rank < 5 { tally.firstFive += 1 }
    tally.reciprocalRanks += 1 / Double(rank + 1)
  }

  /// Writes each document to a file.
  private static func write(_ set: QuestionSet, into folder: URL) throws {
    for document in set.documents {
      try Data(document.bytes).write(to: folder.appending(path: document.name))
    }
  }
}
