extension Span<UInt8> {
  /// The number in four bytes, the low byte first.
  ///
  /// Stops the program, as any subscript does, when the bytes do not lie in the span.
  @inlinable @inline(__always)
  package func uint32(at offset: Int) -> UInt32 {
    // Safe because the load checks that its bytes lie in the span, and any four bytes are a number.
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The number in eight bytes, the low byte first. Stops the program as `uint32(at:)` does.
  @inlinable @inline(__always)
  package func uint64(at offset: Int) -> UInt64 {
    // Safe because the load checks that its bytes lie in the span, and any eight bytes are a
    // number.
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
