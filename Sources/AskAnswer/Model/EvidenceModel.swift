/// What was learned of evidence: the score of a sentence is the sum of a share for each of the question's terms and a
/// share for the sentence as a whole, each found by a small network.
///
/// The networks were trained together, so that of a question's hundred hits the right ones come first (`Tests/Training`).
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

  /// Working memory for both networks.
  struct Scratch {
    fileprivate var term: Network.Scratch
    fileprivate var sentence: Network.Scratch
  }

  /// Working memory, to be used for one hit after another.
  var scratch: Scratch { Scratch(term: term.scratch, sentence: sentence.scratch) }

  private var weights: Span<SIMD8<Float>> {
    @_lifetime(immortal)
    get { LearnedBytes.evidenceWeights(withWordTable: withWordTable) }
  }

  /// The share of a term in a hit.
  func share(ofTerm number: Int, hit: Int, _ features: EvidenceFeatures, _ scratch: inout Scratch) -> Float {
    let start = (hit * features.termCount + number) * EvidenceFeatures.termWidth
    return term.output(features.terms, at: start, weights, &scratch.term)
  }

  /// The share of a hit's sentence as a whole.
  func share(ofSentence hit: Int, _ features: EvidenceFeatures, _ scratch: inout Scratch) -> Float {
    sentence.output(
      features.sentences, at: hit * EvidenceFeatures.sentenceWidth, weights, &scratch.sentence)
  }
}

extension EvidenceModel {
  /// What one unit of each of the sentence's features adds to its share, near the features of a hit.
  func slopes(ofSentence hit: Int, _ features: EvidenceFeatures) -> [Float] {
    var scratch = sentence.scratch
    return sentence.slopes(
      features.sentences, at: hit * EvidenceFeatures.sentenceWidth, weights, &scratch)
  }
}
