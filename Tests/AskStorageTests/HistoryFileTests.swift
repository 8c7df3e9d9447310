import StorageSupport
import Testing

@testable import AskStorage

@Suite struct HistoryFileTests {
  @Test func keepsEachLineOnceWhereItCameLast() throws {
    let folder = try TemporaryFolder()
    let lines = HistoryFile("history", in: folder.path + "/deep/ask", limit: 3)
    #expect(try lines.lines() == [])
    for line in ["one", "two", "one", "three", "four"] { try lines.append(line) }
    #expect(try lines.lines() == ["one", "three", "four"])
    try lines.tidy()
    #expect(try FileReader.contents(of: lines.path).bytes == Array("one\nthree\nfour\n".utf8))
  }

  @Test func keepsNoLineThatWouldBeTwoOrThatNobodyTypes() throws {
    let folder = try TemporaryFolder()
    let lines = HistoryFile("history", in: folder.path, limit: 10)
    for line in ["", "a\nb", String(repeating: "x", count: 10_001), "good"] { try lines.append(line) }
    #expect(try lines.lines() == ["good"])
  }

  @Test func losesNoneOfManyWritersThoughTheFileIsMadeAnewAmongThem() throws {
    let folder = try TemporaryFolder()
    let lines = HistoryFile("history", in: folder.path, limit: 1_000)
    Threads.run(count: 8) { thread in
      for number in 0..<50 {
        try? lines.append("\(thread) \(number)")
        try? lines.append("again")
        if number % 10 == 0 { try? lines.tidy() }
      }
    }
    let all = (0..<8).flatMap { thread in (0..<50).map { "\(thread) \($0)" } }
    #expect(try Set(lines.lines()) == Set(all + ["again"]))
  }

  @Test func readsLinesThatAreNotUTF8() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("history", [0x61, 0xFF, 0x0A, 0x0A, 0x62])
    #expect(path.hasSuffix("/history"))
    #expect(try HistoryFile("history", in: folder.path, limit: 10).lines() == ["a\u{FFFD}", "b"])
  }

  @Test(
    arguments: [
      ("/state", "/home", "/state/ask"), ("state", "/home", "/home/.local/state/ask"),
      (nil, "/home", "/home/.local/state/ask"), (nil, "/nowhere", nil), (nil, nil, nil),
    ] as [(String?, String?, String?)])
  func standsWhereTheStandardSays(state: String?, home: String?, path: String?) {
    #expect(StateFolder.path(state: state, home: home) { $0 == "/home" } == path)
  }
}
