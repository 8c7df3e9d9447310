/// XXH64 (Yann Collet, *xxHash fast digest algorithm*, version 0.1.1), for telling damaged bytes
/// from whole ones. It detects accidents, not deliberate changes.
package enum XXH64 {
  /// The digest of some bytes.
  ///
  /// - Complexity: one pass, eight bytes at a time in four lanes.
  package static func hash(_ bytes: Span<UInt8>, seed: UInt64 = 0) -> UInt64 {
    // Safe because the span lends its bytes for the call, and `hash` reads none beyond their count.
    unsafe bytes.withUnsafeBytes { unsafe hash($0, seed: seed) }
  }

  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  private static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
    var at = 0
    // Safe because `lanes` moves `at` by whole stripes inside the bytes.
    var digest = unsafe bytes.count < 32 ? seed &+ prime5 : lanes(bytes, seed: seed, at: &at)
    digest &+= UInt64(bytes.count)
    while bytes.count - at >= 8 {
      // Safe because eight bytes are left.
      digest ^= unsafe round(0, adding: word(bytes, at: at))
      digest = digest.rotated(27) &* prime1 &+ prime4
      at += 8
    }
    if bytes.count - at >= 4 {
      // Safe because four bytes are left.
      let half = unsafe UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      digest ^= UInt64(half) &* prime1
      digest = digest.rotated(23) &* prime2 &+ prime3
      at += 4
    }
    while at < bytes.count {
      // Safe because a byte is left.
      digest ^= unsafe UInt64(bytes[at]) &* prime5
      digest = digest.rotated(11) &* prime1
      at += 1
    }
    return avalanche(digest)
  }

  /// Digests all whole stripes of 32 bytes, and moves past them.
  private static func lanes(_ bytes: UnsafeRawBufferPointer, seed: UInt64, at: inout Int) -> UInt64 {
    var (a, b, c, d) = (seed &+ prime1 &+ prime2, seed &+ prime2, seed, seed &- prime1)
    let end = bytes.count & ~31
    while at < end {
      // Safe because 32 bytes are left.
      a = unsafe round(a, adding: word(bytes, at: at))
      b = unsafe round(b, adding: word(bytes, at: at &+ 8))
      c = unsafe round(c, adding: word(bytes, at: at &+ 16))
      d = unsafe round(d, adding: word(bytes, at: at &+ 24))
      at &+= 32
    }
    var digest = a.rotated(1) &+ b.rotated(7) &+ c.rotated(12) &+ d.rotated(18)
    for lane in [a, b, c, d] {
      digest = (digest ^ round(0, adding: lane)) &* prime1 &+ prime4
    }
    return digest
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt64 {
    // Safe because the callers have eight bytes there.
    unsafe UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func round(_ lane: UInt64, adding input: UInt64) -> UInt64 {
    (lane &+ input &* prime2).rotated(31) &* prime1
  }

  private static func avalanche(_ digest: UInt64) -> UInt64 {
    let first = (digest ^ digest >> 33) &* prime2
    let second = (first ^ first >> 29) &* prime3
    return second ^ second >> 32
  }
}

extension UInt64 {
  @inline(__always)
  fileprivate func rotated(_ bits: UInt64) -> UInt64 { self &<< bits | self &>> (64 &- bits) }
}
