/// That a sentence holds a term, and how often.
package struct Posting: Equatable, Sendable {
  /// The sentence.
  package var sentence: SentenceID
  /// How often it holds the term, at least 1.
  package var frequency: UInt32
}
