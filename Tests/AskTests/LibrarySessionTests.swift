import Ask
import AskStorage
import Foundation
import Testing

@Suite("A library while it is asked")
struct LibrarySessionTests {
  private let folder: Folder
  private let place: Folder

  init() throws {
    folder = try Folder()
    place = try Folder()
    try folder.write("The harbour fee is five pounds. It is due in May.\n", to: "docs/fees.txt")
    try folder.write("The crane lifts nine tons.\n", to: "docs/deep/crane.txt")
    try folder.write("The lighthouse keeper sleeps by day.\n", to: "other/keeper.txt")
    // Files are written so shortly before they are read that they would be read again next time.
    let rest = FileClock.now() + 20_000_000
    while FileClock.now() < rest {}
  }

  private func open() throws -> Library {
    try Library(opening: ["\(folder.path)/docs"], options: .kept(in: place))
  }

  private func isKnown(_ question: String, _ library: Library) throws -> Bool {
    try !library.answer(question).quotations.isEmpty
  }

  @Test func takesInAFolderAndLeavesTheKeptIndexAsItIs() throws {
    let library = try open()
    let kept = try place.bytes(of: "\(place.path)/index/manifest")
    #expect(try library.add("\(folder.path)/other") == 1)
    #expect(library.documents.count == 3)
    #expect(try isKnown("when does the lighthouse keeper sleep?", library))
    #expect(try isKnown("what does the crane lift?", library))
    #expect(try place.bytes(of: "\(place.path)/index/manifest") == kept)
    #expect(try library.status.place == nil)
    let next = try open()
    #expect(next.lastChanges.isEmpty, "nothing of the kept index is made again")
    #expect(try !isKnown("when does the lighthouse keeper sleep?", next))
  }

  @Test func leavesOutAFolderUntilItIsTakenInAgain() throws {
    let library = try open()
    #expect(try library.drop("\(folder.path)/docs/deep") == 1)
    #expect(try !isKnown("what does the crane lift?", library))
    #expect(try isKnown("what is the harbour fee?", library))
    #expect(try library.add("\(folder.path)/docs/deep/crane.txt") == 1)
    #expect(try isKnown("what does the crane lift?", library))
    #expect(try library.add("\(folder.path)/docs") == 0)
    #expect(try library.drop("\(folder.path)/docs/fees.txt") == 1)
    #expect(library.documents.map(\.title).count == 1)
    #expect(try library.add("\(folder.path)/docs/") == 1)
    #expect(library.documents.count == 2)
  }

  @Test func goesOnNoticingChangesAfterItsDocumentsWereChosenAnew() throws {
    let library = try open()
    try library.add("\(folder.path)/other")
    try folder.write("The lighthouse keeper sleeps by night.\n", to: "other/keeper.txt")
    try folder.write("The ferry leaves at noon.\n", to: "docs/ferry.txt")
    let answer = try library.answer("when does the lighthouse keeper sleep?")
    #expect(answer.quotations.first?.text == "The lighthouse keeper sleeps by night.")
    #expect(try isKnown("when does the ferry leave?", library))
    try folder.remove("docs/deep/crane.txt")
    #expect(try !isKnown("what does the crane lift?", library))
  }

  @Test func findsOneFileOnceByWhateverPath() throws {
    let library = try open()
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(folder.path)/docs")
    #expect(try library.add(link) == 0)
    #expect(library.documents.count == 2)
    #expect(try library.drop("\(link)/deep") == 1)
    #expect(library.documents.count == 1)
  }

  @Test func staysAsItWasWhereAPathIsNoUse() throws {
    let library = try open()
    try folder.write([0, 1, 2, 0], to: "binary/x.txt")
    for path in ["nowhere", "binary"] {
      #expect(throws: AskError.self) { try library.add("\(folder.path)/\(path)") }
    }
    for path in ["nowhere", "other", "docs", "."] {
      #expect(throws: AskError.self) { try library.drop("\(folder.path)/\(path)") }
    }
    #expect(library.documents.count == 2)
    #expect(try library.status.place != nil)
  }

  @Test func answersAsTheOptionsSayFromThenOn() throws {
    let library = try open()
    let question = "what may the harbour crane of the keeper weigh?"
    var options = library.options
    options.minConfidence = 1
    library.use(options)
    #expect(try library.answer(question).quotations.isEmpty)
    options.minConfidence = 0
    options.place = .memory
    library.use(options)
    #expect(try !library.answer(question).quotations.isEmpty)
    #expect(library.options.place != .memory)
  }

  // MARK: - Around a quotation

  @Test func showsSentencesOfOtherPassagesAroundAQuotation() throws {
    try folder.write(
      "# Tides\n\nOne comes first. Two follows.\n\n## Later\n\nThe **tide** turns at six. Four ends it.\n",
      to: "docs/t.md")
    let library = try open()
    let citation = try #require(try library.answer("when does the tide turn?").quotations.first?.citation)
    let all = try library.context(of: citation, count: 9).sentences
    #expect(
      all.map(\.text) == ["One comes first.", "Two follows.", "The tide turns at six.", "Four ends it."])
    #expect(all.map(\.line) == [3, 3, 7, 7])
    #expect(all.map(\.beginsPassage) == [true, false, true, false])
    #expect(all.map(\.isQuoted) == [false, false, true, false])
    #expect(try library.context(of: citation, count: 1).sentences.map(\.text) == all[1...3].map(\.text))
    try folder.write("# Tides\n\nAll is new.\n", to: "docs/t.md")
    #expect(throws: AskError.self) { try library.context(of: citation, count: 1) }
  }

  // MARK: - What was expected

  @Test func tellsTheRankOfASentenceThatWasExpected() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let question = "what pay rise is rumoured?"
    let best = try #require(try library.answer(question).quotations.first)
    let same = try library.expectation(of: .text("rises of between 6%"), asking: question)
    #expect(same.rank == 1 && same.best?.citation == same.expected.citation)
    #expect(same.expected.citation == best.citation)
    let other = try library.expectation(of: .text("A pay demand of 35%"), asking: question)
    let rank = try #require(other.rank)
    #expect(rank > 1 && rank == other.rankIfJudged && rank <= other.judgedCount)
    #expect(other.lacking == ["rise", "rumoured"])
    #expect(other.words == ["pay", "rise", "rumoured"])
    #expect(other.best?.citation == best.citation)
    #expect(other.expected.score < best.score)
    #expect(other.isAllowed)
  }

  @Test func tellsThatASentenceWasNotAmongTheHits() throws {
    let lines = (0..<150).map { "## Quay \($0)\n\nThe harbour fee of quay \($0) is due.\n\n" }
    try folder.write(lines.joined(), to: "docs/many.md")
    try folder.write("The weather was fine on the day of the regatta.\n", to: "docs/weather.txt")
    let library = try open()
    let question = "what harbour fee is due?"
    let far = try library.expectation(of: .text("weather was fine"), asking: question)
    #expect(far.rank == nil && far.judgedCount < 150 && far.rankIfJudged == far.judgedCount + 1)
    #expect(far.lacking == ["harbour", "fee", "due"])
    let excluded = try library.expectation(of: .text("fee of quay 7 "), asking: question + " -quay")
    #expect(!excluded.isAllowed && excluded.rank == nil)
  }

  @Test func findsWhatWasExpectedByItsLine() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let document = "\(Project.seeds)/junior-doctors-strike.txt"
    let question = "what pay rise is rumoured?"
    let fifth = try library.expectation(of: .place(document: document, line: 5), asking: question)
    #expect(fifth.expected.citation.line == 5)
    #expect(throws: AskError.self) {
      try library.expectation(of: .place(document: "nowhere", line: 5), asking: question)
    }
    #expect(throws: AskError.self) { try library.expectation(of: .text("xyzzy plugh"), asking: question) }
  }

  // MARK: - The handbook

  @Test func carriesEveryPageOfTheHandbook() throws {
    var handbook = Ask.Handbook()
    let pages = try FileManager.default.contentsOfDirectory(atPath: Project.corpus).sorted()
    #expect(handbook.pageNames == pages.map { "handbook/\($0)" })
    for page in pages {
      let file = try folder.bytes(of: "\(Project.corpus)/\(page)")
      let title = String(decoding: file.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      for quotation in handbook.quotations(about: title, limit: 5) {
        let bytes = try folder.bytes(of: "\(Project.corpus)/\(quotation.citation.document.dropFirst(9))")
        #expect(Array(bytes[quotation.citation.bytes]) == quotation.bytes)
      }
    }
    #expect(handbook.quotations(about: "xyzzy", limit: 3).isEmpty)
    #expect(
      handbook.quotations(about: "how do I uninstall it?", limit: 1).first?.text.contains("make uninstall")
        == true)
  }
}
