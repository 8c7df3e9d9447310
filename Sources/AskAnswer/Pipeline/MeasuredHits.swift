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
    let question = Question(text, vocabulary: &vocabulary)
    let retrieval = try Retrieval(question, vocabulary: vocabulary, searcher: searcher, limit: limit)
    let ranking = try Reranker(
      question, retrieval: retrieval, searcher: searcher, known: &known, vocabulary: &vocabulary)
    return MeasuredHits(hits: ranking.hits, features: ranking.features, ranking: ranking)
  }

  /// The scores of hits that were measured, by the model.
  package func scores(of measured: MeasuredHits) -> [Float] {
    var scores = [Float](repeating: 0, count: measured.hits.count)
    for evidence in measured.ranking.evidence(by: model) { scores[evidence.number] = evidence.score }
    return scores
  }
}
