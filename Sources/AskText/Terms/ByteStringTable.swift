/// Byte strings, each with a number counted from 0 in the order they came.
///
/// Open addressing over one arena: no allocation for a string, none for a look-up. The hash is seeded for each
/// process, so that no document can be made whose words all collide.
package struct ByteStringTable: Sendable {
  private var arena: [UInt8] = []
  /// Where each string ends in the arena.
  private var ends: [UInt32] = []
  /// The number of a string plus one, at its place by hash; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1024)
  private let seed = UInt64.random(in: .min ... .max)

  /// Makes an empty table.
  package init() {}

  /// How many strings there are.
  package var count: Int { ends.count }

  /// The bytes of the string with a number.
  package subscript(number: Int) -> ArraySlice<UInt8> {
    arena[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// The number of a string, which is added if it is new.
  package mutating func insert(_ bytes: ArraySlice<UInt8>) -> (number: Int, isNew: Bool) {
    var slot = place(of: bytes)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if self[number] == bytes { return (number, false) }
      slot = (slot + 1) & (slots.count - 1)
    }
    arena.append(contentsOf: bytes)
    ends.append(UInt32(arena.count))
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return (ends.count - 1, true)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in 0..<count {
      var slot = place(of: self[number])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  private func place(of bytes: ArraySlice<UInt8>) -> Int {
    var hash = seed
    for byte in bytes {
      hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return Int(truncatingIfNeeded: hash >> 17) & (slots.count - 1)
  }
}
