/// A document's text as a person reads it.
package enum ReadableText {
  /// A range of a document without its markup, white space folded to single blanks, bytes that are not UTF-8
  /// replaced by U+FFFD.
  ///
  /// Complexity: linear in the range's length, logarithmic in the amount of markup.
  package static func string(_ text: Span<UInt8>, _ range: Range<Int>, without markup: Markup) -> String {
    String(decoding: trimmed(folded(text, range, without: markup)), as: UTF8.self)
  }

  /// The same with a blank kept at either end where white space stands there, for text that goes on.
  package static func part(_ text: Span<UInt8>, _ range: Range<Int>, without markup: Markup) -> String {
    String(decoding: folded(text, range, without: markup), as: UTF8.self)
  }

  private static func folded(_ text: Span<UInt8>, _ range: Range<Int>, without markup: Markup) -> [UInt8] {
    let visible = VisibleText(text, range, without: markup).bytes
    var folded: [UInt8] = []
    folded.reserveCapacity(visible.count)
    for byte in visible {
      if !WhiteSpace.contains(byte) {
        folded.append(byte)
      } else if folded.last != UInt8(ascii: " ") {
        folded.append(UInt8(ascii: " "))
      }
    }
    return folded
  }

  private static func trimmed(_ folded: [UInt8]) -> ArraySlice<UInt8> {
    var text = folded[...]
    if text.first == UInt8(ascii: " ") { text.removeFirst() }
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }
}

/// The bytes that separate words and lines.
enum WhiteSpace {
  /// Whether a byte is a blank, a tab, or ends a line or page.
  static func contains(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 0x09 && byte <= 0x0D)
  }
}
