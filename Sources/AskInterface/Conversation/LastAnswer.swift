import Ask

/// What `:source`, `:why` and `:more` speak of: the last question and the quotations shown for it.
struct LastAnswer: Sendable {
  /// The question as it was asked.
  let question: String
  /// What had been said before it.
  var before = Dialogue()
  /// The quotations in the order they were shown; the first is number 1.
  var shown: [Quotation]

  /// The quotations of an answer that were not shown yet.
  ///
  /// They are told apart by where they stand, because the documents may have changed in between.
  func further(of answer: Answer, atMost count: Int) -> [Quotation] {
    let news = answer.quotations.filter { found in
      !shown.contains { $0.citation.isInSameDocument(as: found.citation) && $0.bytes == found.bytes }
    }
    return Array(news.prefix(count))
  }
}
