/// Eight bytes of a text at once, the first in the low bits; what is missing behind the text's end
/// is 0.
///
/// Looks at all eight by the arithmetic of one number, as in "Bit Twiddling Hacks" (Sean Eron
/// Anderson): the high bit of each byte tells what is asked of it.
struct EightBytes {
  /// The bytes.
  private(set) var bits: UInt64

  /// The bytes from an offset on.
  @inline(__always)
  init(_ text: Span<UInt8>, at offset: Int) {
    if offset >= 0, offset &+ 8 <= text.count {
      // Safe because the load checks that its bytes lie in the span, and any eight bytes are a
      // number.
      bits = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else {
      bits = 0
      var place = offset
      while place < text.count {
        bits |= UInt64(text[place]) &<< UInt64(8 &* (place &- offset))
        place += 1
      }
    }
  }

  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// The number whose eight bytes all are one byte.
  @inline(__always)
  private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte that lies between two bytes, both below 0x80.
  @inline(__always)
  private static func between(_ first: UInt8, last: UInt8, bits: UInt64) -> UInt64 {
    let low = bits & ~highs
    return (low &+ all(0x80 - first)) & ~(low &+ all(0x7F - last)) & ~bits & highs
  }

  /// The high bit of each byte that lies between two bytes, both below 0x80.
  @inline(__always)
  func between(_ first: UInt8, last: UInt8) -> UInt64 { Self.between(first, last: last, bits: bits) }

  /// The high bit of each byte that is an ASCII letter.
  @inline(__always)
  var letters: UInt64 {
    Self.between(UInt8(ascii: "a"), last: UInt8(ascii: "z"), bits: bits | Self.all(0x20))
  }

  /// The high bit of each byte that is an ASCII digit.
  @inline(__always)
  var digits: UInt64 { between(UInt8(ascii: "0"), last: UInt8(ascii: "9")) }

  /// The high bit of each byte that is not ASCII.
  @inline(__always)
  var wide: UInt64 { bits & Self.highs }

  /// The high bit of each byte that equals another.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 { between(byte, last: byte) }

  /// The high bit of each of the first so many bytes.
  @inline(__always)
  static func first(_ count: Int) -> UInt64 {
    count == 8 ? highs : highs & (1 &<< UInt64(8 &* count) &- 1)
  }

  /// The number of bytes before the first whose high bit is set.
  @inline(__always)
  static func countBefore(_ marks: UInt64) -> Int { marks.trailingZeroBitCount &>> 3 }

  /// The first so many bytes in small letters, where they are letters and digits; 0 behind them.
  @inline(__always)
  func folded(first count: Int) -> UInt64 {
    (bits | Self.all(0x20)) & (count == 8 ? .max : 1 &<< UInt64(8 &* count) &- 1)
  }

  /// The high bit of each byte of some letters that is a capital.
  @inline(__always)
  func capitals(among letters: UInt64) -> UInt64 { letters & ~(bits &<< 2) }
}

extension Span<UInt8> {
  /// The first place from here on where one of two bytes below 0x80 stands; the end of the span
  /// where none does.
  package func firstPlace(of byte: UInt8, or other: UInt8, from start: Int = 0) -> Int {
    var start = start
    while start < count {
      let eight = EightBytes(self, at: start)
      let place = EightBytes.countBefore(eight.equal(to: byte) | eight.equal(to: other))
      if place < 8 { return Swift.min(start + place, count) }
      start += 8
    }
    return count
  }
}
