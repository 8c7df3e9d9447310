package import AskIndex
internal import AskText

/// Answers questions from one index.
package struct Answering {
  private let searcher: Searcher
  private var vocabulary = Vocabulary()

  /// Prepares to answer from a segment.
  package init(_ segment: Segment) {
    searcher = Searcher(segment)
  }

  /// The sentences that answer a question, the best first, or that there is none and why.
  ///
  /// - Parameter limit: how many quotations at most.
  package mutating func answer(_ text: String, limit: Int) -> Answer {
    forgetWords()
    let question = Question(text, &vocabulary)
    let retrieval = Retrieval(question, vocabulary, searcher, limit: max(Retrieval.hitLimit, limit))
    let ranking = EvidenceRanking(question, retrieval, searcher)
    let evidence = ranking.evidence(retrieval.hits, &vocabulary)
    let missing = retrieval.missingWords(of: question)
    if let absence = absence(question, ranking, evidence) {
      return Answer(question: text, outcome: .unanswered(absence), missing: missing)
    }
    let quotations = evidence.prefix(limit).map { quotation($0, question) }
    return Answer(question: text, outcome: .answered(Array(quotations)), missing: missing)
  }

  /// Words of evidence stay known between questions, within bounds.
  private mutating func forgetWords() {
    if vocabulary.wordCount > 200_000 { vocabulary = Vocabulary() }
  }

  // MARK: - Refusing

  /// The share of a question, by its words' weights, that the best sentence and its passage must hold. Chosen
  /// on questions about Wikipedia articles, some of them left out of the documents: of those whose article
  /// is there one in a hundred is refused.
  private static let leastCoverage = 0.35

  private mutating func absence(
    _ question: Question, _ ranking: EvidenceRanking, _ evidence: [Evidence]
  ) -> Answer.Absence? {
    if question.terms.isEmpty { return .nothingToLookFor }
    guard let best = evidence.first else { return .noWordFound }
    let coverage = ranking.coverage(of: best.hit.passage, &vocabulary)
    return coverage < Self.leastCoverage ? .tooLittleFound : nil
  }

  // MARK: - Quoting

  private func quotation(_ evidence: Evidence, _ question: Question) -> Quotation {
    let segment = searcher.segment
    let document = segment.document(of: evidence.hit.passage)
    let range = segment.sentences.bytes(of: evidence.hit.sentence)
    return Quotation(
      bytes: Array(document.bytes[range]),
      text: ReadableText.string(document.bytes.span, range, without: document.markup),
      citation: Citation(of: range, in: document, segment.passages[evidence.hit.passage]),
      explanation: evidence.explanation(of: question))
  }
}

extension Citation {
  /// The place of a sentence. Complexity: linear in its passage's length.
  init(of range: Range<Int>, in document: IndexedDocument, _ passage: PassageTable.Entry) {
    var place = passage.place
    place.advance(to: range.lowerBound, in: document.bytes.span)
    let start = place
    place.advance(to: range.upperBound, in: document.bytes.span)
    self.init(
      document: document.path, title: document.title, heading: passage.heading.map { document.headings[$0] },
      line: start.line, column: start.column, bytes: range, scalars: start.scalar..<place.scalar)
  }
}
