package import AskIndex
package import AskStorage
internal import AskText

/// Answers questions from one index.
package struct AnswerPipeline {
  let searcher: Searcher
  var vocabulary = Vocabulary()
  var known: WordCache
  let model: EvidenceModel
  /// The name of a document of the index, which filters are compared with.
  let naming: (Path) -> Path
  /// The documents that the last filters allowed.
  var allowedDocuments: DocumentFilter?
  private let minConfidence: Double

  /// Prepares to answer from an index.
  ///
  /// - Parameters:
  ///   - usesWordTable: whether words that mean much the same count.
  ///   - minConfidence: how likely the documents must be to hold the answer for one to be given.
  ///   - naming: what a document is called that has some path in the index.
  package init(
    _ index: Index, usesWordTable: Bool = true, minConfidence: Double = Confidence.usual,
    naming: @escaping (Path) -> Path = { $0 }
  ) {
    self.naming = naming
    self.minConfidence = minConfidence
    searcher = Searcher(index)
    known = WordCache(usesWordTable ? .standard : nil, of: index)
    model = EvidenceModel(withWordTable: usesWordTable)
  }

  /// The sentences that answer a question, the best first, or that there is none and why.
  ///
  /// - Parameters:
  ///   - limit: how many quotations at most.
  ///   - scope: the pattern of the documents to ask; nil for all.
  ///   - source: where the quotations' bytes are read, to be compared with what was indexed.
  package mutating func answer(
    _ text: String, limit: Int, in scope: String? = nil, from source: @escaping DocumentSource
  ) throws(AnswerFailure) -> Answer {
    forgetWords()
    var nobody: Dialogue?
    return try answer(text, limit: limit, in: scope, following: &nobody, from: source)
  }

  /// The sentences that answer a question, which may lean on what was said before.
  ///
  /// - Parameters:
  ///   - limit: how many quotations at most.
  ///   - scope: the pattern of the documents to ask; nil for all.
  ///   - dialogue: what was said before, and afterwards also this question and its answer; nil
  ///     where nothing is remembered.
  ///   - source: where the quotations' bytes are read, to be compared with what was indexed.
  package mutating func answer(
    _ text: String, limit: Int, in scope: String? = nil, following dialogue: inout Dialogue?,
    from source: @escaping DocumentSource
  ) throws(AnswerFailure) -> Answer {
    forgetWords()
    let filtered = FilteredQuestion(text, scope: scope)
    let allowed = try allowed(by: filtered.filters)
    if filtered.isOnlyFilters, let allowed {
      return try listing(text, filters: filtered.filters, allowed: allowed, limit: limit, from: source)
    }
    let bounds = SearchLimits(limit: limit, allowed: allowed)
    let asked = try asked(filtered.text, after: dialogue ?? Dialogue(), bounds: bounds)
    let answer = try self.answer(asked, limit: limit, source: source)
    if var said = dialogue {
      try remember(asked, answer: answer, in: &said)
      dialogue = said
    }
    var nearest = answer.nearest
    if nearest == nil { nearest = try self.nearest(to: filtered, answer.outcome, from: source) }
    return answer.with(question: text, filtered.filters, nearest: nearest)
  }

  /// If no sentence holds a phrase: the likeliest one without it, which is not an answer.
  private mutating func nearest(
    to filtered: FilteredQuestion, _ outcome: Answer.Outcome, from source: @escaping DocumentSource
  ) throws(AnswerFailure) -> Quotation? {
    guard outcome == .unanswered(.nothingAllowed), !filtered.filters.phrases.isEmpty else { return nil }
    var looser = filtered.filters
    looser.phrases = []
    let bounds = SearchLimits(limit: 1, allowed: try allowed(by: looser))
    let answer = try self.answer(try asked(FollowUp(filtered.text), bounds: bounds), limit: 1, source: source)
    return answer.quotations.first ?? answer.nearest
  }

  private mutating func answer(_ asked: InterpretedQuestion, limit: Int, source: @escaping DocumentSource)
    throws(AnswerFailure)
    -> Answer
  {
    let (followUp, judged) = (asked.followUp, asked.judged)
    if let absence = judged.absence {
      let nearest = try judged.evidence.first.map { (evidence) throws(AnswerFailure) in
        try quotation(of: evidence, among: judged, from: source)
      }
      return Answer(
        question: followUp.text, asked: followUp.asked, outcome: .unanswered(absence),
        missing: judged.missing, nearest: nearest)
    }
    let evidence = try heard(followUp.speech, evidence: judged.evidence, source: source)
    var quotations: [Quotation] = []
    for group in try grouped(evidence, ranking: judged.ranking, limit: limit) {
      var also: [Citation] = []
      for other in group.others {
        also.append(try quotation(of: other, among: judged, from: source).citation)
      }
      let speaker = try SpeakerReading(searcher.index, from: source).speaker(of: group.evidence.hit.address)
      quotations.append(
        try quotation(of: group.evidence, among: judged, from: source).with(speaker: speaker, also: also))
    }
    quotations[0] = try withSpan(quotations[0], of: evidence[0], question: followUp.whole, judged: judged)
    return Answer(
      question: followUp.text, asked: followUp.asked, outcome: .answered(quotations), missing: judged.missing)
  }

  /// Words of questions stay known between questions, within bounds.
  private mutating func forgetWords() {
    if vocabulary.wordCount > 200_000 { vocabulary = Vocabulary() }
  }

  // MARK: - Judging

  /// A question as it was read, with its candidates.
  struct InterpretedQuestion {
    let followUp: FollowUp
    let question: Question
    var judged: RankedCandidates
  }

  /// The candidates of the index for a question, ranked.
  struct RankedCandidates {
    let ranking: Reranker
    var evidence: [Evidence]
    let confidence: Confidence
    let missing: [String]
    /// The number of sentences that hold each of the question's terms, by the terms' numbers.
    let counts: [Int: UInt32]
    /// The reason why nothing is offered; nil when the best evidence answers.
    var absence: Answer.Absence?
  }

  /// The limits within which a question is asked.
  struct SearchLimits {
    /// The greatest number of quotations wanted.
    let limit: Int
    /// The sentences that may be quoted; nil for all.
    let allowed: SentenceFilter?
  }

  /// Reads a question, and ranks the candidates of the index for it.
  mutating func asked(
    _ followUp: FollowUp, bounds: SearchLimits, near setting: Dialogue.AnswerLocation? = nil
  )
    throws(AnswerFailure) -> InterpretedQuestion
  {
    let question = followUp.question(&vocabulary)
    let nearness = followUp.leans ? ContextBoost(to: setting, question) : nil
    do throws(IndexError) {
      return InterpretedQuestion(
        followUp: followUp, question: question,
        judged: try judge(question, bounds: bounds, nearness: nearness))
    } catch {
      throw .index(error)
    }
  }

  private mutating func judge(_ question: Question, bounds: SearchLimits, nearness: ContextBoost?)
    throws(IndexError) -> RankedCandidates
  {
    let hitLimit = nearness == nil ? Retrieval.hitLimit : Retrieval.hitLimitOfFollowUps
    let retrieval = try Retrieval(
      question, vocabulary: vocabulary, searcher: searcher, limit: max(hitLimit, bounds.limit),
      among: bounds.allowed)
    let ranking = try Reranker(
      question, retrieval: retrieval, searcher: searcher, known: &known, vocabulary: &vocabulary)
    var evidence = ranking.evidence(by: model)
    if let nearness { evidence = try nearness.added(to: evidence, ranking, vocabulary: &vocabulary) }
    var judged = RankedCandidates(
      ranking: ranking, evidence: evidence, confidence: Confidence(evidence),
      missing: retrieval.missingWords(of: question), counts: retrieval.counts(of: question))
    if question.terms.isEmpty {
      judged.absence = .nothingToLookFor
    } else if evidence.isEmpty, bounds.allowed != nil, retrieval.terms.contains(where: { $0 != nil }) {
      judged.absence = .nothingAllowed
    } else if evidence.isEmpty, !retrieval.hits.isEmpty {
      judged.absence = .tooLittleFound
    } else if evidence.isEmpty || retrieval.lacksWhatIsNamed(by: question) {
      judged.absence = .noWordFound
    } else if judged.confidence.ofAnyAnswer < minConfidence {
      judged.absence = .tooLittleFound
    }
    return judged
  }

  // MARK: - Quoting

  /// The evidence with what the speaker says first who is asked for.
  private mutating func heard(_ question: String, evidence: [Evidence], source: @escaping DocumentSource)
    throws(AnswerFailure) -> [Evidence]
  {
    let preference: SpeakerPreference?
    do throws(IndexError) {
      preference = try SpeakerPreference(question, vocabulary: &vocabulary, index: searcher.index)
    } catch {
      throw .index(error)
    }
    guard let preference else { return evidence }
    return try preference.ordered(evidence) { one throws(AnswerFailure) in
      try SpeakerReading(searcher.index, from: source).speaker(of: one.hit.address)
    }
  }

  /// The evidence that is shown, near-identical sentences as one.
  private func grouped(_ evidence: [Evidence], ranking: Reranker, limit: Int) throws(AnswerFailure)
    -> [NearDuplicates.Group]
  {
    do throws(IndexError) {
      return try NearDuplicates(evidence, limit: limit, ranking: ranking).groups
    } catch {
      throw .index(error)
    }
  }

  /// A quotation with the words in it that answer.
  private mutating func withSpan(
    _ quotation: Quotation, of evidence: Evidence, question: String, judged: RankedCandidates
  ) throws(AnswerFailure) -> Quotation {
    do throws(IndexError) {
      let start = quotation.citation.bytes.lowerBound
      let markup = try searcher.index.document(of: evidence.hit.address).markup.moved(by: -start)
      return quotation.with(
        try SpanFinder(searcher.index, knowing: judged.counts).span(
          answering: question, in: quotation.bytes, from: start, without: markup, readAs: quotation.text,
          &vocabulary))
    } catch {
      throw .index(error)
    }
  }

  /// A sentence that was ranked, with the parts of its score.
  func quotation(
    of evidence: Evidence, ranking: Reranker, confidence: Confidence, from source: DocumentSource
  ) throws(AnswerFailure) -> Quotation {
    let explanation: Explanation
    do throws(IndexError) {
      explanation = try ranking.explanation(of: evidence, by: model)
    } catch {
      throw .index(error)
    }
    return try quotation(
      evidence.hit.address, explanation: explanation, confidence: confidence.of(evidence), source: source)
  }

  private func quotation(of evidence: Evidence, among judged: RankedCandidates, from source: DocumentSource)
    throws(AnswerFailure) -> Quotation
  {
    try quotation(
      of: evidence, ranking: judged.ranking, confidence: judged.confidence, from: source)
  }

  /// The sentence at a place, compared with its file.
  func quotation(
    _ place: SentenceAddress, explanation: Explanation, confidence: Double, source: DocumentSource
  ) throws(AnswerFailure) -> Quotation {
    let (document, passage): (DocumentRecord, PassageText)
    do throws(IndexError) {
      document = try searcher.index.document(of: place)
      passage = try searcher.index.segment(of: place).text(of: place.passage)
    } catch {
      throw .index(error)
    }
    guard let bytes = source(document.path, passage.bytes), passage.stillStands(in: bytes.span) else {
      throw .changed(path: document.path)
    }
    // Lines and scalars are counted from the passage's beginning.
    let start = passage.bytes.lowerBound
    let sentence = passage.sentences[searcher.index.segment(of: place).position(of: place)]
    let range = sentence.bytes.lowerBound - start..<sentence.bytes.upperBound - start
    let markup = document.markup.moved(by: -start)
    return Quotation(
      bytes: Array(bytes[range]), text: ReadableText.string(bytes.span, range: range, without: markup),
      cells: sentence.kind == .tableRow ? TableRow.cells(of: range, in: bytes.span, without: markup) : [],
      citation: Citation(
        of: sentence.bytes, in: document, passage, read: bytes,
        context: try context(of: passage, in: document, source: source)),
      explanation: explanation, confidence: confidence)
  }

  /// The parts around a passage, each compared with its file.
  private func context(of passage: PassageText, in document: DocumentRecord, source: DocumentSource)
    throws(AnswerFailure) -> [ContextPart]
  {
    var parts: [ContextPart] = []
    for node in document.context(of: passage) {
      guard let bytes = source(document.path, node.bytes),
        node.isUnchanged(in: bytes.span, without: document.markup.moved(by: -node.bytes.lowerBound))
      else { throw .changed(path: document.path) }
      parts.append(ContextPart(node))
    }
    return parts
  }
}

extension Citation {
  /// The place of a sentence, counted from its passage's beginning in the bytes read from there.
  fileprivate init(
    of sentence: Range<Int>, in document: DocumentRecord, _ passage: PassageText, read bytes: [UInt8],
    context: [ContextPart]
  ) {
    let first = passage.place
    var place = TextPlace(byte: 0, scalar: first.scalar, line: first.line, column: first.column)
    place.advance(to: sentence.lowerBound - first.byte, in: bytes.span)
    let start = place
    place.advance(to: sentence.upperBound - first.byte, in: bytes.span)
    self.init(
      path: document.path, title: document.title, heading: document.heading(of: passage), context: context,
      line: start.line, column: start.column, bytes: sentence, scalars: start.scalar..<place.scalar)
  }
}
