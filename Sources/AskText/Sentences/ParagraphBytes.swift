/// The bytes of one paragraph, as if white space stood on both sides of them without end.
///
/// So no rule has to ask whether the text goes on before it looks at a neighbour.
struct ParagraphBytes: ~Escapable {
  /// The number of the paragraph's bytes.
  let count: Int
  private let bytes: Span<UInt8>

  /// Looks at a paragraph.
  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
    count = bytes.count
  }

  /// The byte at an offset; a space outside the paragraph.
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? bytes[offset] : UInt8(ascii: " ")
  }

  /// The eight bytes from an offset on; zeros behind the paragraph.
  @inline(__always)
  func eightBytes(at offset: Int) -> EightBytes { EightBytes(bytes, at: offset) }

  /// The character that begins at an offset.
  func scalar(at offset: Int) -> DecodedScalar {
    guard offset >= 0, offset < count, bytes[offset] >= 0x80 else { return DecodedScalar(self[offset]) }
    let scalar = LenientUTF8.scalar(in: bytes, at: offset)
    // A byte that belongs to no character is one by itself here, so that every byte can be stepped
    // over.
    return scalar.isValid
      ? DecodedScalar(value: scalar.value, length: scalar.length) : DecodedScalar(bytes[offset])
  }

  /// The character that ends right before an offset.
  func scalar(before offset: Int) -> DecodedScalar {
    let last = self[offset - 1]
    if last < 0x80 { return DecodedScalar(last) }
    var begin = offset - 1
    while begin > offset - 4, self[begin] & 0xC0 == 0x80 { begin -= 1 }
    let scalar = scalar(at: begin)
    return begin + scalar.length == offset ? scalar : DecodedScalar(last)
  }

  /// The first offset from here on that is not white space: the paragraph's length if there is
  /// none.
  func skipWhiteSpace(from offset: Int) -> Int {
    var offset = offset
    while offset < count {
      let scalar = scalar(at: offset)
      guard scalar.isWhiteSpace else { break }
      offset += scalar.length
    }
    return offset
  }

  /// The first offset from here on that is not white space, or the one after so many bytes of it.
  func skipWhiteSpace(from offset: Int, atMost most: Int) -> Int {
    var end = offset
    while end < min(offset + most, count), DecodedScalar(self[end]).isWhiteSpace { end += 1 }
    return end
  }

  /// The offset after the last byte before here that is not white space, `limit` if there is none.
  func skipWhiteSpace(before offset: Int, to limit: Int) -> Int {
    var offset = offset
    while offset > limit {
      let scalar = scalar(before: offset)
      guard scalar.isWhiteSpace else { break }
      offset -= scalar.length
    }
    return max(offset, limit)
  }

  /// Whether white space, or the end of the paragraph, stands at an offset.
  func isWhiteSpace(at offset: Int) -> Bool { scalar(at: offset).isWhiteSpace }

  /// Whether white space, or the beginning of the paragraph, stands right before an offset.
  func isWhiteSpace(before offset: Int) -> Bool { scalar(before: offset).isWhiteSpace }
}
