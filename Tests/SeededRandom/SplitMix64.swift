/// Chance that can be repeated: Steele, Lea and Flood, *Fast Splittable Pseudorandom Number
/// Generators* (2014).
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Begins a sequence; the same seed begins the same one.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to below a bound.
  package mutating func next(below bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }
}
