internal import AskIndex
internal import AskText

/// The hits of the index for a question.
struct Retrieval {
  /// The number of hits that are judged as evidence: a hundred would put a right sentence first for
  /// two questions more of a thousand, and take twice as long (`LearnedEvidence`).
  static let hitLimit = 36
  /// The number for a question that depends on what was said: the words of before are found in more
  /// places than the answer.
  static let hitLimitOfFollowUps = 72

  /// The term of the index for each of the question's terms; nil where no document holds it.
  let terms: [IndexedTerm?]
  /// The best hits, the best first; more than `limit`, as not every sentence can answer.
  let hits: [Hit]
  /// The number of hits that are judged.
  let limit: Int

  init(terms: [IndexedTerm?], hits: [Hit], limit: Int) {
    self.terms = terms
    self.hits = hits
    self.limit = limit
  }

  /// Looks a question up, among the sentences that are allowed.
  init(
    _ question: Question, vocabulary: Vocabulary, searcher: Searcher, limit: Int,
    among allowed: SentenceFilter? = nil
  ) throws(IndexError) {
    var terms: [IndexedTerm?] = []
    for term in question.terms {
      var found = try searcher.index.find(vocabulary.bytes(ofTerm: term.number))
      found?.weights = term.weights
      terms.append(found)
    }
    self.terms = terms
    self.limit = limit
    hits = try searcher.hits(for: terms.compactMap(\.self), limit: limit + limit / 2, among: allowed)
  }

  /// The question's words that no document holds, as they were typed. A joined form is never
  /// missing, as its parts are words too.
  ///
  /// Of a run of characters whose pairs are words, the characters that are in no pair that is found.
  func missingWords(of question: Question) -> [String] {
    let own = zip(question.terms, terms).filter { term, _ in term.form != .joined && !term.isOld }
    let bytes = Array(question.text.utf8)
    var isHeld = [Bool](repeating: false, count: bytes.count)
    for (term, found) in own where found != nil {
      for place in term.bytes { isHeld[place] = true }
    }
    var missing: [Range<Int>] = []
    for (term, found) in own where found == nil {
      guard let first = term.bytes.first(where: { !isHeld[$0] }),
        let last = term.bytes.last(where: { !isHeld[$0] })
      else { continue }
      if let before = missing.last, before.contains(first) {
        missing[missing.count - 1] = before.lowerBound..<max(before.upperBound, last + 1)
      } else {
        missing.append(first..<last + 1)
      }
    }
    return missing.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The number of sentences that hold each of the question's terms, by the terms' numbers.
  func counts(of question: Question) -> [Int: UInt32] {
    var counts: [Int: UInt32] = [:]
    for (term, found) in zip(question.terms, terms) { counts[term.number] = found?.sentenceCount ?? 0 }
    return counts
  }

  /// Whether a question that only says what it is about (*what about unicorns?*) speaks of what no
  /// document holds.
  func lacksWhatIsNamed(by question: Question) -> Bool {
    let named = zip(question.terms, terms).filter { $0.0.origin == .named }
    return !named.isEmpty && named.allSatisfy { $0.1 == nil }
  }
}

extension Question.Term {
  /// The factor of its scores: an old word counts half, whether at both levels or at one.
  fileprivate var weights: IndexedTerm.Weights {
    switch origin {
    case .said, .named: IndexedTerm.Weights()
    case .carried: IndexedTerm.Weights(inSentence: HistoryTerm.weight, inPassage: HistoryTerm.weight)
    case .subject: IndexedTerm.Weights(inSentence: 0.25, inPassage: 0.75)
    }
  }
}
