import Ask
import AskStorage
import Foundation
import Synchronization
import Testing

@Suite("A library follows its files")
struct FreshnessTests {
  private func firstText(_ library: Library, _ question: String) throws -> String? {
    try library.answer(question).quotations.first?.text
  }

  @Test func whenOneChanges() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.\n", to: "fees.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try firstText(library, "what is the fee?") == "The fee is five pounds.")
    try folder.write("By order of the council, the fee is nine pounds.\n", to: "fees.txt")
    #expect(try firstText(library, "what is the fee?") == "By order of the council, the fee is nine pounds.")
  }

  @Test func whenOneChangesButKeepsItsSizeAndTime() throws {
    let folder = try Folder()
    let file = "\(folder.path)/fees.txt"
    let long = Date(timeIntervalSince1970: 1_000_000)
    try folder.write("The fee is five pounds.\n", to: "fees.txt")
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: file)
    let library = try Library(opening: [folder.path], options: .inMemory)
    let handle = try #require(FileHandle(forWritingAtPath: file))
    try handle.write(contentsOf: Data("The fee is nine pounds.\n".utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: long], ofItemAtPath: file)
    #expect(try firstText(library, "what is the fee?") == "The fee is nine pounds.")
  }

  @Test func andDoesNotReadAFileFromATimeToComeAgainAndAgain() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.\n", to: "fees.txt")
    let later = Date(timeIntervalSince1970: 4_102_444_800)
    try FileManager.default.setAttributes(
      [.modificationDate: later], ofItemAtPath: "\(folder.path)/fees.txt")
    let rest = FileClock.now() + 20_000_000
    while FileClock.now() < rest {}
    let library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try !library.refresh())
    #expect(try firstText(library, "what is the fee?") == "The fee is five pounds.")
  }

  @Test func whenOneComesAndOneGoes() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.\n", to: "fees.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    try folder.write("The office opens at nine.\n", to: "new/hours.txt")
    #expect(try firstText(library, "when does the office open?") == "The office opens at nine.")
    try folder.remove("fees.txt")
    #expect(try library.answer("what is the fee?").outcome == .unanswered(.noWordFound))
    #expect(library.documents.map(\.title) == ["Hours"])
  }

  @Test func whenAllAreGoneAndStaysAsItWas() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds.\n", to: "fees.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    try folder.remove("fees.txt")
    let error = #expect(throws: AskError.self) { try library.answer("what is the fee?") }
    #expect(error?.code == .noDocuments)
    try folder.write("The fee is six pounds.\n", to: "fees.txt")
    #expect(try firstText(library, "what is the fee?") == "The fee is six pounds.")
  }

  @Test func andNamesAFileThatIsNeverAtRest() throws {
    let folder = try Folder()
    try folder.write("The fee is 0 pounds.\n", to: "fees.txt")
    try folder.write("The office opens at nine.\n", to: "hours.txt")
    let isOver = Atomic(false)
    Threads.run(count: 2) { thread in
      var number = 0
      while thread == 0, !isOver.load(ordering: .relaxed) {
        number += 1
        try? Data("The fee is \(number) pounds.\n".utf8).write(
          to: URL(filePath: "\(folder.path)/fees.txt"), options: .atomic)
      }
      guard thread == 1 else { return }
      defer { isOver.store(true, ordering: .relaxed) }
      do {
        let library = try Library(opening: [folder.path], options: .inMemory)
        // With luck, what is quoted stood there just then.
        let answer = try library.answer("what is the fee?")
        #expect(answer.quotations.first?.text.hasPrefix("The fee is ") == true)
      } catch {
        #expect((error as? AskError)?.code == .changedWhileReading)
        #expect((error as? AskError)?.path == "\(folder.path)/fees.txt")
      }
    }
  }

  @Test func andSaysWhenAQuotationsSurroundingsHaveChanged() throws {
    let folder = try Folder()
    try folder.write("The fee is five pounds. It is due in May.\n", to: "fees.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    let quotation = try #require(try library.answer("what is the fee?").quotations.first)
    let surroundings = try library.surroundings(of: quotation.citation)
    #expect(surroundings.quotation == "The fee is five pounds.")
    #expect(surroundings.after.contains("It is due in May."))
    try folder.write("Nothing of the kind.\n", to: "fees.txt")
    let error = #expect(throws: AskError.self) { try library.surroundings(of: quotation.citation) }
    #expect(error?.code == .changedWhileReading)
  }
}
