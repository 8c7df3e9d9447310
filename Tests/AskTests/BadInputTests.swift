import Ask
import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  private let good = "The fee is five pounds.\n"

  /// Asks a folder that also holds one good document, which nothing may hide.
  private func library(beside name: String, _ bytes: some Sequence<UInt8>) throws -> (Library, Folder) {
    let folder = try Folder()
    try folder.write(good, to: "good.txt")
    try folder.write(bytes, to: name)
    let library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try library.answer("what is the fee?").quotations.first?.text == "The fee is five pounds.")
    return (library, folder)
  }

  @Test func thatIsNotUTF8IsQuotedByItsOwnOffsets() throws {
    let bytes =
      [0xFF, 0xFE, 0x41] + Array(" caf".utf8) + [0xE9] + Array(" opens. The museum is closed \u{E9}.\n".utf8)
    let (library, folder) = try library(beside: "latin.txt", bytes.dropFirst(2))
    let quotation = try #require(try library.answer("is the museum closed?").quotations.first)
    #expect(
      try folder.bytes(of: quotation.citation.document)[quotation.citation.bytes].elementsEqual(
        quotation.bytes))
    #expect(quotation.text == "The museum is closed é.")
    #expect(library.documents.last?.invalidByteCount == 1)
  }

  @Test(arguments: [
    ("nul.txt", Array("A\0B".utf8), Library.Skipped.Reason.binary),
    ("wide.txt", [0xFF, 0xFE, 0x41, 0x00], .otherEncoding("UTF-16")),
    ("empty.txt", [], .empty),
    ("blank.txt", Array(" \n\t\n".utf8), .empty),
    ("photo.jpg", Array("text".utf8), .unknownKind),
    (".secret.txt", Array("text".utf8), .hidden),
  ])
  func isPassedOverAndCounted(name: String, bytes: [UInt8], reason: Library.Skipped.Reason) throws {
    let (library, folder) = try library(beside: name, bytes)
    #expect(library.skipped == [Library.Skipped(path: "\(folder.path)/\(name)", reason: reason)])
  }

  @Test func ofOneLineOfFiftyMegabytesIsQuotedInPieces() throws {
    var bytes: [UInt8] = []
    let sentence = Array("The brass lamp hangs in hall 1234 and ".utf8)
    while bytes.count < 50_000_000 { bytes += sentence }
    bytes += Array("the zebra sleeps.".utf8)
    let (library, folder) = try library(beside: "long.txt", bytes)
    let quotation = try #require(try library.answer("where does the zebra sleep?").quotations.first)
    #expect(quotation.citation.document == "\(folder.path)/long.txt")
    #expect(quotation.text.contains("the zebra sleeps."))
    #expect(quotation.bytes.count <= 4096)
  }

  @Test(arguments: ["a\nb.txt", "tab\there.txt", "ünïcode – name.md", "-dash.txt", "\u{1B}[31m.txt"])
  func ofStrangeNamesIsReadAndCitedByItsName(name: String) throws {
    let (library, folder) = try library(beside: name, "The museum opens at nine.\n".utf8)
    let quotation = try #require(try library.answer("when does the museum open?").quotations.first)
    #expect(quotation.citation.document == "\(folder.path)/\(name)")
  }

  @Test func ofPipesAndLinksIsNeverOpened() throws {
    let folder = try Folder()
    try folder.write(good, to: "good.txt")
    // Safe because the path is a NUL-terminated string that Swift makes for the call.
    #expect(unsafe mkfifo("\(folder.path)/pipe.txt", 0o600) == 0)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/loop", withDestinationPath: folder.path)
    let library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try library.answer("what is the fee?").quotations.count == 1)
    #expect(
      library.skipped == [
        Library.Skipped(path: "\(folder.path)/loop", reason: .symbolicLink),
        Library.Skipped(path: "\(folder.path)/pipe.txt", reason: .special),
      ])
    #expect(throws: AskError.self) { try Library(opening: ["\(folder.path)/pipe.txt"], options: .inMemory) }
  }

  @Test func withoutAnyDocumentIsAnError() throws {
    let folder = try Folder()
    try folder.write([0, 1, 2], to: "a.txt")
    let empty = #expect(throws: AskError.self) { try Library(opening: [folder.path], options: .inMemory) }
    #expect(empty?.code == .noDocuments)
    let missing = #expect(throws: AskError.self) {
      try Library(opening: ["\(folder.path)/nowhere"], options: .inMemory)
    }
    #expect(missing?.code == .noSuchPath)
    #expect(missing?.path == "\(folder.path)/nowhere")
    #expect(missing?.description.contains("nowhere") == true)
  }

  @Test func tooLargeToBeReadIsNamedUnlessItIsNoText() throws {
    let folder = try Folder()
    try folder.write(good, to: "good.txt")
    try folder.write(repeatElement(UInt8(ascii: "a"), count: 65 << 20), to: "long.txt")
    // Nothing but NUL, and nothing on the disk.
    try folder.write("", to: "image")
    try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/image")).truncate(atOffset: 65 << 20)
    var options = Library.Options.inMemory
    options.memory = 0
    let library = try Library(opening: [folder.path], options: options)
    let reasons = library.skipped.map { ($0.path.split(separator: "/").last, $0.reason) }
    #expect(reasons.contains { $0 == ("long.txt", .tooLarge) })
    #expect(reasons.contains { $0 == ("image", .binary) })
    #expect(library.incompleteness.count == 1)
    #expect(try !library.answer("what is the fee?").quotations.isEmpty)
  }

  @Test func namedByItselfIsReadWhateverItsEnding() throws {
    let folder = try Folder()
    try folder.write(good, to: "notes.log")
    let library = try Library(opening: ["\(folder.path)/notes.log", folder.path], options: .inMemory)
    #expect(try library.answer("what is the fee?", limit: 5).quotations.count == 1)
  }

  @Test(arguments: [
    ("", Answer.Absence.nothingToLookFor), ("what is it?", .nothingToLookFor), ("🙂🙃", .nothingToLookFor),
    (String(repeating: "zebra ", count: 200_000), .noWordFound),
    (String(repeating: "z", count: 1_000_000), .noWordFound),
  ])
  func asAQuestionHasAReasonForItsAbsence(question: String, absence: Answer.Absence) throws {
    let folder = try Folder()
    try folder.write(good, to: "good.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try library.answer(question).outcome == .unanswered(absence))
  }
}
