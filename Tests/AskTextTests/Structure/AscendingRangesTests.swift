import AskText
import Testing

/// Places in a document: only what is in order can be made.
@Suite("Places in order")
struct AscendingRangesTests {
  @Test func takesRangesThatAscend() throws {
    let ranges = try AscendingRanges([2..<3, 3..<7, 9..<10], within: 2..<10)
    #expect(Array(ranges) == [2..<3, 3..<7, 9..<10])
    #expect(ranges.last == 9..<10)
    #expect(ranges.free == 10..<10)
    #expect(try AscendingRanges([], within: 2..<10).free == 2..<10)
  }

  @Test(
    arguments: [
      ([5..<5], 5..<5, 0..<10), ([0..<4, 3..<6], 3..<6, 4..<10), ([4..<6, 0..<2], 0..<2, 6..<10),
      ([8..<11], 8..<11, 0..<10),
      ([0..<4, 0..<4], 0..<4, 4..<10), ([0..<10, 10..<10], 10..<10, 10..<10),
    ] as [([Range<Int>], Range<Int>, Range<Int>)])
  func namesTheRangeThatIsOutOfPlace(ranges: [Range<Int>], wrong: Range<Int>, free: Range<Int>) {
    let disorder = AscendingRanges.Disorder(range: wrong, free: free)
    #expect(throws: disorder) { try AscendingRanges(ranges, within: 0..<10) }
    #expect(throws: disorder) {
      var some = AscendingRanges(within: 0..<10)
      for range in ranges { try some.append(range) }
    }
  }

  @Test func takesNothingBeforeTheBounds() {
    #expect(throws: AscendingRanges.Disorder(range: 1..<4, free: 2..<10)) {
      try AscendingRanges([1..<4], within: 2..<10)
    }
  }

  @Test func keepsWhatItHadWhenItRefuses() throws {
    var ranges = try AscendingRanges([0..<4], within: 0..<10)
    #expect(throws: AscendingRanges.Disorder.self) { try ranges.append(2..<5) }
    try ranges.append(4..<5)
    #expect(Array(ranges) == [0..<4, 4..<5])
  }

  private func document(_ blocks: [Block]) throws -> DocumentText {
    try DocumentText(bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 20), blocks: blocks)
  }

  @Test func aDocumentTakesBlocksInOrder() throws {
    let blocks = [
      Block(.heading(level: 1), bytes: 0..<4, markup: [0..<1, 1..<4]),
      Block(.paragraph, bytes: 4..<20, markup: [19..<20]),
    ]
    #expect(try document(blocks).blocks == blocks)
    #expect(DocumentText(bytes: [1]).blocks.isEmpty)
  }

  @Test(arguments: [
    [Block(.paragraph, bytes: 3..<3)],
    [Block(.paragraph, bytes: 0..<21)],
    [Block(.paragraph, bytes: 4..<9), Block(.listItem, bytes: 0..<2)],
    [Block(.paragraph, bytes: 4..<9), Block(.lines, bytes: 8..<12)],
    [Block(.paragraph, bytes: 4..<9, markup: [3..<5])],
    [Block(.paragraph, bytes: 4..<9, markup: [8..<10])],
    [Block(.paragraph, bytes: 4..<9, markup: [6..<7, 5..<6])],
    [Block(.paragraph, bytes: 4..<9, markup: [6..<6])],
    [Block(.paragraph, bytes: 4..<9), Block(.paragraph, bytes: 9..<12, markup: [8..<10])],
  ])
  func aDocumentRefusesBlocksAndMarkupOutOfOrder(blocks: [Block]) {
    #expect(throws: AscendingRanges.Disorder.self) { try document(blocks) }
  }
}
