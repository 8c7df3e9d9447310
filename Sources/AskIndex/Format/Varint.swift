/// Unsigned numbers in seven bits a byte, the low bits first, as in Protocol Buffers and LevelDB.
package enum Varint {
  /// Appends a number; up to 127 takes one byte, and each further 7 bits one more.
  package static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    append(UInt64(number), to: &bytes)
  }

  /// Reads the number at an offset and moves the offset past it; nil if the bytes end too early or
  /// the number does not fit into 32 bits.
  package static func read(_ bytes: Span<UInt8>, at offset: inout Int) -> UInt32? {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while offset < bytes.count, shift < 35 {
      let byte = bytes[offset]
      offset += 1
      if shift == 28, byte > 0x0F { return nil }
      number |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// Appends a number of up to 64 bits.
  package static func append(_ number: UInt64, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads the number of up to 63 bits at an offset and moves the offset past it; nil if there is
  /// none.
  package static func read64(_ bytes: Span<UInt8>, at offset: inout Int) -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 63, by: 7) where offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
    }
    return nil
  }
}
