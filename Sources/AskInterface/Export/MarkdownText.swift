/// Text as Markdown that displays it unchanged, and from which `SavedConversation` can recover it
/// exactly.
enum MarkdownText {
  /// One line. Characters that Markdown would take for markup get a backslash; invisible
  /// characters, and blanks at the ends, become numeric character references.
  static func line(_ text: some StringProtocol) -> String {
    let scalars = Array(text.unicodeScalars)
    var line = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      let isAtEnd = place == 0 || place == scalars.count - 1
      if !Printable.isPrintable(scalar) || isAtEnd && scalar == " " {
        line.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      } else {
        if isMarkup(scalars, place: place) { line.append("\\") }
        line.append(scalar)
      }
    }
    return String(line)
  }

  /// A block quote, with the text's own lines.
  static func quote(_ text: String) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { part in
      let line = line(Substring(part))
      return line.isEmpty ? ">\n" : "> \(line)\n"
    }.joined()
  }

  /// Whether a character at this place may be taken for markup.
  private static func isMarkup(_ text: [Unicode.Scalar], place: Int) -> Bool {
    switch text[place] {
    case "\\", "`", "*", "[", "]", "<", "~": true
    case "_": !(isWord(text, place: place - 1) && isWord(text, place: place + 1))
    case "&": isReference(text, place: place)
    case "#", "+", "-", ">", "=", "|", ":": place == 0
    case ".", ")": place > 0 && place < 10 && text[..<place].allSatisfy { ("0"..."9").contains($0) }
    default: false
    }
  }

  private static func isWord(_ text: [Unicode.Scalar], place: Int) -> Bool {
    text.indices.contains(place) && (text[place].properties.isAlphabetic || ("0"..."9").contains(text[place]))
  }

  /// Whether a character reference such as `&amp;` or `&#38;` begins here.
  private static func isReference(_ text: [Unicode.Scalar], place: Int) -> Bool {
    var rest = text[(place + 1)...].prefix(34)
    if rest.first == "#" { rest.removeFirst() }
    let name = rest.prefix { $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }
}
