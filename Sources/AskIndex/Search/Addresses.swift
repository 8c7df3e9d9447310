/// A sentence of an index: its segment, passage and number.
package struct SentenceAddress: Hashable, Sendable {
  /// The position of its segment in `Index.segments`.
  package let segmentOrdinal: Int
  /// Its number in the segment.
  package let sentence: SentenceID
  /// The passage that contains it.
  package let passage: PassageID

  /// Creates the address of a sentence.
  package init(segmentOrdinal: Int, sentence: SentenceID, passage: PassageID) {
    self.segmentOrdinal = segmentOrdinal
    self.sentence = sentence
    self.passage = passage
  }
}

/// A document of an index: its segment and number.
package struct DocumentAddress: Hashable, Sendable {
  /// The position of its segment in `Index.segments`.
  package let segmentOrdinal: Int
  /// Its number in the segment.
  package let document: DocumentID

  /// Creates the address of a document.
  package init(segmentOrdinal: Int, document: DocumentID) {
    self.segmentOrdinal = segmentOrdinal
    self.document = document
  }
}
