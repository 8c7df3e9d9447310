import AskStorage
import Testing

/// The digest that tells damaged bytes from whole ones.
struct XXH64Tests {
  @Test(
    arguments: [
      ("", 0, 0xEF46_DB37_51D8_E999),
      ("a", 0, 0xD24E_C4F1_A98C_6E5B),
      ("abc", 0, 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0, 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64, UInt64)])
  func givesTheKnownDigests(text: String, seed: UInt64, digest: UInt64) {
    #expect(XXH64.hash(Array(text.utf8).span, seed: seed) == digest)
  }

  @Test func givesTheDigestsOfItsMakersOwnCheck() {
    let bytes = Self.sanityBytes(222)
    let prime: UInt64 = 2_654_435_761
    let digest = { (count: Int, seed: UInt64) in XXH64.hash(Array(bytes[..<count]).span, seed: seed) }
    #expect(digest(0, prime) == 0xAC75_FDA2_929B_17EF)
    #expect(digest(1, 0) == 0xE934_A84A_DB05_2768)
    #expect(digest(1, prime) == 0x5014_6076_43A9_B4C3)
    #expect(digest(14, 0) == 0x8282_DCC4_994E_35C8)
    #expect(digest(14, prime) == 0xC3BD_6BF6_3DEB_6DF0)
    #expect(digest(222, 0) == 0xB641_AE8C_B691_C174)
    #expect(digest(222, prime) == 0x20CB_8AB7_AE10_C14A)
  }

  @Test func agreesWithASlowReadingOfTheSpecification() {
    let bytes = Self.sanityBytes(300)
    for count in 0...300 {
      for seed in [0, 1, UInt64.max] {
        let some = Array(bytes[..<count])
        #expect(XXH64.hash(some.span, seed: seed) == SlowXXH64(seed: seed).hash(some))
      }
    }
  }

  @Test func dependsNotOnWhereTheBytesStand() {
    let bytes = Self.sanityBytes(100)
    for shift in 0..<16 {
      let shifted = [UInt8](repeating: 0, count: shift) + bytes
      #expect(XXH64.hash(shifted.span.extracting(shift...)) == XXH64.hash(bytes.span))
    }
  }

  @Test func changesWithEveryBit() {
    let bytes = Self.sanityBytes(77)
    let whole = XXH64.hash(bytes.span)
    for bit in 0..<bytes.count * 8 {
      var damaged = bytes
      damaged[bit / 8] ^= 1 << (bit % 8)
      #expect(XXH64.hash(damaged.span) != whole)
    }
  }

  /// The bytes that xxHash's own check digests.
  private static func sanityBytes(_ count: Int) -> [UInt8] {
    var state: UInt64 = 2_654_435_761
    return (0..<count).map { _ in
      defer { state &*= 11_400_714_785_074_694_797 }
      return UInt8(state >> 56)
    }
  }
}

/// The specification step by step, a byte at a time.
private struct SlowXXH64 {
  let seed: UInt64
  private let primes: [UInt64] = [
    0, 11_400_714_785_074_694_791, 14_029_467_366_897_019_727, 1_609_587_929_392_839_161,
    9_650_029_242_287_828_579, 2_870_177_450_012_600_261,
  ]

  init(seed: UInt64) { self.seed = seed }

  func hash(_ bytes: [UInt8]) -> UInt64 {
    var rest = bytes[...]
    var sum = seed &+ primes[5]
    if bytes.count >= 32 {
      var lanes = [seed &+ primes[1] &+ primes[2], seed &+ primes[2], seed, seed &- primes[1]]
      while rest.count >= 32 {
        for lane in 0..<4 { lanes[lane] = round(lanes[lane], take(8, from: &rest)) }
      }
      sum = zip(lanes, [1, 7, 12, 18]).reduce(0) { $0 &+ rotate($1.0, $1.1) }
      for lane in lanes { sum = (sum ^ round(0, lane)) &* primes[1] &+ primes[4] }
    }
    sum &+= UInt64(bytes.count)
    return end(sum, &rest)
  }

  private func end(_ start: UInt64, _ rest: inout ArraySlice<UInt8>) -> UInt64 {
    var sum = start
    while rest.count >= 8 {
      sum = rotate(sum ^ round(0, take(8, from: &rest)), 27) &* primes[1] &+ primes[4]
    }
    if rest.count >= 4 {
      sum = rotate(sum ^ take(4, from: &rest) &* primes[1], 23) &* primes[2] &+ primes[3]
    }
    while !rest.isEmpty { sum = rotate(sum ^ take(1, from: &rest) &* primes[5], 11) &* primes[1] }
    for (shift, prime) in [(33, primes[2]), (29, primes[3]), (32, 1)] { sum = (sum ^ sum >> shift) &* prime }
    return sum
  }

  private func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    rotate(lane &+ input &* primes[2], 31) &* primes[1]
  }

  private func rotate(_ value: UInt64, _ bits: Int) -> UInt64 { value << bits | value >> (64 - bits) }

  private func take(_ count: Int, from rest: inout ArraySlice<UInt8>) -> UInt64 {
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
