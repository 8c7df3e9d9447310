import AskStorage
import Foundation
import Glibc
import Synchronization
import Testing
import UnusualNames

@testable import Ask

/// While questions are asked, files and folders become links that lead outside, and themselves
/// again. What stands outside is never quoted as if it stood inside.
@Suite("Links made between a look and a reading") struct LinksInFlightTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    for number in 0..<4 {
      try folder.write(Self.text("inside", number), to: "docs/sub\(number)/fees.txt")
      try folder.write(Self.text("inside", number), to: "docs/file\(number).txt")
      // As long as those inside, and asked for by the same words.
      try folder.write(Self.text("beyond", number), to: "beyond/fees.txt")
    }
    try folder.write("It rained on Monday.\n", to: "docs/rain.txt")
  }

  private static func text(_ place: String, _ number: Int) -> String {
    "The harbour fee of ship \(number) is paid \(place) the harbour.\n"
  }

  /// Swaps without an end, until told.
  private static func swap(
    in folder: String, until isDone: borrowing Atomic<Bool>, _ swaps: borrowing Atomic<Int>
  ) {
    while !isDone.load(ordering: .relaxed) {
      for number in 0..<4 {
        flip("docs/sub\(number)", "../beyond", in: folder)
        flip("docs/file\(number).txt", "../beyond/fees.txt", in: folder)
        swaps.add(1, ordering: .relaxed)
      }
    }
  }

  /// Has something be a link for as long as a system call takes or two.
  private static func flip(_ name: String, _ target: String, in folder: String) {
    UnusualNames.rename(name, to: "parked", in: folder)
    // Safe because the strings end in NUL.
    unsafe symlink(target, "\(folder)/\(name)")
    unsafe unlink("\(folder)/\(name)")
    UnusualNames.rename("parked", to: name, in: folder)
  }

  @Test(arguments: [true, false])
  func quoteNothingFromOutside(watching watches: Bool) throws {
    var options = Library.Options.inMemory
    options.watches = watches
    let isDone = Atomic(false)
    let swaps = Atomic(0)
    let answered = Atomic(0)
    let path = folder.path
    Threads.run(count: 2) { [options] thread in
      if thread == 0 { return Self.swap(in: path, until: isDone, swaps) }
      defer { isDone.store(true, ordering: .relaxed) }
      guard let library = try? Library(opening: ["\(path)/docs"], options: options) else { return }
      for question in 0..<60 {
        // A library of links alone has no document, and a file may change for longer than is waited
        // for.
        guard let answer = try? library.answer("where is the fee of ship \(question % 4) paid?", limit: 9)
        else {
          continue
        }
        if !answer.quotations.isEmpty { answered.add(1, ordering: .relaxed) }
        #expect(answer.quotations.allSatisfy { !$0.text.contains("beyond") })
      }
    }
    #expect(swaps.load(ordering: .relaxed) > 10)
    #expect(answered.load(ordering: .relaxed) > 5)
    // And when all is at rest, all is there.
    let library = try Library(opening: ["\(path)/docs"], options: options)
    #expect(library.documents.count == 9)
    #expect(try !library.answer("where is the fee of ship 1 paid?").quotations.isEmpty)
  }

  @Test func loseNoDocumentThatWasALinkForAMoment() throws {
    let options = Library.Options.kept(in: folder)
    let library = try Library(opening: ["\(folder.path)/docs"], options: options)
    for _ in 0..<5 {
      UnusualNames.rename("docs/sub1", to: "parked", in: folder.path)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder.path)/docs/sub1", withDestinationPath: "\(folder.path)/beyond")
      #expect(
        try library.answer("what is paid?", limit: 20).quotations.allSatisfy { !$0.text.contains("beyond") })
      #expect(library.documents.count == 8)
      try folder.remove("docs/sub1")
      UnusualNames.rename("parked", to: "docs/sub1", in: folder.path)
      try library.refresh()
      #expect(library.documents.count == 9)
    }
  }

  @Test func areRefusedInAnIndexThatIsNotBroughtUpToDate() throws {
    var options = Library.Options.kept(in: folder)
    _ = try Library(opening: ["\(folder.path)/docs"], options: options)
    options.refreshes = false
    let library = try Library(opening: ["\(folder.path)/docs"], options: options)
    let first = try #require(try library.answer("where is the fee of ship 2 paid in:sub2").quotations.first)
    UnusualNames.rename("docs/sub2", to: "parked", in: folder.path)
    // The very bytes that were indexed, but elsewhere.
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/docs/sub2", withDestinationPath: "\(folder.path)/parked")
    #expect(throws: AskError.self) { try library.surroundings(of: first.citation) }
    #expect(throws: AskError.self) { try library.context(of: first.citation, count: 1) }
    let quotations = try library.answer("where is the fee of ship 2 paid?", limit: 20).quotations
    #expect(!quotations.isEmpty && quotations.allSatisfy { !$0.citation.document.contains("sub2") })
  }
}
