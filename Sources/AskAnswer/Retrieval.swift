internal import AskIndex
internal import AskText

/// What the index has for a question.
struct Retrieval {
  /// How many hits are judged as evidence.
  static let hitLimit = 100

  /// The term of the index for each of the question's terms; nil where no document holds it.
  let terms: [TermID?]
  /// The best hits, the best first.
  let hits: [Hit]

  /// Looks a question up.
  init(_ question: Question, _ vocabulary: Vocabulary, _ searcher: Searcher, limit: Int) {
    terms = question.terms.map { searcher.segment.dictionary.find(vocabulary.bytes(ofTerm: $0.number)) }
    hits = searcher.hits(for: terms.compactMap(\.self), limit: limit)
  }

  /// The question's words that no document holds, as they were typed. A part of a compound that is found
  /// joined is not missing, nor is a joined form whose parts are found.
  func missingWords(of question: Question) -> [String] {
    zip(question.terms, terms).compactMap { term, found in
      found == nil && term.form != .joined ? term.typed : nil
    }
  }
}
