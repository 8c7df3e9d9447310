internal import AskIndex

/// A hit judged for a question.
struct Evidence {
  /// The sentence.
  let hit: Hit
  /// Its number among the hits.
  let number: Int
  /// What each of the question's terms adds.
  let termShares: ArraySlice<Float>
  /// What the sentence as a whole adds.
  let sentenceShare: Float
  /// The sum of all shares.
  let score: Float
  /// What its place in the conversation adds, as a part of the sum.
  var nearness: Float = 0
  /// What old words add, where the question has words of its own.
  var ofOldWords: Float = 0

  /// What speaks for the sentence as an answer, whatever was said before.
  var ownScore: Float { score - nearness - ofOldWords }
}
