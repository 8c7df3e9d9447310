internal import AskIndex

/// A hit judged for a question: what each of the question's words and each feature adds to its score.
struct Evidence {
  /// The sentence.
  let hit: Hit
  /// What each of the question's terms adds by standing in the sentence, 0 where it does not.
  let termShares: [Double]
  /// What was measured for each feature, in their order.
  let features: [Double]
  /// The sum of all shares.
  let score: Double

  /// Judges a hit.
  init(_ hit: Hit, termShares: [Double], features: [Double]) {
    self.hit = hit
    self.termShares = termShares
    self.features = features
    score =
      termShares.reduce(0, +)
      + zip(Feature.allCases, features).reduce(0) { $0 + $1.0.weight * $1.1 }
  }

  /// The parts of the score, each with its name.
  func explanation(of question: Question) -> Explanation {
    let words = zip(question.terms, termShares).map { Explanation.Part($0.typed, value: $1, weight: 1) }
    let others = zip(Feature.allCases, features).map {
      Explanation.Part($0.name, value: $1, weight: $0.weight)
    }
    return Explanation(parts: words + others)
  }
}
