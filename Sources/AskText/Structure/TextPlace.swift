/// A place in a document, in all the ways that places are counted.
///
/// A byte order mark is a scalar of the text, as offsets count, but no column, as editors count.
package struct TextPlace: Equatable, Sendable {
  /// The bytes before it.
  package private(set) var byte = 0
  /// The Unicode scalars before it.
  package private(set) var scalar = 0
  /// Its line, from 1. Lines end at U+000A, and at a U+000D that none follows.
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
      let isMark = isAtStart && LenientUTF8.scalar(in: text, at: byte).value == Self.byteOrderMark
      byte += first < 0x80 ? 1 : LenientUTF8.scalar(in: text, at: byte).length
      scalar += 1
      if Self.endsLine(first, at: byte - 1, in: text) {
        line += 1
        column = 1
      } else if !isMark {
        column += 1
      }
    }
  }

  private static let byteOrderMark: UInt32 = 0xFEFF

  /// Whether nothing of the document is before it.
  private var isAtStart: Bool { byte == 0 && scalar == 0 && line == 1 && column == 1 }

  /// Whether a byte ends a line: a carriage return does where no line feed follows, which would.
  private static func endsLine(_ first: UInt8, at place: Int, in text: Span<UInt8>) -> Bool {
    switch first {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): place + 1 == text.count || text[place + 1] != UInt8(ascii: "\n")
    default: false
    }
  }

  /// Moves over eight ASCII characters; false where there is another, or a carriage return.
  @inline(__always)
  private mutating func advanceByEight(_ text: Span<UInt8>) -> Bool {
    let eight = EightBytes(text, at: byte)
    guard eight.wide | eight.equal(to: UInt8(ascii: "\r")) == 0 else { return false }
    byte += 8
    scalar += 8
    let breaks = eight.equal(to: UInt8(ascii: "\n"))
    line += breaks.nonzeroBitCount
    column = breaks == 0 ? column + 8 : 1 + breaks.leadingZeroBitCount >> 3
    return true
  }
}
