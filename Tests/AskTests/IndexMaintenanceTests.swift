import Ask
import AskStorage
import Foundation
import Testing

@Suite("Looking after an index")
struct IndexMaintenanceTests {
  private let documents: Folder
  private let place: Folder

  init() throws {
    documents = try Folder()
    place = try Folder()
    try documents.write("# Fees\n\nThe fee is five pounds. Fees are due in May.\n", to: "fees.md")
    try documents.write("The office opens at nine.\n", to: "hours.txt")
    try documents.write([0, 1, 2], to: "picture.txt")
    try documents.write("text", to: "photo.jpg")
    let rest = FileClock.now() + 20_000_000
    while FileClock.now() < rest {}
    _ = try Library(opening: [documents.path], options: .kept(in: place))
  }

  private var status: Library.IndexStatus {
    get throws { try Library.status(of: [documents.path], options: .kept(in: place)) }
  }

  @Test func saysWhatItHolds() throws {
    let status = try status
    #expect(status.documentCount == 2)
    #expect(status.sentenceCount == 3)
    #expect(status.segments.map(\.name) == ["segment-0"])
    #expect(status.changes == Library.ChangeCounts())
    #expect(status.skipped.map(\.reason) == [.unknownKind, .binary])
    #expect(status.indexByteCount > status.segments[0].byteCount)
    #expect(status.age < 60)
    let library = try Library(opening: [documents.path], options: .kept(in: place))
    #expect(try library.status.termCount == status.termCount)
  }

  @Test func saysWhatHasChangedAndChangesNothing() throws {
    try documents.write("The cellar floods in spring.\n", to: "cellar.txt")
    try documents.write("The office opens at ten.\n", to: "hours.txt")
    try documents.remove("fees.md")
    let changes = Library.ChangeCounts(added: 1, changed: 1, gone: 1)
    #expect(try status.changes == changes)
    #expect(try status.changes == changes)
    var blind = Library.Options.kept(in: place)
    blind.refreshes = false
    #expect(try Library.status(of: [documents.path], options: blind).changes == nil)
  }

  @Test func countsTheTermsOfEachSegment() throws {
    let before = try status.termCount
    try documents.write("The office opens at nine.\n", to: "office.txt")
    _ = try Library(opening: [documents.path], options: .kept(in: place))
    #expect(try status.segments.count == 2)
    // Office, open and nine.
    #expect(try status.termCount == before + 3)
  }

  @Test func showsWhatAWordHas() throws {
    let options = Library.Options.kept(in: place)
    let term = try #require(try Library.postings(of: "Fee", in: [documents.path], options: options))
    #expect(term.term == "fee")
    #expect(term.sentenceCount == 2)
    #expect(term.passageCount == 1)
    #expect(term.first.map(\.bytes) == [8..<31, 32..<52])
    #expect(term.first.first?.document == "\(documents.path)/fees.md")
    #expect(try Library.postings(of: "zebra", in: [documents.path], options: options) == nil)
    #expect(try Library.postings(of: "", in: [documents.path], options: options) == nil)
  }

  @Test func checksEveryByte() throws {
    let options = Library.Options.kept(in: place)
    let file = "\(place.path)/index/segment-0"
    let sound = try place.bytes(of: file)
    for offset in stride(from: 0, to: sound.count, by: 97) {
      var bytes = sound
      bytes[offset] ^= 0x10
      try place.write(bytes, to: "index/segment-0")
      let problems = try Library.check([documents.path], options: options).problems
      #expect(problems.map(\.file) == ["segment-0"], "byte \(offset)")
    }
    try place.write(sound.dropLast(), to: "index/segment-0")
    #expect(try Library.check([documents.path], options: options).problems.count == 1)
    try place.remove("index/segment-0")
    #expect(
      try Library.check([documents.path], options: options).problems.map(\.reason) == ["it is not there"])
  }

  @Test func hasNothingToLookAtWhereThereIsNone() throws {
    let elsewhere = Library.Options.kept(in: place, "elsewhere")
    for look: () throws -> Any in [
      { try Library.status(of: [documents.path], options: elsewhere) },
      { try Library.check([documents.path], options: elsewhere) },
      { try Library.segments(of: [documents.path], options: elsewhere) },
      { try Library.status(of: [documents.path], options: .inMemory) },
    ] {
      #expect((#expect(throws: AskError.self) { try look() })?.code == .noIndex)
    }
    #expect(try place.names() == ["index"])
  }

  @Test func tellsTheProgressOfTheFilesItReads() throws {
    // Nothing is told within the first tenth of a second; this only shows that a handler changes
    // nothing.
    let library = try Library(opening: [documents.path], options: .inMemory) { progress in
      #expect(progress.fileCount <= progress.allFiles)
    }
    #expect(library.documents.count == 2)
  }
}
