internal import AskText

/// A line of plain text that is neither blank nor a rule.
struct Line {
  /// Its bytes without the white space around them.
  var text: Range<Int>
  /// The column its text begins in, from 0.
  var indent: Int
  /// The number of characters of its text; `Line.long` when that is more than anyone wraps at.
  var width: Int
  /// Whether a blank line, a rule or the start of the file comes before it.
  var opensGroup: Bool
  /// Whether the sign that ends a page stands between the line before and this one.
  var opensPage: Bool
  /// Whether the sentence before goes on in this line, over the end of a page.
  var goesOn = false
  /// The sign of the rule on the next line, such as `=`, when that is as long as a heading's would
  /// be.
  var underline: UInt8?

  /// A width that no wrapped line has.
  static let long = 131

  /// The lines of a file from an offset on. Lines end at `\n`, `\r\n` or `\r`.
  static func lines(of bytes: [UInt8], from offset: Int) -> [Line] {
    var lines: [Line] = []
    var opensGroup = true
    var opensPage = false
    var start = offset
    while start < bytes.count {
      let end = lineEnd(in: bytes, from: start)
      let text = bytes.trimmed(start..<end)
      if text.lowerBound > start, bytes[start..<text.lowerBound].contains(0x0C) { opensPage = true }
      if text.isEmpty {
        opensGroup = true
      } else if let rule = Rule(bytes, text: text) {
        if !opensGroup { lines[lines.count - 1].note(rule) }
        opensGroup = true
      } else {
        lines.append(
          Line(bytes, text: text, lineStart: start, opensGroup: opensGroup || opensPage, opensPage: opensPage)
        )
        opensGroup = false
        opensPage = text.upperBound < end && bytes[text.upperBound..<end].contains(0x0C)
      }
      start = end + 1
      if end < bytes.count, bytes[end] == 0x0D, start < bytes.count, bytes[start] == 0x0A { start += 1 }
    }
    return lines
  }

  private init(_ bytes: [UInt8], text: Range<Int>, lineStart: Int, opensGroup: Bool, opensPage: Bool) {
    self.text = text
    self.opensPage = opensPage
    self.opensGroup = opensGroup
    indent = 0
    for byte in bytes[lineStart..<text.lowerBound] { indent += byte == 0x09 ? 8 - indent % 8 : 1 }
    // A character has four bytes at most.
    width = text.count >= Line.long * 4 ? Line.long : min(bytes.characterCount(text), Line.long)
  }

  /// Takes the rule below this line for an underline if it is about as long as the line.
  private mutating func note(_ rule: Rule) {
    guard let sign = rule.underline, rule.width * 2 >= width, rule.width <= width + 8 else { return }
    underline = sign
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    bytes.span.firstPlace(of: 0x0A, or: 0x0D, from: start)
  }
}

/// A line drawn with signs, such as `-----` or `* * *`: it separates and is no text.
private struct Rule {
  /// The number of characters.
  let width: Int
  /// Its sign, if it could underline a heading.
  let underline: UInt8?

  init?(_ bytes: [UInt8], text: Range<Int>) {
    let first = bytes[text.lowerBound]
    var (signs, isUniform) = (0, true)
    for byte in bytes[text] {
      switch byte {
      case UInt8(ascii: " "), 0x09: isUniform = false
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "|"), UInt8(ascii: ":"),
        UInt8(ascii: "^"):
        signs += 1
        isUniform = isUniform && byte == first
      default: return nil
      }
    }
    guard signs >= 3 else { return nil }
    width = text.count
    underline = isUniform && (first == UInt8(ascii: "=") || first == UInt8(ascii: "-")) ? first : nil
  }
}
