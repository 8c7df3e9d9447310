/// Byte strings, each with a number counted from 0 in the order they came.
///
/// Open addressing over one arena: no allocation for a string, none for a look-up, and for strings of up to eight bytes,
/// as most words are, no look beyond the slot. The hash is seeded for each process, so that no document can be made
/// whose words all collide.
package struct ByteStringTable: Sendable {
  /// What stands at a string's place by hash.
  private struct Slot: Sendable {
    /// The first eight bytes, the first in the low bits; missing ones are 0.
    var head: UInt64 = 0
    /// The string's length.
    var length: UInt32 = 0
    /// The string's number plus one; 0 in an empty slot.
    var number: UInt32 = 0
  }

  private var arena: [UInt8] = []
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

  /// Makes an empty table.
  package init() {}

  /// How many strings there are.
  package var count: Int { ends.count }

  /// How many bytes the table holds on to.
  package var byteCount: Int { arena.count + ends.count * 4 + slots.count * MemoryLayout<Slot>.stride }

  /// The bytes of the string with a number.
  package subscript(number: Int) -> ArraySlice<UInt8> {
    arena[start(of: number)..<Int(ends[number])]
  }

  /// What a string is looked up by.
  struct Key {
    fileprivate let head: UInt64
    fileprivate let hash: UInt64
    /// Where it stands among the recent ones if it is one.
    fileprivate var recentPlace: Int { Int(truncatingIfNeeded: hash >> 32) & (recentCount - 1) }
  }

  /// The key of a string that is about to be inserted. Reads what inserting will read, so that of several strings whose keys
  /// are taken first, the processor waits for the memory of all at once.
  ///
  /// - Parameter range: where the string stands in `bytes`.
  @inline(__always)
  mutating func approach(_ bytes: [UInt8], _ range: Range<Int>) -> Key {
    let head = Self.head(bytes, range)
    let key = Key(head: head, hash: hash(head, bytes, range))
    if recent[key.recentPlace].head != head {
      approached &+= slots[Int(truncatingIfNeeded: key.hash) & (slots.count - 1)].number
    }
    return key
  }

  /// The number of a string, which is added if it is new.
  ///
  /// - Parameter range: where the string stands in `bytes`.
  package mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    let head = Self.head(bytes, range)
    return insert(bytes, range, Key(head: head, hash: hash(head, bytes, range)))
  }

  /// The number of a string, which is added if it is new, by its key.
  mutating func insert(_ bytes: [UInt8], _ range: Range<Int>, _ key: Key) -> (number: Int, isNew: Bool) {
    let (head, hash, recentPlace) = (key.head, key.hash, key.recentPlace)
    let last = recent[recentPlace]
    if last.head == head, last.length == range.count, last.number != 0,
      holds(Int(last.number) - 1, bytes, range)
    {
      return (Int(last.number) - 1, false)
    }
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot.number == 0 { break }
      if slot.head == head, slot.length == range.count, holds(Int(slot.number) - 1, bytes, range) {
        recent[recentPlace] = slot
        return (Int(slot.number) - 1, false)
      }
      place = (place + 1) & mask
    }
    arena.append(contentsOf: bytes[range])
    ends.append(UInt32(arena.count))
    slots[place] = Slot(head: head, length: UInt32(range.count), number: UInt32(ends.count))
    if ends.count * 3 > slots.count * 2 { grow() }
    return (ends.count - 1, true)
  }

  private func start(of number: Int) -> Int {
    number == 0 ? 0 : Int(ends[number - 1])
  }

  /// Whether a string of the same length and head is the same.
  private func holds(_ number: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if range.count <= 8 { return true }
    let start = start(of: number)
    for offset in 8..<range.count where arena[start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for number in 0..<count {
      let range = start(of: number)..<Int(ends[number])
      let head = Self.head(arena, range)
      var place = Int(truncatingIfNeeded: hash(head, arena, range)) & (slots.count - 1)
      while slots[place].number != 0 { place = (place + 1) & (slots.count - 1) }
      slots[place] = Slot(head: head, length: UInt32(range.count), number: UInt32(number + 1))
    }
  }

  private static func head(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var head: UInt64 = 0
    var shift: UInt64 = 0
    for offset in range.lowerBound..<min(range.upperBound, range.lowerBound + 8) {
      head |= UInt64(bytes[offset]) &<< shift
      shift &+= 8
    }
    return head
  }

  /// Mixes eight bytes at a time by a multiplication whose halves are folded, as in Wang Yi's wyhash.
  private func hash(_ head: UInt64, _ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    var hash = Self.mix(seed ^ head)
    var start = range.lowerBound + 8
    while start < range.upperBound {
      hash = Self.mix(hash ^ Self.head(bytes, start..<range.upperBound))
      start += 8
    }
    return hash
  }

  private static func mix(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }
}
