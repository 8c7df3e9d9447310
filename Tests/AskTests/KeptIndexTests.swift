import Ask
import AskStorage
import Foundation
import Testing

@Suite("An index that is kept")
struct KeptIndexTests {
  private let documents: Folder
  private let place: Folder

  init() throws {
    documents = try Folder()
    place = try Folder()
    try documents.write("The fee is five pounds.\n", to: "fees.txt")
    try documents.write("The office opens at nine.\n", to: "hours.txt")
    // Files are written so shortly before they are read that they would be read again next time.
    let rest = FileClock.now() + 20_000_000
    while FileClock.now() < rest {}
  }

  private func open(_ change: (inout Library.Options) -> Void = { _ in }) throws -> Library {
    var options = Library.Options.kept(in: place)
    change(&options)
    return try Library(opening: [documents.path], options: options)
  }

  private func fee(_ library: Library) throws -> String? {
    try library.answer("what is the fee?").quotations.first?.text
  }

  @Test func isUsedAgain() throws {
    #expect(try open().lastChanges == Library.ChangeCounts(added: 2))
    let again = try open()
    #expect(try fee(again) == "The fee is five pounds.")
    #expect(again.notices == [])
    #expect(try again.status.place?.hasSuffix("/index") == true)
  }

  @Test func isBroughtUpToDateByTheNextToOpenIt() throws {
    _ = try open()
    try documents.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    try documents.remove("hours.txt")
    try documents.write("The cellar floods in spring.\n", to: "cellar.txt")
    let next = try open()
    #expect(next.lastChanges == Library.ChangeCounts(added: 1, changed: 1, gone: 1))
    #expect(try fee(next) == "By order of the council, the fee is nine pounds.")
    #expect(try next.answer("when does the office open?").outcome == .unanswered(.noWordFound))
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
  }

  @Test func isFoundByAnotherPathToTheSameDocuments() throws {
    _ = try open()
    let link = "\(place.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: documents.path)
    for path in [link, "\(documents.path)/", "\(documents.path)/../\(documents.name)/."] {
      let library = try Library(opening: [path], options: .kept(in: place))
      #expect(library.lastChanges.isEmpty)
      let quotation = try #require(try library.answer("what is the fee?").quotations.first)
      let root = path.hasSuffix("/") ? String(path.dropLast()) : path
      #expect(quotation.citation.document == "\(root)/fees.txt")
    }
  }

  @Test func writesNothingAmongTheDocuments() throws {
    _ = try open()
    #expect(try documents.names() == ["fees.txt", "hours.txt"])
  }

  @Test func isNoDocumentWhereItLiesAmongThem() throws {
    let options = Library.Options.kept(in: documents)
    _ = try Library(opening: [documents.path], options: options)
    let again = try Library(opening: [documents.path], options: options)
    #expect(again.lastChanges.isEmpty)
    #expect(again.skipped == [])
    #expect(again.documents.count == 2)
  }

  // MARK: - Without a look at the files

  @Test func isUsedAsItIsWhereNobodyLooks() throws {
    _ = try open()
    try documents.write("The cellar floods in spring.\n", to: "cellar.txt")
    let library = try open { $0.refreshes = false }
    #expect(library.documents.count == 2)
    #expect(try fee(library) == "The fee is five pounds.")
    #expect(try library.answer("when does the cellar flood?").quotations == [])
  }

  @Test func isMadeWhereThereIsNoneAlthoughNobodyLooks() throws {
    let library = try open { $0.refreshes = false }
    #expect(try fee(library) == "The fee is five pounds.")
  }

  @Test func quotesNothingThatNoLongerStandsAlthoughNobodyLooks() throws {
    _ = try open()
    try documents.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    let library = try open { $0.refreshes = false }
    #expect(try fee(library) == "By order of the council, the fee is nine pounds.")
    try documents.remove("fees.txt")
    let next = try open { $0.refreshes = false }
    #expect(try next.answer("what is the fee?").quotations == [])
  }

  @Test func needsNoSecondLookWithinTheInterval() throws {
    let library = try open { $0.refreshInterval = .seconds(3_600) }
    try documents.write("The cellar floods in spring.\n", to: "cellar.txt")
    #expect(try library.answer("when does the cellar flood?").quotations == [])
    try library.refresh()
    #expect(try library.answer("when does the cellar flood?").quotations.count == 1)
  }

  // MARK: - What goes wrong

  @Test func givesWayToAnotherWriter() throws {
    let folder = try DiskFolder(at: "\(place.path)/index", creating: true)
    var library: Library?
    do {
      let right = try #require(try folder.lock())
      library = try open()
      #expect(library?.notices.first?.hasPrefix("The index is being written by another ask.") == true)
      #expect(try fee(library!) == "The fee is five pounds.")
      #expect(try folder.names() == [])
      withExtendedLifetime(right) {}
    }
    try documents.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    #expect(try fee(library!) == "By order of the council, the fee is nine pounds.")
    #expect(try folder.names() == ["manifest", "segment-0"])
    #expect(try open().lastChanges.added == 0)
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
  }

  @Test(arguments: ["manifest", "segment-0"])
  func isMadeAnewWhereItIsDamaged(name: String) throws {
    _ = try open()
    try place.flipAll(of: "index/\(name)")
    let check = try Library.check([documents.path], options: .kept(in: place))
    #expect(check.problems.map(\.file) == [name])
    let library = try open()
    #expect(library.notices.count == 1)
    #expect(library.notices.first?.hasPrefix("The index was damaged (\(name): ") == true)
    #expect(try fee(library) == "The fee is five pounds.")
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
  }

  @Test func isMadeAnewWhereAWholeSegmentStandsInForAnother() throws {
    _ = try open()
    try documents.write("The cellar floods in spring.\n", to: "cellar.txt")
    _ = try open()
    try place.write(try place.bytes(of: "\(place.path)/index/segment-1"), to: "index/segment-0")
    let problems = try Library.check([documents.path], options: .kept(in: place)).problems
    #expect(problems.map(\.file) == ["segment-0"])
    let library = try open()
    #expect(
      library.notices == [
        "The index was damaged (segment-0: it is not the segment that the manifest names); it is made anew from "
          + "the documents."
      ])
    #expect(try fee(library) == "The fee is five pounds.")
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
  }

  @Test func isMadeAnewForOtherDocuments() throws {
    _ = try open()
    let others = try Folder()
    try others.write("The moon is made of rock.\n", to: "moon.txt")
    let library = try Library(opening: [others.path], options: .kept(in: place))
    #expect(library.notices.first?.contains("was of other documents") == true)
    #expect(try library.answer("what is the fee?").quotations == [])
    let error = #expect(throws: AskError.self) {
      try Library.status(of: [documents.path], options: .kept(in: place))
    }
    #expect(error?.code == .noIndex)
  }

  @Test func isNotKeptWhereAFileStandsInItsPlace() throws {
    try place.write("", to: "index")
    let library = try open()
    #expect(
      library.notices == [
        "The index is not kept: \(place.path)/index: Not a directory. Answers come from memory. "
          + "Name another folder with --index."
      ])
    #expect(try fee(library) == "The fee is five pounds.")
  }

  @Test func isMadeAgainWhereItIsRemovedUnderALibrary() throws {
    let library = try open()
    try place.remove("index")
    #expect(try fee(library) == "The fee is five pounds.")
    try documents.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    #expect(try fee(library) == "By order of the council, the fee is nine pounds.")
    #expect(library.notices == [])
    let next = try open { $0.refreshes = false }
    #expect(try fee(next) == "By order of the council, the fee is nine pounds.")
    #expect(next.documents.count == 2)
  }

  @Test func isMadeAgainWhereItsFilesAreRemovedUnderALibrary() throws {
    let library = try open()
    for name in ["manifest", "segment-0"] { try place.remove("index/\(name)") }
    try documents.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    #expect(try fee(library) == "By order of the council, the fee is nine pounds.")
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
    #expect(try open().documents.count == 2)
  }

  @Test func goesOnFromWhatAnotherLibraryCommitted() throws {
    let one = try open()
    let other = try open()
    try documents.write("The cellar floods in spring.\n", to: "cellar.txt")
    #expect(try other.answer("when does the cellar flood?").quotations.count == 1)
    try documents.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    #expect(try fee(one) == "By order of the council, the fee is nine pounds.")
    #expect(try one.answer("when does the cellar flood?").quotations.count == 1)
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
  }
}
