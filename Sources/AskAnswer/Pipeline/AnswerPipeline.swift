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
  ///   - minConfidence: how likely the first sentence must be to answer for it to be given.
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
      let shown = absence == .noQuestion ? nil : judged.evidence.first
      let nearest = try shown.map { (evidence) throws(AnswerFailure) in
        try quotation(of: evidence, among: judged, from: source)
      }
      return Answer(
        question: followUp.text, asked: followUp.asked, outcome: .unanswered(absence),
        missing: judged.missing, corrections: asked.corrections, nearest: nearest)
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
      question: followUp.text, asked: followUp.asked, outcome: .answered(quotations), missing: judged.missing,
      corrections: asked.corrections)
  }

  /// Words of questions stay known between questions, within bounds.
  private mutating func forgetWords() {
    if vocabulary.wordCount > 200_000 { vocabulary = Vocabulary() }
  }

  /// Sees to it that the index was whole while something was read of it, before that is believed.
  package func checkNotTruncated() throws(AnswerFailure) {
    do throws(IndexError) {
      try searcher.index.checkNotTruncated()
    } catch {
      throw .index(error)
    }
  }

  // MARK: - Judging

  /// A question as it was read, with its candidates.
  struct InterpretedQuestion {
    let followUp: FollowUp
    let question: Question
    var judged: RankedCandidates
    /// The words of the question that were read as others.
    var corrections: [SpellingCorrection] = []
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
    _ followUp: FollowUp, bounds: SearchLimits, near setting: AnswerLocation? = nil
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
    if question.isSmallTalk {
      judged.absence = .noQuestion
    } else if question.terms.isEmpty {
      judged.absence = .nothingToLookFor
    } else if evidence.isEmpty, bounds.allowed != nil, retrieval.terms.contains(where: { $0 != nil }) {
      judged.absence = .nothingAllowed
    } else if evidence.isEmpty, !retrieval.hits.isEmpty {
      judged.absence = .tooLittleFound
    } else if evidence.isEmpty || retrieval.lacksWhatIsNamed(by: question) {
      judged.absence = .noWordFound
    } else if !judged.confidence.allows(evidence[0], least: minConfidence) {
      judged.absence = .tooLittleFound
    }
    return judged
  }
}
