/// The learned model of evidence: the score of a sentence is the sum of a share for each of the
/// question's terms and a share for the sentence as a whole, each found by a small network.
///
/// The networks were trained together, so that of a question's hundred hits the right ones come
/// first (`Tests/Training`).
struct EvidenceModel {
  /// Whether it counts on a word table.
  let withWordTable: Bool
  private let term = Network(inputCount: EvidenceFeatures.termWidth, widths: [6, 3], start: 0)
  private let sentence: Network

  /// The model with the word table, or the one without.
  init(withWordTable: Bool) {
    self.withWordTable = withWordTable
    sentence = Network(inputCount: EvidenceFeatures.sentenceWidth, widths: [8], start: term.end)
  }

  /// The number of weights it needs, in eights.
  var weightCount: Int { sentence.end }

  /// Whether the weights are as many as the features need.
  var fits: Bool { weights.count == weightCount }

  private var weights: Span<SIMD8<Float>> {
    @_lifetime(immortal)
    get { LearnedBytes.evidenceWeights(withWordTable: withWordTable) }
  }

  /// The shares of all terms in all hits, hit after hit.
  func termShares(_ features: EvidenceFeatures) -> [Float] {
    let (weights, constant) = (weights, TermFeature.constantCount)
    var shares = [Float](repeating: 0, count: features.hitCount * features.termCount)
    if shares.isEmpty { return shares }
    var sums = term.room
    for number in 0..<features.termCount {
      let start = number * EvidenceFeatures.termWidth
      let beginning = term.beginning(features.terms, at: start, count: constant, weights: weights)
      for hit in 0..<features.hitCount {
        let place = hit * features.termCount + number
        shares[place] = term.output(
          features.terms, at: place * EvidenceFeatures.termWidth, after: constant, beginning: beginning,
          weights: weights, sums: &sums)
      }
    }
    return shares
  }

  /// The shares of all hits' sentences as a whole.
  func sentenceShares(_ features: EvidenceFeatures) -> [Float] {
    let weights = weights
    let beginning = sentence.beginning(features.sentences, at: 0, count: 0, weights: weights)
    var sums = sentence.room
    return (0..<features.hitCount).map { hit in
      sentence.output(
        features.sentences, at: hit * EvidenceFeatures.sentenceWidth, after: 0, beginning: beginning,
        weights: weights, sums: &sums)
    }
  }

  /// The slope: what one unit of each of the sentence's features adds to its contribution, near the
  /// features of a hit.
  func slopes(ofSentence hit: Int, _ features: EvidenceFeatures) -> [Float] {
    sentence.slopes(features.sentences, at: hit * EvidenceFeatures.sentenceWidth, weights: weights)
  }
}
