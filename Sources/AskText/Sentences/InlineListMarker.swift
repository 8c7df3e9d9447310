/// The number or letter that introduces an item of a list inside a paragraph: `2.)`, `2)`, `b.`,
/// `• 9.`.
struct InlineListMarker {
  /// The style of the number; the markers of one list look alike.
  enum Style {
    case numberDot, numberBracket, numberDotBracket, letterDot, letterBracket, letterDotBracket
  }

  /// The style of a number.
  let style: Style
  /// The number, or the letter's place in the alphabet.
  let value: Int
  /// The beginning, its bullet included.
  let begin: Int
  /// The end, its stop or bracket included.
  let end: Int
  /// Whether a bullet stands before it.
  let hasBullet: Bool

  /// Whether a list may begin with it.
  var beginsList: Bool { value == 1 || hasBullet }

  /// Whether another marker is the next of the same list.
  func precedes(_ other: InlineListMarker) -> Bool { other.style == style && other.value == value + 1 }
}

extension ParagraphBytes {
  /// Longer numbers are years and amounts.
  private static let maxDigits = 3

  /// The marker whose stop or bracket stands at an offset; nil if there is none.
  func listMarker(at offset: Int) -> InlineListMarker? {
    let isDot = self[offset] == UInt8(ascii: ".")
    let isDouble = isDot && self[offset + 1] == UInt8(ascii: ")")
    let end = offset + (isDouble ? 2 : 1)
    guard end < count, isWhiteSpace(at: end), let label = label(before: offset) else { return nil }
    let begin = bullet(before: label.begin) ?? label.begin
    guard isWhiteSpace(before: begin) else { return nil }
    let style: InlineListMarker.Style =
      if label.isLetter {
        isDouble ? .letterDotBracket : isDot ? .letterDot : .letterBracket
      } else {
        isDouble ? .numberDotBracket : isDot ? .numberDot : .numberBracket
      }
    return InlineListMarker(
      style: style, value: label.value, begin: begin, end: end, hasBullet: begin < label.begin)
  }

  /// Whether a word is one that a number follows in running text.
  func isNumbered(_ word: WordBytes) -> Bool { word.isIn(.numbered) }

  private func label(before offset: Int) -> (value: Int, begin: Int, isLetter: Bool)? {
    let last = DecodedScalar(self[offset - 1])
    if last.isLowerCase { return (Int(last.value) - 0x60, offset - 1, true) }
    var begin = offset
    var value = 0
    var unit = 1
    while begin >= offset - Self.maxDigits, DecodedScalar(self[begin - 1]).isDigit {
      begin -= 1
      value += unit * Int(self[begin] - UInt8(ascii: "0"))
      unit *= 10
    }
    return begin < offset && begin >= offset - Self.maxDigits ? (value, begin, false) : nil
  }

  private func bullet(before offset: Int) -> Int? {
    let end = self[offset - 1] == UInt8(ascii: " ") ? offset - 1 : offset
    let scalar = scalar(before: end)
    return scalar.isBullet ? end - scalar.length : nil
  }
}

extension DecodedScalar {
  /// A mark that does nothing but begin an item: • ‣ ⁃ ▪ ● ◦.
  var isBullet: Bool {
    switch value {
    case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6: true
    default: false
    }
  }
}
