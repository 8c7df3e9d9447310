/// The place of a quotation as a line of saved Markdown: `notes/light.txt:12, bytes 812–897`.
struct SavedPlace: Equatable {
  let document: String
  let line: Int
  let bytes: Range<Int>

  /// Reads a line; nil for any other.
  init?(_ line: String) {
    // From its end, because a path may hold anything.
    var rest = line.unicodeScalars[...]
    guard let end = Self.number(&rest), Self.drop("–", text: &rest) || Self.drop("-", text: &rest),
      let start = Self.number(&rest), Self.drop(", bytes ", text: &rest), start < end,
      let number = Self.number(&rest), number > 0, Self.drop(":", text: &rest), !rest.isEmpty
    else { return nil }
    document = MarkdownEscapes.plain(Substring(rest))
    self.line = number
    bytes = start..<end
  }

  private typealias Scalars = Substring.UnicodeScalarView

  private static func drop(_ ending: String, text: inout Scalars) -> Bool {
    let count = ending.unicodeScalars.count
    guard text.suffix(count).elementsEqual(ending.unicodeScalars) else { return false }
    text.removeLast(count)
    return true
  }

  private static func number(_ text: inout Scalars) -> Int? {
    let count = text.suffix(16).reversed().prefix { ("0"..."9").contains($0) }.count
    guard count > 0, count < 16 else { return nil }
    let digits = String(text.suffix(count))
    text.removeLast(count)
    return Int(digits)
  }
}
