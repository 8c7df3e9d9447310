import AskIndex
import AskStorage
import AskText
import Foundation

/// How many questions a second the index answers by itself: the ten best sentences with their passages' scores, without
/// judging or quoting, on one thread.
enum Retrieval {
  /// Prints the best of three rounds: the median, the 99th percentile, and last the questions a second.
  ///
  /// - Parameters:
  ///   - folder: an index that `ask index --index` made.
  ///   - file: questions, one a line.
  static func run(index folder: String, questions file: String) throws {
    let store = IndexStore(try DiskFolder(at: folder, creating: false))
    guard let snapshot = try store.open() else { throw CocoaError(.fileNoSuchFile) }
    let questions = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      Array($0.utf8)
    }
    let searcher = Searcher(snapshot.index)
    var vocabulary = Vocabulary()
    var best: [Double] = []
    for _ in 0..<3 {
      let round = try questions.map { try seconds(for: $0, searcher, &vocabulary) }
      if best.isEmpty || round.reduce(0, +) < best.reduce(0, +) { best = round }
    }
    let sorted = best.sorted()
    Benchmarks.report(
      "retrieval",
      [
        ("questions", Double(questions.count)), ("p50 in µs", sorted[sorted.count / 2] * 1e6),
        ("p99 in µs", sorted[sorted.count * 99 / 100] * 1e6),
        ("questions a second", Double(questions.count) / best.reduce(0, +)),
      ])
  }

  private static func seconds(for question: [UInt8], _ searcher: Searcher, _ vocabulary: inout Vocabulary)
    throws
    -> Double
  {
    let start = ContinuousClock.now
    let list = WordList(question.span)
    var seen: Set<Int> = []
    var terms: [IndexedTerm] = []
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list), seen.insert(term).inserted else { continue }
      if let found = try searcher.index.find(vocabulary.bytes(ofTerm: term)) { terms.append(found) }
    }
    _ = try searcher.hits(for: terms, limit: 10)
    let duration = ContinuousClock.now - start
    return Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
  }
}
