internal import AskStorage

/// The order of sentences that nothing else puts in order: by their documents' paths, then by their
/// places.
///
/// Comparing is for sorting, so it must cost next to nothing however many sentences are alike:
/// within a document the sentences' numbers decide, and of two documents the paths, each read once
/// and remembered.
package struct PlaceOrder {
  private struct Document: Hashable {
    let part: Int
    let number: UInt32
  }

  private let index: Index
  private var paths: [Document: Path] = [:]

  /// How many paths are remembered: more than the hits that are kept for a question.
  private static let mostPaths = 1024

  /// The order of an index's sentences.
  package init(_ index: Index) {
    self.index = index
  }

  /// Whether one sentence comes before another.
  package mutating func precedes(_ one: Index.Place, _ other: Index.Place) -> Bool {
    if one.part == other.part, one.passage == other.passage { return one.sentence < other.sentence }
    let (document, otherDocument) = (self.document(of: one), self.document(of: other))
    if document != otherDocument, let path = self.path(of: document),
      let otherPath = self.path(of: otherDocument),
      path != otherPath
    {
      return path < otherPath
    }
    return (one.part, one.sentence.number) < (other.part, other.sentence.number)
  }

  /// Whether a hit comes before another: the higher score, and of equal scores the earlier
  /// sentence.
  package mutating func precedes(_ one: Hit, _ other: Hit) -> Bool {
    one.score != other.score ? one.score > other.score : precedes(one.place, other.place)
  }

  private func document(of place: Index.Place) -> Document {
    Document(part: place.part, number: index.parts[place.part].segment.document(of: place.passage).number)
  }

  /// A document's path; nil where the index is damaged.
  private mutating func path(of document: Document) -> Path? {
    if let known = paths[document] { return known }
    guard let path = try? index.parts[document.part].segment.path(of: DocumentID(document.number)) else {
      return nil
    }
    if paths.count >= Self.mostPaths { paths.removeAll(keepingCapacity: true) }
    paths[document] = path
    return path
  }
}
