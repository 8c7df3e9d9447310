internal import AskIndex
internal import AskText

extension AnswerPipeline {
  /// The evidence with what the speaker says first who is asked for.
  mutating func heard(_ question: String, evidence: [Evidence], source: @escaping DocumentSource)
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
  func grouped(_ evidence: [Evidence], ranking: Reranker, limit: Int) throws(AnswerFailure)
    -> [NearDuplicates.Group]
  {
    do throws(IndexError) {
      return try NearDuplicates(evidence, limit: limit, ranking: ranking).groups
    } catch {
      throw .index(error)
    }
  }

  /// A quotation with the words in it that answer.
  mutating func withSpan(
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

  /// A sentence among the ranked ones, with the parts of its score.
  func quotation(of evidence: Evidence, among judged: RankedCandidates, from source: DocumentSource)
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
