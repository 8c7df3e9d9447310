extension Span<UInt8> {
  /// The number in four bytes, the low byte first.
  @inline(__always)
  func uint32(at offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
  }

  /// The number in eight bytes, the low byte first.
  func uint64(at offset: Int) -> UInt64 {
    UInt64(uint32(at: offset)) | UInt64(uint32(at: offset + 4)) << 32
  }
}

extension [UInt8] {
  /// Appends a number in four bytes, the low byte first.
  mutating func append(uint32 number: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  /// Appends a number in eight bytes, the low byte first.
  mutating func append(uint64 number: UInt64) {
    append(uint32: UInt32(truncatingIfNeeded: number))
    append(uint32: UInt32(truncatingIfNeeded: number >> 32))
  }

  /// Appends a string with its length before it.
  mutating func append(string: String) {
    Varint.append(UInt32(string.utf8.count), to: &self)
    append(contentsOf: string.utf8)
  }
}
