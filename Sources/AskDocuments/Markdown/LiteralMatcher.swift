/// Compares a literal of `cmark` with a document's bytes.
struct LiteralMatcher {
  private let lines: SourceLines
  private let quotes: Int
  private let end: Int
  private let isCode: Bool
  private let literal: [UInt8]
  /// The end of the last match, and the markup inside it.
  private(set) var matchEnd = 0
  private(set) var markup: [Range<Int>] = []
  /// The number of bytes compared last.
  private(set) var compared = 0

  init(lines: SourceLines, quotes: Int, end: Int, node: CommonMarkNode) {
    self.lines = lines
    self.quotes = quotes
    self.end = end
    literal = node.literal
    isCode = if case .codeSpan = node.kind { true } else { false }
  }

  /// Whether the literal stands at an offset.
  mutating func matches(at start: Int) -> Bool {
    markup = []
    var (source, taken) = (start, 0)
    while taken < literal.count {
      guard source < end, isCode ? stepInCode(&source, taken: &taken) : stepInText(&source, taken: &taken)
      else {
        compared = taken
        return false
      }
    }
    compared = taken
    matchEnd = min(source, end)
    return true
  }

  /// In code every byte stands for itself, but a line break, with what begins the next line, is a
  /// space.
  private func stepInCode(_ source: inout Int, taken: inout Int) -> Bool {
    let byte = lines.bytes[source]
    if literal[taken] == 0x20, byte == 0x0A || byte == 0x0D {
      source = lines.prefix(of: lines.number(of: source) + 1, quotes: quotes).upperBound
    } else if byte == literal[taken] {
      source += 1
    } else {
      return false
    }
    taken += 1
    return true
  }

  /// In text a backslash before a sign is markup, and an entity stands for a character.
  private mutating func stepInText(_ source: inout Int, taken: inout Int) -> Bool {
    let byte = lines.bytes[source]
    if byte == UInt8(ascii: "\\"), source + 1 < end, lines.bytes[source + 1].isPunctuation {
      guard lines.bytes[source + 1] == literal[taken] else { return false }
      markup.append(source..<source + 1)
      (source, taken) = (source + 2, taken + 1)
      return true
    }
    if byte == UInt8(ascii: "&"), let entity = entity(at: source), !literal[taken...].starts(with: entity) {
      (source, taken) = (source + entity.count, taken + literal.character(at: taken).count)
      return true
    }
    guard byte == literal[taken] else { return false }
    if isStrikethrough(source) { markup.append(source..<source + 2) }
    (source, taken) = (source + 1, taken + 1)
    return true
  }

  /// Whether two `~`, no more, begin here.
  private func isStrikethrough(_ source: Int) -> Bool {
    func isTilde(_ offset: Int) -> Bool { offset < end && lines.bytes[offset] == UInt8(ascii: "~") }
    return isTilde(source) && isTilde(source + 1) && !isTilde(source + 2)
      && (source == 0 || !isTilde(source - 1))
  }

  /// Something like `&amp;` or `&#38;`.
  private func entity(at start: Int) -> ArraySlice<UInt8>? {
    for offset in start + 1..<min(end, start + 34) {
      let byte = lines.bytes[offset]
      if byte == UInt8(ascii: ";") { return lines.bytes[start...offset] }
      let scalar = Unicode.Scalar(byte)
      guard byte < 0x80, scalar.isLetter || scalar.isDigit || scalar == "#" else { return nil }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether this is a sign of ASCII that a backslash can make plain.
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}
