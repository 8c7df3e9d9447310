package import AskIndex
internal import AskText

/// What the model of evidence sees of a question, and what it makes of it: for training and measuring, by the code that
/// serves.
package struct Measured {
  /// The hits, the best first by the index.
  package let hits: [Hit]
  /// What was measured of them.
  package let features: EvidenceFeatures
  /// Their scores by the model.
  package let scores: [Float]
}

extension Answering {
  /// Measures the hits of a question.
  ///
  /// - Parameter limit: how many hits at most.
  package mutating func measure(_ text: String, limit: Int) throws(IndexError) -> Measured {
    let question = Question(text, &vocabulary)
    let retrieval = try Retrieval(question, vocabulary, searcher, limit: limit)
    let ranking = try EvidenceRanking(question, retrieval, searcher, &known, &vocabulary)
    var scores = [Float](repeating: 0, count: retrieval.hits.count)
    for evidence in ranking.evidence(by: model) { scores[evidence.number] = evidence.score }
    return Measured(hits: retrieval.hits, features: ranking.features, scores: scores)
  }
}
