internal import AskStorage

/// Writes half bytes, the low half of a byte first.
struct NibbleWriter {
  private var isHalfFull = false

  /// Appends the low half bytes of a number, the lowest first.
  mutating func append(_ number: UInt32, count: Int, to bytes: inout [UInt8]) {
    var rest = number
    for _ in 0..<count {
      let nibble = UInt8(truncatingIfNeeded: rest & 0x0F)
      if isHalfFull { bytes[bytes.count - 1] |= nibble << 4 } else { bytes.append(nibble) }
      isHalfFull.toggle()
      rest >>= 4
    }
  }
}

/// Reads half bytes; 0 behind the end.
struct NibbleReader {
  /// How many half bytes have been read.
  private(set) var count = 0
  private let range: Range<Int>

  /// Stands at the beginning of a range.
  init(_ range: Range<Int>) {
    self.range = range
  }

  /// Whether more was read than there is.
  var isBehindEnd: Bool { count > 2 * range.count }

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
  mutating func next(_ nibbleCount: Int, _ bytes: Span<UInt8>) -> UInt32 {
    var number: UInt32 = 0
    for place in 0..<nibbleCount { number |= next(bytes) &<< UInt32(truncatingIfNeeded: 4 &* place) }
    return number
  }
}
