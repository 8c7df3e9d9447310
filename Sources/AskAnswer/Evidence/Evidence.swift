internal import AskIndex

/// A hit judged for a question.
struct Evidence {
  /// The sentence.
  let hit: Hit
  /// Its number among the hits.
  let number: Int
  /// What each of the question's terms adds.
  let termShares: [Float]
  /// What the sentence as a whole adds.
  let sentenceShare: Float
  /// The sum of all shares.
  let score: Float
}

extension Evidence {
  /// Judges a hit by what was measured of it.
  init(
    _ hit: Hit, number: Int, _ features: EvidenceFeatures, _ model: EvidenceModel,
    _ scratch: inout EvidenceModel.Scratch
  ) {
    self.hit = hit
    self.number = number
    var shares: [Float] = []
    for term in 0..<features.termCount {
      shares.append(model.share(ofTerm: term, hit: number, features, &scratch))
    }
    termShares = shares
    sentenceShare = model.share(ofSentence: number, features, &scratch)
    score = shares.reduce(sentenceShare, +)
  }
}
