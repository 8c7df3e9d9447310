/// Byte strings, each with a number counted from 0 in the order they came.
///
/// Open addressing over one arena: no allocation for a string, none for a look-up. The hash is seeded for each
/// process, so that no document can be made whose words all collide.
package struct ByteStringTable: Sendable {
  private var arena: [UInt8] = []
  /// Where each string ends in the arena.
  private var ends: [UInt32] = []
  /// At a string's place by hash: the upper half of its hash, and its number plus one; 0 where there is none.
  private var slots = [UInt64](repeating: 0, count: 1024)
  private let seed = UInt64.random(in: .min ... .max)

  /// Makes an empty table.
  package init() {}

  /// How many strings there are.
  package var count: Int { ends.count }

  /// How many bytes the table holds on to.
  package var byteCount: Int { arena.count + ends.count * 4 + slots.count * 8 }

  /// The bytes of the string with a number.
  package subscript(number: Int) -> ArraySlice<UInt8> {
    arena[start(of: number)..<Int(ends[number])]
  }

  /// The number of a string, which is added if it is new.
  ///
  /// - Parameter range: where the string stands in `bytes`.
  package mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    let hash = hash(bytes, range)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, holds(number, bytes, range) { return (number, false) }
      slot = (slot + 1) & mask
    }
    arena.append(contentsOf: bytes[range])
    ends.append(UInt32(arena.count))
    slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  private func holds(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = start(of: number)
    guard Int(ends[number]) - start == range.count else { return false }
    for offset in 0..<range.count where arena[start + offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      let hash = hash(arena, start(of: number)..<Int(ends[number]))
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash & 0xFFFF_FFFF_0000_0000) | UInt64(number + 1)
    }
  }

  /// Mixes eight bytes at a time by a multiplication whose halves are folded, as in Wang Yi's wyhash.
  private func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = seed ^ UInt64(range.count)
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for offset in range {
      word |= UInt64(bytes[offset]) << shift
      shift += 8
      if shift == 64 {
        hash = Self.mix(hash ^ word)
        word = 0
        shift = 0
      }
    }
    return Self.mix(hash ^ word)
  }

  private static func mix(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
