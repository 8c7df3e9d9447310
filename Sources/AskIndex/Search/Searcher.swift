/// Finds the sentences of a segment that hold the words of a question, and how well.
///
/// One pass over the postings gives both scores of a sentence. Scores are summed in windows of some thousand
/// sentences that begin and end with a passage, so that memory does not grow with the segment; a window
/// without postings costs nothing.
package struct Searcher: Sendable {
  /// The segment that is searched.
  package let segment: Segment
  /// How it scores.
  package let scoring: Scoring
  /// BM25 over its sentences.
  package let sentenceModel: BM25
  /// BM25 over its passages.
  package let passageModel: BM25

  /// Prepares to search a segment.
  package init(_ segment: Segment, scoring: Scoring = .standard) {
    self.segment = segment
    self.scoring = scoring
    let statistics = segment.statistics
    sentenceModel = BM25(
      scoring.sentence, textCount: statistics.sentenceCount, totalLength: statistics.sentenceLength)
    passageModel = BM25(
      scoring.passage, textCount: statistics.passageCount, totalLength: statistics.passageLength)
  }

  /// The best hits for some terms, the best first.
  ///
  /// A sentence is a hit if its passage holds a term. The terms count in the order given, which fixes every rounding.
  /// - Parameters:
  ///   - terms: different terms of the segment.
  ///   - limit: how many hits at most.
  /// - Complexity: linear in the terms' postings and the sentences of the passages they stand in.
  package func hits(for terms: [TermID], limit: Int) -> [Hit] {
    var lists = terms.map { SearchedTerm($0, self) }
    for index in lists.indices { lists[index].cursor.advance(in: segment.postings.span) }
    var top = TopHits(limit: limit)
    var window = ScoreWindow()
    var passage = PassageID(0)
    while let next = lists.compactMap(\.cursor.current?.sentence).min() {
      passage = segment.passages.passage(of: next, from: passage)
      window.open(at: passage, in: segment.passages)
      for index in lists.indices { window.add(&lists[index], self) }
      window.offer(to: &top, self)
    }
    return top.sorted
  }
}

/// A term of a question with its weights and the place reached in its postings.
struct SearchedTerm {
  var cursor: PostingsCursor
  let sentenceWeight: Float
  let passageWeight: Float

  init(_ term: TermID, _ searcher: Searcher) {
    let entry = searcher.segment.dictionary.entry(of: term)
    cursor = PostingsCursor(entry.postings)
    sentenceWeight = searcher.sentenceModel.inverseDocumentFrequency(entry.sentenceCount)
    passageWeight = searcher.passageModel.inverseDocumentFrequency(entry.passageCount)
  }
}
