import Ask

/// The last question and the quotations shown for it, to which `:source`, `:why` and `:more` refer.
struct LastAnswer: Sendable {
  /// The question as it was asked.
  let question: String
  /// The dialogue before the question.
  var before = Dialogue()
  /// The quotations in the order they were shown; the first is number 1.
  var shown: [Quotation]

  /// The quotations of an answer that have not been shown yet.
  ///
  /// They are told apart by their places, because the documents may have changed in between.
  func further(of answer: Answer, atMost count: Int) -> [Quotation] {
    let news = answer.quotations.filter { found in
      !shown.contains { $0.citation.isInSameDocument(as: found.citation) && $0.bytes == found.bytes }
    }
    return Array(news.prefix(count))
  }
}
