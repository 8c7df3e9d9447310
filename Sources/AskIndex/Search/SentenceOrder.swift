internal import AskStorage

/// The order of hits: the higher score first, and of equal scores the earlier sentence, by the paths
/// of the documents and then by position.
package struct SentenceOrder {
  /// The position of a sentence in the order of equal scores.
  private struct TieKey: Comparable {
    /// The document's path; nil if the index is damaged.
    let path: Path?
    let segmentOrdinal: Int
    let sentence: SentenceID

    static func < (one: TieKey, other: TieKey) -> Bool {
      if let path = one.path, let otherPath = other.path, path != otherPath { return path < otherPath }
      return (one.segmentOrdinal, one.sentence) < (other.segmentOrdinal, other.sentence)
    }
  }

  private let index: Index
  private var paths: [DocumentAddress: Path] = [:]

  /// The number of paths that are remembered: more than the hits that are kept for a question.
  private static let maxPathCount = 1024

  /// The order of an index's sentences.
  package init(_ index: Index) {
    self.index = index
  }

  /// The positions of some sentences, the best first.
  ///
  /// The paths of sentences with equal scores are read before they are compared.
  package mutating func ranking(scores: [Float], addresses: [SentenceAddress]) -> [Int] {
    var ranking = scores.indices.sorted { scores[$0] > scores[$1] }
    var start = 0
    while start < ranking.count {
      var end = start + 1
      while end < ranking.count, scores[ranking[end]] == scores[ranking[start]] { end += 1 }
      if end - start > 1 {
        var equal: [(key: TieKey, position: Int)] = []
        for position in ranking[start..<end] { equal.append((key(of: addresses[position]), position)) }
        equal.sort { $0.key < $1.key }
        ranking.replaceSubrange(start..<end, with: equal.map(\.position))
      }
      start = end
    }
    return ranking
  }

  /// Whether a hit comes before another. Reads the paths of two documents if the scores are equal.
  mutating func precedes(_ one: Hit, _ other: Hit) -> Bool {
    if one.score != other.score { return one.score > other.score }
    let (address, otherAddress) = (one.address, other.address)
    if address.segmentOrdinal == otherAddress.segmentOrdinal, address.passage == otherAddress.passage {
      return address.sentence < otherAddress.sentence
    }
    return key(of: address) < key(of: otherAddress)
  }

  private mutating func key(of address: SentenceAddress) -> TieKey {
    let document = DocumentAddress(
      segmentOrdinal: address.segmentOrdinal,
      document: index.segment(of: address).document(of: address.passage))
    return TieKey(
      path: path(of: document), segmentOrdinal: address.segmentOrdinal, sentence: address.sentence)
  }

  private mutating func path(of document: DocumentAddress) -> Path? {
    if let known = paths[document] { return known }
    guard let path = try? index.segments[document.segmentOrdinal].segment.path(of: document.document) else {
      return nil
    }
    if paths.count >= Self.maxPathCount { paths.removeAll(keepingCapacity: true) }
    paths[document] = path
    return path
  }
}
