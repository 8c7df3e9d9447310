package import AskIndex
internal import AskText

/// What the model of evidence sees of a question: for training and measuring, by the code that serves.
package struct Measured {
  /// The hits, the best first by the index.
  package let hits: [Hit]
  /// What was measured of them.
  package let features: EvidenceFeatures
}

extension Answering {
  /// Measures the hits of a question without judging them.
  ///
  /// - Parameter limit: how many hits at most.
  package mutating func measure(_ text: String, limit: Int) throws(IndexError) -> Measured {
    let question = Question(text, &vocabulary)
    let retrieval = try Retrieval(question, vocabulary, searcher, limit: limit)
    let ranking = try EvidenceRanking(question, retrieval, searcher, &known, &vocabulary)
    return Measured(hits: retrieval.hits, features: ranking.features)
  }
}
