/// A sentence the index found.
package struct Hit: Equatable, Sendable {
  /// The sentence; never a lead.
  package var place: Index.Place
  /// Its own BM25 score; 0 when only its passage holds words of the question.
  package var sentenceScore: Float
  /// Its passage's BM25 score.
  package var passageScore: Float
  /// What hits are ordered by: the sentence's score and the weighted passage's.
  package var score: Float

  /// Collects the scores of a sentence.
  package init(_ place: Index.Place, sentenceScore: Float, passageScore: Float, score: Float) {
    self.place = place
    self.sentenceScore = sentenceScore
    self.passageScore = passageScore
    self.score = score
  }
}
