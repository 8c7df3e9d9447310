import Ask
import AskStorage
import Foundation
import Synchronization
import Testing

@Suite("Indexing that is given up")
struct InterruptedIndexingTests {
  private let documents: Folder
  private let place: Folder

  init() throws {
    documents = try Folder()
    place = try Folder()
    for number in 0..<12 { try write(number) }
    rest()
  }

  private func write(_ number: Int) throws {
    try documents.write("The number of house \(number) is \(number * 7 + 100).\n", to: "\(number).txt")
  }

  private func rest() {
    let rest = FileClock.now() + 20_000_000
    while FileClock.now() < rest {}
  }

  /// Opens the library; where a number is given, reading is given up after so many files.
  private func open(reading count: Int? = nil, _ change: (inout Library.Options) -> Void = { _ in }) throws
    -> Library
  {
    var options = Library.Options.kept(in: place)
    options.threads = 1
    change(&options)
    let asked = Counter()
    return try Library(
      opening: [documents.path], options: options,
      isInterrupted: {
        guard let count else { return false }
        return asked.next() > count
      })
  }

  private final class Counter: Sendable {
    private let count = Atomic(0)
    func next() -> Int { count.add(1, ordering: .relaxed).newValue }
  }

  private func status() throws -> Library.IndexStatus {
    try Library.status(of: [documents.path], options: .kept(in: place))
  }

  private func answers(_ library: Library) throws -> [Answer] {
    try (0..<12).map { try library.answer("what is the number of house \($0)?", limit: 2) }
  }

  @Test(arguments: [1, 5, 11])
  func keepsWhatWasReadAndGoesOn(count: Int) throws {
    let error = #expect(throws: AskError.self) { try open(reading: count) }
    #expect(error?.code == .interrupted)
    let status = try status()
    #expect(status.documentCount == count && status.pendingCount == 12 - count)
    let library = try open()
    #expect(library.lastChanges == Library.ChangeCounts(added: 12 - count))
    let whole = try Library(opening: [documents.path], options: .inMemory)
    #expect(try answers(library) == answers(whole))
    #expect(try self.status().pendingCount == 0)
    #expect(try open().lastChanges.isEmpty)
  }

  @Test func comesToItsEndHoweverOftenItIsGivenUp() throws {
    for _ in 0..<12 { _ = try? open(reading: 1) }
    // Segments that are merged are read once more, and never lost.
    let library = try open()
    #expect(library.documents.count == 12)
    let whole = try Library(opening: [documents.path], options: .inMemory)
    #expect(try answers(library) == answers(whole))
    #expect(try Library.check([documents.path], options: .kept(in: place)).problems == [])
  }

  @Test func isSaidWhereNobodyLooksAtTheFiles() throws {
    _ = try? open(reading: 4)
    let library = try open { $0.refreshes = false }
    #expect(library.documents.count == 4)
    #expect(
      library.notices == [
        "The index is not complete: 8 files are still to be read. Ask without --no-refresh, or run ask index."
      ])
  }

  @Test func losesNothingThatWasToBeMerged() throws {
    for number in 12..<20 {
      try write(number)
      rest()
      _ = try open()
    }
    try write(20)
    for count in 1...3 {
      _ = try? open(reading: count)
      #expect(try open { $0.refreshes = false }.documents.count >= 20, "after \(count) files")
    }
    #expect(try open().documents.count == 21)
  }

  @Test func leavesASoundIndexThatIsMadeAnewAsItWas() throws {
    _ = try open()
    #expect(throws: AskError.self) { try open(reading: 3) { $0.rebuilds = true } }
    let status = try status()
    #expect(status.documentCount == 12 && status.pendingCount == 0)
    #expect(try place.names() == ["index"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(place.path)/index").count == 3)
  }
}
