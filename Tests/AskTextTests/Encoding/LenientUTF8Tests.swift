import AskText
import Testing

/// UTF-8 that may be broken: every byte is read, as the Unicode Standard recommends.
@Suite("Lenient UTF-8")
struct LenientUTF8Tests {
  /// The scalars that bytes are read as, each with its length.
  private func scalars(_ bytes: [UInt8]) -> [LenientUTF8.Scalar] {
    var scalars: [LenientUTF8.Scalar] = []
    var offset = 0
    while offset < bytes.count {
      scalars.append(LenientUTF8.scalar(in: bytes.span, at: offset))
      offset += scalars[scalars.count - 1].length
    }
    #expect(offset == bytes.count, "no scalar goes beyond the end")
    return scalars
  }

  @Test(
    arguments: [
      0x00, 0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFFF, 0x1000, 0xD7FF, 0xE000, 0xFFFD, 0xFFFF, 0x1_0000, 0x3_FFFF,
      0x4_0000, 0xF_FFFF, 0x10_0000, 0x10_FFFF,
    ] as [UInt32])
  func readsTheFirstAndLastScalarOfEachLength(value: UInt32) throws {
    let bytes = Array(String(try #require(Unicode.Scalar(value))).utf8)
    let found = scalars(bytes)
    #expect(found.map(\.value) == [value])
    #expect(found.allSatisfy { $0.isValid && $0.length == bytes.count })
  }

  @Test(
    arguments: [
      // A byte that begins nothing.
      ([0x80], [1]), ([0xBF, 0xBF], [1, 1]), ([0xFE], [1]), ([0xFF], [1]),
      ([0xF5, 0x80, 0x80, 0x80], [1, 1, 1, 1]),
      // A scalar in more bytes than it needs.
      ([0xC0, 0x80], [1, 1]), ([0xC1, 0xBF], [1, 1]), ([0xE0, 0x80, 0x80], [1, 1, 1]),
      ([0xE0, 0x9F, 0xBF], [1, 1, 1]), ([0xF0, 0x80, 0x80, 0x80], [1, 1, 1, 1]),
      ([0xF0, 0x8F, 0xBF, 0xBF], [1, 1, 1, 1]),
      // Half of a pair of UTF-16, and a scalar beyond the last.
      ([0xED, 0xA0, 0x80], [1, 1, 1]), ([0xED, 0xBF, 0xBF], [1, 1, 1]),
      ([0xF4, 0x90, 0x80, 0x80], [1, 1, 1, 1]),
      // A sequence that ends too early is one.
      ([0xC3], [1]), ([0xE2, 0x82], [2]), ([0xF0, 0x9F], [2]), ([0xF0, 0x9F, 0x98], [3]),
      ([0xE2, 0x82, 0xE2, 0x82], [2, 2]), ([0xF0, 0x9F, 0x98, 0xFF], [3, 1]),
    ] as [([UInt8], [Int])])
  func replacesTheLongestPartThatCouldBecomeValid(bytes: [UInt8], lengths: [Int]) {
    let found = scalars(bytes)
    #expect(found.map(\.length) == lengths)
    #expect(found.allSatisfy { !$0.isValid && $0.value == 0xFFFD })
  }

  @Test func goesOnWithTheByteThatBrokeASequence() {
    #expect(scalars([0xE2, 0x28, 0xA1]).map(\.value) == [0xFFFD, 0x28, 0xFFFD])
    #expect(scalars([0xF0, 0x9F, 0xC3, 0xA9]).map(\.value) == [0xFFFD, 0xE9])
    #expect(scalars([0xC3, 0x0A]).map(\.value) == [0xFFFD, 0x0A])
  }

  /// Bytes on both sides of every border of the table of well-formed sequences.
  private static let borders: [UInt8] = [
    0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
    0xEF,
    0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
  ]

  @Test(arguments: borders)
  func readsAsTheStandardLibraryRepairs(first: UInt8) {
    let rests: [[UInt8]] = [
      [0x41, 0x80], [0x7F, 0xBF], [0x80, 0x0A], [0x80, 0x80], [0x80, 0xE2], [0xBF, 0xBF], [0xC2, 0x80],
      [0xE2, 0x82],
    ]
    for second in Self.borders {
      for rest in rests {
        let bytes = [first, second] + rest
        let repaired = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
        #expect(scalars(bytes).map(\.value) == repaired, "\(bytes)")
        #expect(LenientUTF8.scalarCount(of: bytes.span) == repaired.count)
      }
    }
  }

  @Test func countsBrokenBytesBesideWhatIsWhole() {
    func brokenCount(_ bytes: [UInt8]) -> Int { LenientUTF8.invalidByteCount(of: bytes.span) }
    #expect(brokenCount([]) == 0)
    #expect(brokenCount(Array("naïve – 日本 \u{FFFD} 😀, and plain".utf8)) == 0)
    let latin1 = Array("a long caf".utf8) + [0xE9] + Array(" in the vill".utf8) + [0xE9, 0x65]
    #expect(brokenCount(latin1) == 2)
    #expect(brokenCount(latin1 + [0xF0, 0x9F, 0x98]) == 5)
  }
}
