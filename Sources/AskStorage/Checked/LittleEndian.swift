extension Span<UInt8> {
  /// The number in four bytes, the low byte first.
  ///
  /// Traps, as any subscript does, if the bytes are not inside the span.
  @inlinable @inline(__always)
  package func uint32(at offset: Int) -> UInt32 {
    // Safe because the load checks that its bytes are inside the span, and any four bytes are a
    // number.
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The number in eight bytes, the low byte first. Stops the program as `uint32(at:)` does.
  @inlinable @inline(__always)
  package func uint64(at offset: Int) -> UInt64 {
    // Safe because the load checks that its bytes are inside the span, and any eight bytes are a
    // number.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
