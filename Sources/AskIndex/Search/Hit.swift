/// A sentence that a search found, with its scores.
package struct Hit: Equatable, Sendable {
  /// The sentence; never a lead.
  package var address: SentenceAddress
  /// The sentence's own BM25 score; 0 when only its passage contains words of the question.
  package var sentenceScore: Float
  /// The passage's BM25 score.
  package var passageScore: Float
  /// The score that hits are ranked by: the sentence's score plus the weighted passage's.
  package var score: Float

  /// Creates a hit from its scores.
  package init(_ address: SentenceAddress, sentenceScore: Float, passageScore: Float, score: Float) {
    self.address = address
    self.sentenceScore = sentenceScore
    self.passageScore = passageScore
    self.score = score
  }
}
