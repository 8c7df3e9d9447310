/// A kind of text that a terminal can highlight.
enum TextStyle: String {
  /// The place of a quotation, in the colour that grep gives to file names, which is legible on
  /// light and on dark backgrounds.
  case place = "35"
  /// An aid to finding one's way: a number, a heading, a name.
  case faint = "2"
  /// The quoted sentence within its passage.
  case quoted = "1"

  /// The control sequence that turns it on: SGR of ECMA-48.
  var on: String { "\u{1B}[\(rawValue)m" }
  /// The control sequence that turns every style off.
  static let off = "\u{1B}[0m"
}

extension TextRendering {
  /// The text, highlighted if colour is on.
  func styled(_ text: String, style: TextStyle) -> String {
    settings.isColoured && !text.isEmpty ? style.on + text + TextStyle.off : text
  }
}
