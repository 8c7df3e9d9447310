/// The rules by which a sentence ends at a stop, from the plain to the particular.
extension ParagraphBytes {
  /// The end of the sentence that began at `start` and has come to a stop; nil if it goes on.
  ///
  /// - Parameter beforeCode: whether code follows, which begins sentences in small letters too.
  func end(at stop: StopMark, from start: Int, beforeCode: Bool) -> Int? {
    if stop.kind == .final { return isReported(stop) ? nil : stop.end }
    guard isWhiteSpace(at: stop.end) || stop.hasNote && scalar(at: stop.end).isUpperCase else {
      return lacksSpace(after: stop) ? stop.end : nil
    }
    let next = following(stop.end, isCode: beforeCode)
    switch next.kind {
    case .nothing: return stop.end
    case .continuation: return nil
    default: break
    }
    let ends =
      switch stop.kind {
      case .fullStop: endsSentence(fullStop: stop, before: next, from: start)
      case .ellipsis: endsSentence(ellipsis: stop, before: next, from: start)
      default: endsSentence(loud: stop, before: next, from: start)
      }
    return ends ? endOfWords(stop) : nil
  }

  /// `compounds. . . . The practice`: the first dot ends the sentence, the three after it stand for
  /// what was left out before the next.
  private func endOfWords(_ stop: StopMark) -> Int {
    let first = stop.marks.lowerBound
    return stop.spacedDots == 4 && !isWhiteSpace(before: first) ? first + 1 : stop.end
  }

  /// `「はい。」と言った。`: what is quoted is a part of the sentence that reports it.
  private func isReported(_ stop: StopMark) -> Bool {
    stop.closes && scalar(at: stop.end).value == 0x3068
  }

  /// `He left.The others stayed.`: a space was forgotten; yet `Type.This` of a manual would be a
  /// name.
  private func lacksSpace(after stop: StopMark) -> Bool {
    guard stop.kind != .ellipsis, stop.marks.count == 1 else { return false }
    let next = word(at: stop.end)
    guard next.isCapitalized, next.isIn(.unmistakableOpeners) else { return false }
    let word = word(before: stop.marks.lowerBound)
    let before = scalar(before: word.bytes.lowerBound)
    return isWhiteSpace(at: next.bytes.upperBound) && word.count > 1 && word.isPlain
      && (before.isWhiteSpace || before.isOpeningMark || before.value == 0x2D)
  }

  // MARK: - Pauses

  private func endsSentence(ellipsis stop: StopMark, before next: FollowingText, from start: Int) -> Bool {
    guard next.kind == .upperCase || next.kind == .otherLetter, !next.isBracketed else { return false }
    let first = stop.marks.lowerBound
    // “[...] The others stayed.” begins with what was left out.
    if self[first - 1] == UInt8(ascii: "["), skipOpeningMarks(from: start) >= first { return false }
    // “well ... I think so”: a pause; `I` is always a capital and so proves nothing.
    return !(isWhiteSpace(before: first) && next.word.count == 1)
  }

  // MARK: - Exclamations and questions

  private func endsSentence(loud stop: StopMark, before next: FollowingText, from start: Int) -> Bool {
    let first = stop.marks.lowerBound
    // A doubt in passing: (?), (!).
    if self[first - 1] == UInt8(ascii: "(") { return false }
    let word = word(before: first)
    switch next.kind {
    case .lowerCase:
      return !stop.closes && !isCry(word, stop: stop, from: start)
    case .upperCase:
      if stop.closes { return !isSpoken(next) }
      return !word.isIn(.exclaimedNames) || mayBegin(next)
    case .digit:
      // The play “Is He Dead?” (1898): a title and its year.
      return !(stop.closes && next.isBracketed)
    default:
      return true
    }
  }

  /// `“Oh! what a day,” he said`, `She works at Yahoo! in London`: a cry of one word, or a name, is
  /// part of the sentence that goes on in small letters.
  private func isCry(_ word: WordBytes, stop: StopMark, from start: Int) -> Bool {
    guard word.count > 0 else { return false }
    let begin = word.bytes.lowerBound
    if scalar(before: begin).isOpeningMark { return true }
    return stop.kind == .exclamation && (begin == start || isName(word))
  }

  private func isName(_ word: WordBytes) -> Bool {
    let before = wordBefore(word.bytes.lowerBound)
    return word.isCapitalized && before.count > 0 && !before.isCapitalized
  }

  /// `“Where?” Alice asked.`: a quote and who said it are one sentence.
  private func isSpoken(_ next: FollowingText) -> Bool {
    var word = next.word
    let hasArticle = word.isIn(.articles)
    for _ in 0..<3 {
      guard word.isCapitalized || hasArticle else { return false }
      let dot = self[word.bytes.upperBound] == UInt8(ascii: ".") ? 1 : 0
      word = self.word(at: skipWhiteSpace(from: word.bytes.upperBound + dot, atMost: 2))
      if word.isIn(.speaking) { return true }
    }
    return false
  }
}
