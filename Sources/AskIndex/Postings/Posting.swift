/// The frequency of a term in a sentence.
package struct Posting: Equatable, Sendable {
  /// The sentence.
  package var sentence: SentenceID
  /// The frequency of the term in it, at least 1.
  package var frequency: UInt32
}
