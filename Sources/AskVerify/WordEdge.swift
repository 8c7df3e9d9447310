internal import AskText

/// The edges of words, as far as finding quotations again needs them.
enum WordEdge {
  /// Whether letters or digits stand on both sides of an offset.
  static func isInsideWord(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset > 0, offset < text.count else { return false }
    var start = offset - 1
    while start > 0, offset - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    return isWordSign(text, at: start) && isWordSign(text, at: offset)
  }

  private static func isWordSign(_ text: Span<UInt8>, at offset: Int) -> Bool {
    guard let scalar = Unicode.Scalar(LenientUTF8.scalar(in: text, at: offset).value) else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The words of a range: what stands between white space, each with its place.
  ///
  /// The signs `>` that begin a line belong to the white space before them: Markdown and mail mark
  /// quoted lines so.
  static func words(_ text: Span<UInt8>, range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var offset = range.lowerBound
    var isLineStart = false
    while offset < range.upperBound {
      let byte = text[offset]
      if isBlank(byte) || isLineStart && byte == UInt8(ascii: ">") {
        isLineStart = isLineStart || byte == UInt8(ascii: "\n")
        offset += 1
        continue
      }
      let start = offset
      while offset < range.upperBound, !isBlank(text[offset]) { offset += 1 }
      words.append(start..<offset)
      isLineStart = false
    }
    return words
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}
