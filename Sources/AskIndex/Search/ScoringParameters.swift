/// The parameters of scoring at two levels: a sentence by itself, and its passage.
package struct ScoringParameters: Equatable, Sendable {
  /// BM25's parameters for sentences.
  package var sentence: BM25.Parameters
  /// BM25's parameters for passages.
  package var passage: BM25.Parameters
  /// The weight of a passage's score next to its sentence's.
  package var passageWeight: Float

  /// States how to score.
  package init(sentence: BM25.Parameters, passage: BM25.Parameters, passageWeight: Float) {
    self.sentence = sentence
    self.passage = passage
    self.passageWeight = passageWeight
  }

  /// The parameters in use, chosen on questions about Wikipedia articles (see the README's
  /// figures).
  package static let standard = ScoringParameters(
    sentence: BM25.Parameters(k1: 0.4, b: 0.4), passage: BM25.Parameters(k1: 0.9, b: 0.4), passageWeight: 1)
}
