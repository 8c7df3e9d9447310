/// Byte strings without zeros, each with a number counted from 0 in the order they came.
///
/// Open addressing over one arena: no allocation for a string, none for a look-up, and for strings
/// of up to eight bytes, as most words are, no look beyond the slot. The hash is seeded for each
/// process, so that no document can be made whose words all collide.
package struct ByteStringTable: Sendable {
  /// The entry at a string's place by hash.
  private struct Slot: Sendable {
    /// The first block.
    var head: UInt64 = 0
    /// The place of the blocks after it in the arena; 0 where there are none.
    var rest: UInt32 = 0
    /// The string's number plus one; 0 in an empty slot.
    var number: UInt32 = 0
  }

  /// The strings as `LetterBlocks`; behind one of several blocks stands a 0.
  private var arena: [UInt64] = []
  /// The beginning of each string in the arena, then that of the next.
  private var starts: [UInt32] = [0]
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// The slots found last, at places by hash: few words make most of a text, and these fit into the
  /// processor's nearest memory where all slots do not.
  private var recent = [Slot](repeating: Slot(), count: recentCount)
  private static let recentCount = 4096
  /// Keeps what `prefetch` reads from being left out as useless.
  private var prefetched: UInt32 = 0
  private let seed = UInt64.random(in: .min ... .max)
  private var packed: [UInt64] = []

  /// Makes an empty table.
  package init() {}

  /// The number of strings.
  package var count: Int { starts.count - 1 }

  /// The number of bytes that the table holds on to.
  package var byteCount: Int {
    arena.count * 8 + starts.count * 4 + slots.count * MemoryLayout<Slot>.stride
  }

  /// The bytes of the string with a number.
  package subscript(number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return bytes
  }

  /// Appends the bytes of the string with a number.
  func append(_ number: Int, to bytes: inout [UInt8]) {
    LetterBlocks.append(arena[place(of: number)], to: &bytes)
  }

  /// The key that a string is looked up by.
  struct Key {
    fileprivate let head: UInt64
    fileprivate let hash: UInt64
    fileprivate let isLong: Bool
    /// The place among the recent ones if it is one.
    fileprivate var recentPlace: Int { Int(truncatingIfNeeded: hash >> 32) & (recentCount - 1) }
  }

  /// The key of a string.
  ///
  /// - Parameter range: where the string stands in `blocks`, which hold it as `LetterBlocks`.
  @inline(__always)
  func key(_ blocks: [UInt64], range: Range<Int>) -> Key {
    Key(head: blocks[range.lowerBound], hash: hash(blocks, range: range), isLong: range.count > 1)
  }

  /// Reads what inserting strings with these keys will read, so that the processor waits for the
  /// memory of all at once.
  ///
  /// Nothing else is done between one and the next: what a processor begins before its turn ends
  /// with the first few hundred steps behind the one it waits for.
  mutating func prefetch(_ keys: [Key]) {
    let mask = slots.count - 1
    var sum: UInt32 = 0
    for key in keys { sum &+= slots[Int(truncatingIfNeeded: key.hash) & mask].number }
    for key in keys where key.isLong {
      let rest = slots[Int(truncatingIfNeeded: key.hash) & mask].rest
      if rest > 0 { sum &+= UInt32(truncatingIfNeeded: arena[Int(rest)]) }
    }
    prefetched = sum
  }

  /// The number of a string, which is added if it is new.
  package mutating func insert(_ bytes: [UInt8]) -> (number: Int, isNew: Bool) {
    packed.removeAll(keepingCapacity: true)
    LetterBlocks.append(bytes[...], to: &packed)
    // The empty string is a block of zeros.
    if packed.isEmpty { packed.append(0) }
    return insert(packed, range: packed.indices)
  }

  /// The number of a string, which is added if it is new.
  mutating func insert(_ blocks: [UInt64], range: Range<Int>) -> (number: Int, isNew: Bool) {
    insert(blocks, range: range, key: key(blocks, range: range))
  }

  /// The number of a string, which is added if it is new, by its key.
  @inline(__always)
  mutating func insert(_ blocks: [UInt64], range: Range<Int>, key: Key) -> (number: Int, isNew: Bool) {
    let last = recent[key.recentPlace]
    if last.head == key.head, last.number > 0, holds(last.rest, blocks: blocks, range: range) {
      return (Int(last.number) - 1, false)
    }
    return insertUnlessRecent(blocks, range: range, key: key)
  }

  private mutating func insertUnlessRecent(_ blocks: [UInt64], range: Range<Int>, key: Key)
    -> (number: Int, isNew: Bool)
  {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { break }
      if slot.head == key.head, holds(slot.rest, blocks: blocks, range: range) {
        recent[key.recentPlace] = slot
        return (Int(slot.number) - 1, false)
      }
      place = (place + 1) & mask
    }
    for place in range { arena.append(blocks[place]) }
    if range.count > 1 { arena.append(0) }
    starts.append(UInt32(arena.count))
    slots[place] = slot(count - 1)
    if count * 3 > slots.count * 2 { grow() }
    return (count - 1, true)
  }

  private func place(of number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number + 1])
  }

  private func slot(_ number: Int) -> Slot {
    let place = place(of: number)
    return Slot(
      head: arena[place.lowerBound], rest: place.count > 1 ? UInt32(place.lowerBound + 1) : 0,
      number: UInt32(number + 1))
  }

  /// Whether a string with the same first block goes on in the same way.
  @inline(__always)
  private func holds(_ rest: UInt32, blocks: [UInt64], range: Range<Int>) -> Bool {
    rest == 0 || range.count == 1
      ? rest == 0 && range.count == 1 : goesOn(Int(rest), blocks: blocks, range: range.dropFirst())
  }

  private func goesOn(_ rest: Int, blocks: [UInt64], range: Range<Int>) -> Bool {
    var place = rest
    for offset in range {
      if arena[place] != blocks[offset] { return false }
      place += 1
    }
    return arena[place] == 0
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for number in 0..<count {
      var place = Int(truncatingIfNeeded: hash(arena, range: self.place(of: number))) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = slot(number)
    }
  }

  /// Mixes eight bytes at a time by a multiplication whose halves are folded, as in Wang Yi's
  /// wyhash.
  @inline(__always)
  private func hash(_ blocks: [UInt64], range: Range<Int>) -> UInt64 {
    var hash = seed
    for place in range where blocks[place] != 0 { hash = Self.mix(hash ^ blocks[place]) }
    return hash
  }

  @inline(__always)
  private static func mix(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

extension ByteStringTable {
  /// The numbers of some strings in the order of their bytes. Most differ in the first eight, which
  /// are compared as one number.
  func inOrder(_ numbers: [Int]) -> [Int] {
    numbers.map { (head: arena[Int(starts[$0])].byteSwapped, number: $0) }.sorted {
      $0.head != $1.head ? $0.head < $1.head : precedes($0.number, $1.number)
    }.map(\.number)
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    arena[place(of: one)].lexicographicallyPrecedes(arena[place(of: other)]) {
      $0.byteSwapped < $1.byteSwapped
    }
  }
}
