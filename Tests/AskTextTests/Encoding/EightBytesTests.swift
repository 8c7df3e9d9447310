import SeededRandom
import Testing

@testable import AskText

/// Bytes of all kinds, so many that every place in a group of eight is met, at every distance from
/// the end.
private func someBytes(_ random: inout SplitMix64) -> [UInt8] {
  let alphabet: [UInt8] = Array("azAZ09 .,!?-_=*)\n\r\u{7F}é…日".utf8) + [0, 1, 0x80, 0xC3, 0xE2, 0xFF]
  return (0..<random.next(below: 40)).map { _ in alphabet[random.next(below: alphabet.count)] }
}

@Suite("Eight bytes at a time")
struct EightBytesTests {
  @Test func findTheSameSentencesAsOneByOne() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<5000 {
      let bytes = someBytes(&random)
      let found = ParagraphBytes(bytes.span).candidate(from: 0)
      let stops = Array("!)*-.=?_".utf8) + [0xD8, 0xDB, 0xE0, 0xE2, 0xE3, 0xEF]
      #expect(found == bytes.firstIndex { stops.contains($0) })
    }
  }

  @Test func findTheFirstOfTwoBytes() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<5000 {
      let bytes = someBytes(&random)
      for (one, other) in [(UInt8(0x0A), UInt8(0x0D)), (0, 0), (0x7F, 0x20)] {
        let start = random.next(below: bytes.count + 1)
        let expected = bytes[start...].firstIndex { $0 == one || $0 == other } ?? bytes.count
        #expect(bytes.span.firstPlace(of: one, or: other, from: start) == expected)
      }
    }
  }

  @Test func countLinesAndColumnsAsOneByOne() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<2000 {
      let text = String(decoding: someBytes(&random) + someBytes(&random), as: UTF8.self)
      let bytes = Array(text.utf8)
      var (atOnce, oneByOne) = (TextPlace(), TextPlace())
      atOnce.advance(to: bytes.count, in: bytes.span)
      for scalar in text.unicodeScalars {
        oneByOne.advance(to: oneByOne.byte + String(scalar).utf8.count, in: bytes.span)
      }
      #expect(atOnce == oneByOne)
      // A carriage return ends a line too, unless a line feed follows it.
      let ends = bytes.indices.count { place in
        bytes[place] == 0x0A || bytes[place] == 0x0D && !bytes[(place + 1)...].starts(with: [0x0A])
      }
      #expect(atOnce.line == 1 + ends)
    }
  }

  @Test func countBrokenBytesAsTheStandardLibraryRepairsThem() {
    var random = SplitMix64(seed: 14)
    for _ in 0..<2000 {
      let bytes = someBytes(&random)
      let repaired = String(decoding: bytes, as: UTF8.self)
      let valid = repaired.unicodeScalars.reduce(0) { $0 + ($1 == "\u{FFFD}" ? 0 : String($1).utf8.count) }
      #expect(LenientUTF8.invalidByteCount(of: bytes.span) == bytes.count - valid)
    }
  }

  @Test(arguments: [
    "a", "Seventeen", "ABCDEFGHIJKLMNOP", "x1234567890123456789012345", "NATO2", "iPhone12Pro",
  ])
  func foldWordsOfEveryLength(word: String) {
    for length in 1...word.utf8.count {
      let part = String(word.prefix(length))
      let list = WordList(Array("\(part) \(part)-\(part) \(part)".utf8).span)
      // As a word by itself, and as a part of a compound, which is read letter by letter.
      let spellings = list.words.filter { $0.form != .joined }.map {
        String(decoding: list.spelling(of: $0), as: UTF8.self)
      }
      #expect(spellings == [String](repeating: part.lowercased(), count: 4))
      #expect(Set(list.words.filter { $0.form != .joined }.map(\.isAllCapitals)).count == 1)
      #expect(Set(list.words.map(\.isCapitalised)).count == 1)
    }
  }
}
