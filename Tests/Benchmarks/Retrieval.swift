import Ask
import AskIndex
import AskStorage
import AskText
import Foundation

/// How many questions a second the index answers by itself: the ten best sentences with their
/// passages' scores, without judging or quoting, on one thread.
enum Retrieval {
  /// Prints the best of three rounds: the median, the 99th percentile, and last the questions a
  /// second.
  ///
  /// - Parameters:
  ///   - folder: an index that `ask index --index` made.
  ///   - file: questions, one a line.
  static func run(index folder: String, questions file: String) throws {
    let index = try index(folder)
    let questions = try questions(file)
    var retrieval = BareRetrieval(index, limit: 10)
    let times = try bestRound(questions) { try retrieval.search($0) }
    Benchmarks.report(
      "retrieval",
      [
        ("questions", Double(questions.count)), ("p50 in µs", percentile(50, times) * 1e6),
        ("p99 in µs", percentile(99, times) * 1e6),
        ("questions a second", Double(questions.count) / times.reduce(0, +)),
      ])
  }

  /// Prints how long a question takes from its text to its verified quotation, and how long the
  /// retrieval of as many hits as are judged takes by itself, both on one thread.
  ///
  /// - Parameters:
  ///   - documents: the documents of the index.
  ///   - folder: an index that `ask index --index` made.
  ///   - file: questions, one a line.
  static func compareAnswers(documents: String, index folder: String, questions file: String) throws {
    let questions = try questions(file)
    var retrieval = BareRetrieval(try index(folder), limit: 36)
    var options = Library.Options()
    (options.place, options.refreshes, options.threads) = (.folder(folder), false, 1)
    let library = try Library(opening: [documents], options: options)
    // By turns, and the least of each question, as the machine is not as fast at one time as at
    // another.
    var least = (retrieved: [Double](), answered: [Double]())
    for _ in 0..<5 {
      let retrieved = try round(questions) { try retrieval.search($0) }
      let answered = try round(questions) { _ = try library.answer(String(decoding: $0, as: UTF8.self)) }
      least.retrieved = least.retrieved.isEmpty ? retrieved : zip(least.retrieved, retrieved).map(min)
      least.answered = least.answered.isEmpty ? answered : zip(least.answered, answered).map(min)
    }
    let (alone, whole) = (percentile(50, least.retrieved), percentile(50, least.answered))
    Benchmarks.report(
      "one question",
      [
        ("questions", Double(questions.count)), ("retrieval, p50 in µs", alone * 1e6),
        ("whole, p50 in µs", whole * 1e6), ("times", whole / alone),
      ])
  }

  private static func index(_ folder: String) throws -> Index {
    let store = IndexStore(try DiskFolder(at: folder, creating: false))
    guard let snapshot = try store.open() else { throw CocoaError(.fileNoSuchFile) }
    return snapshot.index
  }

  private static func questions(_ file: String) throws -> [[UInt8]] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { Array($0.utf8) }
  }

  /// The seconds that each question takes, in the fastest of three rounds.
  private static func bestRound(_ questions: [[UInt8]], _ ask: ([UInt8]) throws -> Void) rethrows -> [Double]
  {
    var best: [Double] = []
    for _ in 0..<3 {
      let round = try round(questions, ask)
      if best.isEmpty || round.reduce(0, +) < best.reduce(0, +) { best = round }
    }
    return best
  }

  private static func round(_ questions: [[UInt8]], _ ask: ([UInt8]) throws -> Void) rethrows -> [Double] {
    try questions.map { question in
      let start = ContinuousClock.now
      try ask(question)
      let duration = ContinuousClock.now - start
      return Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
    }
  }

  private static func percentile(_ percent: Int, _ times: [Double]) -> Double {
    times.sorted()[times.count * percent / 100]
  }
}

/// Looks questions up in an index, and does nothing else.
private struct BareRetrieval {
  private let searcher: Searcher
  private let limit: Int
  private var vocabulary = Vocabulary()

  init(_ index: Index, limit: Int) {
    searcher = Searcher(index)
    self.limit = limit
  }

  mutating func search(_ question: [UInt8]) throws {
    let list = WordList(question.span)
    var seen: Set<Int> = []
    var terms: [IndexedTerm] = []
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list), seen.insert(term).inserted else { continue }
      if let found = try searcher.index.find(vocabulary.bytes(ofTerm: term)) { terms.append(found) }
    }
    _ = try searcher.hits(for: terms, limit: limit)
  }
}
