/// The place of a quotation as a line of saved Markdown: `notes/light.txt:12, bytes 812–897`.
struct SavedPlace: Equatable {
  let document: String
  let line: Int
  let bytes: Range<Int>

  /// Reads a line; nil for any other.
  init?(_ line: String) {
    // From its end, because a path may hold anything.
    var rest = line[...]
    guard let end = Self.number(&rest), Self.drop("–", &rest) || Self.drop("-", &rest),
      let start = Self.number(&rest), Self.drop(", bytes ", &rest), start < end,
      let number = Self.number(&rest), number > 0, Self.drop(":", &rest), !rest.isEmpty
    else { return nil }
    document = SavedMarkdown.plain(rest)
    self.line = number
    bytes = start..<end
  }

  private static func drop(_ ending: String, _ text: inout Substring) -> Bool {
    guard text.hasSuffix(ending) else { return false }
    text.removeLast(ending.count)
    return true
  }

  private static func number(_ text: inout Substring) -> Int? {
    let digits = text.suffix(16).reversed().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 16 else { return nil }
    text.removeLast(digits.count)
    return Int(String(digits.reversed()))
  }
}
