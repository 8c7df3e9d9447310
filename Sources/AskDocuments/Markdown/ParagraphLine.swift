import AskText

/// A line of a paragraph of Markdown by what it is in the dialects that people write.
enum ParagraphLine {
  /// A line of the text.
  case text
  /// A line without text: the end of a container (`:::`), the place of a table of contents
  /// (`[TOC]`).
  case mark
  /// The line that begins a callout: `> [!NOTE] A title`, `!!! note "A title"`, `:::tip A title`.
  /// `title` is where its title is; may be empty.
  case callout(title: Range<Int>)

  /// Looks at a line's text.
  ///
  /// - Parameters:
  ///   - isFirst: whether it is the first of its paragraph.
  ///   - isInQuote: whether a block quote holds it.
  init(_ text: Range<Int>, in bytes: [UInt8], isFirst: Bool, isInQuote: Bool) {
    guard let first = bytes[text].first else {
      self = .mark
      return
    }
    switch Unicode.Scalar(first) {
    case ":": self = Self.container(text, in: bytes)
    case "!", "?": self = isFirst ? Self.admonition(text, in: bytes) : .text
    case "[" where isFirst && isInQuote: self = Self.alert(text, in: bytes)
    case "[": self = Self.isContents(bytes[text]) ? .mark : .text
    default: self = .text
    }
  }

  /// `:::`, `:::tip A title`, `::: {.warning}`
  private static func container(_ text: Range<Int>, in bytes: [UInt8]) -> ParagraphLine {
    let colons = bytes[text].prefix { $0 == UInt8(ascii: ":") }
    guard colons.count >= 3 else { return .text }
    let rest = bytes.trimmed(colons.endIndex..<text.upperBound)
    if rest.isEmpty || bytes[rest.lowerBound] == UInt8(ascii: "{") { return .mark }
    let name = bytes[rest].prefix { !" \t[{".utf8.contains($0) }
    var title = bytes.trimmed(name.endIndex..<rest.upperBound)
    if let brace = bytes[title].firstIndex(of: UInt8(ascii: "{")) {
      title = bytes.trimmed(title.lowerBound..<brace)
    }
    if title.count > 2, bytes[title.lowerBound] == UInt8(ascii: "["),
      bytes[title.upperBound - 1] == UInt8(ascii: "]")
    {
      title = title.lowerBound + 1..<title.upperBound - 1
    }
    return .callout(title: title)
  }

  /// `!!! note "A title"`, `??? note`
  private static func admonition(_ text: Range<Int>, in bytes: [UInt8]) -> ParagraphLine {
    let sign = bytes[text.lowerBound]
    guard bytes[text].prefix(while: { $0 == sign }).count == 3 else { return .text }
    var start = text.lowerBound + 3
    if start < text.upperBound, bytes[start] == UInt8(ascii: "+") { start += 1 }
    let name = bytes.trimmed(start..<text.upperBound)
    guard name.lowerBound > start, !name.isEmpty, Unicode.Scalar(bytes[name.lowerBound]).isLetter else {
      return .text
    }
    let quote = UInt8(ascii: "\"")
    guard let open = bytes[name].firstIndex(of: quote), let close = bytes[name].lastIndex(of: quote),
      open < close
    else {
      // A word or two name its kind; more are text.
      return bytes[name].count { $0 == 0x20 } < 3 ? .callout(title: name.upperBound..<name.upperBound) : .text
    }
    return .callout(title: bytes.trimmed(open + 1..<close))
  }

  /// `[!NOTE]`, `[!warning]- A title`
  private static func alert(_ text: Range<Int>, in bytes: [UInt8]) -> ParagraphLine {
    guard bytes[text].dropFirst().first == UInt8(ascii: "!"),
      let close = bytes[text].prefix(32).firstIndex(of: UInt8(ascii: "]")), close > text.lowerBound + 2
    else { return .text }
    var end = close + 1
    if end < text.upperBound, "+-".utf8.contains(bytes[end]) { end += 1 }
    return .callout(title: bytes.trimmed(end..<text.upperBound))
  }

  private static func isContents(_ text: ArraySlice<UInt8>) -> Bool {
    ["[TOC]", "[toc]", "[[TOC]]", "[[_TOC_]]"].contains { text.elementsEqual($0.utf8) }
  }
}
