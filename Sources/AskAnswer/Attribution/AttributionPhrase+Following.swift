extension AttributionText {
  /// The noun phrase that begins at a token, as in *said Roe, the minister.*
  func phraseBehind(_ first: Int, in clause: Range<Int>) -> AttributionSubject? {
    let limit = phraseLimit(first, in: clause)
    guard limit > first else { return nil }
    guard let phrase = phrase(endingAt: limit, from: first), phrase.start == first else { return nil }
    switch phrase.subject {
    case .named(let name, let role):
      if isListed(limit, in: clause) { return nil }
      return .named(name, role: role ?? apposition(behind: limit))
    case .described(let words):
      guard limit + 1 < clause.upperBound, tokens[limit].kind == .comma else { return phrase.subject }
      let next = limit + 1
      let end = phraseLimit(next, in: clause)
      guard end > next, let named = self.phrase(endingAt: end, from: next), named.start == next,
        case .named(let name, nil) = named.subject
      else { return phrase.subject }
      return .named(name, role: words)
    case .pronoun: return phrase.subject
    }
  }

  /// Whether more names follow one, so that it is not all: *Roe, Poe and Lee*.
  private func isListed(_ end: Int, in clause: Range<Int>) -> Bool {
    guard end + 1 < clause.upperBound, tokens[end].kind == .comma, isNameWord(end + 1) else { return false }
    return person(endingAt: phraseLimit(end + 1, in: clause), from: end + 1) != nil
      || tokens[end + 1..<min(end + 6, clause.upperBound)].contains { $0.isWord("and") }
  }

  private func phraseLimit(_ first: Int, in clause: Range<Int>) -> Int {
    var last = first
    while last < clause.upperBound, tokens[last].kind == .word {
      let token = tokens[last]
      if last > first {
        if token.isWord(in: AttributionWords.prepositions) {
          let head = tokens[last - 1]
          let isTie =
            token.isWord(in: ["of", "for"])
            && (isNameHere(last + 1, clause: clause) || isNameHere(last + 2, clause: clause))
          guard isTie || head.isWord(in: AttributionWords.things) || AttributionWords.isRole(head) else {
            break
          }
        } else if token.isWord(in: AttributionWords.linking) && !token.isWord("and")
          || token.isWord(in: AttributionWords.days)
          || token.isWord(in: ["who", "as", "when", "after", "while", "last"])
          || token.isWord(in: AttributionWords.participles) || token.isWord(in: AttributionWords.auxiliaries)
        {
          break
        } else if token.isWord("and"), last + 1 < clause.upperBound, !isNameWord(last + 1) {
          break
        }
      }
      last += 1
    }
    return last
  }

  private func isNameHere(_ index: Int, clause: Range<Int>) -> Bool {
    clause.contains(index) && isNameWord(index)
  }
}
