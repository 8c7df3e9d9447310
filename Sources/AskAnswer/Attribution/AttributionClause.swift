extension AttributionText {
  /// The subject of the words that lead up to quoted ones, as in *Roe said:*, *Roe told the
  /// council, adding:*, *said Roe,*.
  ///
  /// - Parameter isIndirect: whether the clause itself is what somebody says, so that nothing else
  ///   may lead it.
  func subject(leadingUp clause: Range<Int>) -> AttributionSubject? {
    if let named = accordingTo(clause) { return named }
    guard let verb = clause.last(where: { isSpeechVerb($0) }) else { return nil }
    let start = clause.lowerBound
    if tokens[verb].isWord(in: AttributionWords.participles) {
      // *Roe denied saying*, *Roe quoted Poe as saying*: others' words, or nobody's.
      guard verb > start, tokens[verb - 1].kind == .comma || tokens[verb - 1].isWord(in: ["by", "and"]) else {
        return nil
      }
      return clauseSubject(from: start, before: verb)
    }
    guard let end = predicateStart(verb, from: start) else { return nil }
    if end == start || (end == start + 1 && tokens[start].kind == .comma) {
      return phraseBehind(verb + 1, in: clause)
    }
    return subject(endingAt: end, from: start)
  }

  /// The subject of the words behind quoted ones, as in *, said Roe.* or *, Roe said.*
  func subject(following clause: Range<Int>) -> AttributionSubject? {
    guard let first = clause.first(where: { tokens[$0].kind == .word }) else { return nil }
    if let named = accordingTo(first..<clause.upperBound) { return named }
    if tokens[first].isWord(in: AttributionWords.verbs) { return phraseBehind(first + 1, in: clause) }
    guard
      let verb = clause.first(where: { isSpeechVerb($0) && tokens[$0].isWord(in: AttributionWords.verbs) }),
      let end = predicateStart(verb, from: first), end > first
    else { return nil }
    return subject(endingAt: end, from: first)
  }

  /// The subject of a sentence that tells what somebody says: *Roe said that …*, *…, Roe said.*,
  /// *according to Roe*.
  func subject(reporting sentence: Range<Int>) -> AttributionSubject? {
    if let named = accordingTo(sentence) { return named }
    if let named = trailing(sentence) { return named }
    guard
      let verb = sentence.first(where: { isSpeechVerb($0) && tokens[$0].isWord(in: AttributionWords.verbs) }),
      reports(verb, in: sentence),
      let end = predicateStart(verb, from: sentence.lowerBound), end > sentence.lowerBound
    else { return nil }
    let start = clauseStart(sentence.lowerBound, before: end)
    if end > start, tokens[end - 1].kind == .comma { return subject(endingAt: end, from: start) }
    guard let phrase = phrase(endingAt: end, from: start), phrase.start == start else { return nil }
    return phrase.subject
  }

  /// Whether a sentence holds what a report needs.
  func mayReport(_ sentence: Range<Int>) -> Bool {
    sentence.contains { tokens[$0].isWord("according") || isSpeechVerb($0) && reports($0, in: sentence) }
      || sentence.contains { tokens[$0].isWord(in: AttributionWords.trailing) }
  }

  // MARK: - Verbs

  /// Whether a verb reports words, and is not quoted itself.
  private func isSpeechVerb(_ index: Int) -> Bool {
    let isVerb =
      tokens[index].isWord(in: AttributionWords.verbs)
      || tokens[index].isWord(in: AttributionWords.participles)
    return isVerb && !isQuoted(index)
  }

  /// Whether words that somebody said follow a verb, and not what else it may govern: *claimed
  /// that*, but not *claimed land*.
  private func reports(_ verb: Int, in sentence: Range<Int>) -> Bool {
    if tokens[verb].isWord(in: ["said", "says", "told", "tells", "urges", "urged"]) { return true }
    let next = tokens[verb + 1..<min(verb + 5, sentence.upperBound)]
    return next.contains { $0.isWord("that") || $0.kind == .opening } || next.first?.kind == .colon
  }

  /// The beginning of what belongs to a verb, going left over auxiliaries; nil when it is passive
  /// or denied.
  private func predicateStart(_ verb: Int, from start: Int) -> Int? {
    var first = verb
    while first > start {
      let token = tokens[first - 1]
      if token.isWord(in: AttributionWords.passives) || token.isWord(in: AttributionWords.negations) {
        return nil
      }
      if token.isWord("to") { return nil }
      let isAdverb = token.kind == .word && token.letters.hasSuffix("ly") && !token.isCapitalised
      guard token.isWord(in: AttributionWords.auxiliaries) || isAdverb else { break }
      first -= 1
    }
    let sentence = sentence(of: verb)
    if verb + 1 < sentence.upperBound, tokens[verb + 1].isWord(in: ["nothing", "little", "no"]) {
      return nil
    }
    return first
  }

  // MARK: - Subjects

  /// The subject right before a predicate, or the one it shares with an earlier predicate.
  private func subject(endingAt end: Int, from start: Int) -> AttributionSubject? {
    let last = tokens[end - 1]
    switch last.kind {
    case .comma: return appositionSubject(from: clauseStart(start, before: end), before: end)
    case .word, .bracket: break
    default: return nil
    }
    if last.isWord("and") || last.isWord("but") || last.isWord("then") {
      return clauseSubject(from: start, before: end)
    }
    if last.isWord("who") { return relativeSubject(endingAt: end - 1, from: start) }
    guard let phrase = phrase(endingAt: end, from: start) else { return nil }
    // The last of a list is not all, and *Kingston, Ontario* is a place.
    let comma = phrase.start - (phrase.start > start && tokens[phrase.start - 1].isWord("and") ? 2 : 1)
    if comma > start, tokens[comma].kind == .comma, isNameWord(comma - 1), case .named = phrase.subject {
      return nil
    }
    // *It is claimed Roe said*: whether she did is open.
    let isHearsay = tokens[start..<phrase.start].contains {
      $0.isWord(in: ["alleged", "claimed", "rumoured", "denied", "denies"])
    }
    return isHearsay ? nil : phrase.subject
  }

  /// *Roe, who said …*
  private func relativeSubject(endingAt end: Int, from start: Int) -> AttributionSubject? {
    var end = end
    if end > start, tokens[end - 1].kind == .comma { end -= 1 }
    guard let phrase = phrase(endingAt: end, from: start), case .named = phrase.subject else { return nil }
    return phrase.subject
  }

  /// *Roe, the minister, said* and *The minister, Jane Roe, said*.
  private func appositionSubject(from start: Int, before end: Int) -> AttributionSubject? {
    let segments = parts(of: start..<end) { $0.kind == .comma }
    var described: Range<Int>?
    for segment in segments {
      guard let phrase = phrase(endingAt: segment.upperBound, from: segment.lowerBound),
        phrase.start == segment.lowerBound
      else {
        if described != nil { break }
        described = roleWords(in: segment)
        continue
      }
      switch phrase.subject {
      case .named(let name, let role):
        return .named(name, role: role ?? described ?? apposition(behind: name.upperBound))
      case .described(let words): described = words
      case .pronoun: return nil
      }
    }
    guard let described, described.lowerBound <= start + 2 else { return nil }
    return .described(described)
  }

  /// The subject that a sentence begins with.
  private func clauseSubject(from start: Int, before end: Int) -> AttributionSubject? {
    let begin = clauseStart(start, before: end)
    var limit = begin
    while limit < end, tokens[limit].kind == .word { limit += 1 }
    // The longest phrase that begins here and is followed by something that can be its verb.
    for stop in stride(from: min(limit, begin + 12), to: begin, by: -1) {
      guard let phrase = phrase(endingAt: stop, from: begin), phrase.start == begin else { continue }
      if stop < end, tokens[stop].isWord(in: AttributionWords.prepositions) || isNameWord(stop) { continue }
      if stop < end, tokens[stop].kind == .word, !isPredicate(stop) { continue }
      if case .named(let name, nil) = phrase.subject, let role = apposition(behind: stop) {
        return .named(name, role: role)
      }
      return phrase.subject
    }
    return nil
  }

  private func isPredicate(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !token.isCapitalised else { return false }
    return token.isWord(in: AttributionWords.verbs) || token.isWord(in: AttributionWords.passives)
      || token.isWord(in: AttributionWords.auxiliaries) || token.letters.hasSuffix("ed")
      || token.letters.hasSuffix("ly") || token.isWord(in: AttributionWords.pastTenses)
  }

  /// The beginning of a clause's own words, after *But* or *On Monday,* or *Speaking to
  /// reporters,*.
  private func clauseStart(_ start: Int, before end: Int) -> Int {
    var first = start
    while first < end {
      let token = tokens[first]
      if token.kind == .opening || token.kind == .closing || token.kind == .comma || token.kind == .dash
        || token.kind == .other || token.isWord(in: AttributionWords.linking)
      {
        first += 1
      } else if isFronted(token), let comma = (first..<end).first(where: { tokens[$0].kind == .comma }) {
        first = comma + 1
      } else {
        break
      }
    }
    return first
  }

  /// Whether a word begins an adverbial that stands before a clause.
  private func isFronted(_ token: AttributionToken) -> Bool {
    token.kind == .word
      && (token.isWord(in: AttributionWords.prepositions) || token.letters.hasSuffix("ing")
        || token.isWord(in: [
          "asked", "last", "next", "when", "while", "as", "if", "although", "though", "because", "once",
        ]))
  }

  // MARK: - Behind the verb

  /// *according to Roe* at either end of some words.
  private func accordingTo(_ clause: Range<Int>) -> AttributionSubject? {
    guard let index = clause.first(where: { tokens[$0].isWord("according") && !isQuoted($0) }),
      index + 2 < clause.upperBound, tokens[index + 1].isWord("to")
    else { return nil }
    let isAtAnEnd =
      index == clause.lowerBound || tokens[index - 1].kind == .comma || tokens[index - 1].kind == .closing
    guard isAtAnEnd || !clause.contains(where: { isSpeechVerb($0) }) else { return nil }
    return phraseBehind(index + 2, in: clause)
  }

  /// *…, Roe said.* and *…, said Roe.*
  private func trailing(_ sentence: Range<Int>) -> AttributionSubject? {
    guard
      let verb = sentence.last(where: { isSpeechVerb($0) && tokens[$0].isWord(in: AttributionWords.verbs) }),
      let comma = sentence.last(where: { $0 < verb && tokens[$0].kind == .comma })
    else { return nil }
    let tail = comma + 1..<sentence.upperBound
    if comma + 1 == verb, tokens[verb].isWord(in: ["said", "says"]) {
      return phraseBehind(verb + 1, in: tail)
    }
    let isLast = tokens[verb + 1..<tail.upperBound].allSatisfy {
      $0.kind != .word || $0.isWord(in: AttributionWords.days) || $0.isWord(in: AttributionWords.linking)
        || $0.isWord("on")
    }
    guard isLast, tokens[verb].isWord(in: AttributionWords.trailing),
      let end = predicateStart(verb, from: tail.lowerBound), end > tail.lowerBound,
      let phrase = phrase(endingAt: end, from: tail.lowerBound), phrase.start == tail.lowerBound
    else { return nil }
    return phrase.subject
  }
}
