/// A place in a document, in all the ways that places are counted.
package struct TextPlace: Equatable, Sendable {
  /// The bytes before it.
  package private(set) var byte = 0
  /// The Unicode scalars before it.
  package private(set) var scalar = 0
  /// Its line, from 1. Lines end at U+000A.
  package private(set) var line = 1
  /// Its column, in Unicode scalars from 1.
  package private(set) var column = 1

  /// The beginning of a document.
  package init() {}

  /// A place that was counted before.
  package init(byte: Int, scalar: Int, line: Int, column: Int) {
    self.byte = byte
    self.scalar = scalar
    self.line = line
    self.column = column
  }

  /// Moves forward to a byte that begins a scalar. Complexity: linear in the distance.
  package mutating func advance(to offset: Int, in text: Span<UInt8>) {
    while byte < offset {
      if byte + 8 <= offset, advanceByEight(text) { continue }
      let first = text[byte]
      byte += first < 0x80 ? 1 : LenientUTF8.scalar(in: text, at: byte).length
      scalar += 1
      if first == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }

  /// Moves over eight ASCII characters; false where there is another.
  @inline(__always)
  private mutating func advanceByEight(_ text: Span<UInt8>) -> Bool {
    let eight = EightBytes(text, at: byte)
    guard eight.wide == 0 else { return false }
    byte += 8
    scalar += 8
    let breaks = eight.equal(to: UInt8(ascii: "\n"))
    line += breaks.nonzeroBitCount
    column = breaks == 0 ? column + 8 : 1 + breaks.leadingZeroBitCount >> 3
    return true
  }
}
