import AskText
import SeededRandom
import Testing

/// Runs of markup, and text without them.
@Suite("Markup")
struct MarkupTests {
  @Test func leavesOutRunsThatAreOutOfOrder() {
    #expect(Markup([1..<2, 2..<5, 9..<10]).runs == [1..<2, 2..<5, 9..<10])
    #expect(Markup([4..<6, 1..<2, 5..<8, 6..<6, 6..<7]).runs == [4..<6, 6..<7])
    #expect(Markup([]).runs.isEmpty)
  }

  @Test(
    arguments: [
      (0..<1, []), (0..<2, [0]), (3..<5, [0]), (5..<6, []), (4..<7, [0, 1]), (7..<7, [1]), (8..<9, [1]),
      (9..<9, [1]),
      (10..<12, []), (0..<30, [0, 1, 2]), (15..<20, [2]), (21..<30, []),
    ] as [(Range<Int>, [Int])])
  func findsTheRunsThatTouchARange(range: Range<Int>, expected: [Int]) {
    let runs = [2..<4, 7..<9, 15..<20]
    #expect(Array(Markup(runs).touching(range)) == expected.map { runs[$0] })
  }

  @Test func movesWithItsText() {
    let markup = Markup([2..<4, 7..<9])
    #expect(markup.moved(by: 10).runs == [12..<14, 17..<19])
    #expect(markup.moved(by: -3).runs == [0..<1, 4..<6])
    #expect(markup.moved(by: -4).runs == [3..<5])
    #expect(markup.moved(by: -9).runs.isEmpty)
  }

  // MARK: - Text without it

  /// The text of one block without its markup.
  private func visible(_ marked: String) throws -> String {
    let document = try document("¶ " + marked)
    let markup = Markup(document.blocks[0].markup)
    let text = VisibleText(document.bytes.span, range: 0..<document.bytes.count, without: markup)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a⟦**⟧b", "ab"), ("⟦[⟧the b⟦](c)⟧ d", "the b d"), ("⟦*⟧a⟦*⟧", "a"), ("⟦**⟧", ""), ("a⟦\\⟧*b", "a*b"),
    ("⟦`⟧⟦*⟧a", "a"),
    // Two words stay two words.
    ("a⟦|⟧b", "a b"), ("a⟦<br>⟧b", "a b"), ("a⟦](b\n)⟧c", "a c"), ("a⟦> ⟧b", "a b"),
    ("⟦<b>⟧a⟦</b>⟧b", " a b"),
  ])
  func leavesMarkupOutOfText(marked: String, expected: String) throws {
    #expect(try visible(marked) == expected)
  }

  @Test func leavesOutTheHalfOfARunThatLiesInARange() throws {
    let document = try document("¶ a⟦***⟧b")
    let markup = Markup(document.blocks[0].markup)
    for (range, expected) in [(0..<2, "a"), (2..<5, "b"), (2..<3, ""), (0..<5, "ab"), (4..<5, "b")] {
      let text = VisibleText(document.bytes.span, range: range, without: markup)
      #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    }
  }

  @Test func findsTheWayBackToTheDocument() throws {
    let document = try document("¶ one ⟦**⟧two⟦**⟧ ⟦[⟧three⟦](x)⟧.")
    let text = VisibleText(
      document.bytes.span, range: 0..<document.bytes.count, without: Markup(document.blocks[0].markup))
    #expect(String(decoding: text.bytes, as: UTF8.self) == "one two three.")
    #expect(document.text(text.source(of: 4..<7)) == "two")
    #expect(document.text(text.source(of: 0..<7)) == "one **two")
    #expect(document.text(text.source(of: 4..<13)) == "two** [three")
    #expect(document.text(text.source(of: 0..<14)) == "one **two** [three](x).")
    #expect(document.text(text.source(of: 13..<14)) == ".")
  }

  @Test func findsTheWayBackFromEveryByte() {
    var random = SplitMix64(seed: 31)
    for _ in 0..<300 {
      let bytes = (0..<60).map { _ in UInt8(ascii: "a") + UInt8(random.next(below: 26)) }
      var (runs, place): ([Range<Int>], Int) = ([], 0)
      while place < 50 {
        let start = place + random.next(below: 8)
        runs.append(start..<start + 1 + random.next(below: 3))
        place = runs[runs.count - 1].upperBound
      }
      let start = random.next(below: 20)
      let text = VisibleText(bytes.span, range: start..<60, without: Markup(runs))
      let shown = (start..<60).filter { offset in !runs.contains { $0.contains(offset) } }
      #expect(text.bytes == shown.map { bytes[$0] })
      #expect(shown.indices.allSatisfy { text.source(of: $0..<$0 + 1) == shown[$0]..<shown[$0] + 1 })
    }
  }

  // MARK: - Text as it is read

  @Test(arguments: [
    ("  one \n\t two\r\n", "one two"), ("one", "one"), (" \n ", ""), ("⟦**⟧one⟦**⟧\n⟦>⟧ two", "one two"),
    ("a ⟦|⟧ b", "a b"), ("a\u{A0}b", "a\u{A0}b"), ("⟦# ⟧one ⟦#⟧", "one"),
  ])
  func foldsWhiteSpace(marked: String, expected: String) throws {
    let document = try document("¶ " + marked)
    let markup = Markup(document.blocks[0].markup)
    let text = ReadableText.string(document.bytes.span, range: 0..<document.bytes.count, without: markup)
    #expect(text == expected)
  }

  @Test func replacesWhatIsNotUTF8() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x20, 0xE2, 0x82, 0x20, 0x62]
    #expect(ReadableText.string(bytes.span, range: 0..<7, without: Markup([])) == "a\u{FFFD} \u{FFFD} b")
    #expect(ReadableText.string(bytes.span, range: 2..<6, without: Markup([])) == "\u{FFFD}")
  }
}
