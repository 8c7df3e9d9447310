/// The probabilities that sentences answer a question.
///
/// The model was trained to choose among a question's hits and one thing more, that none of them
/// answers, which always scores 0; half of the questions it learned from had no answer in the
/// documents. So the scores make probabilities.
package struct Confidence {
  /// The highest score, or 0.
  private let best: Float
  /// The sum of all scores' exponentials and the one of 0, each divided by that of `best`.
  private let sum: Float

  /// The least probability that the first sentence answers for it to be given, unless something else
  /// is said.
  package static let usual = 0.18

  init(_ evidence: [Evidence]) {
    let best = evidence.reduce(0) { max($0, $1.ownScore) }
    self.best = best
    sum = evidence.reduce(Exponential.of(-best)) { $0 + Exponential.of($1.ownScore - best) }
  }

  /// The probability that a sentence answers.
  func of(_ evidence: Evidence) -> Double {
    Double(Exponential.of(evidence.ownScore - best) / sum)
  }

  /// Whether a sentence is to be given as an answer: it is likely enough, or shares its probability
  /// with others that say as much, such as the same line in ten documents, and is all but certain
  /// against the guess that nothing answers.
  ///
  /// - Parameter least: the least probability.
  func allows(_ evidence: Evidence, least: Double) -> Bool {
    if of(evidence) >= least { return true }
    let own = Exponential.of(evidence.ownScore - best)
    let againstNone = Double(own / (own + Exponential.of(-best)))
    // Two thirds of the way from the least probability to certainty.
    return againstNone >= (2 + least) / 3
  }
}

/// The exponential function, for numbers up to 0.
enum Exponential {
  /// `eˣ` to seven digits, by halving `x` until it is small and squaring what comes out.
  static func of(_ x: Float) -> Float {
    guard x > -80 else { return 0 }
    let small = Double(x) / 1024
    var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
    for _ in 0..<10 { power *= power }
    return Float(power)
  }
}
