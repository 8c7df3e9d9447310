internal import AskIndex
internal import AskText

/// What the index has for a question.
struct Retrieval {
  /// How many hits are judged as evidence: a hundred would put a right sentence first for two or three questions more of a thousand,
  /// and take half as long again (`LearnedEvidence`).
  static let hitLimit = 50

  /// The term of the index for each of the question's terms; nil where no document holds it.
  let terms: [IndexedTerm?]
  /// The best hits, the best first.
  let hits: [Hit]

  init(terms: [IndexedTerm?], hits: [Hit]) {
    self.terms = terms
    self.hits = hits
  }

  /// Looks a question up, among the sentences that are allowed.
  init(
    _ question: Question, _ vocabulary: Vocabulary, _ searcher: Searcher, limit: Int,
    among allowed: AllowedSentences? = nil
  ) throws(IndexError) {
    var terms: [IndexedTerm?] = []
    for term in question.terms {
      terms.append(try searcher.index.find(vocabulary.bytes(ofTerm: term.number)))
    }
    self.terms = terms
    hits = try searcher.hits(for: terms.compactMap(\.self), limit: limit, among: allowed)
  }

  /// The question's words that no document holds, as they were typed. A joined form is never missing, as its
  /// parts are words too.
  func missingWords(of question: Question) -> [String] {
    zip(question.terms, terms).compactMap { term, found in
      found == nil && term.form != .joined ? term.typed : nil
    }
  }
}
