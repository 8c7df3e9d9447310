import AskText
import Testing

/// Places in a document: bytes, scalars, lines and columns.
@Suite("Places")
struct TextPlaceTests {
  private func place(_ byte: Int, in bytes: [UInt8]) -> TextPlace {
    var place = TextPlace()
    place.advance(to: byte, in: bytes.span)
    return place
  }

  @Test(arguments: [
    (0, 0, 1, 1), (1, 1, 1, 2), (3, 2, 1, 3), (4, 3, 2, 1), (7, 4, 2, 2), (11, 5, 2, 3), (12, 6, 3, 1),
    (13, 7, 4, 1),
    (14, 8, 4, 2),
  ])
  func countScalarsLinesAndColumns(byte: Int, scalar: Int, line: Int, column: Int) {
    let bytes = Array("aé\n€😀\n\nb".utf8)
    #expect(place(byte, in: bytes) == TextPlace(byte: byte, scalar: scalar, line: line, column: column))
  }

  @Test func endALineAtEveryKindOfBreak() {
    let bytes = Array("ab\r\ncd\re\r".utf8)
    #expect(place(3, in: bytes) == TextPlace(byte: 3, scalar: 3, line: 1, column: 4))
    #expect(place(4, in: bytes) == TextPlace(byte: 4, scalar: 4, line: 2, column: 1))
    #expect(place(8, in: bytes) == TextPlace(byte: 8, scalar: 8, line: 3, column: 2))
    #expect(place(9, in: bytes) == TextPlace(byte: 9, scalar: 9, line: 4, column: 1))
  }

  @Test func countNoColumnForAByteOrderMark() {
    let bytes = Array("\u{FEFF}ab\n\u{FEFF}c".utf8)
    #expect(place(3, in: bytes) == TextPlace(byte: 3, scalar: 1, line: 1, column: 1))
    #expect(place(5, in: bytes) == TextPlace(byte: 5, scalar: 3, line: 1, column: 3))
    #expect(
      place(9, in: bytes) == TextPlace(byte: 9, scalar: 5, line: 2, column: 2), "only at the start it is one")
  }

  @Test func countTheMarkThatReplacesBrokenBytes() {
    let bytes: [UInt8] = [0x61, 0xE2, 0x82, 0x62, 0xFF, 0x0A, 0x63]
    #expect(place(3, in: bytes) == TextPlace(byte: 3, scalar: 2, line: 1, column: 3))
    #expect(place(6, in: bytes) == TextPlace(byte: 6, scalar: 5, line: 2, column: 1))
  }

  @Test func goOnFromWhereTheyWere() {
    let bytes = Array((String(repeating: "A line of text.\n", count: 40) + "and é a rest").utf8)
    var steps = TextPlace()
    for offset in stride(from: 0, through: 648, by: 3) { steps.advance(to: offset, in: bytes.span) }
    #expect(steps == place(648, in: bytes))
    #expect(steps == TextPlace(byte: 648, scalar: 647, line: 41, column: 8))
    var kept = TextPlace(byte: 16, scalar: 16, line: 2, column: 1)
    kept.advance(to: 648, in: bytes.span)
    #expect(kept == steps)
    kept.advance(to: 20, in: bytes.span)
    #expect(kept == steps, "a place never goes back")
  }
}
