import AskIndex
import Testing

@Suite("Numbers on the way to bytes")
struct FormatTests {
  @Test(arguments: [0, 1, 127, 128, 16383, 16384, 1 << 21, 1 << 28, UInt32.max - 1, UInt32.max])
  func varintsReadBackAsWritten(number: UInt32) {
    var bytes: [UInt8] = []
    Varint.append(number, to: &bytes)
    var offset = 0
    #expect(Varint.read(bytes.span, at: &offset) == number)
    #expect(offset == bytes.count)
    for length in 0..<bytes.count {
      var offset = 0
      #expect(Varint.read(Array(bytes[..<length]).span, at: &offset) == nil)
    }
  }

  @Test func varintsTooLongForTheirTypeAreRefused() {
    for bytes: [UInt8] in [[0xFF, 0xFF, 0xFF, 0xFF, 0x1F], [0x80, 0x80, 0x80, 0x80, 0x80, 0x01]] {
      var offset = 0
      #expect(Varint.read(bytes.span, at: &offset) == nil)
    }
  }

  // Values of SmallFloat.byte4ToInt(SmallFloat.intToByte4(…)) in Apache Lucene 9.
  @Test(arguments: [
    (0, 0), (1, 1), (39, 39), (40, 40), (41, 40), (42, 42), (56, 56), (59, 56), (60, 60), (100, 96),
    (1000, 984),
  ])
  func lengthsAreKeptAsLuceneKeepsThem(length: Int, kept: UInt32) {
    #expect(FieldNorm(length).length == kept)
  }

  @Test func lengthsNeverGrowWhenKeptAndKeepTheirOrder() {
    var last: UInt32 = 0
    for length in 0..<100_000 {
      let kept = FieldNorm(length).length
      #expect(kept <= length && kept >= last)
      last = kept
    }
  }
}
