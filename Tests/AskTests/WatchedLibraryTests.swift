import Foundation
import Testing

@testable import Ask
@testable import AskStorage

/// A library whose files are watched follows them, though nobody looks at all of them for an hour.
@Suite(.enabled(if: FolderWatch(of: [Path(NSTemporaryDirectory())]) != nil)) struct WatchedLibraryTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("The fee is five pounds.\n", to: "fees.txt")
    try folder.write("It rained.\n", to: "sub/rain.txt")
  }

  private var options: Library.Options {
    var options = Library.Options.inMemory
    options.refreshInterval = .seconds(3_600)
    options.watches = true
    return options
  }

  private func open(_ paths: String...) throws -> Library {
    let library = try Library(opening: paths.isEmpty ? [folder.path] : paths, options: options)
    // A file that was written just now is read again until it has rested.
    while try library.indexed.lookIfDue() {}
    return library
  }

  private func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/\(other)")
  }

  private func firstText(_ library: Library, _ question: String = "what is the fee?") throws -> String? {
    try library.answer(question).quotations.first?.text
  }

  @Test func withoutALookWhereNothingHappens() throws {
    let library = try open()
    let count = library.indexed.lookCount
    #expect(try firstText(library) == "The fee is five pounds.")
    #expect(library.indexed.lookCount == count)
  }

  @Test func whenOneChangesAgainAndAgain() throws {
    let library = try open()
    for number in 10..<20 {
      try folder.write("By order of the council, the fee is \(number) pounds.\n", to: "fees.txt")
      #expect(try firstText(library) == "By order of the council, the fee is \(number) pounds.")
    }
  }

  @Test func whenAnotherSaysSoBetter() throws {
    try folder.write("The fee was discussed, but the minutes do not tell what it is.\n", to: "fees.txt")
    let library = try open()
    _ = try library.answer("what is the fee?")
    // What was quoted stands as it did, so that only a look can bring this up.
    try folder.write("The fee is nine pounds.\n", to: "sub/fees.txt")
    #expect(try firstText(library) == "The fee is nine pounds.")
  }

  @Test func whenOneChangesButKeepsItsSizeAndTime() throws {
    let file = "\(folder.path)/fees.txt"
    let long = Date(timeIntervalSince1970: 1_000_000)
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: file)
    let library = try open()
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.write(contentsOf: Data("The fee is nine pounds.\n".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: file)
    #expect(try firstText(library) == "The fee is nine pounds.")
  }

  @Test func whenOneComesAndOneGoes() throws {
    let library = try open()
    try folder.write("The office opens at nine.\n", to: "hours.txt")
    #expect(try firstText(library, "when does the office open?") == "The office opens at nine.")
    try folder.remove("fees.txt")
    #expect(try library.answer("what is the fee?").outcome == .unanswered(.noWordFound))
    #expect(library.documents.map(\.title) == ["Hours", "Rain"])
  }

  @Test func whenOneIsReplacedByRenaming() throws {
    let library = try open()
    try folder.write("The fee is nine pounds.\n", to: "new~")
    try FileManager.default.removeItem(atPath: "\(folder.path)/fees.txt")
    try rename("new~", to: "fees.txt")
    #expect(try firstText(library) == "The fee is nine pounds.")
  }

  @Test func whenAFolderComesWithWhatIsInIt() throws {
    let library = try open()
    try folder.write("The office opens at nine.\n", to: "new/and/deep/hours.txt")
    #expect(try firstText(library, "when does the office open?") == "The office opens at nine.")
    // The new folder is watched from then on.
    try folder.write("The office opens at ten.\n", to: "new/and/deep/hours.txt")
    #expect(try firstText(library, "when does the office open?") == "The office opens at ten.")
  }

  @Test func whenAFolderIsRenamed() throws {
    let library = try open()
    try rename("sub", to: "other")
    let answer = try library.answer("did it rain?")
    #expect(answer.quotations.first?.citation.document == "\(folder.path)/other/rain.txt")
    try folder.write("It rained all day.\n", to: "other/rain.txt")
    #expect(try firstText(library, "did it rain?") == "It rained all day.")
    try folder.remove("other")
    #expect(library.documents.count == 2)
    #expect(try library.answer("did it rain?").outcome == .unanswered(.noWordFound))
  }

  @Test func whenAFileWasNamedItself() throws {
    let library = try open("\(folder.path)/fees.txt")
    for number in 10..<13 {
      // A new file under the name each time.
      try folder.remove("fees.txt")
      try folder.write("The fee is \(number) pounds.\n", to: "fees.txt")
      #expect(try firstText(library) == "The fee is \(number) pounds.")
    }
  }

  @Test func whenOnePathStandsBelowAnother() throws {
    let library = try open("\(folder.path)/sub", folder.path)
    try folder.write("It rained all day.\n", to: "sub/rain.txt")
    #expect(try firstText(library, "did it rain?") == "It rained all day.")
  }

  @Test func whenAllAreGoneAndStaysAsItWas() throws {
    let library = try open("\(folder.path)/sub")
    try folder.remove("sub/rain.txt")
    #expect(throws: AskError.self) { try library.answer("did it rain?") }
    #expect(throws: AskError.self) { try library.answer("did it rain?") }
    try folder.write("It rained all day.\n", to: "sub/rain.txt")
    #expect(try firstText(library, "did it rain?") == "It rained all day.")
  }

  @Test func inEachOfItsCopies() throws {
    let library = try open()
    let copy = library
    try folder.write("The fee is nine pounds.\n", to: "fees.txt")
    #expect(try firstText(library) == "The fee is nine pounds.")
    #expect(try firstText(copy) == "The fee is nine pounds.")
  }

  @Test func whenItGoesOnWithOtherPaths() throws {
    let more = try Folder()
    try more.write("The office opens at nine.\n", to: "hours.txt")
    let library = try open()
    try library.add(more.path)
    try more.write("The office opens at ten.\n", to: "hours.txt")
    #expect(try firstText(library, "when does the office open?") == "The office opens at ten.")
    try folder.write("The fee is nine pounds.\n", to: "fees.txt")
    #expect(try firstText(library) == "The fee is nine pounds.")
  }

  @Test func whileLooksAreTakenAhead() throws {
    let library = try open()
    for number in 10..<20 {
      library.lookAhead()
      try folder.write(
        "The fee is \(number) pounds.\n", to: number % 2 == 0 ? "fees.txt" : "new\(number)/fees.txt")
      library.lookAhead()
      let text = try library.answer("what is the fee?", limit: 20).quotations.map(\.text)
      #expect(text.contains("The fee is \(number) pounds."))
    }
  }

  @Test func andAnswersAQuestionAfterItsBeginningWasRehearsed() throws {
    let (library, other) = (try open(), try open())
    var said = Dialogue()
    for line in ["what is the", "what is the fee", "in:nowhere/ \"fee", ""] {
      library.warmUp(line, following: said)
    }
    #expect(try library.answer("what is the fee?", following: &said) == other.answer("what is the fee?"))
    try folder.remove("fees.txt")
    library.warmUp("what is the fee?", following: said)
    #expect(try library.answer("what is the fee?").outcome == .unanswered(.noWordFound))
  }
}
