/// A stop, or a run of them, with all that closes after it: a place where a sentence may end.
struct StopMark {
  /// The meanings of a stop.
  enum Kind {
    /// One full stop: the end of a sentence or of an abbreviation.
    case fullStop
    /// Several dots, or the one character for them: a pause or an end.
    case ellipsis
    /// `!`, alone or with other stops.
    case exclamation
    /// `?`, alone or with other stops.
    case question
    /// A stop that is nothing else and needs no space after it, such as `。`.
    case final
  }

  /// The meaning.
  let kind: Kind
  /// The stops themselves.
  let marks: Range<Int>
  /// The end of the sentence if it ends here: after quotes, brackets and notes.
  let end: Int
  /// Whether a quote or bracket closes after the stops.
  let closes: Bool
  /// Whether a footnote mark is attached.
  let hasNote: Bool
  /// The number of dots, if they stand apart: `. . . .` has four. Otherwise 0.
  let spacedDots: Int
}

extension ParagraphBytes {
  /// The stop at an offset; nil if no stop stands there.
  func stop(at offset: Int) -> StopMark? {
    var run = StopRun()
    var end = offset
    while end < count, run.take(scalar(at: end)) { end += scalar(at: end).length }
    guard let unspaced = run.kind else { return nil }
    let spacedDots = unspaced == .fullStop ? spacedDots(from: offset) : 1
    if spacedDots > 1 { end = offset + 2 * spacedDots - 1 }
    let closed = skipClosingMarks(from: end)
    let noted = skipNotes(from: closed)
    let last = skipDetachedMarks(from: skipClosingMarks(from: noted))
    return StopMark(
      kind: spacedDots > 1 ? .ellipsis : unspaced, marks: offset..<end, end: last, closes: closed > end,
      hasNote: noted > closed, spacedDots: spacedDots > 1 ? spacedDots : 0)
  }

  /// The number of dots that begin here with one white byte between each two, at least one.
  private func spacedDots(from offset: Int) -> Int {
    let dot = UInt8(ascii: ".")
    var dots = 1
    var last = offset
    while DecodedScalar(self[last + 1]).isWhiteSpace, self[last + 2] == dot,
      !scalar(at: last + 3).isLetter, !scalar(at: last + 3).isDigit
    {
      last += 2
      dots += 1
    }
    return dots
  }

  /// The offset after an emoticon or closing mark that stands by itself behind a stop:
  /// `I love her. :)`.
  private func skipDetachedMarks(from offset: Int) -> Int {
    let white = scalar(at: offset)
    guard offset < count, white.isWhiteSpace else { return offset }
    let begin = offset + white.length
    if let end = afterEmoticon(at: begin) { return end }
    let mark = scalar(at: begin)
    // French keeps a blank on both sides of `»`, which opens in no tongue that does.
    guard mark.onlyCloses || mark.value == 0xBB, isWhiteSpace(at: begin + mark.length) else { return offset }
    return begin + mark.length
  }
}

/// The stops that a run of them holds.
private struct StopRun {
  var dots = 0
  var exclaims = false
  var asks = false
  var isFinal = false

  /// Counts a character; false if it is no stop.
  mutating func take(_ scalar: DecodedScalar) -> Bool {
    switch scalar.value {
    case 0x2E: dots += 1  // .
    case 0x2026: dots += 3  // …
    case 0x21: exclaims = true  // !
    case 0x3F, 0x61F: asks = true  // ? ؟
    case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x964, 0x6D4: isFinal = true  // 。！？｡ । ۔
    default: return false
    }
    return true
  }

  var kind: StopMark.Kind? {
    if isFinal { return .final }
    if asks { return .question }
    if exclaims { return .exclamation }
    return dots == 0 ? nil : dots == 1 ? .fullStop : .ellipsis
  }
}
