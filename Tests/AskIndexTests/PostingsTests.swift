import AskText
import SeededRandom
import Testing

@testable import AskIndex

@Suite("Postings")
struct PostingsTests {
  /// How many passages hold the term, so that there are no, one and several full blocks.
  static let counts = [1, 2, 127, 128, 129, 256, 1000]

  @Test(arguments: 1...PostingsEncoder.maxWidth)
  func areUnpackedEightAtATimeAsOneByOne(width: Int) {
    var random = SplitMix64(seed: UInt64(width))
    let numbers = (0..<PostingsEncoder.blockSize).map { _ in random.next() >> UInt64(64 - width) }
    var bytes: [UInt8] = [7]
    BitPacking.append(numbers, width: width, to: &bytes)
    bytes += [UInt8](repeating: 0xFF, count: 8)
    var visited: [UInt64] = []
    BitPacking.visit(numbers.count, width: width, at: 1, in: bytes.span) { position, number in
      #expect(position == visited.count)
      visited.append(number)
    }
    #expect(visited == numbers)
  }

  @Test(arguments: counts, [1, 40, 1_000_000] as [UInt32])
  func areReadAsTheyWereWritten(count: Int, gap: UInt32) {
    var random = SplitMix64(seed: UInt64(count) &* 7 &+ UInt64(gap))
    let held = Held.some(count, gap: gap, &random)
    #expect(Held.read(Held.encoded(held), count: count) == held)
  }

  @Test(arguments: counts)
  func passOverBlocksAndLoseNoPassage(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    let held = Held.some(count, gap: 30, &random)
    let bytes = Held.encoded(held)
    for _ in 0..<20 {
      let target = UInt32(random.next(below: Int(held[count - 1].passage) + 10))
      var cursor = PostingsCursor(0..<bytes.count - 8, passageCount: count, in: bytes.span)
      cursor.skipBlocks(before: target, in: bytes.span)
      var found: UInt32?
      while found == nil, cursor.readBlockIfNeeded(bytes.span) {
        cursor.skip(to: target)
        if cursor.position < cursor.count { found = cursor.passage }
      }
      #expect(found == held.first { $0.passage >= target }?.passage)
    }
  }

  @Test func endAndSaySoWhereTheyCannotBeRead() {
    var random = SplitMix64(seed: 5)
    let held = Held.some(300, gap: 9, &random)
    let bytes = Held.encoded(held)
    for end in stride(from: 0, to: bytes.count, by: 3) {
      // The bytes behind stay readable, as those of other postings are; no reading goes astray or
      // traps.
      var cursor = PostingsCursor(0..<end, passageCount: 300, in: bytes.span)
      var last: UInt32?
      while cursor.readBlockIfNeeded(bytes.span) {
        let passage = cursor.passage
        #expect(last.map { $0 < passage } ?? true)
        last = passage
        cursor.advance()
      }
      // Where the last sentences of all are missing, that is not seen.
      if last != held.last?.passage { #expect(cursor.isBroken) }
    }
  }
}

@Suite("Words of passages")
struct WordCodecTests {
  @Test func areReadAsTheyWereWritten() {
    var random = SplitMix64(seed: 3)
    let edges: [UInt32] = [0, 2, 3, 50, 51, 1074, 1075, 17_458]
    let ranks = edges + (0..<200).map { _ in UInt32(random.next(below: WordCodec.rankCount)) }
    let codes: [UInt32] = [0, 7, 8, 1 << 20 - 1, 1 << 20, 1 << 25, .max >> 1]
    var bytes: [UInt8] = []
    var writer = NibbleWriter()
    let written = ranks.map(WordCodec.written(rank:)) + codes.map { WordCodec.written(WordCode(code: $0)) }
    for word in written { writer.append(word.nibbles, count: word.count, to: &bytes) }
    writer.finish(to: &bytes)
    let end = bytes.count
    for rank in 0..<UInt32(WordCodec.rankCount) { bytes.append(uint32: rank ^ 0x5A5A) }
    var reader = NibbleReader(0..<end)
    for rank in ranks {
      #expect(WordCodec.read(&reader, ranks: end..<bytes.count, in: bytes.span)?.code == rank ^ 0x5A5A)
    }
    for code in codes {
      #expect(WordCodec.read(&reader, ranks: end..<bytes.count, in: bytes.span)?.code == code)
    }
    #expect(!reader.isPastEnd)
  }
}

/// A passage that holds a term.
private struct Held: Equatable {
  var passage: UInt32
  var places: [UInt32]
  var frequencies: [UInt32]

  static func some(_ count: Int, gap: UInt32, _ random: inout SplitMix64) -> [Held] {
    var passage: UInt32 = 0
    return (0..<count).map { _ in
      passage += UInt32(random.next(below: Int(gap)))
      defer { passage += 1 }
      let most = [1, 6, 18, 25, 400][random.next(below: 5)]
      let places = Set((0..<1 + random.next(below: 4)).map { _ in UInt32(random.next(below: most)) }).sorted()
      let repeats = random.next(below: 2) == 0
      let frequencies = places.map { _ in UInt32(repeats ? 1 + random.next(below: 300) : 1) }
      return Held(passage: passage, places: places, frequencies: frequencies)
    }
  }

  /// The postings, with some bytes behind them as every segment has.
  static func encoded(_ held: [Held]) -> [UInt8] {
    var encoder = PostingsEncoder()
    for one in held {
      for (place, frequency) in zip(one.places, one.frequencies) {
        encoder.append(passage: one.passage, place: place, frequency: frequency)
      }
    }
    var bytes: [UInt8] = []
    encoder.finish(ScoreUpperBound(), into: &bytes)
    return bytes + [UInt8](repeating: 0, count: 8)
  }

  static func read(_ bytes: [UInt8], count: Int) -> [Held] {
    var cursor = PostingsCursor(0..<bytes.count - 8, passageCount: count, in: bytes.span)
    var held: [Held] = []
    var writtenBefore = 0
    while cursor.readBlockIfNeeded(bytes.span) {
      if cursor.position == 0 { writtenBefore = 0 }
      let place = PassagePosting(
        code: cursor.codes[cursor.position], written: cursor.written, writtenBefore: writtenBefore)
      var places = SentencePostings(place, in: bytes.span)
      var one = Held(passage: cursor.passage, places: [], frequencies: [])
      while let (place, frequency) = places.next(bytes.span) {
        one.places.append(place)
        one.frequencies.append(frequency)
      }
      held.append(one)
      writtenBefore += place.isOnce ? 0 : 1
      cursor.advance()
    }
    return held
  }
}
