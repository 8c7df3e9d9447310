/// The scores of a term in sentences and passages, precomputed where it occurs once, as it mostly
/// does, at hand.
struct TermScores {
  /// Upper bounds for the score a term adds to a hit, by its passage's code.
  struct UpperBounds {
    /// For passages where only the lead contains the term, once.
    let lead: Float
    /// For passages where one sentence contains it, once.
    let once: Float
    /// For all other passages.
    let many: Float
    /// For a sentence alone that contains it once.
    let onceSentence: Float

    /// More than it can add to any hit.
    var maximum: Float { max(lead, once, many) }

    /// The bound for a passage's code.
    subscript(code: UInt8) -> Float {
      code == 0 ? lead : code == PostingsEncoder.many ? many : once
    }
  }

  private let sentenceModel: BM25
  private let passageModel: BM25
  private let sentenceWeight: Float
  private let passageWeight: Float
  /// The weight of passages next to sentences.
  private let weightOfPassages: Float
  private let sentenceScores: [Float]
  private let passageScores: [Float]

  init(_ term: IndexedTerm, scoring: ScoringParameters, sentenceModel: BM25, passageModel: BM25) {
    self.sentenceModel = sentenceModel
    self.passageModel = passageModel
    weightOfPassages = scoring.passageWeight
    sentenceWeight = sentenceModel.inverseDocumentFrequency(term.sentenceCount) * term.weights.inSentence
    passageWeight = passageModel.inverseDocumentFrequency(term.passageCount) * term.weights.inPassage
    sentenceScores = sentenceModel.scores(weight: sentenceWeight, frequency: 1)
    passageScores = passageModel.scores(weight: passageWeight, frequency: 1)
  }

  /// More than the term can add to the hits of a segment.
  func upperBounds(
    _ scoreUpperBound: ScoreUpperBound, scoring: ScoringParameters, within statistics: CollectionStatistics
  ) -> UpperBounds {
    func passage(_ least: ScoreUpperBound.Least) -> Float {
      scoring.passageWeight
        * passageModel.upperBound(
          weight: passageWeight, scoreUpperBound: least.passage, average: statistics.averagePassage)
    }
    func sentence(_ least: ScoreUpperBound.Least) -> Float {
      sentenceModel.upperBound(
        weight: sentenceWeight, scoreUpperBound: least.sentence, average: statistics.averageSentence)
    }
    return UpperBounds(
      lead: passage(scoreUpperBound.once),
      once: sentence(scoreUpperBound.once) + passage(scoreUpperBound.once),
      many: sentence(scoreUpperBound.many) + passage(scoreUpperBound.many),
      onceSentence: sentence(scoreUpperBound.once))
  }

  /// The term's score in a sentence.
  @inline(__always)
  func inSentence(_ frequency: UInt32, length: UInt8) -> Float {
    frequency == 1
      ? sentenceScores[Int(length)]
      : sentenceModel.score(weight: sentenceWeight, frequency: frequency, length: FieldNorm(byte: length))
  }

  /// The term's weighted score in a passage that contains it once.
  @inline(__always)
  func oncePassage(_ length: FieldNorm) -> Float {
    weightOfPassages * passageScores[Int(length.byte)]
  }

  /// The term's score in a passage.
  @inline(__always)
  func inPassage(_ frequency: UInt32, length: FieldNorm) -> Float {
    frequency == 1
      ? passageScores[Int(length.byte)]
      : passageModel.score(weight: passageWeight, frequency: frequency, length: length)
  }
}
