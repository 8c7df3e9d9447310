/// Finds the sentences of an index that contain the words of a question, and scores them.
///
/// One pass over the postings gives both scores of a sentence; memory does not grow with the index.
package struct Searcher {
  /// The index that is searched.
  package let index: Index
  /// The parameters of scoring.
  package let scoring: ScoringParameters
  /// BM25 over its sentences.
  package let sentenceModel: BM25
  /// BM25 over its passages.
  package let passageModel: BM25

  /// Prepares to search an index.
  package init(_ index: Index, scoring: ScoringParameters = .standard) {
    self.index = index
    self.scoring = scoring
    let statistics = index.statistics
    sentenceModel = BM25(
      scoring.sentence, textCount: statistics.sentenceCount, totalLength: statistics.sentenceLength)
    passageModel = BM25(
      scoring.passage, textCount: statistics.passageCount, totalLength: statistics.passageLength)
  }

  /// The best hits for some terms, the best first.
  ///
  /// A sentence is a hit if its passage contains a term. The order of the terms makes no
  /// difference.
  /// - Parameters:
  ///   - terms: different terms of the index.
  ///   - limit: how many hits at most.
  ///   - allowed: the sentences that may be hits; nil for all.
  /// - Complexity: linear in the terms' postings; most passages that contain only frequent terms
  ///   are not scored.
  package func hits(for terms: [IndexedTerm], limit: Int, among allowed: SentenceFilter? = nil)
    throws(IndexError) -> [Hit]
  {
    var top = TopHits(limit: limit, of: index)
    let scores = terms.map {
      TermScores($0, scoring: scoring, sentenceModel: sentenceModel, passageModel: passageModel)
    }
    for ordinal in index.segments.indices {
      var search = try PassageSearch(
        index, segmentOrdinal: ordinal, terms: terms, scores: scores, scoring: scoring, among: allowed)
      try search.run(&top)
    }
    return top.sorted
  }
}
