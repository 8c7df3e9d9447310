internal import AskIndex
internal import AskStorage
internal import AskText

extension AnswerPipeline {
  /// Explains how an expected sentence is ranked for a question; nil where no sentence bears the
  /// name.
  ///
  /// A sentence that was not among the hits is judged as one more of them, so that its parts can be
  /// compared.
  package mutating func expectation(
    of name: MissExplanation.Target, asking text: String, in scope: String?, after dialogue: Dialogue,
    from source: @escaping DocumentSource
  ) throws(AnswerFailure) -> MissExplanation? {
    let asked = FilteredQuestion(text, scope: scope)
    let allowed = try allowed(by: asked.filters)
    let question = try self.asked(
      asked.text, after: dialogue, bounds: SearchLimits(limit: 1, allowed: allowed)
    )
    .question
    let places: [SentenceAddress]
    let (judged, retrieval): (Judging, Retrieval)
    do throws(IndexError) {
      places = try self.places(of: name, from: source)
      if places.isEmpty { return nil }
      retrieval = try Retrieval(
        question, vocabulary: vocabulary, searcher: searcher, limit: Retrieval.hitLimit, among: allowed)
      judged = try judging(question, retrieval: retrieval, places: places)
    } catch {
      throw .index(error)
    }
    let expected = judged.evidence[judged.rankIfJudged - 1]
    return MissExplanation(
      question: text,
      expected: try quotation(
        of: expected, ranking: judged.ranking, confidence: judged.confidence, from: source),
      namedCount: places.count,
      rank: retrieval.hits.prefix(retrieval.limit).contains { $0.address == expected.hit.address }
        ? judged.rankIfJudged : nil,
      judgedCount: min(retrieval.hits.count, retrieval.limit), rankIfJudged: judged.rankIfJudged,
      words: judged.ranking.weights.terms.map(\.typed), lacking: judged.ranking.lacking(expected),
      isAllowed: try allows(allowed, place: expected.hit.address),
      best: try best(judged, retrieval: retrieval).map { (best) throws(AnswerFailure) in
        try quotation(
          of: best, ranking: judged.ranking, confidence: judged.confidence, from: source)
      })
  }

  /// Hits and one expected sentence, judged.
  private struct Judging {
    let ranking: Reranker
    let evidence: [Evidence]
    let confidence: Confidence
    let rankIfJudged: Int
  }

  /// Judges the hits, with the first expected sentence where none is among them.
  private mutating func judging(_ question: Question, retrieval: Retrieval, places: [SentenceAddress])
    throws(IndexError) -> Judging
  {
    var all = retrieval
    let judged = retrieval.hits.prefix(retrieval.limit)
    if !judged.contains(where: { places.contains($0.address) }), let first = places.first {
      all = Retrieval(
        terms: retrieval.terms, hits: judged + [try hit(at: first, for: retrieval.terms)],
        limit: retrieval.limit)
    }
    let ranking = try Reranker(
      question, retrieval: all, searcher: searcher, known: &known, vocabulary: &vocabulary,
      keeping: all.hits.first { places.contains($0.address) }?.address)
    let evidence = ranking.evidence(by: model)
    let rank = evidence.firstIndex { places.contains($0.hit.address) } ?? 0
    return Judging(
      ranking: ranking, evidence: evidence, confidence: Confidence(evidence), rankIfJudged: rank + 1)
  }

  /// A sentence as searching would find it, were nothing else there to be found.
  private func hit(at place: SentenceAddress, for terms: [IndexedTerm?]) throws(IndexError) -> Hit {
    var only = try SentenceFilter(searcher.index) { _ in false }
    only.allow(place)
    let hits = try searcher.hits(for: terms.compactMap(\.self), limit: 1, among: only)
    return hits.first ?? Hit(place, sentenceScore: 0, passageScore: 0, score: 0)
  }

  private func best(_ judged: Judging, retrieval: Retrieval) -> Evidence? {
    judged.evidence.first { one in retrieval.hits.contains { $0.address == one.hit.address } }
  }

  private func allows(_ allowed: SentenceFilter?, place: SentenceAddress) throws(AnswerFailure) -> Bool {
    do throws(IndexError) {
      return try allowed?.contains(place) ?? true
    } catch {
      throw .index(error)
    }
  }

  // MARK: - Finding

  /// No more sentences than these that hold a text are compared.
  private static let maxNamed = 1_000

  private mutating func places(of name: MissExplanation.Target, from source: DocumentSource)
    throws(IndexError)
    -> [SentenceAddress]
  {
    switch name {
    case .text(let text):
      guard !Phrase(text).spellings.isEmpty else { return [] }
      var holding = try SentenceFilter(searcher.index) { _ in true }
      var filters = QuestionFilters()
      filters.phrases = [text]
      try restrict(&holding, filters: filters)
      return try holding.first(Self.maxNamed, of: searcher.index)
    case .place(let document, let line):
      return try places(onLine: line, of: Path(document), from: source)
    }
  }

  /// The sentences that stand on a line of a document; else the last that begins before it.
  private func places(onLine line: Int, of document: Path, from source: DocumentSource) throws(IndexError)
    -> [SentenceAddress]
  {
    for address in searcher.index.liveDocuments {
      let record = try searcher.index.document(at: address)
      guard naming(record.path) == document || record.path == document else { continue }
      let segment = searcher.index.segments[address.segmentOrdinal].segment
      var places: [SentenceAddress] = []
      for passage in segment.passages(of: address.document) {
        let text = try segment.text(of: PassageID(passage))
        guard text.place.line <= line else { break }
        let first = segment.sentences(of: PassageID(passage)).lowerBound + 1
        let found = text.sentences(onLine: line, in: source(record.path, text.bytes) ?? []).map {
          SentenceAddress(
            segmentOrdinal: address.segmentOrdinal, sentence: SentenceID(first + UInt32($0)),
            passage: PassageID(passage))
        }
        places = found.isEmpty ? places : found
      }
      return places
    }
    return []
  }
}

extension PassageText {
  /// The sentences of a document on a line; else the last that begins before it.
  fileprivate func sentences(onLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    guard bytes.count == self.bytes.count else { return 0..<min(1, sentences.count) }
    var place = TextPlace(byte: 0, scalar: 0, line: self.place.line, column: 1)
    var found = 0..<0
    var isOn = false
    for (number, sentence) in sentences.enumerated() {
      place.advance(to: sentence.bytes.lowerBound - self.bytes.lowerBound, in: bytes.span)
      guard place.line <= line else { break }
      place.advance(to: sentence.bytes.upperBound - self.bytes.lowerBound, in: bytes.span)
      found = (place.line >= line && !found.isEmpty && isOn ? found.lowerBound : number)..<number + 1
      isOn = place.line >= line
    }
    return found
  }
}

extension Reranker {
  /// The words of the question that a sentence holds in no form, as they were typed.
  fileprivate func lacking(_ evidence: Evidence) -> [String] {
    let held = reading(of: evidence).held
    return weights.terms.enumerated().compactMap { number, term in
      held >> UInt32(number) & 1 == 1 || term.form == .joined ? nil : term.typed
    }
  }
}
