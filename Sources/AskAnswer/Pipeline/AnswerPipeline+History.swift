internal import AskIndex
internal import AskStorage
internal import AskText

extension AnswerPipeline {
  /// Adds a question and its answer to what was said.
  mutating func remember(_ asked: InterpretedQuestion, answer: Answer, in dialogue: inout Dialogue)
    throws(AnswerFailure)
  {
    do throws(IndexError) {
      if asked.followUp.leaning != .whoSaid { try remember(asked, in: &dialogue) }
      guard let quotation = answer.quotations.first else { return }
      if asked.followUp.leaning != .whoSaid { dialogue.last = asked.followUp }
      dialogue.setting = try setting(of: quotation, asked)
      if asked.followUp.leaning == .none {
        dialogue.answered = try answered(by: quotation, asked, dialogue: dialogue)
      }
    } catch {
      throw .index(error)
    }
  }

  private mutating func remember(_ asked: InterpretedQuestion, in dialogue: inout Dialogue) throws(IndexError)
  {
    let followUp = asked.followUp
    let own = Question(followUp.text, vocabulary: &vocabulary)
    if own.terms.isEmpty && followUp.old.isEmpty { return }
    // *thanks*, *zebra*: what is no question and finds nothing is no subject either.
    if asked.judged.absence != nil, !own.isPut, followUp.leaning == .none { return }
    let core = try core(of: own, asked)
    let words = try HistoryTerm.words(of: own.terms, core: core, vocabulary: vocabulary, searcher: searcher)
    switch followUp.leaning {
    case .none:
      dialogue.answered = nil
      dialogue.subject = words
      dialogue.instead = []
      dialogue.frame = QuestionTemplate(own, words: words, speech: followUp.speech)
    case .pronoun: dialogue.frame = QuestionTemplate(own, words: words, speech: followUp.speech)
    case .instead:
      dialogue.instead = words
      dialogue.answered = nil
    case .besides: break
    case .ellipsis: if own.asking.isWord { dialogue.frame?.take(own) }
    case .whoSaid: break
    }
  }

  /// The terms of a question that a title among the hits is made of: what it is about.
  private mutating func core(of question: Question, _ asked: InterpretedQuestion) throws(IndexError) -> Set<
    Int
  > {
    let numbers = Set(question.terms.map(\.number))
    var core: Set<Int> = []
    var met: Set<Int> = []
    for evidence in asked.judged.evidence {
      let ranking = asked.judged.ranking
      let isFirst = met.isEmpty
      guard met.insert(ranking.document(of: evidence)).inserted else { continue }
      let document = try searcher.index.document(of: evidence.hit.address)
      let title = Question(document.title, vocabulary: &vocabulary)
      if title.isMade(of: numbers) { core.formUnion(title.terms.map(\.number)) }
      if isFirst, let text = document.heading(of: ranking.text(of: evidence)) {
        let heading = Question(text, vocabulary: &vocabulary)
        if heading.terms.count == 1, heading.isMade(of: numbers) { core.insert(heading.terms[0].number) }
      }
    }
    if core.isEmpty && !question.terms.contains(where: \.isCapitalised) { core = question.described }
    return core
  }

  /// The person or thing that an answer names and that was asked for: the words that answer, or
  /// whom the document is about where the sentence begins with *he* or *she*. Nil for a speaker,
  /// whose name need not stand beside what they say.
  private mutating func answered(by quotation: Quotation, _ asked: InterpretedQuestion, dialogue: Dialogue)
    throws(IndexError) -> Dialogue.Answered?
  {
    let question = asked.question
    guard question.asking.asksForPerson || question.asking == .which else { return nil }
    // *Who is Jane Roe?* names whom it is about, and the answer only says more of her.
    guard question.content.contains(where: { !$0.isCapitalised }) else { return nil }
    let isSeveral = question.asking == .which || question.spellings.contains { ["are", "were"].contains($0) }
    let beginning = quotation.text.split(separator: " ").prefix(5)
    if !isSeveral, beginning.contains(where: { ContextDependenceWords.persons.contains($0.lowercased()) }) {
      return dialogue.setting.map { Dialogue.Answered(words: $0.title, isSeveral: false) }
    }
    guard let range = quotation.span?.readable,
      let said = String(quotation.text.utf8.dropFirst(range.lowerBound).prefix(range.count))
    else { return nil }
    let terms = Question(said, vocabulary: &vocabulary).terms
    let own = Set(question.terms.map(\.number))
    guard !terms.isEmpty, terms.count < 5, !terms.contains(where: { own.contains($0.number) }) else {
      return nil
    }
    if let speaker = quotation.speaker, terms.contains(where: { speaker.name.contains($0.typed) }) {
      return nil
    }
    return Dialogue.Answered(
      words: try HistoryTerm.words(of: terms, vocabulary: vocabulary, searcher: searcher),
      isSeveral: isSeveral)
  }

  /// The position of a quotation among the evidence that it was made of.
  private mutating func setting(of quotation: Quotation, _ asked: InterpretedQuestion)
    throws(IndexError) -> AnswerLocation?
  {
    for evidence in asked.judged.evidence {
      let place = evidence.hit.address
      let segment = searcher.index.segment(of: place)
      let sentence = asked.judged.ranking.text(of: evidence).sentences[segment.position(of: place)]
      guard sentence.bytes == quotation.citation.bytes else { continue }
      let document = try searcher.index.document(of: place)
      guard document.path == quotation.citation.path else { continue }
      return AnswerLocation(
        document: try segment.key(of: segment.document(of: place.passage)).path, bytes: sentence.bytes,
        title: try HistoryTerm.words(
          of: Question(document.title, vocabulary: &vocabulary).terms, vocabulary: vocabulary,
          searcher: searcher),
        speaker: quotation.speaker?.name, sentence: quotation.text)
    }
    return nil
  }
}
