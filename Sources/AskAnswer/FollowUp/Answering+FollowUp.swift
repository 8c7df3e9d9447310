internal import AskIndex
internal import AskText

extension Answering {
  /// A question with a word that tells so much stands on its own, however few words it has.
  private static let enoughTelling: Float = 0.6
  /// One with words enough does if one of them tells so much: *what is the new island called?* does not.
  private static let leastTelling: Float = 0.45

  /// Reads a question as the conversation lets it be read, and judges what the index has for it.
  mutating func asked(_ text: String, after dialogue: Dialogue, _ limit: Int) throws(Failure) -> Asked {
    let bare = FollowUp(text)
    if dialogue.isEmpty { return try asked(bare, limit) }
    let question = bare.question(&vocabulary)
    var leaning = Leaning(question)
    switch leaning {
    case .none where try isTelling(question, Self.leastTelling): return try asked(bare, limit)
    case .whoSaid: return try quotedAgain(bare, dialogue, limit)
    case .none, .unsure, .pronoun, .ellipsis, .instead, .besides: break
    }
    if leaning == .unsure, try isTelling(question, Self.enoughTelling) { return try asked(bare, limit) }
    if leaning == .none { leaning = .unsure }
    let followUp = FollowUp(question, leaning, on: dialogue)
    let together = try asked(followUp, limit, near: leaning == .instead ? nil : dialogue.setting)
    if together.judged.absence == nil { return together }
    let alone = try asked(bare, limit)
    return alone.judged.absence == nil || followUp.asked == nil ? alone : together
  }

  private func isTelling(_ question: Question, _ least: Float) throws(Failure) -> Bool {
    do throws(IndexError) {
      let words = try OldWord.words(of: question.content, vocabulary, searcher)
      return words.contains { $0.isName || $0.telling >= least }
    } catch {
      throw .index(error)
    }
  }

  /// What was quoted last, for the sake of its speaker; as another question where there is none.
  private mutating func quotedAgain(_ bare: FollowUp, _ dialogue: Dialogue, _ limit: Int) throws(Failure)
    -> Asked
  {
    guard let setting = dialogue.setting, var last = dialogue.last else { return try asked(bare, limit) }
    last.leaning = .pronoun
    var again = try asked(last, limit)
    do throws(IndexError) {
      let evidence = again.judged.evidence
      for (position, one) in evidence.enumerated() where try stands(one, at: setting, again.judged.ranking) {
        again.judged.evidence.remove(at: position)
        again.judged.evidence.insert(one, at: 0)
        break
      }
    } catch {
      throw .index(error)
    }
    again.judged.absence = nil
    return Asked(
      followUp: FollowUp(bare.text, quoting: setting.beginning), question: again.question,
      judged: again.judged)
  }

  private func stands(_ evidence: Evidence, at setting: Dialogue.Setting, _ ranking: EvidenceRanking)
    throws(IndexError) -> Bool
  {
    let place = evidence.hit.place
    let segment = ranking.index.parts[place.part].segment
    let sentence = ranking.text(of: evidence).sentences[segment.position(of: place)]
    guard sentence.bytes == setting.bytes else { return false }
    return try segment.key(of: segment.document(of: place.passage)).path == setting.document
  }

  // MARK: - Remembering

  /// Adds a question and its answer to what was said.
  mutating func remember(_ asked: Asked, _ answer: Answer, in dialogue: inout Dialogue) throws(Failure) {
    do throws(IndexError) {
      if asked.followUp.leaning != .whoSaid { try remember(asked, in: &dialogue) }
      guard let quotation = answer.quotations.first else { return }
      dialogue.setting = try setting(of: quotation, asked)
      if asked.followUp.leaning == .none { dialogue.answered = try answered(by: quotation, asked, dialogue) }
    } catch {
      throw .index(error)
    }
  }

  private mutating func remember(_ asked: Asked, in dialogue: inout Dialogue) throws(IndexError) {
    let followUp = asked.followUp
    let own = Question(followUp.text, &vocabulary)
    if own.terms.isEmpty && followUp.old.isEmpty { return }
    let core = try core(of: own, asked)
    let words = try OldWord.words(of: own.terms, core: core, vocabulary, searcher)
    dialogue.last = followUp
    switch followUp.leaning {
    case .none:
      dialogue.answered = nil
      dialogue.subject = words
      dialogue.instead = []
      dialogue.frame = Dialogue.Frame(own, words, followUp.speech)
    case .unsure, .pronoun: dialogue.frame = Dialogue.Frame(own, words, followUp.speech)
    case .instead:
      dialogue.instead = words
      dialogue.answered = nil
    case .besides: break
    case .ellipsis: if own.asking != .nothing { dialogue.frame?.take(own) }
    case .whoSaid: break
    }
  }

  /// The terms of a question that a title among the hits is made of: what it is about.
  private mutating func core(of question: Question, _ asked: Asked) throws(IndexError) -> Set<Int> {
    let numbers = Set(question.terms.map(\.number))
    var core: Set<Int> = []
    var met: Set<Int> = []
    for evidence in asked.judged.evidence {
      let ranking = asked.judged.ranking
      let isFirst = met.isEmpty
      guard met.insert(ranking.document(of: evidence)).inserted else { continue }
      let document = try searcher.index.document(of: evidence.hit.place)
      let title = Question(document.title, &vocabulary)
      if title.isMade(of: numbers) { core.formUnion(title.terms.map(\.number)) }
      if isFirst, let text = document.heading(of: ranking.text(of: evidence)) {
        let heading = Question(text, &vocabulary)
        if heading.terms.count == 1, heading.isMade(of: numbers) { core.insert(heading.terms[0].number) }
      }
    }
    if core.isEmpty && !question.terms.contains(where: \.isCapitalised) { core = question.described }
    return core
  }

  /// Who or what an answer names that was asked for: the words that answer, or whom the document is about where the sentence
  /// begins with *he* or *she*. Nil for a speaker, whose name need not stand beside what they say.
  private mutating func answered(by quotation: Quotation, _ asked: Asked, _ dialogue: Dialogue)
    throws(IndexError) -> Dialogue.Answered?
  {
    let question = asked.question
    guard [.who, .which].contains(question.asking) else { return nil }
    let isSeveral = question.asking == .which || question.spellings.contains { ["are", "were"].contains($0) }
    let beginning = quotation.text.split(separator: " ").prefix(5)
    if !isSeveral, beginning.contains(where: { LeaningWords.persons.contains($0.lowercased()) }) {
      return dialogue.setting.map { Dialogue.Answered(words: $0.title, isSeveral: false) }
    }
    guard let range = quotation.span?.readable,
      let said = String(quotation.text.utf8.dropFirst(range.lowerBound).prefix(range.count))
    else { return nil }
    let terms = Question(said, &vocabulary).terms
    let own = Set(question.terms.map(\.number))
    guard !terms.isEmpty, terms.count < 5, !terms.contains(where: { own.contains($0.number) }) else {
      return nil
    }
    if let speaker = quotation.speaker, terms.contains(where: { speaker.name.contains($0.typed) }) {
      return nil
    }
    return Dialogue.Answered(words: try OldWord.words(of: terms, vocabulary, searcher), isSeveral: isSeveral)
  }

  private mutating func setting(of quotation: Quotation, _ asked: Asked) throws(IndexError) -> Dialogue
    .Setting?
  {
    for evidence in asked.judged.evidence {
      let place = evidence.hit.place
      let segment = searcher.index.parts[place.part].segment
      let sentence = asked.judged.ranking.text(of: evidence).sentences[segment.position(of: place)]
      guard sentence.bytes == quotation.citation.bytes else { continue }
      let document = try searcher.index.document(of: place)
      guard document.path == quotation.citation.document else { continue }
      return Dialogue.Setting(
        document: try segment.key(of: segment.document(of: place.passage)).path, bytes: sentence.bytes,
        title: try OldWord.words(of: Question(document.title, &vocabulary).terms, vocabulary, searcher),
        speaker: quotation.speaker?.name, beginning: quotation.text)
    }
    return nil
  }
}

extension Dialogue.Frame {
  /// What a question asks, whatever it is asked of.
  fileprivate init(_ question: Question, _ words: [OldWord], _ speech: String) {
    self.words = words
    kind = question.kind
    asking = question.asking
    opening = Self.opening(of: question)
    self.speech = SpeechQuestion.opening(of: speech)
  }

  /// Asks the same in another way: *when?*
  fileprivate mutating func take(_ question: Question) {
    kind = question.kind
    asking = question.asking
    opening = Self.opening(of: question)
  }

  /// The question word, and what it measures.
  private static func opening(of question: Question) -> String {
    let words = question.spellings
    guard let place = words.firstIndex(where: Self.questionWords.contains) else { return "" }
    let next = words.dropFirst(place + 1).first
    return words[place] + (words[place] == "how" ? next.map { " " + $0 } ?? "" : "")
  }

  private static let questionWords = SpanWords.set("what which who whom whose when where why how")
}
