/// The things that no sentence ends in, while a walk comes by them: brackets, code and formulas.
///
/// Each must close in reach, so that a bracket or a sign that is left open costs nothing.
struct UnbrokenText {
  /// The most bytes of a bracket that holds a sentence together; a longer one holds sentences.
  private static let longestBracket = 240
  /// The most bytes of code or of a formula.
  private static let longestCode = 240

  /// The thing found last.
  private var range = 0..<0
  private var round = OpenBracket(opening: UInt8(ascii: "("), closing: UInt8(ascii: ")"))
  private var square = OpenBracket(opening: UInt8(ascii: "["), closing: UInt8(ascii: "]"))
  private let whole: [Range<Int>]
  private var next = 0
  /// The place at which the next of `whole` begins.
  private var nextStart: Int

  /// Takes what is known of the text beforehand, in order and disjoint.
  init(_ whole: [Range<Int>]) {
    self.whole = whole
    nextStart = whole.first?.lowerBound ?? .max
  }

  /// Forgets the brackets that the sentence before left open.
  mutating func beginSentence() {
    round.depth = 0
    square.depth = 0
  }

  /// Whether an offset, which is not before those asked for earlier, lies in what was found.
  mutating func isInside(_ offset: Int) -> Bool {
    if offset >= nextStart { skip(to: offset) }
    return range.contains(offset)
  }

  /// Whether what is known beforehand begins behind an offset and the white space there.
  func begins(behind offset: Int, of text: borrowing ParagraphBytes) -> Bool {
    guard nextStart != .max else { return false }
    return nextStart >= offset && text.skipWhiteSpace(from: offset) == nextStart
  }

  private mutating func skip(to offset: Int) {
    while next < whole.count, whole[next].lowerBound <= offset {
      if whole[next].upperBound > range.upperBound { range = whole[next] }
      next += 1
    }
    nextStart = next < whole.count ? whole[next].lowerBound : .max
  }

  /// Whether a stop lies in what is not broken.
  mutating func holds(_ stop: StopMark, of text: borrowing ParagraphBytes) -> Bool {
    if isInside(stop.marks.lowerBound) { return stop.end < range.upperBound }
    return round.depth > 0 && holds(stop, in: round, of: text)
      || square.depth > 0 && holds(stop, in: square, of: text)
  }

  private mutating func holds(
    _ stop: StopMark, in bracket: OpenBracket, of text: borrowing ParagraphBytes
  ) -> Bool {
    let limit = bracket.start + Self.longestBracket
    guard let end = bracket.end(from: stop.marks.upperBound, to: limit, of: text), end > stop.end else {
      return false
    }
    range = bracket.start..<end
    return true
  }

  /// Notes the brackets among some bytes.
  mutating func pass(_ bytes: Range<Int>, of text: borrowing ParagraphBytes) {
    for offset in bytes {
      round.pass(text[offset], at: offset)
      square.pass(text[offset], at: offset)
    }
  }

  /// Notes a bracket or a sign that may begin code or a formula, and returns the offset behind it.
  mutating func pass(_ offset: Int, of text: borrowing ParagraphBytes) -> Int {
    switch text[offset] {
    case UInt8(ascii: "`"), UInt8(ascii: "$"):
      let signs = offset..<text.afterRun(at: offset)
      if !isInside(offset), let end = text.endOfCode(from: signs, to: offset + Self.longestCode) {
        range = offset..<end
      }
      return signs.upperBound
    default:
      if !text.isMouth(offset) { pass(offset..<offset + 1, of: text) }
      return offset + 1
    }
  }
}

/// The brackets of one kind that are open.
private struct OpenBracket {
  let opening: UInt8
  let closing: UInt8
  /// The number of them.
  var depth = 0
  /// The place of the outermost.
  var start = 0

  /// Counts a byte if it is a bracket.
  mutating func pass(_ byte: UInt8, at offset: Int) {
    if byte == opening {
      if depth == 0 { start = offset }
      depth += 1
    } else if byte == closing, depth > 0 {
      depth -= 1
    }
  }

  /// The offset after the bracket that closes the outermost; nil if it is not in reach.
  func end(from offset: Int, to limit: Int, of text: borrowing ParagraphBytes) -> Int? {
    var open = self
    var offset = offset
    while offset < min(limit, text.count) {
      open.pass(text[offset], at: offset)
      offset += 1
      if open.depth == 0 { return offset }
    }
    return nil
  }
}

extension ParagraphBytes {
  /// `:(`: a bracket that is the mouth of a face.
  fileprivate func isMouth(_ offset: Int) -> Bool {
    guard self[offset] == UInt8(ascii: "(") else { return false }
    let eyes = self[offset - 1] == UInt8(ascii: "-") ? offset - 2 : offset - 1
    return (self[eyes] == UInt8(ascii: ":") || self[eyes] == UInt8(ascii: ";")) && isWhiteSpace(before: eyes)
  }

  /// The offset after the code or the formula that some signs begin; nil if they begin none.
  fileprivate func endOfCode(from signs: Range<Int>, to limit: Int) -> Int? {
    let isFormula = self[signs.lowerBound] == UInt8(ascii: "$")
    if isFormula, signs.count == 2 { return run(like: signs, from: signs.upperBound, to: limit)?.upperBound }
    guard signs.count < 4, begins(signs), let end = run(like: signs, from: signs.upperBound, to: limit),
      ends(end), !isFormula || isFormulaic(signs.upperBound..<end.lowerBound)
    else { return nil }
    return end.upperBound
  }

  /// The next run of as many of the same signs.
  private func run(like signs: Range<Int>, from offset: Int, to limit: Int) -> Range<Int>? {
    var offset = offset
    while offset < min(limit, count) {
      guard self[offset] == self[signs.lowerBound] else {
        offset += 1
        continue
      }
      let end = afterRun(at: offset)
      if end - offset == signs.count { return offset..<end }
      offset = end
    }
    return nil
  }

  private func begins(_ signs: Range<Int>) -> Bool {
    let before = scalar(before: signs.lowerBound)
    return (before.isWhiteSpace || before.isOpeningMark || before.value == 0x2D)
      && !isWhiteSpace(at: signs.upperBound)
  }

  private func ends(_ signs: Range<Int>) -> Bool {
    let after = scalar(at: signs.upperBound)
    return !isWhiteSpace(before: signs.lowerBound) && !after.isLetter && !after.isDigit
  }

  /// Whether text is mathematics and not what stands between two prices.
  private func isFormulaic(_ range: Range<Int>) -> Bool {
    range.contains { offset in
      switch self[offset] {
      case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "{"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"):
        true
      default: false
      }
    }
  }
}
