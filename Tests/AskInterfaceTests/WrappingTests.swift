import Testing

@testable import AskInterface

@Suite struct WrappingTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("čaj", 3), ("c\u{30C}aj", 3), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("🙂", 2),
    ("👍🏽", 2), ("🇨🇿", 2), ("각", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("\u{1B}\u{7F}\u{9B}", 0),
    ("👨‍👩‍👧‍👦", 2), ("🏽", 2), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("🏳\u{FE0F}\u{200D}🌈", 2), ("©", 1),
    ("می\u{200C}خواهم", 7), ("हिन्दी", 5), ("ก\u{E34}\u{E48}", 1), ("\u{1100}\u{D7B0}", 2), ("䷀", 2), ("が", 2),
    ("か\u{3099}", 2), ("a\u{200D}b", 2),
  ])
  func countsColumnsAsATerminalDoes(text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test func breaksAtBlanks() {
    let lines = Wrapping(width: 10, indent: "  ").lines(of: "one two three four five")
    #expect(lines == "one two\n  three\n  four\n  five")
  }

  @Test func countsWhatTheFirstLineAlreadyHolds() {
    #expect(Wrapping(width: 10, indent: "").lines(of: "one two", after: 4) == "one\ntwo")
  }

  @Test func breaksNoLineWithoutAWidth() {
    let text = String(repeating: "word ", count: 100)
    #expect(Wrapping(width: nil, indent: "  ").lines(of: text) == text)
  }

  @Test func leavesALongWordWhole() {
    let address = "https://example.org/a/very/long/path"
    #expect(Wrapping(width: 20, indent: "").lines(of: "see \(address) now") == "see\n\(address)\nnow")
  }

  @Test func breaksBetweenSignsThatAreWrittenWithoutBlanks() {
    #expect(Wrapping(width: 10, indent: "").lines(of: "日本語日本語日本語") == "日本語日本\n語日本語")
  }

  @Test func beginsNoLineWithWhatClosesAndEndsNoneWithWhatOpens() {
    #expect(Wrapping(width: 10, indent: "").lines(of: "日本語日本。語") == "日本語日\n本。語")
    #expect(Wrapping(width: 10, indent: "").lines(of: "日本語日「本」") == "日本語日\n「本」")
  }

  @Test func beginsNoLineWithASmallKanaOrADash() {
    #expect(Wrapping(width: 10, indent: "").lines(of: "日本語日シャツ") == "日本語日\nシャツ")
    #expect(Wrapping(width: 8, indent: "").lines(of: "日本語行った") == "日本語\n行った")
    #expect(Wrapping(width: 8, indent: "").lines(of: "日本語日–本") == "日本語\n日–本")
  }

  @Test(
    arguments: [
      "👨‍👩‍👧‍👦👨‍👩‍👧👩‍🚀🇨🇿🇩🇪👍🏽❤️‍🔥", "か\u{3099}き\u{3099}く\u{3099}け\u{3099}", "각\u{1100}\u{1161}\u{11A8}각",
      "日本👨‍👩‍👧‍👦語",
    ], 1...9)
  func breaksNothingThatAReaderSeesAsOneCharacter(text: String, width: Int) {
    let lines = Wrapping(width: width, indent: "").lines(of: text).split(separator: "\n")
    #expect(lines.flatMap { Array($0) } == Array(text))
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= max(2, width) })
  }

  @Test func keepsBlanksWithinALine() {
    #expect(Wrapping(width: 20, indent: "").lines(of: "one  two   three") == "one  two   three")
  }

  @Test(arguments: 10...90)
  func losesNoWordAtAnyWidth(width: Int) {
    let lines = Wrapping(width: width, indent: "   ").lines(of: Sample.sentence)
    #expect(lines.split(whereSeparator: \.isWhitespace) == Sample.sentence.split(separator: " "))
    for line in lines.split(separator: "\n") where line.count > width {
      #expect(!line.drop { $0 == " " }.contains(" "), "only a word longer than the line may pass its end")
    }
  }
}
