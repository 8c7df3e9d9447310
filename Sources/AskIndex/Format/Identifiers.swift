/// A sentence of a segment, counted from 0 in the order of the documents.
///
/// The first sentence of every passage is its *lead*: the words of the title and heading above it.
/// Leads count for the passage's score and are never hits.
package struct SentenceID: Hashable, Comparable, Sendable {
  /// Its number.
  package let number: UInt32

  /// Names a sentence by its number.
  package init(_ number: UInt32) {
    self.number = number
  }

  /// The order of the text.
  package static func < (left: SentenceID, right: SentenceID) -> Bool {
    left.number < right.number
  }
}

/// A passage of a segment, counted from 0 in the order of the documents.
package struct PassageID: Hashable, Sendable {
  /// Its number.
  package let number: UInt32

  /// Names a passage by its number.
  package init(_ number: UInt32) {
    self.number = number
  }
}

/// A document of a segment, counted from 0 in the order they were added.
package struct DocumentID: Hashable, Sendable {
  /// Its number.
  package let number: UInt32

  /// Names a document by its number.
  package init(_ number: UInt32) {
    self.number = number
  }
}

/// A term of a segment, counted from 0 in the order of the terms' bytes.
package struct TermID: Hashable, Sendable {
  /// Its number.
  package let number: UInt32

  /// Names a term by its number.
  package init(_ number: UInt32) {
    self.number = number
  }
}
