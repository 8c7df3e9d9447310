import Testing

@testable import AskInterface

@Suite struct ScriptLinesTests {
  private func lines(_ pieces: [[UInt8]]) -> [String] {
    var script = ScriptLines()
    var lines: [String] = []
    for piece in pieces {
      script.append(piece)
      while let line = script.next() { lines.append("\(line.number) \(line.text)") }
    }
    if let line = script.last() { lines.append("\(line.number) \(line.text)") }
    return lines
  }

  private func lines(_ text: String) -> [String] { lines([Array(text.utf8)]) }

  @Test func takesALineAsAQuestionOrACommand() {
    #expect(lines("one\n:two\nthree\n") == ["1 one", "2 :two", "3 three"])
  }

  @Test func takesALastLineWithoutAnEnd() {
    #expect(lines("one\ntwo") == ["1 one", "2 two"])
  }

  @Test func endsLinesAtCarriageReturnAndLineFeedToo() {
    #expect(lines("one\r\ntwo\r\n\r\nthree\r") == ["1 one", "2 two", "4 three"])
  }

  @Test func passesOverBlankLinesAndCommentsButCountsThem() {
    #expect(lines("\n  \t\n# a comment\n  # another\none # two\n#") == ["5 one # two"])
  }

  @Test func dropsAByteOrderMarkAtTheStart() {
    #expect(lines("\u{FEFF}one\n\u{FEFF}two") == ["1 one", "2 \u{FEFF}two"])
    #expect(lines("\u{FEFF}# a comment\n") == [])
  }

  @Test func repairsWhatIsNotUTF8() {
    #expect(lines([[0x61, 0xFF, 0x62, 0x0A]]) == ["1 a\u{FFFD}b"])
  }

  @Test func holdsNothingForAnEmptyScript() {
    #expect(lines("") == [])
    #expect(lines("\n\n") == [])
  }

  @Test(arguments: 1...7)
  func findsTheSameLinesHoweverTheBytesArrive(size: Int) {
    let bytes = Array("\u{FEFF}one\r\n\n# č\n:two 日本\nthree".utf8)
    let pieces = stride(from: 0, to: bytes.count, by: size).map {
      Array(bytes[$0..<min($0 + size, bytes.count)])
    }
    #expect(lines(pieces) == ["1 one", "4 :two 日本", "5 three"])
  }

  @Test func searchesALongLineOnlyOnce() {
    let piece = [UInt8](repeating: 0x78, count: 4_096)
    let pieces = Array(repeating: piece, count: 2_000)
    #expect(lines(pieces).map(\.utf8.count) == [2 + 4_096 * 2_000])
  }
}

@Suite struct TallyTests {
  @Test(
    arguments: [
      ([], 1), ([.answered], 0), ([.unanswered], 1), ([.failed], 2), ([.none], 0), ([.none, .quit], 0),
      ([.unanswered, .answered, .unanswered], 0), ([.failed, .answered], 0), ([.unanswered, .failed], 2),
      ([.none, .unanswered], 1), ([.none, .failed], 2),
    ] as [([Reply.Result], Int32)])
  func givesTheExitStatusOfAScript(outcomes: [Reply.Result], status: Int32) {
    var tally = ExitStatusTally()
    for outcome in outcomes { tally.count(outcome) }
    #expect(tally.exitStatus == status)
  }
}
