/// Finds whom a subject means: a surname's owner, the one person a pronoun can stand for.
struct SpeakerNaming {
  private let text: AttributionText
  private let place: Int

  /// Prepares to name subjects at a place of a text.
  init(_ text: AttributionText, at place: Int) {
    self.text = text
    self.place = place
  }

  /// The person that a subject means; nil when that is not sure.
  func found(_ subject: AttributionSubject) -> SpeakerMention? {
    switch subject {
    case .named(let name, let role): full(name, role: role)
    case .pronoun(let index): referent(of: index)
    case .described(let words): holder(of: words)
    }
  }

  // MARK: - Names

  /// The first full name of somebody who is called by a part of it, and their role.
  private func full(_ name: Range<Int>, role: Range<Int>?) -> SpeakerMention {
    let words = text.words(of: name)
    let mentions = text.mentions(before: name.lowerBound)
    let isPeople = ["ans", "ists"].contains { words.count == 1 && words[0].hasSuffix($0) }
    let namesakes = mentions.filter { mention in
      guard !isPeople else { return false }
      let known = text.words(of: mention.name)
      return known == words || words.count == 1 && text.isPersonal(mention.name) && known.last == words[0]
    }
    let fullNames = Set(namesakes.map { text.words(of: $0.name) }.filter { $0.count > 1 })
    guard fullNames.count == 1, !contradicts(name, namesakes: namesakes) else {
      let own = namesakes.filter { text.words(of: $0.name) == words }
      return SpeakerMention(
        name: name, role: role ?? (fullNames.count > 1 ? nil : own.compactMap(\.role).first))
    }
    let roles = namesakes.compactMap(\.role)
    if words.count > 1 { return SpeakerMention(name: name, role: role ?? roles.first) }
    let owner = namesakes.first { text.words(of: $0.name).count > 1 }?.name ?? name
    return SpeakerMention(name: owner, role: role ?? roles.first)
  }

  private func contradicts(_ name: Range<Int>, namesakes: [AttributionMention]) -> Bool {
    guard let own = text.gender(of: name) else { return false }
    return namesakes.contains { mention in text.gender(of: mention.name).map { $0 != own } ?? false }
  }

  // MARK: - Pronouns

  /// The one person that *he* or *she* can mean; the last speakers, where *they* can mean nobody
  /// else.
  private func referent(of pronoun: Int) -> SpeakerMention? {
    let token = text.tokens[pronoun]
    if token.isWord("they") { return plural(before: pronoun) }
    guard token.isWord(in: AttributionWords.heOrShe) else { return nil }
    let own: Gender = token.isWord("he") ? .male : .female
    let start = windowStart(of: pronoun)
    let mentions = text.mentions(before: pronoun).filter { $0.name.lowerBound >= start }
    guard !holdsOthers(start..<pronoun, beside: mentions) else { return nil }
    let people = mentions.flatMap { text.people(of: $0.name) }
    var candidates: [[String]: Range<Int>] = [:]
    for name in people where text.gender(of: name).map({ $0 == own }) ?? true {
      let words = text.words(of: name)
      // A surname alone is its full name's.
      if words.count == 1,
        people.contains(where: { text.words(of: $0).count > 1 && text.words(of: $0).last == words[0] })
      {
        continue
      }
      candidates[words] = candidates[words] ?? name
    }
    guard candidates.count == 1, let name = candidates.first?.value else { return nil }
    let found = full(name, role: mentions.first { $0.name == name }?.role)
    // Something must say that it is a person: a first name, a title, a role.
    guard let known = text.gender(of: found.name) else {
      return found.role != nil || text.isTitled(found.name) ? found : nil
    }
    return known == own ? found : nil
  }

  /// The beginning of the words that a pronoun can refer to: its paragraph, and the two before it
  /// in its passage.
  private func windowStart(of pronoun: Int) -> Int {
    let own = text.sentences[text.tokens[pronoun].sentence]
    let first = text.sentences.firstIndex {
      $0.paragraph >= own.paragraph - 2 && ($0.passage == own.passage || $0.paragraph >= own.paragraph - 1)
    }
    return first.map { text.ranges[$0].lowerBound } ?? pronoun
  }

  /// Whether somebody without a name stands in the words too: *the lawyer*, *a woman*, a name of
  /// one word.
  private func holdsOthers(_ range: Range<Int>, beside mentions: [AttributionMention]) -> Bool {
    let known = Set(mentions.flatMap { text.words(of: $0.name) })
    return range.contains { index in
      let token = text.tokens[index]
      guard token.kind == .word, !text.isQuoted(index) else { return false }
      if mentions.contains(where: { $0.name.contains(index) || $0.role?.contains(index) == true }) {
        return false
      }
      if token.isWord(in: AttributionWords.people) { return true }
      if AttributionWords.isRole(token), !token.isCapitalised { return !token.letters.hasSuffix("s") }
      // Possessives are names too: *Roe's*.
      return text.isNameWord(index) && token.isPossessive && !token.isAcronym
        && !known.contains(token.letters)
        && !token.isWord(in: AttributionWords.things)
    }
  }

  /// The last two or more people who were named together.
  private func plural(before pronoun: Int) -> SpeakerMention? {
    let start = windowStart(of: pronoun)
    let mentions = text.mentions(before: pronoun).filter { $0.name.lowerBound >= start }
    let groups = mentions.filter { text.people(of: $0.name).count > 1 }
    guard groups.count == 1, let group = groups.first,
      mentions.allSatisfy({ $0.name == group.name || text.people(of: $0.name).count == 1 && $0.isQuoted })
    else { return nil }
    return SpeakerMention(name: group.name, role: group.role)
  }

  // MARK: - Roles

  /// The one who was named with a role, when *the minister* speaks; else the words themselves, when
  /// they hold a name.
  private func holder(of words: Range<Int>) -> SpeakerMention? {
    let wanted = Set(text.tokens[words].map(\.letters))
    let isIndefinite =
      words.lowerBound > 0
      && text.tokens[words.lowerBound - 1].isWord(in: ["a", "an", "one", "another", "some"])
    if !isIndefinite {
      let holders = text.mentions(before: place).filter { mention in
        guard let role = mention.role else { return false }
        return wanted.isSubset(of: Set(text.tokens[role].map(\.letters)))
      }
      let names = Set(holders.map { text.words(of: $0.name) })
      if names.count == 1, let holder = holders.first {
        return SpeakerMention(name: holder.name, role: holder.role)
      }
    }
    let isNaming = words.contains {
      text.isNameWord($0) && (!text.isInitial($0) || text.tokens[$0].isAcronym)
    }
    return isNaming ? SpeakerMention(name: words, role: nil) : nil
  }
}

/// A speaker as a text names them: the tokens of the name and of the role.
struct SpeakerMention: Equatable {
  let name: Range<Int>
  let role: Range<Int>?
}
