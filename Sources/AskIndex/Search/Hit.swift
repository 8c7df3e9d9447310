/// A sentence the index found.
package struct Hit: Equatable, Sendable {
  /// The sentence; never a lead.
  package var sentence: SentenceID
  /// The passage it stands in.
  package var passage: PassageID
  /// Its own BM25 score; 0 when only its passage holds words of the question.
  package var sentenceScore: Float
  /// Its passage's BM25 score.
  package var passageScore: Float
  /// What hits are ordered by: the sentence's score and the weighted passage's.
  package var score: Float

  /// Collects the scores of a sentence.
  package init(
    sentence: SentenceID, passage: PassageID, sentenceScore: Float, passageScore: Float, score: Float
  ) {
    self.sentence = sentence
    self.passage = passage
    self.sentenceScore = sentenceScore
    self.passageScore = passageScore
    self.score = score
  }

  /// Whether this hit comes before another: the higher score, and of equal scores the earlier sentence.
  package func precedes(_ other: Hit) -> Bool {
    score != other.score ? score > other.score : sentence < other.sentence
  }
}
