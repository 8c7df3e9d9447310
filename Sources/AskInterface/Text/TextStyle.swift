/// What a part of the text is, so that a terminal can set it off.
enum TextStyle: String {
  /// Where a quotation stands: the colour that grep gives to names of files, which can be read on
  /// light and on dark.
  case place = "35"
  /// What helps to find one's way: a number, a heading, a name.
  case faint = "2"
  /// The quoted sentence within its passage.
  case quoted = "1"

  /// What turns it on: an SGR sequence of ECMA-48.
  var on: String { "\u{1B}[\(rawValue)m" }
  /// What turns every style off.
  static let off = "\u{1B}[0m"
}

extension TextRendering {
  /// The text, set off where colour is on.
  func styled(_ text: String, _ style: TextStyle) -> String {
    settings.isColoured && !text.isEmpty ? style.on + text + TextStyle.off : text
  }
}
