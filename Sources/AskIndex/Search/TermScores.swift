/// What a term adds to sentences and passages, with what it adds where it stands once, as it mostly
/// does, at hand.
struct TermScores {
  /// More than a term can add to a hit, by what its passage's code tells.
  struct Most {
    /// Where only the lead holds the term, once.
    let lead: Float
    /// Where one sentence holds it, once.
    let once: Float
    /// Where more is written.
    let many: Float
    /// To a sentence alone that holds it once.
    let onceSentence: Float

    /// More than it can add to any hit.
    var greatest: Float { max(lead, once, many) }

    /// What holds for a code.
    subscript(code: UInt8) -> Float {
      code == 0 ? lead : code == PostingsEncoder.many ? many : once
    }
  }

  private let sentenceModel: BM25
  private let passageModel: BM25
  private let sentenceWeight: Float
  private let passageWeight: Float
  /// What passages are worth beside sentences.
  private let weightOfPassages: Float
  private let sentenceScores: [Float]
  private let passageScores: [Float]

  init(_ term: IndexedTerm, _ searcher: Searcher) {
    sentenceModel = searcher.sentenceModel
    weightOfPassages = searcher.scoring.passageWeight
    passageModel = searcher.passageModel
    sentenceWeight = sentenceModel.inverseDocumentFrequency(term.sentenceCount) * term.weights.inSentence
    passageWeight = passageModel.inverseDocumentFrequency(term.passageCount) * term.weights.inPassage
    sentenceScores = sentenceModel.scores(weight: sentenceWeight, frequency: 1)
    passageScores = passageModel.scores(weight: passageWeight, frequency: 1)
  }

  /// More than the term can add to the hits of a segment.
  func most(_ ceiling: Ceiling, _ scoring: ScoringParameters, within statistics: CollectionStatistics) -> Most
  {
    func passage(_ least: Ceiling.Least) -> Float {
      scoring.passageWeight
        * passageModel.most(
          weight: passageWeight, ceiling: least.passage, average: statistics.averagePassage)
    }
    func sentence(_ least: Ceiling.Least) -> Float {
      sentenceModel.most(
        weight: sentenceWeight, ceiling: least.sentence, average: statistics.averageSentence)
    }
    return Most(
      lead: passage(ceiling.once), once: sentence(ceiling.once) + passage(ceiling.once),
      many: sentence(ceiling.many) + passage(ceiling.many), onceSentence: sentence(ceiling.once))
  }

  /// What the term adds to a sentence that holds it some times.
  @inline(__always)
  func inSentence(_ frequency: UInt32, _ length: UInt8) -> Float {
    frequency == 1
      ? sentenceScores[Int(length)]
      : sentenceModel.score(weight: sentenceWeight, frequency: frequency, length: FieldNorm(byte: length))
  }

  /// What the term adds to a hit by standing in its passage once.
  @inline(__always)
  func oncePassage(_ length: FieldNorm) -> Float {
    weightOfPassages * passageScores[Int(length.byte)]
  }

  /// What the term adds to a passage that holds it some times.
  @inline(__always)
  func inPassage(_ frequency: UInt32, _ length: FieldNorm) -> Float {
    frequency == 1
      ? passageScores[Int(length.byte)]
      : passageModel.score(weight: passageWeight, frequency: frequency, length: length)
  }
}
