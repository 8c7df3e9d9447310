import Ask
import Testing

@testable import AskInterface

@Suite struct CompletionTests {
  private func texts(_ line: String, at offset: Int? = nil) throws -> [String] {
    let conversation = Conversation(about: try Library(opening: [seeds], options: .inMemory))
    return conversation.completions(of: line, at: offset ?? line.utf8.count).candidates.map(\.text)
  }

  @Test func offersTheCommandsThatBeginAsTyped() throws {
    #expect(try texts(":s").contains("source"))
    #expect(try texts("  :SOU") == ["source"])
    #expect(try texts(":") == CommandName.allCases.map(\.rawValue))
    #expect(try texts(":help wh").contains("why"))
    #expect(try texts(":why 1") == [])
    #expect(try texts(":nonsense x") == [])
  }

  @Test func offersPathsByFolderAndFilesByName() throws {
    let document = "\(seeds)/junior-doctors-strike.txt"
    #expect(try texts(":docs \(seeds.prefix(3))") == ["/" + seeds.split(separator: "/")[0] + "/"])
    #expect(try texts(":docs \(seeds)/") == [document])
    #expect(try texts(":docs junior") == [document])
    #expect(try texts("what is rumoured in:junior") == [document])
    #expect(try texts(":docs nothing") == [])
  }

  @Test func offersWordsOfTheDocumentsTheFrequentFirst() throws {
    #expect(try texts("what pay rise is speculat") == ["speculation"])
    #expect(try texts("Speculat") == ["Speculation"])
    let words = try texts("how many con")
    // “consultants” stands there far more often than “contracts”.
    let frequent = try #require(words.firstIndex(of: "consultants"))
    #expect(words.allSatisfy { $0.hasPrefix("con") })
    #expect(frequent < words.count - 1)
    #expect(try texts("zzzz") == [])
    #expect(try texts("what ") == [])
  }

  @Test func completesWhereTheCursorStands() throws {
    #expect(try texts("speculat is the pay", at: 8) == ["speculation"])
    #expect(try texts("é speculat", at: 11) == ["speculation"])
    #expect(try texts("é", at: 1) == [])
  }

  @Test func completesTheLettersOfOtherScriptsAndSpellings() throws {
    #expect(try texts("\u{200F}speculat") == ["speculation"])
    #expect(try texts("café") == [])
  }
}

@Suite struct TabKeyTests {
  private let words = LineCompletion(
    of: "re", candidates: ["rest", "restore", "rent"].map { LineCompletion.Choice($0) })

  @Test func putsInTheOnlyCandidateWithABlank() {
    var key = TabKey()
    let edit = key.press("a re", at: 4, columns: 80) { _, _ in
      LineCompletion(of: "re", candidates: [.init("rest")])
    }
    #expect(edit == TabKey.Edit(erased: 2, inserted: "rest "))
  }

  @Test func putsInWhatAllHaveInCommon() {
    var key = TabKey()
    let edit = key.press("r", at: 1, columns: 80) { _, _ in
      LineCompletion(of: "r", candidates: [.init("rest"), .init("restore")])
    }
    #expect(edit == TabKey.Edit(erased: 1, inserted: "rest"))
  }

  @Test func showsCandidatesThenPutsThemInByTurns() {
    var key = TabKey()
    var line = "re x"
    var offset = 2
    var seen: [String] = []
    for press in 0..<6 {
      guard let edit = key.press(line, at: offset, columns: 80, { _, _ in words }) else { return }
      #expect((edit.shown != nil) == (press == 0 || press == 5))
      let before = String(line.utf8.prefix(offset).dropLast(edit.erased))!
      let after = String(line.utf8.dropFirst(offset))!
      line = before + edit.inserted + after
      offset = before.utf8.count + edit.inserted.utf8.count
      seen.append(line)
      if press == 4 { key = TabKey() }
    }
    #expect(seen.prefix(5) == ["re x", "rest x", "restore x", "rent x", "re x"])
  }

  @Test func beginsAnewWhereTheLineHasChanged() {
    var key = TabKey()
    _ = key.press("re", at: 2, columns: 80) { _, _ in words }
    #expect(key.press("re ", at: 3, columns: 80) { _, _ in LineCompletion(of: "") } == nil)
  }

  @Test func showsWhatFitsAndCountsTheRest() throws {
    var key = TabKey()
    let many = (0..<100).map { LineCompletion.Choice("re\($0)日\u{1B}") }
    let shown = try #require(
      key.press("re", at: 2, columns: 20) { _, _ in LineCompletion(of: "re", candidates: many) }?.shown)
    let rows = shown.split(separator: "\n")
    #expect(rows.count == 7)
    #expect(rows.last?.hasPrefix("… and ") == true)
    #expect(!shown.contains("\u{1B}"))
    #expect(rows.allSatisfy { DisplayWidth.of($0) <= 20 })
  }

  @Test func showsPathsWithoutTheirFolders() throws {
    var key = TabKey()
    let paths = ["a/b/", "a/c.txt"].map { LineCompletion.Choice($0) }
    let edit = key.press("a/", at: 2, columns: 80) { _, _ in LineCompletion(of: "a/", candidates: paths) }
    #expect(edit?.shown == "b/  c.txt")
  }
}

private let seeds = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/seeds"
