internal import AskStorage

/// The encoding of a passage's words in half bytes, the frequent ones in few.
///
/// The first half byte of a word determines what follows. Below 14, the word is one of the frequent
/// ones, by its rank: 0–2 stand for themselves, 3–5 have one more half byte, 6–9 two, 10–13 three.
/// 14 is followed by the word and its shape in five half bytes, and 15 by the same in groups of
/// three bits, the low ones first, whose fourth bit is set if more follow. With English text this
/// comes within one part in fourteen of the least that a code for single words can need, and is
/// read by whole half bytes.
enum WordCodec {
  /// For each length of code: the first half byte, and the rank that its first code stands for.
  private static let steps: [(lead: UInt32, first: UInt32)] = [(0, 0), (3, 3), (6, 51), (10, 1075)]
  private static let direct: UInt32 = 14
  private static let grouped: UInt32 = 15
  private static let directLimit: UInt32 = 1 << 20

  /// The number of words that are written by their rank.
  static let rankCount = 17_459

  /// A word as it is written.
  struct Written {
    /// Its half bytes, the first in the low bits.
    var nibbles: UInt64
    /// The number of half bytes.
    var count: Int
  }

  /// A word that is written by its rank.
  static func written(rank: UInt32) -> Written {
    let extra = steps.lastIndex { $0.first <= rank } ?? 0
    let (lead, first) = steps[extra]
    let number = rank - first
    let above = UInt64(number) >> UInt64(4 * extra)
    let below = UInt64(number) & (1 << UInt64(4 * extra) - 1)
    return Written(nibbles: UInt64(lead) + above | below << 4, count: 1 + extra)
  }

  /// Any other word.
  static func written(_ word: WordCode) -> Written {
    if word.code < directLimit {
      return Written(nibbles: UInt64(direct) | UInt64(word.code) << 4, count: 6)
    }
    var written = Written(nibbles: UInt64(grouped), count: 1)
    var rest = UInt64(word.code)
    while rest >= 8 {
      written.nibbles |= (rest & 7 | 8) << UInt64(4 * written.count)
      written.count += 1
      rest >>= 3
    }
    written.nibbles |= rest << UInt64(4 * written.count)
    written.count += 1
    return written
  }

  /// Reads a word; nil for a rank that no word has.
  ///
  /// - Parameter ranks: the range of the table of words with a rank, four bytes each.
  @inline(__always)
  static func read(_ reader: inout NibbleReader, ranks: Range<Int>, in bytes: Span<UInt8>) -> WordCode? {
    let lead = reader.next(bytes)
    let rank: UInt32
    switch lead {
    case 0..<3: rank = lead
    case 3..<6: rank = 3 + ((lead - 3) << 4 | reader.next(1, in: bytes))
    case 6..<10: rank = 51 + ((lead - 6) << 8 | reader.next(2, in: bytes))
    case 10..<14: rank = 1075 + ((lead - 10) << 12 | reader.next(3, in: bytes))
    case direct: return WordCode(code: reader.next(5, in: bytes))
    default: return WordCode(code: groups(&reader, in: bytes))
    }
    let place = ranks.lowerBound + 4 * Int(rank)
    return place < ranks.upperBound ? WordCode(code: bytes.uint32(at: place)) : nil
  }

  private static func groups(_ reader: inout NibbleReader, in bytes: Span<UInt8>) -> UInt32 {
    var number: UInt32 = 0
    var shift: UInt32 = 0
    while shift < 33 {
      let group = reader.next(bytes)
      number |= (group & 7) << shift
      if group < 8 { break }
      shift += 3
    }
    return number
  }
}
