/// Whether a full stop behind a word or number that is in no list ends a sentence.
extension ParagraphBytes {
  // MARK: - Before a small letter

  /// `Bldg. four`, `Penn. was`, `Louis XIV. was`, `max. five`, `40 gal. of oil`; not `the BBC. it's`.
  func looksAbbreviated(_ word: WordBytes, from start: Int) -> Bool {
    let shape = WordShape(before: word.bytes.upperBound, of: self)
    if shape.isCutShort || isCapitalNumeral(word) { return true }
    if shape.count < 5, shape.isCapitalized || followsNumber(word) { return true }
    // Who writes sentences small also writes short words before a stop.
    guard scalar(at: skipOpeningMarks(from: start)).isUpperCase else { return false }
    return shape.isCutShortBeforeNumber
      || shape.isCapitalized && shape.count == 5 && word.bytes.lowerBound > start
  }

  // MARK: - Before a capital

  /// `ggf. Goethe`, `publ. Faber`, `Fed. Sav.`, `Acad. Sci. USA`; not `5 kg. Then`.
  func isCutShort(_ word: WordBytes, before next: FollowingText) -> Bool {
    guard word.count > 1, !next.isBracketed else { return false }
    if word.isCapitalized, isChained(word, before: next.word) { return true }
    let end = word.bytes.upperBound
    guard self[end - 2] < 0x80 else { return false }
    let last = (ShortWords.folded(self[end - 2]), ShortWords.folded(self[end - 1]))
    if WordShape.isVowel(last.0) || WordShape.isVowel(last.1) { return false }
    // Most words are told by their end alone.
    guard word.count < 6 || WordShape.endsInside(last.0, last.1) else { return false }
    let shape = WordShape(before: end, of: self)
    return (shape.hasNoVowel || shape.isSmall && shape.isCutShort) && !followsNumber(word)
  }

  /// Whether a short word with a capital stands in a chain of them: `Phil. Trans. R. Soc. Lond. B`.
  private func isChained(_ word: WordBytes, before next: WordBytes) -> Bool {
    guard word.count < 7 else { return false }
    if isLinked(word) { return true }
    return next.count < 7 && self[next.bytes.upperBound] == UInt8(ascii: ".") && !isTitle(next)
      && !next.isIn(.openers) && WordShape(before: word.bytes.upperBound, of: self).isCutShortBeforeNumber
  }

  /// `Phys. Rev. Lett.`, but `He met Tom. Rev. Hay came.`
  private func isTitle(_ word: WordBytes) -> Bool {
    guard word.isIn(.titles) || word.isIn(.maybeLast) else { return false }
    let name = self.word(at: skipWhiteSpace(from: word.bytes.upperBound + 1, atMost: 2))
    return name.count > 4 || self[name.bytes.upperBound] != UInt8(ascii: ".")
  }

  /// Whether an abbreviation stands before a word: `Soc.`; not `J.`, `Dr.`, `St.`.
  private func isLinked(_ word: WordBytes) -> Bool {
    let stop = word.bytes.lowerBound - 2
    guard self[stop] == UInt8(ascii: "."), isWhiteSpace(before: stop + 2) else { return false }
    let link = self.word(before: stop)
    return link.count > 1 && link.count < 7 && link.isCapitalized && link.isPlain && !link.isIn(.titles)
      && !link.isIn(.maybeLast)
  }

  // MARK: - Before a number

  /// `Abs. 2`, `reg. 7`, `Hist. Jahrb. 9`
  func isCutShort(_ word: WordBytes, beforeNumber next: FollowingText) -> Bool {
    WordShape(before: word.bytes.upperBound, of: self).isCutShortBeforeNumber || isVerse(next, of: word)
      || word.isCapitalized && word.count < 7 && isLinked(word)
  }

  /// `Exod. 20:3`
  private func isVerse(_ next: FollowingText, of word: WordBytes) -> Bool {
    let end = next.word.bytes.upperBound
    return word.isCapitalized && word.isPlain && self[end] == UInt8(ascii: ":")
      && DecodedScalar(self[end + 1]).isDigit
  }

  // MARK: - Behind a number

  /// The most digits of an ordinal number.
  private static var longestOrdinal: Int { 3 }

  /// Whether a sentence ends at a stop behind a number: `He stayed until 5. Then he left.`; not
  /// `Am 3. Oktober`, `vom 1. bis 3. Mai`, `Mind 59. 1950, pp. 433–460`.
  func endsSentence(number word: WordBytes, before next: FollowingText) -> Bool {
    let isOrdinal =
      word.count <= Self.longestOrdinal && word.bytes.allSatisfy { DecodedScalar(self[$0]).isDigit }
      && standsByItself(word)
    switch next.kind {
    case .lowerCase: return !isOrdinal
    case .digit: return !isYearOfVolume(next.word) && !isMonthOfDate(word, before: next.word)
    case .upperCase: return !(isOrdinal && (isMonth(next.word) || isCounted(word, before: next.word)))
    default: return true
    }
  }

  /// Whether a number is no price, `$250`, and no part of a name or a formula: `x=1`.
  private func standsByItself(_ number: WordBytes) -> Bool {
    let before = scalar(before: number.bytes.lowerBound)
    return before.isWhiteSpace || before.isOpeningMark || before.value == 0x2D || before.value == 0x2013
  }

  /// A year that a mark follows, and no word: `59. 1950, pp. 433`; or a day and month, `3. 10. 1990`.
  private func isYearOfVolume(_ number: WordBytes) -> Bool {
    let after = self[number.bytes.upperBound]
    if number.count < 3 {
      return after == UInt8(ascii: ".") && startsWithDigit(after: number.bytes.upperBound + 1)
    }
    guard number.count == 4, DecodedScalar(self[number.bytes.lowerBound + 1]).isDigit else { return false }
    return after == UInt8(ascii: ",") || after == UInt8(ascii: ";") || after == UInt8(ascii: ":")
      || after == UInt8(ascii: ")")
  }

  /// The month of `3. 10. 1990`.
  private func isMonthOfDate(_ number: WordBytes, before year: WordBytes) -> Bool {
    let stop = number.bytes.lowerBound - 2
    return number.count < 3 && year.count == 4 && stop > 0 && self[stop] == UInt8(ascii: ".")
      && DecodedScalar(self[stop - 1]).isDigit
  }

  /// Whether a digit follows, across white space.
  func startsWithDigit(after offset: Int) -> Bool {
    DecodedScalar(self[skipWhiteSpace(from: offset, atMost: 2)]).isDigit
  }

  private func isMonth(_ word: WordBytes) -> Bool {
    if word.isIn(.months) { return true }
    let start = word.bytes.lowerBound
    return self[start] == UInt8(ascii: "M") && scalar(at: start + 1).value == 0xE4
      && self[start + 3] == UInt8(ascii: "r") && self[start + 4] == UInt8(ascii: "z")
  }

  /// `Der 2. Weltkrieg`, but `I am 12. He is 10.`
  private func isCounted(_ number: WordBytes, before word: WordBytes) -> Bool {
    wordBefore(number.bytes.lowerBound).isIn(.ordinalArticles) && !word.isIn(.openers)
  }
}
