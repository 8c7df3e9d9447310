/// What a term adds to sentences and passages, with what it adds where it stands once, as it mostly does, at hand.
struct TermScores {
  /// More than the term can add to any hit.
  let most: Float
  private let sentenceModel: BM25
  private let passageModel: BM25
  private let sentenceWeight: Float
  private let passageWeight: Float
  private let sentenceScores: [Float]
  private let passageScores: [Float]

  init(_ term: IndexedTerm, _ searcher: Searcher) {
    sentenceModel = searcher.sentenceModel
    passageModel = searcher.passageModel
    sentenceWeight = sentenceModel.inverseDocumentFrequency(term.sentenceCount)
    passageWeight = passageModel.inverseDocumentFrequency(term.passageCount)
    sentenceScores = sentenceModel.scores(weight: sentenceWeight, frequency: 1)
    passageScores = passageModel.scores(weight: passageWeight, frequency: 1)
    most = sentenceWeight + searcher.scoring.passageWeight * passageWeight + 0.001
  }

  /// What the term adds to a sentence that holds it some times.
  @inline(__always)
  func inSentence(_ frequency: UInt32, _ length: UInt8) -> Float {
    frequency == 1
      ? sentenceScores[Int(length)]
      : sentenceModel.score(weight: sentenceWeight, frequency: frequency, length: LengthCode(byte: length))
  }

  /// What the term adds to a passage that holds it some times.
  @inline(__always)
  func inPassage(_ frequency: UInt32, _ length: LengthCode) -> Float {
    frequency == 1
      ? passageScores[Int(length.byte)]
      : passageModel.score(weight: passageWeight, frequency: frequency, length: length)
  }
}
