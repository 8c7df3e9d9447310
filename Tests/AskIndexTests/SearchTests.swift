import AskIndex
import AskText
import Testing

@Suite("Search")
struct SearchTests {
  @Test(arguments: 0..<40)
  func findsWhatScoringEverythingFinds(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var builder = SegmentBuilder()
    var oracle = OracleIndex()
    for number in 0...random.next(below: 6) {
      let (document, outline) = RandomDocument.make(&random)
      builder.add(document, outline, path: "\(number).txt")
      oracle.add(document, outline)
    }
    let segment = builder.finish()
    let scoring = RandomDocument.scoring(&random)
    let searcher = Searcher(segment, scoring: scoring)
    for _ in 0..<8 {
      let terms = RandomDocument.question(&random).filter { oracle.terms.contains($0) }
      let ids = terms.compactMap { segment.dictionary.find(ArraySlice($0.utf8)) }
      #expect(ids.count == terms.count)
      let limit = random.next(below: 30)
      #expect(searcher.hits(for: ids, limit: limit) == oracle.hits(for: terms, limit: limit, scoring))
    }
  }

  @Test func findsAcrossTheEdgesOfItsWindows() {
    // More sentences than one window holds, the word only here and there.
    var text: [String] = []
    for number in 0..<7000 {
      text.append(number % 997 == 0 ? "The walkout began." : "Nothing \(number) here.")
    }
    let bytes = Array(text.joined(separator: "\n\n").utf8)
    let (document, outline) = RandomDocument.paragraphs(bytes, sentencesIn: 3)
    var builder = SegmentBuilder()
    builder.add(document, outline, path: "long.txt")
    let segment = builder.finish()
    let term = segment.dictionary.find(ArraySlice("walkout".utf8))
    let hits = Searcher(segment).hits(for: [term].compactMap(\.self), limit: 100)
    #expect(hits.count { $0.sentenceScore > 0 } == 8)
    #expect(hits.count == 24)
  }

  @Test func ofNoTermsFindsNothing() {
    #expect(Searcher(SegmentBuilder().finish()).hits(for: [], limit: 10).isEmpty)
  }
}

@Suite("Segments")
struct SegmentTests {
  @Test(arguments: 0..<20)
  func holdEveryTermOfEverySentence(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 1000)
    var builder = SegmentBuilder()
    var oracle = OracleIndex()
    for number in 0..<3 {
      let (document, outline) = RandomDocument.make(&random)
      builder.add(document, outline, path: "\(number).txt")
      oracle.add(document, outline)
    }
    let segment = builder.finish()
    let terms = (0..<segment.dictionary.count).map {
      String(decoding: segment.dictionary.bytes(of: TermID(UInt32($0))), as: UTF8.self)
    }
    #expect(terms == oracle.terms)
    for number in 0..<terms.count {
      let entry = segment.dictionary.entry(of: TermID(UInt32(number)))
      let postings = segment.postings(of: TermID(UInt32(number)))
      let leads = postings.count {
        let passage = segment.passages.passage(of: $0.sentence)
        return segment.passages.sentences(of: passage).lowerBound == $0.sentence.number
      }
      #expect(postings.count - leads == Int(entry.sentenceCount))
      #expect(
        Set(postings.map { segment.passages.passage(of: $0.sentence) }).count == Int(entry.passageCount))
      #expect(zip(postings, postings.dropFirst()).allSatisfy { $0.sentence < $1.sentence })
    }
  }
}

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
    #expect(LengthCode(length).length == kept)
  }

  @Test func lengthsNeverGrowWhenKeptAndKeepTheirOrder() {
    var last: UInt32 = 0
    for length in 0..<100_000 {
      let kept = LengthCode(length).length
      #expect(kept <= length && kept >= last)
      last = kept
    }
  }
}
