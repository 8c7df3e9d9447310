/// Byte strings without zeros, each with a number counted from 0 in the order they came.
///
/// Open addressing over one arena: no allocation for a string, none for a look-up, and for strings of up to sixteen bytes,
/// as nearly all words are, no look beyond the slot. The hash is seeded for each process, so that no document can be made
/// whose words all collide.
package struct ByteStringTable: Sendable {
  /// What stands at a string's place by hash.
  private struct Slot: Sendable {
    /// The first block.
    var head: UInt64 = 0
    /// How many blocks there are.
    var blockCount: UInt32 = 0
    /// The string's number plus one; 0 in an empty slot.
    var number: UInt32 = 0
  }

  /// The strings as `LetterBlocks`.
  private var arena: [UInt64] = []
  /// Where each string ends in the arena.
  private var ends: [UInt32] = []
  private var slots = [Slot](repeating: Slot(), count: 1024)
  /// The slots found last, at places by hash: few words make most of a text, and these fit into the processor's
  /// nearest memory where all slots do not.
  private var recent = [Slot](repeating: Slot(), count: recentCount)
  private static let recentCount = 4096
  /// Keeps what `approach` reads from being left out as useless.
  private var approached: UInt32 = 0
  private let seed = UInt64.random(in: .min ... .max)
  private var packed: [UInt64] = []

  /// Makes an empty table.
  package init() {}

  /// How many strings there are.
  package var count: Int { ends.count }

  /// How many bytes the table holds on to.
  package var byteCount: Int {
    arena.count * 8 + ends.count * 4 + slots.count * MemoryLayout<Slot>.stride
  }

  /// The bytes of the string with a number.
  package subscript(number: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    append(number, to: &bytes)
    return bytes
  }

  /// Appends the bytes of the string with a number.
  func append(_ number: Int, to bytes: inout [UInt8]) {
    LetterBlocks.append(arena[start(of: number)..<Int(ends[number])], to: &bytes)
  }

  /// What a string is looked up by.
  struct Key {
    fileprivate let head: UInt64
    fileprivate let hash: UInt64
    /// Where it stands among the recent ones if it is one.
    fileprivate var recentPlace: Int { Int(truncatingIfNeeded: hash >> 32) & (recentCount - 1) }
  }

  /// The key of a string.
  ///
  /// - Parameter range: where the string stands in `blocks`, which hold it as `LetterBlocks`.
  @inline(__always)
  func key(_ blocks: [UInt64], _ range: Range<Int>) -> Key {
    Key(head: blocks[range.lowerBound], hash: hash(blocks, range))
  }

  /// Reads what inserting strings with these keys will read, so that the processor waits for the memory of all at once.
  ///
  /// Nothing else is done between one and the next: what a processor begins before its turn ends with the first
  /// few hundred steps behind the one it waits for.
  mutating func approach(_ keys: [Key]) {
    let mask = slots.count - 1
    var sum: UInt32 = 0
    for key in keys { sum &+= slots[Int(truncatingIfNeeded: key.hash) & mask].number }
    approached = sum
  }

  /// The number of a string, which is added if it is new.
  package mutating func insert(_ bytes: [UInt8]) -> (number: Int, isNew: Bool) {
    packed.removeAll(keepingCapacity: true)
    LetterBlocks.append(bytes[...], to: &packed)
    return insert(packed, packed.indices)
  }

  /// The number of a string, which is added if it is new.
  mutating func insert(_ blocks: [UInt64], _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    insert(blocks, range, key(blocks, range))
  }

  /// The number of a string, which is added if it is new, by its key.
  @inline(__always)
  mutating func insert(_ blocks: [UInt64], _ range: Range<Int>, _ key: Key) -> (number: Int, isNew: Bool) {
    let last = recent[key.recentPlace]
    if last.head == key.head, last.blockCount == range.count,
      range.count == 1 || holds(Int(last.number) - 1, blocks, range)
    {
      return (Int(last.number) - 1, false)
    }
    return insertUnlessRecent(blocks, range, key)
  }

  private mutating func insertUnlessRecent(_ blocks: [UInt64], _ range: Range<Int>, _ key: Key)
    -> (number: Int, isNew: Bool)
  {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { break }
      if slot.head == key.head, slot.blockCount == range.count,
        range.count == 1 || holds(Int(slot.number) - 1, blocks, range)
      {
        recent[key.recentPlace] = slot
        return (Int(slot.number) - 1, false)
      }
      place = (place + 1) & mask
    }
    arena.append(contentsOf: blocks[range])
    ends.append(UInt32(arena.count))
    slots[place] = Slot(
      head: key.head, blockCount: UInt32(range.count), number: UInt32(ends.count))
    if ends.count * 3 > slots.count * 2 { grow() }
    return (ends.count - 1, true)
  }

  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  /// Whether a string with as many blocks and the same first two is the same.
  private func holds(_ number: Int, _ blocks: [UInt64], _ range: Range<Int>) -> Bool {
    let start = start(of: number)
    for offset in 1..<range.count where arena[start + offset] != blocks[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for number in 0..<count {
      let range = start(of: number)..<Int(ends[number])
      let key = key(arena, range)
      var place = Int(truncatingIfNeeded: key.hash) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(
        head: key.head, blockCount: UInt32(range.count), number: UInt32(number + 1))
    }
  }

  /// Mixes eight bytes at a time by a multiplication whose halves are folded, as in Wang Yi's wyhash.
  @inline(__always)
  private func hash(_ blocks: [UInt64], _ range: Range<Int>) -> UInt64 {
    var hash = seed
    for place in range { hash = Self.mix(hash ^ blocks[place]) }
    return hash
  }

  @inline(__always)
  private static func mix(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}

extension ByteStringTable {
  /// The numbers of some strings in the order of their bytes. Most differ in the first eight, which are compared as one number.
  func inOrder(_ numbers: [Int]) -> [Int] {
    numbers.map { (head: arena[start(of: $0)].byteSwapped, number: $0) }.sorted {
      $0.head != $1.head ? $0.head < $1.head : precedes($0.number, $1.number)
    }.map(\.number)
  }

  private func precedes(_ one: Int, _ other: Int) -> Bool {
    arena[start(of: one)..<Int(ends[one])].lexicographicallyPrecedes(
      arena[start(of: other)..<Int(ends[other])]
    ) { $0.byteSwapped < $1.byteSwapped }
  }
}
