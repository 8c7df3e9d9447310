/// Whether a full stop ends a sentence or belongs to the word before it.
extension ParagraphBytes {
  /// Whether a sentence that began at `start` ends at a full stop with white space after it.
  func endsSentence(fullStop stop: StopMark, before next: FollowingText, from start: Int) -> Bool {
    // `“This is great.” she said`, `(as an engineer.) at the university`, `Oxford. pp. 12`
    if next.kind == .lowerCase, stop.closes || isPartOfReference(next.word) { return false }
    let place = stop.marks.lowerBound
    let word = word(before: place)
    if let abbreviation = abbreviation(word, from: start) {
      return endsSentence(abbreviation, before: next, from: start)
    }
    if DecodedScalar(self[place - 1]).isDigit { return endsSentence(number: word, before: next) }
    switch next.kind {
    case .lowerCase: return !looksAbbreviated(word, from: start)
    case .digit, .mark: return stop.closes || !isCutShort(word, beforeNumber: next)
    case .upperCase: return !isCutShort(word, before: next) || mayBegin(next)
    default: return true
    }
  }

  private func endsSentence(
    _ abbreviation: Abbreviation, before next: FollowingText, from start: Int
  ) -> Bool {
    switch abbreviation {
    case .title, .leading: false
    case .trailing: mayBegin(next)
    case .final: next.kind == .upperCase && !next.isBracketed || next.kind == .otherLetter
    case .time(let word): endsSentence(time: word, before: next, from: start)
    case .reference: mayBegin(next) && !isCapitalNumeral(next.word)
    case .letter: next.kind == .upperCase && !isInitial(next.word) || next.kind == .otherLetter
    case .number(let word): endsSentence(numbered: word, before: next, from: start)
    }
  }

  /// `He said no. John left.`, `See no. 7`, `20 sec. and less`
  private func endsSentence(numbered word: WordBytes, before next: FollowingText, from start: Int) -> Bool {
    if next.kind == .digit { return false }
    if next.kind == .lowerCase { return !looksAbbreviated(word, from: start) }
    // art. L. 121-1
    if isInitial(next.word), startsWithDigit(after: next.word.bytes.upperBound + 1) { return false }
    return next.word.count < 2 || !isCapitalNumeral(next.word)
  }

  /// `Oxford. pp. 12–14.`, `Montholon, tom. iii., p. 14.`
  private func isPartOfReference(_ word: WordBytes) -> Bool {
    let after = self[word.bytes.upperBound]
    guard after == UInt8(ascii: ".") || after == UInt8(ascii: ",") else { return false }
    return word.isIn(.references) || isRomanNumeral(word)
  }

  /// Whether text begins in a way that is hardly a name: with a word such as `The`, `However`,
  /// `It`.
  func mayBegin(_ next: FollowingText) -> Bool {
    if next.kind == .otherLetter { return true }
    guard next.kind == .upperCase, next.word.isIn(.openers) else { return false }
    // `J. A. Smith`, `the U.S. No. 1`, `the U.S. All-Stars`
    let after = self[next.word.bytes.upperBound]
    return after != UInt8(ascii: ".") && after != UInt8(ascii: "-")
  }

  /// `6 p.m. Monday` and `6 p.m. EST` go on, and so does a sentence that is not yet more than the
  /// time.
  private func endsSentence(time word: WordBytes, before next: FollowingText, from start: Int) -> Bool {
    guard next.kind == .upperCase, !next.isBracketed, !next.word.isIn(.dates) else { return false }
    let opening = self.word(at: skipOpeningMarks(from: start))
    let isOnlyTime = word.bytes.lowerBound - start < 16 && opening.isIn(.timePrepositions)
    return !isOnlyTime
  }

  // MARK: - What the word is

  private func abbreviation(_ word: WordBytes, from start: Int) -> Abbreviation? {
    let letter = scalar(before: word.bytes.upperBound)
    let begin = word.bytes.upperBound - letter.length
    if letter.isUpperCase, isAlone(begin) {
      return secondLetter(at: begin) ?? initial(letter, at: begin, from: start)
    }
    guard word.count > 0 else { return isOrdinalSign(before: word.bytes.upperBound) ? .number(word) : nil }
    if isLabel(word, from: start) { return .leading }
    // 4 °C. Then
    if scalar(before: word.bytes.lowerBound).value == 0xB0 { return nil }
    if let listed = Abbreviation.listed(word) { return listed }
    if isAcronym(word) {
      return word.count > 1 ? .trailing : secondLetter(at: word.bytes.lowerBound) ?? .letter
    }
    if word.isIn(.units), followsNumber(word) { return .trailing }
    return word.isIn(.places) && word.isCapitalized && followsComma(word) ? .trailing : nil
  }

  /// The kind of a letter after another one with a stop, nil if none is: `z. B.`, `d. h.`, `i. e.`
  /// introduce something, `u. a.`, `p. m.` need not.
  private func secondLetter(at offset: Int) -> Abbreviation? {
    guard self[offset - 2] == UInt8(ascii: "."), isWhiteSpace(before: offset) else { return nil }
    let first = DecodedScalar(self[offset - 3])
    guard first.isLowerCase, isAlone(offset - 3) else { return nil }
    return "zdie".unicodeScalars.contains { $0.value == first.value } ? .leading : .trailing
  }

  /// `A. B`: a letter with a stop.
  private func isInitial(_ word: WordBytes) -> Bool {
    word.count == 1 && self[word.bytes.upperBound] == UInt8(ascii: ".")
  }

  /// A single capital is an initial, but `you and I. Did you`, `vitamin C. Scientists` end
  /// sentences.
  private func initial(_ letter: DecodedScalar, at begin: Int, from start: Int) -> Abbreviation? {
    let before = wordBefore(begin)
    if letter.value == 0x49, before.count > 0, !before.isCapitalized { return nil }
    return before.isIn(.lettered) ? nil : begin == start ? .leading : .trailing
  }

  private func isAlone(_ begin: Int) -> Bool {
    let before = scalar(before: begin)
    return before.isWhiteSpace || before.isOpeningMark && before.value != 0x2019 || before.value == 0x2D
  }

  /// `IV. The Return`, `1.E.8. You may`: a number of a section is no sentence.
  private func isLabel(_ word: WordBytes, from start: Int) -> Bool {
    guard word.bytes.lowerBound == start else { return false }
    return isCapitalNumeral(word) || DecodedScalar(self[start]).isDigit && hasStop(word)
  }

  private func hasStop(_ word: WordBytes) -> Bool { word.bytes.contains { self[$0] == UInt8(ascii: ".") } }

  /// `N°. 1026`
  private func isOrdinalSign(before offset: Int) -> Bool {
    let sign = scalar(before: offset).value
    return sign == 0xB0 || sign == 0xBA
  }

  /// Single letters with full stops between them: `U.S`, `J.R.R`.
  private func isAcronym(_ word: WordBytes) -> Bool {
    guard word.count % 2 == 1 else { return false }
    for offset in word.bytes {
      let isLetter = (offset - word.bytes.lowerBound) % 2 == 0
      guard isLetter == (self[offset] != UInt8(ascii: ".")), !DecodedScalar(self[offset]).isDigit else {
        return false
      }
    }
    return true
  }

  private func isRomanNumeral(_ word: WordBytes) -> Bool {
    word.count > 0 && word.count < 8
      && word.bytes.allSatisfy { "ivxlc".utf8.contains(ShortWords.folded(self[$0])) }
  }

  func isCapitalNumeral(_ word: WordBytes) -> Bool {
    isRomanNumeral(word) && word.bytes.allSatisfy { DecodedScalar(self[$0]).isUpperCase }
  }

  private func followsComma(_ word: WordBytes) -> Bool {
    let end = skipWhiteSpace(before: word.bytes.lowerBound, to: word.bytes.lowerBound - 2)
    return self[end - 1] == UInt8(ascii: ",")
  }

  func followsNumber(_ word: WordBytes) -> Bool {
    let end = skipWhiteSpace(before: word.bytes.lowerBound, to: word.bytes.lowerBound - 2)
    return DecodedScalar(self[end - 1]).isDigit
  }
}
