/// The length of a sentence or passage in one byte, encoded as in Lucene.
///
/// Lengths up to 40 are exact; longer ones keep four significant bits, rounded down. This is
/// `SmallFloat.intToByte4` of Apache Lucene, so that scores equal Lucene's.
package struct FieldNorm: Hashable, Sendable {
  /// The byte.
  package let byte: UInt8

  /// Names a code by its byte.
  package init(byte: UInt8) {
    self.byte = byte
  }

  /// Encodes a length of words.
  package init(_ length: Int) {
    let exact = Self.exactCount
    let length = UInt32(clamping: length)
    byte = length < exact ? UInt8(length) : UInt8(exact + Self.fourBits(length - exact))
  }

  /// The length that a score uses.
  package var length: UInt32 {
    let exact = Self.exactCount
    let code = UInt32(byte)
    return code < exact ? code : exact + Self.decode(code - exact)
  }

  // The number of the 256 codes that remain when the longest length (Int32.max) is written in four
  // bits.
  private static let exactCount = 255 - fourBits(UInt32(Int32.max))

  private static func fourBits(_ number: UInt32) -> UInt32 {
    let bitCount = UInt32(UInt32.bitWidth - number.leadingZeroBitCount)
    if bitCount < 4 { return number }
    let shift = bitCount - 4
    return (number >> shift) & 0x07 | (shift + 1) << 3
  }

  private static func decode(_ code: UInt32) -> UInt32 {
    let bits = code & 0x07
    let exponent = code >> 3
    return exponent == 0 ? bits : (bits | 0x08) << (exponent - 1)
  }
}
