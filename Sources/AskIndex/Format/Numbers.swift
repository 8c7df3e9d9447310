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

  /// Appends a run of bytes with its length before it, in the format of a string.
  mutating func append(run: [UInt8]) {
    Varint.append(UInt32(run.count), to: &self)
    append(contentsOf: run)
  }
}
