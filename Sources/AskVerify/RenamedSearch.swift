/// Finds the new names of documents that are gone, by pieces of what was quoted from them.
///
/// A piece is five words in sequence, or all of a shorter quotation: long enough to stand in few
/// documents, short enough to outlive a change elsewhere in its sentence.
struct RenamedSearch {
  private static let pieceLength = 5
  /// Shorter quotations tell nothing of where they come from.
  private static let minLength = 8

  private let search: QuoteSearch
  /// The document that was gone, for each piece.
  private let groups: [Int]
  /// The number of pieces of each group.
  private var pieceCounts: [Int] = []
  /// The number of pieces of each group in each document.
  private var counts: [[Int: Int]]

  /// Takes the quotations of each document that is gone.
  init(_ quotes: [[String]]) {
    var pieces: [(id: Int, bytes: [UInt8])] = []
    var groups: [Int] = []
    for (group, quotes) in quotes.enumerated() {
      let distinct = Set(quotes.flatMap(Self.pieces))
      pieceCounts.append(distinct.count)
      for piece in distinct {
        pieces.append((groups.count, piece))
        groups.append(group)
      }
    }
    search = QuoteSearch(pieces)
    self.groups = groups
    counts = Array(repeating: [:], count: quotes.count)
  }

  /// Counts the pieces in a document; tells whether it has any.
  mutating func look(in bytes: [UInt8], _ document: Int) -> Bool {
    let found = search.places(in: bytes)
    for piece in found.keys { counts[groups[piece]][document, default: 0] += 1 }
    return !found.isEmpty
  }

  /// The document that has at least two pieces of a group, or a fifth of few, and twice as many as
  /// any other; nil where none has.
  func document(of group: Int) -> Int? {
    guard let best = counts[group].max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { return nil }
    let second = counts[group].filter { $0.key != best.key }.values.max() ?? 0
    let isEnough = best.value > 1 || 5 * best.value >= pieceCounts[group]
    return isEnough && best.value >= 2 * second ? best.key : nil
  }

  private static func pieces(of quote: String) -> [[UInt8]] {
    let bytes = Array(quote.utf8)
    let words = WordEdge.words(bytes.span, range: 0..<bytes.count)
    guard words.count > pieceLength else { return bytes.count < minLength ? [] : [bytes] }
    return stride(from: 0, through: words.count - pieceLength, by: pieceLength).map { first in
      Array(bytes[words[first].lowerBound..<words[first + pieceLength - 1].upperBound])
    }
  }
}
