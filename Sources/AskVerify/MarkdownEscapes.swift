/// Signs that Markdown would take for markup, as a saved conversation writes them: with a backslash
/// before them, or as a numeric character reference.
enum MarkdownEscapes {
  /// The text of a line without its escapes.
  static func plain(_ line: Substring) -> String {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return String(line)
    }
    var plain = String.UnicodeScalarView()
    var rest = line.unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, isPunctuation(next) {
        plain.append(next)
        rest.removeFirst()
      } else if scalar == "&", let (referred, count) = reference(rest) {
        plain.append(referred)
        rest.removeFirst(count)
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// The character that a numeric reference names, and the number of scalars it has after its first
  /// sign.
  private static func reference(_ text: Substring.UnicodeScalarView) -> (Unicode.Scalar, Int)? {
    guard text.first == "#" else { return nil }
    let digits = text.dropFirst().prefix(8).prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, text.dropFirst(1 + digits.count).first == ";",
      let scalar = UInt32(String(digits)).flatMap(Unicode.Scalar.init)
    else { return nil }
    return (scalar, digits.count + 2)
  }

  /// Whether CommonMark lets a backslash stand before a sign.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: false
    }
  }
}
