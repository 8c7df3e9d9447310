internal import AskStorage

/// The order of sentences with equal scores: by their documents' paths, then by their
/// places.
///
/// Sorting compares many pairs, so a comparison must be cheap even if all sentences are equal:
/// within a document the sentences' numbers decide, and of two documents the paths, each read once
/// and remembered.
package struct SentenceOrder {
  private let index: Index
  private var paths: [DocumentAddress: Path] = [:]

  /// The number of paths that are remembered: more than the hits that are kept for a question.
  private static let maxPathCount = 1024

  /// The order of an index's sentences.
  package init(_ index: Index) {
    self.index = index
  }

  /// Whether one sentence comes before another.
  package mutating func precedes(_ one: SentenceAddress, _ other: SentenceAddress) -> Bool {
    if one.segmentOrdinal == other.segmentOrdinal, one.passage == other.passage {
      return one.sentence < other.sentence
    }
    let (document, otherDocument) = (self.document(of: one), self.document(of: other))
    if document != otherDocument, let path = self.path(of: document),
      let otherPath = self.path(of: otherDocument),
      path != otherPath
    {
      return path < otherPath
    }
    return (one.segmentOrdinal, one.sentence.number) < (other.segmentOrdinal, other.sentence.number)
  }

  /// Whether a hit comes before another: the higher score, and of equal scores the earlier
  /// sentence.
  package mutating func precedes(_ one: Hit, _ other: Hit) -> Bool {
    one.score != other.score ? one.score > other.score : precedes(one.address, other.address)
  }

  private func document(of place: SentenceAddress) -> DocumentAddress {
    DocumentAddress(
      segmentOrdinal: place.segmentOrdinal, document: index.segment(of: place).document(of: place.passage))
  }

  /// A document's path; nil if the index is damaged.
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
