internal import AskText

/// The words of a builder, the most frequent first, and how each is written in a passage.
struct WordRanks {
  /// The vocabulary's numbers in the segment's order.
  let words: [UInt32]
  /// The words and their shapes that are written by rank, the most frequent first.
  let ranked: [UInt32]
  /// The segment's number of each word of the vocabulary.
  private let numbers: [UInt32]
  /// The code of each word of the vocabulary in each of its shapes, if by rank: its half bytes,
  /// and above them how many they are; 0 for others.
  private let written: [UInt32]

  /// The frequency of each word of the vocabulary in each of its shapes.
  private let counts: [UInt32]

  /// Counts a builder's words.
  init(_ builder: SegmentBuilder) {
    var counts = [UInt32](repeating: 0, count: builder.vocabulary.wordCount * 4)
    for code in builder.codes { counts[Int(code.code)] += 1 }
    self.counts = counts
    let order = Self.descending(
      stride(from: 0, to: counts.count, by: 4).map { counts[$0..<$0 + 4].reduce(0, +) })
    words = order
    var numbers = [UInt32](repeating: 0, count: order.count)
    var shapeCounts: [UInt32] = []
    shapeCounts.reserveCapacity(counts.count)
    for (number, word) in order.enumerated() {
      numbers[Int(word)] = UInt32(number)
      for shape in 0..<4 { shapeCounts.append(counts[Int(word) << 2 + shape]) }
    }
    self.numbers = numbers
    ranked = Array(
      Self.descending(shapeCounts).prefix(WordCodec.rankCount).prefix { shapeCounts[Int($0)] > 0 })
    var written = [UInt32](repeating: 0, count: counts.count)
    for (rank, code) in ranked.enumerated() {
      let word = WordCodec.written(rank: UInt32(rank))
      written[Int(order[Int(code >> 2)] << 2 | code & 3)] =
        UInt32(word.nibbles) | UInt32(word.count) << Self.countShift
    }
    self.written = written
  }

  private static let countShift: UInt32 = 24

  /// Visits each word of the vocabulary in each of its shapes, with its number of occurrences.
  func visitCounts(_ body: (_ code: WordCode, _ count: Int) -> Void) {
    for (code, count) in counts.enumerated() where count > 0 {
      body(WordCode(code: UInt32(code)), Int(count))
    }
  }

  /// Appends the words of a passage.
  func append(_ codes: ArraySlice<WordCode>, to bytes: inout [UInt8]) {
    var writer = NibbleWriter()
    for code in codes {
      let known = written[Int(code.code)]
      if known != 0 {
        writer.append(
          UInt64(known & (1 << Self.countShift - 1)), count: Int(known >> Self.countShift), to: &bytes)
      } else {
        let word = WordCodec.written(WordCode(word: Int(numbers[code.word]), code.shape))
        writer.append(word.nibbles, count: word.count, to: &bytes)
      }
    }
    writer.finish(to: &bytes)
  }

  /// Positions in the order of their counts, the greatest first.
  private static func descending(_ counts: [UInt32]) -> [UInt32] {
    // Few are frequent: those are sorted, and the others only counted out.
    let rare = 1024
    var starts = [Int](repeating: 0, count: rare + 1)
    for count in counts where count < rare { starts[rare - Int(count)] += 1 }
    let frequent = counts.indices.lazy.filter { counts[$0] >= rare }.map {
      UInt64(UInt32.max - counts[$0]) << 32 | UInt64($0)
    }.sorted()
    starts[0] = frequent.count
    for place in 1...rare { starts[place] += starts[place - 1] }
    var order = [UInt32](repeating: 0, count: counts.count)
    for (place, key) in frequent.enumerated() { order[place] = UInt32(truncatingIfNeeded: key) }
    for (number, count) in counts.enumerated() where count < rare {
      let bucket = rare - Int(count) - 1
      order[starts[bucket]] = UInt32(number)
      starts[bucket] += 1
    }
    return order
  }
}

/// The block structure of a segment's words: the offset of every sixteenth word is stored.
///
/// A word is its length, as a varint, and its letters.
enum WordBlocks {
  /// The number of words in a block.
  static let size = 16
}
