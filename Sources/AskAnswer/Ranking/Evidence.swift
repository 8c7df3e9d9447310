internal import AskIndex

/// A hit judged for a question.
struct Evidence {
  /// The sentence.
  let hit: Hit
  /// Its number among the hits.
  let number: Int
  /// The contribution of each of the question's terms.
  let termShares: ArraySlice<Float>
  /// The contribution of the sentence as a whole.
  let sentenceShare: Float
  /// The sum of all shares.
  let score: Float
  /// The contribution of its place in the conversation, as a part of the sum.
  var nearness: Float = 0
  /// The contribution of words of before, where the question has words of its own.
  var ofOldWords: Float = 0

  /// The score of the sentence as an answer, whatever was said before.
  var ownScore: Float { score - nearness - ofOldWords }
}
