/// Finds who says a sentence. Where a text leaves two readings, it finds nobody.
struct SpeakerSearch {
  private let text: AttributionText

  /// Prepares to search a text.
  init(_ text: AttributionText) {
    self.text = text
  }

  /// The speaker of a sentence, by its position in the text; nil when nobody or unknown.
  func speaker(ofSentence sentence: Int) -> SpeakerMention? {
    let range = text.ranges[sentence]
    let quotes = text.quotes.indices.filter {
      text.quotes[$0].tokens.overlaps(range) && text.isSpeech(text.quotes[$0])
    }
    guard let first = quotes.first else {
      guard let subject = text.subject(reporting: range) else { return nil }
      return named(subject, at: range.lowerBound)
    }
    guard let speaker = speaker(ofQuote: first, in: range) else { return nil }
    for other in quotes.dropFirst() where self.speaker(ofQuote: other, in: range)?.name != speaker.name {
      return nil
    }
    return speaker
  }

  // MARK: - Quoted words

  /// The speaker of some quoted words.
  ///
  /// - Parameter sentence: the sentence that is asked about; words whose marks do not pair are
  ///   known only where they are introduced.
  private func speaker(ofQuote quote: Int, in sentence: Range<Int>) -> SpeakerMention? {
    let words = text.quotes[quote]
    guard !words.isBroken else { return nil }
    let isLost = !words.isClosed && !goesOn(quote) && words.tokens.upperBound < text.tokens.count
    if isLost && !sentence.contains(words.tokens.lowerBound) { return nil }
    var found: SpeakerMention?
    for part in text.quotes.indices where text.quotes[part].head == words.head {
      for one in [speaker(before: part, in: sentence), speaker(behind: part)].compactMap(\.self) {
        if let found, found.name != one.name { return nil }
        found = found ?? one
      }
    }
    return found ?? speaker(between: words.head)
  }

  private func goesOn(_ quote: Int) -> Bool {
    quote + 1 < text.quotes.count && text.quotes[quote + 1].head == text.quotes[quote].head
  }

  /// By the words of the same sentence that lead up to the quoted ones.
  private func speaker(before quote: Int, in sentence: Range<Int>) -> SpeakerMention? {
    let opening = text.quotes[quote].tokens.lowerBound
    let start = leadStart(of: quote)
    guard start < opening else { return nil }
    if isIntroduced(opening) {
      return text.subject(leadingUp: start..<opening).flatMap { named($0, at: opening) }
    }
    // Words in the middle of a clause are what its subject says, and go no further than its
    // sentence.
    guard text.sentence(of: opening) == sentence else { return nil }
    return text.subject(reporting: sentence).flatMap { named($0, at: sentence.lowerBound) }
  }

  /// Whether the sign or word before an opening mark hands over to a speaker.
  private func isIntroduced(_ opening: Int) -> Bool {
    let before = text.tokens[opening - 1]
    return before.kind == .colon || before.kind == .comma || before.isWord(in: AttributionWords.verbs)
      || before.isWord(in: AttributionWords.participles) || before.isWord("that") || before.kind == .dash
  }

  private func leadStart(of quote: Int) -> Int {
    let opening = text.quotes[quote].tokens.lowerBound
    let start = text.sentence(of: opening).lowerBound
    guard quote > 0 else { return start }
    let last = text.quotes[quote - 1]
    return last.isClosed ? max(start, last.tokens.upperBound) : start
  }

  /// By the words behind them.
  private func speaker(behind quote: Int) -> SpeakerMention? {
    let clause = tail(of: quote)
    guard !clause.isEmpty, let subject = text.subject(following: clause) else { return nil }
    return named(subject, at: clause.lowerBound)
  }

  /// The words that may say who spoke, behind quoted ones; empty where there are none.
  private func tail(of quote: Int) -> Range<Int> {
    let words = text.quotes[quote]
    let end = words.tokens.upperBound
    guard words.isClosed, words.tokens.count > 2, end < text.tokens.count,
      text.paragraph(of: end) == text.paragraph(of: end - 1)
    else {
      return end..<end
    }
    let isVerbNext = text.tokens[end].isWord(in: AttributionWords.verbs)
    // A question or a cry may be followed by *said Roe*; a statement that is over may not.
    switch text.tokens[end - 2].kind {
    case .comma, .dash: break
    case .stop where text.tokens[end - 2].mark == 0x2E:
      guard isVerbNext, !text.tokens[end].isCapitalised else { return end..<end }
    case .stop: break
    default:
      // *“…”, said Roe.*
      guard isVerbNext || text.tokens[end].kind == .comma || text.tokens[end].kind == .dash else {
        return end..<end
      }
    }
    let sentence = text.sentence(of: end)
    let next = text.quotes.first { $0.tokens.lowerBound >= end }?.tokens.lowerBound ?? Int.max
    let clause = end..<min(sentence.upperBound, max(next, end))
    let isSameSentence = sentence.contains(end - 1)
    return isSameSentence || isBare(clause) ? clause : end..<end
  }

  /// Whether a sentence of its own only says who spoke: *Roe said.*
  private func isBare(_ clause: Range<Int>) -> Bool {
    guard let verb = clause.first(where: { text.tokens[$0].isWord(in: AttributionWords.verbs) }) else {
      return false
    }
    return clause.upperBound - verb <= 3
  }

  /// Quoted words that follow at once on *“…,” said Roe.* are the same speaker's.
  private func speaker(between quote: Int) -> SpeakerMention? {
    guard quote > 0, leadStart(of: quote) == text.quotes[quote].tokens.lowerBound else { return nil }
    let opening = text.quotes[quote].tokens.lowerBound
    let last = text.quotes[quote - 1]
    guard last.isClosed, text.paragraph(of: opening) == text.paragraph(of: last.tokens.lowerBound) else {
      return nil
    }
    let clause = tail(of: quote - 1)
    guard !clause.isEmpty, clause.upperBound == opening, text.isSpeech(last) else { return nil }
    return speaker(behind: quote - 1)
  }

  // MARK: - Names

  /// The person that a subject means.
  private func named(_ subject: AttributionSubject, at place: Int) -> SpeakerMention? {
    SpeakerNaming(text, at: place).found(subject)
  }
}
