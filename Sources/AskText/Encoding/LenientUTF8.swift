/// Reads UTF-8 that may be broken, without ever failing and without moving an offset.
///
/// Bytes that are not UTF-8 read as U+FFFD, one for each maximal part of a sequence that could have
/// become valid, as the Unicode Standard recommends (version 15, section 3.9, "U+FFFD Substitution
/// of Maximal Subparts"). `String(decoding:as:)` does the same, so a repaired text and its offsets
/// agree.
package enum LenientUTF8 {
  /// One scalar of a text and the bytes it came from.
  package struct Scalar: Equatable {
    /// The scalar; U+FFFD for bytes that are not UTF-8.
    package var value: UInt32
    /// The number of bytes, from 1 to 4.
    package var length: Int
    /// Whether the bytes were UTF-8.
    package var isValid: Bool
  }

  /// The scalar that begins at an offset of the text, which must be below its count.
  package static func scalar(in text: Span<UInt8>, at offset: Int) -> Scalar {
    let first = text[offset]
    if first < 0x80 { return Scalar(value: UInt32(first), length: 1, isValid: true) }
    guard let shape = Shape(first) else { return broken(length: 1) }
    var value = UInt32(first) & shape.mask
    for step in 1..<shape.length {
      guard offset + step < text.count else { return broken(length: step) }
      let byte = text[offset + step]
      let allowed = step == 1 ? shape.second : 0x80...0xBF
      guard allowed.contains(byte) else { return broken(length: step) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Scalar(value: value, length: shape.length, isValid: true)
  }

  /// The number of scalars of a text. Complexity: linear.
  package static func scalarCount(of text: Span<UInt8>) -> Int {
    var count = 0
    var offset = 0
    while offset < text.count {
      offset += text[offset] < 0x80 ? 1 : scalar(in: text, at: offset).length
      count += 1
    }
    return count
  }

  /// The number of bytes of a text that are not UTF-8. Complexity: linear.
  package static func invalidByteCount(of text: Span<UInt8>) -> Int {
    var count = 0
    var offset = 0
    while offset < text.count {
      let plain = EightBytes.countBefore(EightBytes(text, at: offset).wide)
      if plain > 0 {
        offset += plain
        continue
      }
      let scalar = scalar(in: text, at: offset)
      if !scalar.isValid { count += scalar.length }
      offset += scalar.length
    }
    return count
  }

  private static func broken(length: Int) -> Scalar {
    Scalar(value: 0xFFFD, length: length, isValid: false)
  }

  /// The length and range that the first byte of a longer sequence promises (Unicode 15, table
  /// 3-7).
  private struct Shape {
    var length: Int
    var mask: UInt32
    var second: ClosedRange<UInt8>

    init?(_ first: UInt8) {
      switch first {
      case 0xC2...0xDF: self.init(2, mask: 0x1F, second: 0x80...0xBF)
      case 0xE0: self.init(3, mask: 0x0F, second: 0xA0...0xBF)
      case 0xED: self.init(3, mask: 0x0F, second: 0x80...0x9F)
      case 0xE1...0xEF: self.init(3, mask: 0x0F, second: 0x80...0xBF)
      case 0xF0: self.init(4, mask: 0x07, second: 0x90...0xBF)
      case 0xF1...0xF3: self.init(4, mask: 0x07, second: 0x80...0xBF)
      case 0xF4: self.init(4, mask: 0x07, second: 0x80...0x8F)
      default: return nil
      }
    }

    private init(_ length: Int, mask: UInt32, second: ClosedRange<UInt8>) {
      self.length = length
      self.mask = mask
      self.second = second
    }
  }
}
