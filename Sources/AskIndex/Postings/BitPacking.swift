internal import AskStorage

/// Packed numbers of equal width in bits, the low bits first.
enum BitPacking {
  /// The number of bits that the greatest of some numbers needs.
  static func width(of numbers: [UInt64]) -> Int {
    UInt64.bitWidth - numbers.reduce(0, |).leadingZeroBitCount
  }

  /// The number of bytes that some numbers take.
  static func byteCount(_ count: Int, width: Int) -> Int {
    (count * width + 7) / 8
  }

  /// Appends numbers that need no more bits than `width`.
  static func append(_ numbers: [UInt64], width: Int, to bytes: inout [UInt8]) {
    var pending: UInt64 = 0
    var bitCount = 0
    for number in numbers {
      pending |= number << UInt64(bitCount)
      bitCount += width
      while bitCount >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: pending))
        pending >>= 8
        bitCount -= 8
      }
    }
    if bitCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
  }

  /// Visits numbers in their order: as many as `count`, a multiple of eight.
  ///
  /// Eight numbers take as many bytes as each has bits. Of those with up to 15 bits, four are read
  /// at once.
  @inline(__always)
  static func visit(
    _ count: Int, width: Int, at start: Int, in bytes: Span<UInt8>,
    body: (_ position: Int, _ number: UInt64) -> Void
  ) {
    guard width <= 15 else {
      for position in 0..<count { body(position, number(position, width: width, at: start, in: bytes)) }
      return
    }
    let mask: UInt64 = 1 &<< UInt64(width) &- 1
    var place = start
    for position in stride(from: 0, to: count, by: 8) {
      var low = bytes.uint64(at: place)
      var high = bytes.uint64(at: place &+ width &>> 1) &>> UInt64(4 &* (width & 1))
      for next in 0..<4 {
        body(position &+ next, low & mask)
        low &>>= UInt64(width)
      }
      for next in 4..<8 {
        body(position &+ next, high & mask)
        high &>>= UInt64(width)
      }
      place &+= width
    }
  }

  /// One number.
  ///
  /// At least eight bytes must follow where it begins; `width` is at most 56.
  @inline(__always)
  static func number(_ position: Int, width: Int, at start: Int, in bytes: Span<UInt8>) -> UInt64 {
    let bit = position &* width
    let pending = bytes.uint64(at: start &+ bit &>> 3) &>> UInt64(bit & 7)
    return pending & (1 &<< UInt64(width) &- 1)
  }
}
