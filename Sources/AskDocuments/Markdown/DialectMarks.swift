import AskText

/// The markup inside a paragraph that CommonMark does not know and people write: `[[links|of wikis]]`,
/// tags of templates (`{% … %}`, `{{ … }}`), marks of footnotes that are nowhere, names of blocks
/// (`^abc`).
struct DialectMarks {
  /// The runs.
  private(set) var runs: [Range<Int>] = []
  private let bytes: [UInt8]
  private let extent: Range<Int>
  /// The code in the paragraph, which has no markup.
  private let code: Markup
  /// The last `[` that nothing closed.
  private var bracket: Int?

  /// A tag of a template is at most so long.
  private static let longestTag = 400

  /// Looks through a paragraph or heading. Complexity: linear in its length.
  init(in extent: Range<Int>, of bytes: [UInt8], code: [Range<Int>]) {
    self.bytes = bytes
    self.extent = extent
    self.code = Markup(code)
    var offset = extent.lowerBound
    while offset < extent.upperBound {
      switch Unicode.Scalar(bytes[offset]) {
      case "{": offset = takeTemplate(offset)
      case "[": offset = takeBracket(offset)
      case "]":
        if byte(offset + 1) != UInt8(ascii: "(") { bracket = nil }
        offset += 1
      default: offset += 1
      }
    }
    takeBlockName()
  }

  private func isCode(_ offset: Int) -> Bool {
    code.touching(offset..<offset).contains { $0.contains(offset) }
  }

  private func byte(_ offset: Int) -> UInt8 { offset < extent.upperBound ? bytes[offset] : 0 }

  private mutating func take(_ run: Range<Int>) -> Int {
    if !isCode(run.lowerBound) { runs.append(run) }
    return run.upperBound
  }

  /// `{% … %}`, `{{ … }}`, `{# … #}`, `{: .class}`, `{#name}`, `{.class}`.
  private mutating func takeTemplate(_ start: Int) -> Int {
    let sign = byte(start + 1)
    let closing: UInt8 =
      switch Unicode.Scalar(sign) {
      case "{": UInt8(ascii: "}")
      case "%": UInt8(ascii: "%")
      case "#", ":", ".": 0
      default: 1
      }
    guard closing != 1 else { return start + 1 }
    for offset in start + 2..<max(start + 2, min(start + Self.longestTag, extent.upperBound)) {
      guard bytes[offset] == UInt8(ascii: "}") else { continue }
      if closing == 0 { return take(start..<offset + 1) }
      if closing == UInt8(ascii: "%") {
        if bytes[offset - 1] == closing { return takeTag(start..<offset + 1) }
      } else if byte(offset + 1) == closing {
        return takeTag(start..<offset + 2)
      }
    }
    // None ends here, so that none of the braces after it need be tried.
    return start + 2
  }

  /// A tag of a template, with the link that it is the address of: `[text]({{ … }})`.
  private mutating func takeTag(_ tag: Range<Int>) -> Int {
    guard let open = bracket, tag.lowerBound > open + 2, byte(tag.upperBound) == UInt8(ascii: ")"),
      bytes[tag.lowerBound - 1] == UInt8(ascii: "("), bytes[tag.lowerBound - 2] == UInt8(ascii: "]")
    else { return take(tag) }
    bracket = nil
    if !isCode(open) { runs.append(open..<open + 1) }
    return take(tag.lowerBound - 2..<tag.upperBound + 1)
  }

  private mutating func takeBracket(_ start: Int) -> Int {
    bracket = start
    if byte(start + 1) == UInt8(ascii: "^") { return takeFootnote(start) }
    guard byte(start + 1) == UInt8(ascii: "[") else { return start + 1 }
    return takeWikiLink(start)
  }

  /// `[^1]`
  private mutating func takeFootnote(_ start: Int) -> Int {
    for offset in start + 2..<max(start + 2, min(start + 32, extent.upperBound)) {
      switch Unicode.Scalar(bytes[offset]) {
      case "]": return offset > start + 2 ? take(start..<offset + 1) : offset
      case " ", "\n", "[": return offset
      default: continue
      }
    }
    return start + 2
  }

  /// `[[page]]`, `[[page|its name]]`, and `![[page]]`, which shows another page here.
  private mutating func takeWikiLink(_ start: Int) -> Int {
    var name = start + 2
    for offset in start + 2..<max(start + 2, min(start + Self.longestTag, extent.upperBound)) {
      switch Unicode.Scalar(bytes[offset]) {
      case "|": name = offset + 1
      case "[", "\n": return offset
      case "]" where byte(offset + 1) == UInt8(ascii: "]"):
        guard offset > name else { return offset + 2 }
        if start > extent.lowerBound, bytes[start - 1] == UInt8(ascii: "!") {
          return take(start - 1..<offset + 2)
        }
        _ = take(start..<name)
        return take(offset..<offset + 2)
      default: continue
      }
    }
    return start + 2
  }

  /// ` ^abc` at the end of a paragraph names it.
  private mutating func takeBlockName() {
    var start = extent.upperBound
    while start > extent.lowerBound, extent.upperBound - start < 40, Self.isOfName(bytes[start - 1]) {
      start -= 1
    }
    guard extent.upperBound - start >= 3, start - 1 > extent.lowerBound,
      bytes[start - 1] == UInt8(ascii: "^"),
      [0x20, 0x09, 0x0A].contains(bytes[start - 2])
    else { return }
    runs.append(start - 1..<extent.upperBound)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    let scalar = Unicode.Scalar(byte)
    return byte < 0x80 && (scalar.isLetter || scalar.isDigit || scalar == "-")
  }
}
