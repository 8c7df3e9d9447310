/// A person, or several, whom a text names somewhere.
struct AttributionMention: Equatable {
  let name: Range<Int>
  let role: Range<Int>?
  /// Whether it stands in quoted words.
  let isQuoted: Bool
}

extension AttributionText {
  /// Whether a run of capitals can be a person's name: a title and a word, or two to five words
  /// that name no thing.
  func isPersonal(_ run: Range<Int>) -> Bool {
    var words = 0
    var hasTitle = false
    for token in tokens[run] {
      if token.isWord(in: AttributionWords.titles) {
        hasTitle = true
      } else if token.isWord(in: AttributionWords.particles) {
        continue
      } else {
        if token.isWord(in: AttributionWords.things) || token.isAcronym || !token.isCapitalised
          || token.isPossessive
        {
          return false
        }
        words += 1
      }
    }
    return hasTitle ? (1...4).contains(words) : (2...5).contains(words)
  }

  /// Whether a name has a title.
  func isTitled(_ name: Range<Int>) -> Bool {
    tokens[name].contains { $0.isWord(in: AttributionWords.titles) }
  }

  /// Everybody named before a token, in order.
  func mentions(before end: Int) -> [AttributionMention] {
    var mentions: [AttributionMention] = []
    for range in ranges where range.lowerBound < end {
      for index in range where index < end && isNameWord(index) && !continues(index + 1, in: range) {
        guard let (name, role) = named(endingAt: index + 1, from: range.lowerBound) else { continue }
        mentions.append(
          AttributionMention(
            name: name, role: role ?? apposition(behind: name.upperBound), isQuoted: isQuoted(index)))
      }
    }
    return mentions
  }

  private func named(endingAt end: Int, from start: Int) -> (Range<Int>, Range<Int>?)? {
    if let phrase = phrase(endingAt: end, from: start), case .named(let name, let role) = phrase.subject {
      return (name, role)
    }
    return person(endingAt: end, from: start).map { ($0, nil) }
  }

  /// Whether a name goes on at a token.
  private func continues(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound else { return false }
    if isNameWord(index) { return true }
    let isTie =
      tokens[index].isWord(in: ["of", "and", "for"]) || tokens[index].isWord(in: AttributionWords.particles)
    return isTie && index + 1 < sentence.upperBound && isNameWord(index + 1)
  }

  /// The people of a mention, each by their own name.
  func people(of name: Range<Int>) -> [Range<Int>] {
    parts(of: name) { $0.isWord("and") }.filter(isPersonal)
  }

  /// The rest of a run of tokens when some of them part it.
  func parts(of range: Range<Int>, partedBy parts: (AttributionToken) -> Bool) -> [Range<Int>] {
    var all: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where parts(tokens[index]) {
      if start < index { all.append(start..<index) }
      start = index + 1
    }
    return start < range.upperBound ? all + [start..<range.upperBound] : all
  }

  /// The words of a name without titles.
  func words(of name: Range<Int>) -> [String] {
    tokens[name].filter { !$0.isWord(in: AttributionWords.titles) && $0.kind == .word }.map(\.letters)
  }

  /// Words that say what somebody is: *the mayor of the town* without its article; nil for others.
  func roleWords(in range: Range<Int>) -> Range<Int>? {
    var first = range.lowerBound
    while first < range.upperBound, tokens[first].isWord(in: AttributionWords.determiners) { first += 1 }
    let behind =
      range.first { $0 > first && tokens[$0].isWord(in: AttributionWords.prepositions) } ?? range.upperBound
    guard behind > first, AttributionWords.isRole(tokens[behind - 1]) else { return nil }
    let isPlain = tokens[first..<range.upperBound].allSatisfy {
      $0.kind == .word && !$0.isWord(in: AttributionWords.verbs) && !$0.isWord(in: AttributionWords.passives)
        && !$0.isWord(in: AttributionWords.linking) && !$0.isWord(in: AttributionWords.pronouns)
    }
    return isPlain && !tokens[first].isWord(in: AttributionWords.prepositions)
      ? first..<range.upperBound : nil
  }

  /// An apposition after a name, between commas: *, the Health Secretary,*.
  func apposition(behind end: Int) -> Range<Int>? {
    guard end < tokens.count, tokens[end].kind == .comma else { return nil }
    let sentence = sentence(of: end)
    var first = end + 1
    // An age: *Jane Roe, 43, a nurse*.
    if first + 1 < sentence.upperBound, tokens[first].letters.allSatisfy(\.isNumber),
      tokens[first + 1].kind == .comma
    {
      first += 2
    }
    while first < sentence.upperBound, tokens[first].isWord(in: AttributionWords.determiners) { first += 1 }
    var last = first
    var head: Int?
    while last < sentence.upperBound, tokens[last].kind == .word, last - first < 12,
      !tokens[last].isWord(in: ["who", "which", "whose", "that"]),
      !tokens[last].isWord(in: AttributionWords.verbs)
    {
      if head == nil, tokens[last].isWord(in: AttributionWords.prepositions) { head = last - 1 }
      last += 1
    }
    let noun = head ?? last - 1
    guard noun >= first, AttributionWords.isRole(tokens[noun]),
      !tokens[first].isWord(in: AttributionWords.prepositions)
    else { return nil }
    // A name behind the role is another person's, as in a list: *Roe, minister Jim Poe and others*.
    guard last < sentence.upperBound, last - first < 12, tokens[last].kind != .dash else { return nil }
    return first..<last
  }
}

/// The gender of a person, as far as a text tells it.
enum Gender { case male, female }

extension AttributionText {
  /// The gender that a title or a first name tells; nil where neither does.
  func gender(of name: Range<Int>) -> Gender? {
    for token in tokens[name] {
      if token.isWord(in: AttributionWords.maleTitles) { return .male }
      if token.isWord(in: AttributionWords.femaleTitles) { return .female }
    }
    guard name.count > 1, let first = words(of: name).first else { return nil }
    if AttributionWords.maleNames.contains(first) { return .male }
    return AttributionWords.femaleNames.contains(first) ? .female : nil
  }
}
