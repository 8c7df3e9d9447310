internal import AskStorage

/// Finds the sentences of an index that hold the words of a question, and how well.
///
/// One pass over the postings gives both scores of a sentence. Scores are summed in windows of some thousand
/// sentences that begin and end with a passage, so that memory does not grow with the index; a window
/// without postings costs nothing.
package struct Searcher {
  /// The index that is searched.
  package let index: Index
  /// How it scores.
  package let scoring: Scoring
  /// BM25 over its sentences.
  package let sentenceModel: BM25
  /// BM25 over its passages.
  package let passageModel: BM25

  /// Prepares to search an index.
  package init(_ index: Index, scoring: Scoring = .standard) {
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
  /// A sentence is a hit if its passage holds a term. The terms count in the order given, which fixes every rounding.
  /// - Parameters:
  ///   - terms: different terms of the index.
  ///   - limit: how many hits at most.
  /// - Complexity: linear in the terms' postings and the sentences of the passages they stand in.
  package func hits(for terms: [IndexedTerm], limit: Int) throws(IndexError) -> [Hit] {
    var top = TopHits(limit: limit, of: index)
    var window = ScoreWindow(self)
    for part in index.parts.indices {
      var lists = try lists(of: terms, inPart: part)
      try window.search(part, &lists, &top)
    }
    return top.sorted
  }

  private func lists(of terms: [IndexedTerm], inPart part: Int) throws(IndexError) -> [SearchedTerm] {
    var lists: [SearchedTerm] = []
    for term in terms {
      guard let entry = term.parts[part]?.entry else { continue }
      let segment = index.parts[part].segment
      var list = SearchedTerm(
        cursor: try segment.cursor(entry),
        sentenceWeight: sentenceModel.inverseDocumentFrequency(term.sentenceCount),
        passageWeight: passageModel.inverseDocumentFrequency(term.passageCount))
      list.cursor.advance(in: segment.file.bytes)
      lists.append(list)
    }
    return lists
  }
}

/// A term of a question with its weights and the place reached in its postings.
struct SearchedTerm {
  var cursor: PostingsCursor
  let sentenceWeight: Float
  let passageWeight: Float
}
