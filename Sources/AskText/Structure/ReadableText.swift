/// A document's text as a person reads it.
package enum ReadableText {
  /// A range of a document without its markup, white space folded to single blanks, bytes that are
  /// not UTF-8 replaced by U+FFFD.
  ///
  /// Complexity: linear in the range's length, logarithmic in the amount of markup.
  package static func string(_ text: Span<UInt8>, range: Range<Int>, without markup: Markup) -> String {
    var folded: [UInt8] = []
    for byte in VisibleText(text, range: range, without: markup).bytes {
      if !WhiteSpace.contains(byte) {
        folded.append(byte)
      } else if folded.last != UInt8(ascii: " "), !folded.isEmpty {
        folded.append(UInt8(ascii: " "))
      }
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
