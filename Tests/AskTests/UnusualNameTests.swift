import Foundation
import Testing
import UnusualNames

@testable import Ask
@testable import AskStorage

/// Documents by whatever names are found, kept, filtered, dropped and verified, each by its own
/// bytes.
@Suite("Documents of unusual names") struct UnusualNameTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// What a document says that no other does.
  private func text(_ number: Int) -> String {
    "The toll at gate number \(1_000 + number) is \(number) crowns.\n"
  }

  private func question(_ number: Int) -> String { "what is the toll at gate number \(1_000 + number)?" }

  private func writeAll() {
    for (number, name) in UnusualNames.all.enumerated() {
      UnusualNames.write(text(number), to: "docs/\(name)", in: folder.path)
    }
  }

  private func isSame(_ one: String?, _ other: String) -> Bool {
    one?.utf8.elementsEqual(other.utf8) ?? false
  }

  private func watched(_ place: Library.Options.IndexLocation = .memory) -> Library.Options {
    var options = Library.Options()
    (options.place, options.watches, options.refreshInterval) = (place, true, .seconds(3_600))
    return options
  }

  @Test func areEachAnsweredFromInMemoryAndFromADisk() throws {
    writeAll()
    for options in [Library.Options.inMemory, .kept(in: folder), .kept(in: folder)] {
      let library = try Library(opening: ["\(folder.path)/docs"], options: options)
      #expect(library.documents.count == UnusualNames.all.count)
      #expect(
        library.lastChanges.added
          == (options.place == .memory ? UnusualNames.all.count : library.lastChanges.added))
      for (number, name) in UnusualNames.all.enumerated() {
        let citation = try #require(try library.answer(question(number)).quotations.first?.citation)
        #expect(isSame(citation.document, "\(folder.path)/docs/\(name)"), "\(name)")
        #expect(try library.surroundings(of: citation).quotation + "\n" == text(number))
        #expect(try library.context(of: citation, count: 2).sentences.count == 1)
      }
    }
  }

  @Test func areKeptFromOneOpeningToTheNext() throws {
    writeAll()
    for _ in 0..<3 {
      _ = try Library(opening: ["\(folder.path)/docs"], options: .kept(in: folder))
      // Till all have rested; none is read for its name then.
    }
    let library = try Library(opening: ["\(folder.path)/docs"], options: .kept(in: folder))
    #expect(library.lastChanges == Library.ChangeCounts())
    #expect(library.notices == [])
  }

  @Test(arguments: UnusualNames.twins.indices)
  func areFollowedWhereOneTwinBecomesTheOther(pair: Int) throws {
    let (one, other) = UnusualNames.twins[pair]
    UnusualNames.write(text(1), to: one, in: folder.path)
    let library = try Library(opening: [folder.path], options: watched())
    var names = (one, other)
    for _ in 0..<6 {
      #expect(UnusualNames.rename(names.0, to: names.1, in: folder.path))
      let answer = try library.answer(question(1))
      #expect(isSame(answer.quotations.first?.citation.document, "\(folder.path)/\(names.1)"))
      #expect(library.documents.count == 1)
      names = (names.1, names.0)
    }
  }

  @Test(arguments: UnusualNames.twins.indices)
  func areTwoWhereATwinComesAndGoes(pair: Int) throws {
    let (one, other) = UnusualNames.twins[pair]
    UnusualNames.write(text(1), to: one, in: folder.path)
    let library = try Library(opening: [folder.path], options: watched())
    for round in 2..<6 {
      UnusualNames.write(text(round), to: other, in: folder.path)
      #expect(
        isSame(
          try library.answer(question(round)).quotations.first?.citation.document, "\(folder.path)/\(other)"))
      #expect(
        isSame(try library.answer(question(1)).quotations.first?.citation.document, "\(folder.path)/\(one)"))
      #expect(library.documents.count == 2)
      UnusualNames.rename(other, to: ".gone", in: folder.path)
      #expect(try library.answer(question(1)).quotations.count == 1)
      #expect(library.documents.count == 1)
    }
  }

  @Test(arguments: UnusualNames.beginnings)
  func areNotReadBesideTheFolderThatIsAsked(sign: String) throws {
    UnusualNames.write(text(1), to: "docs/plain.txt", in: folder.path)
    UnusualNames.write(text(2), to: "docs\(sign)plain.txt", in: folder.path)
    UnusualNames.write(text(3), to: "docs/\(sign)plain.txt", in: folder.path)
    var library = try Library(opening: ["\(folder.path)/docs"], options: .inMemory)
    #expect(library.documents.count == 2)
    #expect(try library.answer(question(2)).quotations.allSatisfy { !$0.text.contains("1002") })
    // What is dropped is the folder, and not what stands beside it.
    library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try library.drop("\(folder.path)/docs") == 2)
    #expect(
      library.documents.map { Array($0.path.utf8) } == [Array("\(folder.path)/docs\(sign)plain.txt".utf8)])
    #expect(try library.add("\(folder.path)/docs") == 2)
  }

  @Test func areDroppedAndFilteredByWhatWasTyped() throws {
    writeAll()
    let library = try Library(opening: ["\(folder.path)/docs"], options: .inMemory)
    for (number, name) in UnusualNames.all.enumerated() {
      let pattern = name.unicodeScalars.map { "*?[\\".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }
        .joined()
      #expect(DocumentPattern(pattern).matches("\(folder.path)/docs/\(name)"), "\(name)")
      let others = UnusualNames.all.filter { DocumentPattern(pattern).matches("docs/\($0)") }
      #expect(others.count == 1, "\(name)")
      #expect(try library.narrow(to: pattern) == 1)
      #expect(
        try library.answer(question(number)).quotations.map(\.text) == [String(text(number).dropLast())])
      try library.narrow(to: nil)
    }
    for (number, name) in UnusualNames.all.dropLast().enumerated() {
      #expect(try library.drop("\(folder.path)/docs/\(name)") == 1, "\(name)")
      #expect(library.documents.count == UnusualNames.all.count - number - 1)
    }
  }

  @Test(arguments: UnusualNames.twins.indices)
  func areAskedByTheTwinThatWasTyped(pair: Int) throws {
    let (one, other) = UnusualNames.twins[pair]
    UnusualNames.write("The toll is one crown.\n", to: one, in: folder.path)
    UnusualNames.write("The toll is two crowns.\n", to: other, in: folder.path)
    let library = try Library(opening: [folder.path], options: .inMemory)
    func said(_ filters: String) throws -> [String] {
      try library.answer("what is the toll \(filters)", limit: 5).quotations.map(\.text).sorted()
    }
    #expect(try said("in:\(one)") == ["The toll is one crown."])
    #expect(try said("in:\(other)") == ["The toll is two crowns."])
    #expect(try said("in:\(one) in:\(other)") == ["The toll is one crown.", "The toll is two crowns."])
    #expect(try said("-in:\(one)") == ["The toll is two crowns."])
  }

  @Test(arguments: UnusualNames.twins.indices)
  func areVerifiedInTheDocumentThatWasQuoted(pair: Int) throws {
    let (one, other) = UnusualNames.twins[pair]
    UnusualNames.write("It rained.\nThe toll is one crown.\n", to: one, in: folder.path)
    UnusualNames.write("The toll is two crowns.\n", to: other, in: folder.path)
    var lines = ""
    for (name, quote, bytes) in [
      (one, "The toll is one crown.", 11..<33), (other, "The toll is two crowns.", 0..<23),
    ] {
      lines += """
        {"question":"q","outcome":"answered","answers":[{"quote":"\(quote)","document":"\(folder.path)/\(name)",\
        "line":1,"bytes":[\(bytes.lowerBound),\(bytes.upperBound)]}]}

        """
    }
    let saved = try SavedConversation(Array(lines.utf8), name: "saved")
    let states = try Library.verify(saved, in: [folder.path]).map(\.state)
    #expect(states.count == 2)
    for state in states {
      switch state {
      case .ok, .moved: break
      default: Issue.record("\(state)")
      }
    }
  }

  @Test func areOfferedWhereTheyBeginAsTyped() throws {
    writeAll()
    let library = try Library(opening: ["\(folder.path)/docs"], options: .inMemory)
    let all = library.paths(beginningWith: "\(folder.path)/docs/", limit: 1_000)
    #expect(all.count == UnusualNames.all.count)
    for (one, other) in UnusualNames.twins {
      let found = library.paths(beginningWith: one, limit: 10)
      #expect(found.map { Array($0.utf8) } == [Array("\(folder.path)/docs/\(one)".utf8)])
      #expect(!found.contains { $0.utf8.reversed().starts(with: other.utf8.reversed()) })
    }
  }

  @Test func areLibrariesOfTheirOwnAsFolders() throws {
    for (one, other) in UnusualNames.twins {
      UnusualNames.write(text(1), to: "\(one)/a.txt", in: folder.path)
      UnusualNames.write(text(2), to: "\(other)/a.txt", in: folder.path)
      let options = Library.Options.kept(in: folder, "index of \(UnusualNames.twins.count)")
      _ = try Library(opening: ["\(folder.path)/\(one)"], options: options)
      var library = try Library(opening: ["\(folder.path)/\(other)"], options: options)
      #expect(library.notices.count == 1)
      #expect(try library.answer(question(2)).quotations.count == 1)
      #expect(try library.answer(question(1)).quotations.allSatisfy { !$0.text.contains("1001") })
      library = try Library(
        opening: ["\(folder.path)/\(one)", "\(folder.path)/\(other)"], options: .inMemory)
      #expect(library.documents.count == 2)
    }
  }
}

/// A path that was given may be a link, and lead elsewhere while the library is asked.
@Suite struct MovedRootTests {
  @Test(arguments: [true, false])
  func isFollowed(watching watches: Bool) throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.\n", to: "one/docs/fees.txt")
    try folder.write("The fee is nine pounds.\n", to: "two/docs/fees.txt")
    func lead(to name: String) throws {
      try? folder.remove("link")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/link", withDestinationPath: "\(folder.path)/\(name)")
    }
    try lead(to: "one")
    var options = Library.Options.kept(in: folder)
    options.watches = watches
    let library = try Library(opening: ["\(folder.path)/link/docs"], options: options)
    for (name, fee) in [("two", "nine"), ("one", "five"), ("two", "nine")] {
      try lead(to: name)
      let quotation = try #require(try library.answer("what is the fee?").quotations.first)
      #expect(quotation.text == "The fee is \(fee) pounds.")
      #expect(quotation.citation.document == "\(folder.path)/link/docs/fees.txt")
      #expect(library.documents.count == 1)
    }
  }
}
