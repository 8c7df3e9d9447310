/// The person that a clause names as its subject.
enum AttributionSubject: Equatable {
  /// A name, with what it says they are.
  case named(Range<Int>, role: Range<Int>?)
  /// A pronoun.
  case pronoun(Int)
  /// People by what they are, such as *the minister*: the words without an article.
  case described(Range<Int>)
}

/// A noun phrase that names a subject.
struct AttributionPhrase {
  let subject: AttributionSubject
  /// The beginning, its article included.
  let start: Int
}

extension AttributionText {
  /// The noun phrase that ends before a token and is the subject of what follows; nil when there is
  /// none, or when it is only part of one, as the name in *a friend of Jane Roe*.
  ///
  /// - Parameter start: where the clause begins.
  func phrase(endingAt end: Int, from start: Int) -> AttributionPhrase? {
    let end = withoutBrackets(end, from: start)
    guard end > start else { return nil }
    let last = tokens[end - 1]
    guard last.kind == .word, !last.isPossessive else { return nil }
    if last.isWord(in: AttributionWords.pronouns) {
      return AttributionPhrase(subject: .pronoun(end - 1), start: end - 1)
    }
    let run = capitals(endingAt: end, from: start)
    if run.isEmpty { return AttributionWords.isRole(last) ? description(endingAt: end, from: start) : nil }
    return naming(run, from: start)
  }

  /// Goes left over *(BMA)*.
  private func withoutBrackets(_ end: Int, from start: Int) -> Int {
    guard end - 2 > start, tokens[end - 1].kind == .bracket else { return end }
    let opening = (max(start, end - 6)..<end - 1).last { tokens[$0].kind == .bracket }
    return opening ?? end
  }

  // MARK: - Runs of capitals

  /// The capitalised words before a token, with the small words that tie them.
  private func capitals(endingAt end: Int, from start: Int) -> Range<Int> {
    var first = end
    while first > start, let next = reach(left: first, end: end, from: start) { first = next }
    while first < end, tokens[first].isWord("and") || tokens[first].isWord("the") { first += 1 }
    return first..<end
  }

  /// A person's name before a token, whatever it is part of.
  func person(endingAt end: Int, from start: Int) -> Range<Int>? {
    let run = capitals(endingAt: end, from: start)
    guard !run.isEmpty else { return nil }
    let name = (roleHead(of: run) ?? run.lowerBound)..<run.upperBound
    return isPersonal(name) ? name : nil
  }

  private func reach(left first: Int, end: Int, from start: Int) -> Int? {
    let token = tokens[first - 1]
    if isNameWord(first - 1) {
      if token.isPossessive, first == end || !tokens[first].isWord(in: AttributionWords.things) { return nil }
      return first - 1
    }
    guard first < end, token.kind == .word, first - 2 >= start else { return nil }
    let isTied =
      token.isWord(in: AttributionWords.particles) || token.isWord(in: ["of", "and", "for"])
    let isName = isNameWord(first - 2) && !tokens[first - 2].isPossessive
    let areParticles =
      token.isWord(in: AttributionWords.particles) && tokens[first - 2].isWord(in: AttributionWords.particles)
    if isTied, isName || areParticles { return first - 1 }
    if token.isWord("the"), first - 3 >= start, tokens[first - 2].isWord(in: ["of", "for"]),
      isNameWord(first - 3)
    {
      return first - 2
    }
    return nil
  }

  /// Whether a capital is a name's and not just a sentence's first.
  func isNameWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.isCapitalised, !token.isWord(in: AttributionWords.days) else {
      return false
    }
    if token.isAcronym { return true }
    if token.letters == "i" { return false }
    guard isInitial(index) else {
      return !token.isWord(in: AttributionWords.determiners) && !token.isWord(in: AttributionWords.pronouns)
    }
    return !token.isWord(in: AttributionWords.common) && !token.isWord(in: AttributionWords.linking)
      && !token.isWord(in: AttributionWords.prepositions) && !token.isWord(in: AttributionWords.determiners)
      && !token.isWord(in: AttributionWords.auxiliaries) && !token.isWord(in: AttributionWords.passives)
  }

  // MARK: - Roles and names

  private func naming(_ run: Range<Int>, from start: Int) -> AttributionPhrase? {
    var role: Range<Int>?
    var name = run
    if AttributionWords.isRole(tokens[run.upperBound - 1]), run.count == 1 || !hasFirstName(run) {
      return description(endingAt: run.upperBound, from: start)
    }
    if let head = roleHead(of: run) {
      role = roleStart(endingAt: head, from: start)..<head
      name = head..<run.upperBound
    } else if let words = roleBefore(run, from: start) {
      role = words
    } else if !isSure(run) {
      return nil
    } else if let place = placeBehind(run) {
      name = run.lowerBound..<place
    }
    if let words = role, words.count == 1, tokens[words.lowerBound].isWord(in: AttributionWords.relations) {
      return finished(.named(name, role: nil), first: words.lowerBound, end: run.upperBound, start: start)
    }
    return finished(
      .named(name, role: role), first: role?.lowerBound ?? name.lowerBound, end: run.upperBound, start: start)
  }

  private func hasFirstName(_ run: Range<Int>) -> Bool {
    tokens[run.lowerBound].isWord(in: AttributionWords.maleNames)
      || tokens[run.lowerBound].isWord(in: AttributionWords.femaleNames)
      || tokens[run.lowerBound].isWord(in: AttributionWords.titles)
  }

  /// The beginning of the name after the role that a run of capitals holds; nil where it holds
  /// none.
  private func roleHead(of run: Range<Int>) -> Int? {
    let role = run.dropLast().last {
      AttributionWords.isRole(tokens[$0]) && !tokens[$0].isWord(in: AttributionWords.titles)
    }
    guard let role else { return nil }
    // Two people, the second with a role: *Tony Blair and President Bill Clinton*.
    if role > run.lowerBound, tokens[role - 1].isWord("and") { return nil }
    if tokens[role + 1].isWord("of"), role + 3 < run.upperBound,
      tokens[role + 2].isWord(in: ["state", "staff", "parliament"])
    {
      return role + 3
    }
    return tokens[role + 1].isCapitalised ? role + 1 : nil
  }

  /// The role before a name: it ends in a noun for people, or it is all that stands before a
  /// person's name in a clause, as in *Lifeboat coxswain Davy Penrose*.
  private func roleBefore(_ run: Range<Int>, from start: Int) -> Range<Int>? {
    let end = run.lowerBound
    guard end > start, !tokens[end - 1].isPossessive else { return nil }
    let first = roleStart(endingAt: end, from: start)
    if AttributionWords.isRole(tokens[end - 1]) { return first..<end }
    let isAll =
      first == start || tokens[first - 1].kind == .comma
      || tokens[first - 1].isWord(in: AttributionWords.determiners)
      || tokens[first - 1].isWord(in: AttributionWords.linking)
    guard isAll, (1...4).contains(end - first), isPersonal(run) else { return nil }
    let isPlain = tokens[first..<end].allSatisfy { token in
      !token.isPossessive && !token.letters.allSatisfy(\.isNumber)
        && !token.isWord(in: AttributionWords.times)
        && !token.isWord(in: AttributionWords.participles)
        && !["ed", "ing", "ly"].contains { token.letters.hasSuffix($0) }
    }
    return isPlain ? first..<end : nil
  }

  /// The beginning of a role that ends before a token.
  private func roleStart(endingAt end: Int, from start: Int) -> Int {
    var first = end
    while first > start, end - first < 8 {
      let token = tokens[first - 1]
      guard token.kind == .word else { break }
      let isInside =
        first < end && first - 2 >= start && token.isWord(in: ["and", "of"])
        && tokens[first - 2].isCapitalised
        && tokens[first].isCapitalised
      let isContent =
        token.isCapitalised
        ? isNameWord(first - 1) || isInitial(first - 1) && isContentWord(token) : isContentWord(token)
      // *The union's leader* is the union's; *Roe's lawyer* is somebody without a name.
      let isOwned = token.isPossessive && !token.isAcronym && !token.isWord(in: AttributionWords.things)
      guard isInside || isContent, !isOwned, !isPastTense(first - 1, from: start) else { break }
      first -= 1
    }
    return first
  }

  /// Whether a past tense stands behind somebody who does it: *met* in *Jane Roe met Captain Jim
  /// Poe*, but not *retired* in *a retired nurse*.
  private func isPastTense(_ index: Int, from start: Int) -> Bool {
    let token = tokens[index]
    guard index > start, !token.isCapitalised,
      token.letters.hasSuffix("ed") || token.isWord(in: AttributionWords.pastTenses)
    else { return false }
    let before = index - 1
    return AttributionWords.isRole(tokens[before]) || isNameWord(before) && isSure(before..<index)
  }

  private func isContentWord(_ token: AttributionToken) -> Bool {
    !token.isWord(in: AttributionWords.linking) && !token.isWord(in: AttributionWords.prepositions)
      && !token.isWord(in: AttributionWords.determiners) && !token.isWord(in: AttributionWords.pronouns)
      && !token.isWord(in: AttributionWords.auxiliaries) && !token.isWord(in: AttributionWords.passives)
      && !token.isWord(in: AttributionWords.verbs) && !token.isWord(in: AttributionWords.days)
      && (!token.isWord(in: AttributionWords.common) || AttributionWords.isRole(token))
  }

  /// One capitalised word that begins a sentence may be any word: it is a name only if it stands so
  /// elsewhere too.
  private func isSure(_ run: Range<Int>) -> Bool {
    guard run.count == 1, isInitial(run.lowerBound), !tokens[run.lowerBound].isAcronym else { return true }
    let letters = tokens[run.lowerBound].letters
    return tokens.indices.contains { index in
      tokens[index].letters == letters && tokens[index].isCapitalised && !isInitial(index)
    }
  }

  /// The end of a person's name that names a place or employer too: *Jane Roe of the University of
  /// Leeds*.
  private func placeBehind(_ run: Range<Int>) -> Int? {
    guard let tie = run.first(where: { tokens[$0].isWord(in: ["of", "for"]) }) else { return nil }
    return isPersonal(run.lowerBound..<tie) ? tie : nil
  }

  /// People by what they are: *the minister*, *A Home Office spokesman*.
  private func description(endingAt end: Int, from start: Int) -> AttributionPhrase? {
    let first = roleStart(endingAt: end, from: start)
    guard first < end else { return nil }
    return finished(.described(first..<end), first: first, end: end, start: start)
  }

  /// Looks at what stands before a phrase: a preposition makes it part of a longer one.
  private func finished(_ subject: AttributionSubject, first: Int, end: Int, start: Int)
    -> AttributionPhrase?
  {
    var begin = first
    while begin > start, tokens[begin - 1].isWord(in: AttributionWords.determiners) { begin -= 1 }
    guard begin > start else { return AttributionPhrase(subject: subject, start: begin) }
    let before = tokens[begin - 1]
    if before.isPossessive || before.isWord(in: ["what", "how", "whether", "if", "whose"]) {
      return before.isPossessive && before.kind == .word
        ? possessed(subject, begin: begin, start: start) : nil
    }
    guard before.isWord(in: AttributionWords.prepositions) else {
      return AttributionPhrase(subject: subject, start: begin)
    }
    // The head of the longer phrase must be somebody: *a spokesman for the Home Office*.
    guard begin - 2 >= start, AttributionWords.isRole(tokens[begin - 2]), !tokens[begin - 2].isPossessive,
      !tokens[begin - 2].isWord(in: AttributionWords.relations)
    else { return nil }
    // A person's spokesman is somebody else without a name.
    if case .named(let name, _) = subject, isPersonal(name) || people(of: name).count > 0 { return nil }
    guard tokens[first..<end].contains(where: { $0.isCapitalised }) else { return nil }
    let head = roleStart(endingAt: begin - 1, from: start)
    var outer = head
    while outer > start, tokens[outer - 1].isWord(in: AttributionWords.determiners) { outer -= 1 }
    if outer > start, tokens[outer - 1].isWord(in: AttributionWords.prepositions) { return nil }
    return AttributionPhrase(subject: .named(head..<end, role: nil), start: outer)
  }

  /// *Roe's lawyer Jim Poe* names Poe; *Roe's lawyer* names nobody.
  private func possessed(_ subject: AttributionSubject, begin: Int, start: Int) -> AttributionPhrase? {
    guard case .named = subject else { return nil }
    return AttributionPhrase(subject: subject, start: max(start, begin - 1))
  }
}
