import Ask
import AskStorage
import Foundation
import Glibc
import SeededRandom
import Testing

/// Indexing that is ended before its time: what was committed is there, and the next run goes on
/// from it.
@Suite("Indexing that is ended by a signal")
struct EndedIndexingTests {
  private let root = Place.newCache()
  private var documents: String { "\(root)/documents" }
  private var index: String { "\(root)/index" }
  private let count = 60

  init() throws {
    try FileManager.default.createDirectory(atPath: documents, withIntermediateDirectories: true)
    var random = SplitMix64(seed: 4)
    for number in 0..<count {
      var text = "The number of the house is \(number).\n\n"
      for _ in 0..<700 { text += "Word\(random.next(below: 5_000)) and word\(random.next(below: 900)).\n" }
      try Data(text.utf8).write(to: URL(filePath: "\(documents)/\(number).txt"))
    }
  }

  @Test(arguments: [SIGKILL, SIGINT, SIGTERM])
  func keepsWhatItHas(signal: Int32) throws {
    let silence = try Stream.holding([])
    let start = Child.Start(arguments: [
      "index", "--index", index, "--docs", documents, "--memory", "1M", "--threads", "1",
    ])
    var child = try Child(start, input: silence, output: silence, complaints: silence)
    let deadline = ContinuousClock.now + .seconds(20)
    // What was committed first is not all, but for a machine that does the rest before it looks
    // once more.
    while !FileManager.default.fileExists(atPath: "\(index)/manifest"), ContinuousClock.now < deadline {
      Pause.milliseconds(1)
    }
    child.send(signal)
    #expect(child.wait() == 128 + signal)
    let status = try Library.status(of: [documents], options: .kept(in: index))
    #expect(status.documentCount > 0)
    #expect(status.documentCount < count && status.pendingCount == count - status.documentCount)
    #expect(status.changes == Library.ChangeCounts(added: status.pendingCount))
    let partial = try Run(["--index", index, "--docs", documents, "--no-refresh", "what is the fee?"])
    #expect(
      partial.complaints.contains(
        "The index is not complete: \(status.pendingCount) files are still to be read.")
    )
    let library = try Library(opening: [documents], options: .kept(in: index))
    #expect(library.documents.count == count)
    // Files that were read early may be merged with others, and are then read once more.
    #expect(library.lastChanges.added == status.pendingCount)
    #expect(try library.answer("what is the number of the house?", limit: 3).quotations.count == 3)
    #expect(try Library.check([documents], options: .kept(in: index)).problems == [])
    #expect(try Library.status(of: [documents], options: .kept(in: index)).pendingCount == 0)
    try FileManager.default.removeItem(atPath: root)
  }
}
