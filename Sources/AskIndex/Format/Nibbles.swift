internal import AskStorage

/// Writes half bytes, the low half of a byte first.
struct NibbleWriter {
  private var pending: UInt64 = 0
  private var bitCount: UInt64 = 0

  /// Appends the low half bytes of a number, the lowest first: at most fourteen.
  @inline(__always)
  mutating func append(_ number: UInt64, count: Int, to bytes: inout [UInt8]) {
    pending |= number &<< bitCount
    bitCount &+= UInt64(truncatingIfNeeded: 4 &* count)
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending &>>= 8
      bitCount &-= 8
    }
  }

  /// Fills the last byte.
  mutating func finish(to bytes: inout [UInt8]) {
    if bitCount > 0 { bytes.append(UInt8(truncatingIfNeeded: pending)) }
    (pending, bitCount) = (0, 0)
  }
}

/// Reads half bytes; 0 after the end.
struct NibbleReader {
  /// The number of half bytes read.
  private(set) var count = 0
  private let range: Range<Int>

  /// Makes a reader at the beginning of a range.
  init(_ range: Range<Int>) {
    self.range = range
  }

  /// Whether more was read than the range contains.
  var isPastEnd: Bool { count > 2 * range.count }

  /// The next half byte.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> UInt32 {
    let offset = range.lowerBound &+ count &>> 1
    let shift = UInt32(truncatingIfNeeded: count & 1) &<< 2
    count &+= 1
    return offset < range.upperBound ? UInt32(bytes[offset]) &>> shift & 0x0F : 0
  }

  /// The next half bytes as a number, the lowest first.
  @inline(__always)
  mutating func next(_ nibbleCount: Int, in bytes: Span<UInt8>) -> UInt32 {
    var number: UInt32 = 0
    for place in 0..<nibbleCount { number |= next(bytes) &<< UInt32(truncatingIfNeeded: 4 &* place) }
    return number
  }
}
