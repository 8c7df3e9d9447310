internal import AskIndex
internal import AskText

extension AnswerPipeline {
  /// The sentences that filters allow; nil where they allow all.
  ///
  /// - Throws: `noDocument` where a pattern names no document.
  mutating func allowed(by filters: QuestionFilters) throws(AnswerFailure) -> SentenceFilter? {
    guard !filters.isEmpty else { return nil }
    var allowed = try documents(of: filters)
    do throws(IndexError) {
      try restrict(&allowed, filters: filters)
      return allowed
    } catch {
      throw .index(error)
    }
  }

  /// The sentences of the documents that the patterns name.
  private mutating func documents(of all: QuestionFilters) throws(AnswerFailure) -> SentenceFilter {
    var filters = all
    (filters.phrases, filters.without) = ([], [])
    if let allowedDocuments, allowedDocuments.patterns == filters.patterns {
      return allowedDocuments.sentences
    }
    var choice = DocumentChoice(filters)
    let sentences: SentenceFilter
    do throws(IndexError) {
      sentences = try SentenceFilter(searcher.index) { (address) throws(IndexError) in
        if filters.isEmpty { return true }
        return choice.allows(naming(try searcher.index.document(at: address).path))
      }
    } catch {
      throw .index(error)
    }
    if let unmet = choice.unmet { throw .noDocument(pattern: unmet) }
    allowedDocuments = DocumentFilter(patterns: filters.patterns, sentences: sentences)
    return sentences
  }

  /// Leaves the sentences that hold what they must, and not what they must not.
  mutating func restrict(_ allowed: inout SentenceFilter, filters: QuestionFilters)
    throws(IndexError)
  {
    let phrases = filters.phrases.map { Phrase($0) }
    for term in terms(of: filters.phrases) {
      try allowed.keep(holding: term, searcher.index)
    }
    var unwanted: [Phrase] = []
    for text in filters.without {
      let phrase = Phrase(text)
      if phrase.spellings.count == 1, let term = terms(of: [text]).first {
        try allowed.remove(holding: term, searcher.index)
      } else if !phrase.spellings.isEmpty {
        unwanted.append(phrase)
      }
    }
    if var search = PhraseSearch(searcher.index, wanted: phrases, unwanted: unwanted) {
      allowed.add { (place) throws(IndexError) in try search.allows(place) }
    }
  }

  /// The terms that a sentence holds which holds the words in some texts. Stop words are not among
  /// them: as a rule the index does not know where they stand.
  private mutating func terms(of texts: [String]) -> [ArraySlice<UInt8>] {
    var numbers: Set<Int> = []
    for text in texts {
      let list = WordList(Array(text.utf8).span)
      for word in list.words where word.form != .joined {
        let number = vocabulary.number(of: word, in: list)
        if !vocabulary.isStopWord(number) { numbers.insert(vocabulary.term(ofWord: number)) }
      }
    }
    return numbers.sorted().map { vocabulary.bytes(ofTerm: $0) }
  }

  // MARK: - Filters alone

  /// The first sentences that filters allow, in the order of the documents: there is no word to
  /// rank them by.
  func listing(
    _ question: String, filters: QuestionFilters, allowed: SentenceFilter, limit: Int,
    from source: @escaping DocumentSource
  ) throws(AnswerFailure) -> Answer {
    let places: [SentenceAddress]
    do throws(IndexError) {
      places = try allowed.first(max(1, limit), of: searcher.index)
    } catch {
      throw .index(error)
    }
    let explanation = Explanation(parts: [Explanation.Part("filters", value: 1, weight: 1)])
    var quotations: [Quotation] = []
    for place in places {
      let speaker = try SpeakerReading(searcher.index, from: source).speaker(of: place)
      quotations.append(
        try quotation(place, explanation: explanation, confidence: 1, source: source).with(
          speaker: speaker, also: []))
    }
    return Answer(
      question: question, outcome: quotations.isEmpty ? .unanswered(.nothingAllowed) : .answered(quotations),
      missing: [], filters: filters)
  }
}
