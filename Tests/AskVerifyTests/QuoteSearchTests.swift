import SeededRandom
import Testing

@testable import AskVerify

/// Exact bytes are found, whole words of the text.
@Suite("The search for quotations")
struct QuoteSearchTests {
  private func places(of quotes: [String], in document: String) -> [[Range<Int>]] {
    let found = QuoteSearch(quotes.enumerated().map { ($0, Array($1.utf8)) }).places(in: Array(document.utf8))
    return quotes.indices.map { found[$0, default: []] }
  }

  @Test func findsEachQuotationWhereverItStands() {
    let document = "It rained. He left early. It rained. It rained again."
    #expect(
      places(of: ["It rained.", "He left early.", "It", "left", "It snowed."], in: document) == [
        [0..<10, 26..<36], [11..<25], [0..<2, 26..<28, 37..<39], [14..<18], [],
      ])
  }

  @Test func findsTheSameQuotationTwiceUnderTwoNumbers() {
    let search = QuoteSearch([(7, Array("It rained.".utf8)), (9, Array("It rained.".utf8))])
    #expect(search.places(in: Array("It rained.".utf8)) == [7: [0..<10], 9: [0..<10]])
    #expect(QuoteSearch([]).places(in: Array("It rained.".utf8)).isEmpty)
    #expect(search.places(in: []).isEmpty)
  }

  @Test(arguments: [
    ("rain", "rain", true), ("rain", "train", false), ("rain", "rains", false), ("rain", "rain5", false),
    ("rain", "rain-coat", true), ("rain", "(rain)", true), ("rain.", "rain.x", true),
    ("rain", "érain", false),
    ("rain", "rainé", false), ("rain", "“rain”", true), ("rain", "雨rain", false), ("rain", "rain雨", false),
    ("été", "étés", false), ("été", "l’été.", true), ("’s", "it’s", true),
    ("rain or shine", "train or shine", false),
    ("rain or shine", "rain or shines", false), ("rain or shine", "a rain or shine.", true),
    ("½", "5½", false),
    (" rain", "train", false),
  ])
  func findsNothingInsideAWord(quote: String, text: String, isFound: Bool) {
    #expect(places(of: [quote], in: text)[0].isEmpty != isFound)
    #expect(places(of: [quote], in: "x \(text) y")[0].isEmpty != isFound)
  }

  @Test func findsPlacesThatOverlap() {
    #expect(places(of: ["a-a"], in: "a-a-a-a")[0] == [0..<3, 2..<5, 4..<7])
    #expect(places(of: ["a-a-a-a-a"], in: "a-a-a-a-a-a")[0] == [0..<9, 2..<11])
  }

  @Test func notesAHundredPlacesAtMost() {
    let document = String(repeating: "It rained. So. ", count: 130)
    #expect(places(of: ["It rained.", "So."], in: document).map(\.count) == [100, 100])
  }

  @Test func findsWhatALookAtEveryPlaceFinds() {
    var random = SplitMix64(seed: 41)
    let signs = ["a", "b", "a", " ", "-", "é", "5", "日", "."].map { Array($0.utf8) } + [[0xFF]]
    func text(_ count: Int) -> [UInt8] { (0..<count).flatMap { _ in signs[random.next(below: signs.count)] } }
    for _ in 0..<400 {
      let document = text(80)
      var quotes = (0..<8).map { _ in text(1 + random.next(below: 6)) }
      for _ in 0..<8 {
        let start = random.next(below: document.count - 16)
        quotes.append(Array(document[start..<start + 1 + random.next(below: 16)]))
      }
      let found = QuoteSearch(quotes.enumerated().map { ($0, $1) }).places(in: document)
      for (number, quote) in quotes.enumerated() {
        let expected = document.indices.map { $0..<$0 + quote.count }.filter { range in
          range.upperBound <= document.count && document[range].elementsEqual(quote)
            && !WordEdge.isInsideWord(document.span, at: range.lowerBound)
            && !WordEdge.isInsideWord(document.span, at: range.upperBound)
        }
        #expect(found[number, default: []] == expected, "\(quote) in \(document)")
      }
    }
  }
}

/// Where words begin and end.
@Suite("Edges of words")
struct WordEdgeTests {
  private func isInsideWord(_ bytes: [UInt8], at offset: Int) -> Bool {
    WordEdge.isInsideWord(bytes.span, at: offset)
  }

  private func words(_ text: String, range: Range<Int>? = nil) -> [String] {
    let bytes = Array(text.utf8)
    let words = WordEdge.words(bytes.span, range: range ?? 0..<bytes.count)
    return words.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("ab", 1, true), ("a b", 1, false), ("a b", 2, false), ("a5", 1, true), ("55", 1, true), ("é1", 2, true),
    ("a-", 1, false), ("-a", 1, false), ("日本", 3, true), ("a’s", 1, false), ("ab", 0, false),
    ("ab", 2, false),
    ("Ⅷa", 3, true), ("a_", 1, false),
  ])
  func areNotInsideOne(text: String, offset: Int, isInside: Bool) {
    #expect(isInsideWord(Array(text.utf8), at: offset) == isInside)
  }

  @Test func areOnBothSidesOfBrokenBytes() {
    #expect(!isInsideWord([0x61, 0xFF, 0x62], at: 1))
    #expect(!isInsideWord([0x61, 0xFF, 0x62], at: 2))
    #expect(!isInsideWord([0x80, 0x80, 0x80, 0x80, 0x80, 0x61], at: 5))
  }

  @Test(arguments: [
    ("one two", ["one", "two"]), ("  one\t\ntwo\r\n", ["one", "two"]), ("", []), (" \n", []),
    ("a, b.", ["a,", "b."]),
    ("one\n> two\n>> three\n> > four", ["one", "two", "three", "four"]), ("> one", [">", "one"]),
    ("a > b", ["a", ">", "b"]), ("a\n>b", ["a", "b"]), ("a\n b >", ["a", "b", ">"]),
    ("a\u{A0}b", ["a\u{A0}b"]),
  ])
  func partWordsAtWhiteSpace(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func areLookedForInARangeOnly() {
    #expect(words("one two three", range: 2..<9) == ["e", "two", "t"])
  }
}
