package import AskIndex
internal import AskText

/// The inputs and outputs of the model of evidence for a question: for training and
/// measuring, by the code that serves.
package struct MeasuredHits {
  /// The hits, the best first by the index.
  package let hits: [Hit]
  /// The measures of them.
  package let features: EvidenceFeatures
  let ranking: Reranker
}

extension AnswerPipeline {
  /// Measures the hits of a question.
  ///
  /// - Parameter limit: how many hits at most.
  package mutating func measure(_ text: String, limit: Int) throws(IndexError) -> MeasuredHits {
    try measure(Question(text, vocabulary: &vocabulary), limit: limit)
  }

  /// Measures the hits of a question that may lean on what was said before.
  ///
  /// - Parameter limit: how many hits at most.
  package mutating func measure(_ text: String, after dialogue: Dialogue, limit: Int)
    throws(IndexError) -> MeasuredHits
  {
    let question = Question(text, vocabulary: &vocabulary)
    let leaning = ContextDependence(question)
    guard !dialogue.isEmpty, leaning != .none, leaning != .whoSaid else {
      return try measure(question, limit: limit)
    }
    let followUp = FollowUp(question, leaning: leaning, on: dialogue)
    return try measure(followUp.question(&vocabulary), limit: limit)
  }

  private mutating func measure(_ question: Question, limit: Int) throws(IndexError) -> MeasuredHits {
    let retrieval = try Retrieval(question, vocabulary: vocabulary, searcher: searcher, limit: limit)
    let ranking = try Reranker(
      question, retrieval: retrieval, searcher: searcher, known: &known, vocabulary: &vocabulary)
    return MeasuredHits(hits: ranking.hits, features: ranking.features, ranking: ranking)
  }

  /// Whether the model has learned from the features that are measured now; it cannot judge by
  /// others.
  package var canJudge: Bool { model.fits }

  /// The scores of hits that were measured, by the model.
  package func scores(of measured: MeasuredHits) -> [Float] {
    var scores = [Float](repeating: 0, count: measured.hits.count)
    for evidence in measured.ranking.evidence(by: model) { scores[evidence.number] = evidence.score }
    return scores
  }
}
