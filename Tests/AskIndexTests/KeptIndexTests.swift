import AskIndex
import AskStorage
import AskText
import Foundation
import Testing

/// An index of each version of the format, as it was written at its time.
///
/// To keep the index of this version anew, after a change of the format that was never released:
///
///     ASK_KEEP=Tests/AskIndexTests/Kept/version-4 swift test --filter AskIndexTests.KeptIndexTests
///
/// Once a version is released its index is never written again: a later version opens it or refuses
/// it by name.
@Suite("A kept index")
struct KeptIndexTests {
  @Test(arguments: [1, 2, 3])
  func ofAnEarlierVersionIsRefusedByName(version: Int) throws {
    let folder = try DiskFolder(
      at: TestFiles.path("AskIndexTests/Kept/version-\(version)"), creating: false)
    #expect(throws: IndexError.damaged(file: "manifest", reason: "it is no manifest of version 4")) {
      try IndexStore(folder).open()
    }
  }

  @Test func isStillReadAsItWasWritten() throws {
    try check(DiskFolder(at: Self.current, creating: false))
  }

  private static let current = TestFiles.path("AskIndexTests/Kept/version-4")

  @Test func isWhatIsWrittenToday() throws {
    let named = ProcessInfo.processInfo.environment["ASK_KEEP"]
    let path =
      named ?? FileManager.default.temporaryDirectory.appending(path: "ask-\(UUID().uuidString)").path
    defer { if named == nil { try? FileManager.default.removeItem(atPath: path) } }
    let folder = try DiskFolder(at: path, creating: true)
    try write(to: IndexStore(folder))
    try check(folder)
    let kept = try DiskFolder(at: Self.current, creating: false)
    for name in try folder.names() {
      #expect(try bytes(of: name, in: folder) == bytes(of: name, in: kept), "\(name) is written differently")
    }
  }

  @Test(arguments: [("manifest", "manifest"), ("segment-0", "segment")])
  func ofAnotherVersionIsRefusedByName(file: String, kind: String) throws {
    let folder = VolatileFolder()
    try write(to: IndexStore(folder))
    var contents = try SmallIndex.contents(of: file, in: folder)
    let version = contents[6]
    contents[6] = 9
    try folder.write(contents, to: file)
    #expect(throws: IndexError.damaged(file: file, reason: "it is no \(kind) of version \(version)")) {
      try IndexStore(folder).open()
    }
  }

  @Test func ofDocumentsThatWereCutOtherwiseIsRefused() throws {
    let folder = VolatileFolder()
    try write(to: IndexStore(folder))
    var contents = try SmallIndex.contents(of: "manifest", in: folder)
    contents[7] &+= 1
    try folder.write(contents, to: "manifest")
    #expect(
      throws: IndexError.damaged(
        file: "manifest", reason: "its documents were not cut by the rules of version \(Segmenter.version)")
    ) {
      try IndexStore(folder).open()
    }
  }

  private let sources = [
    Source(
      "pay.txt", title: "Pay talks",
      [["Pay rose by 6%.", "Nurses walked out."], ["The US pay-deal failed."]]),
    Source("rain.txt", title: "Rain", [["It rained. And rained."]]),
  ]

  private func write(to store: IndexStore) throws {
    let segment = try store.write(SegmentBuilder(sources), name: "segment-0")
    var manifest = Manifest(library: Array("/docs".utf8))
    manifest.generation = 1
    manifest.nextSegment = 1
    manifest.segments = [segment]
    manifest.unread = [
      Manifest.Unread(
        path: "empty.txt", key: DocumentKey("empty.txt", stamp: .ofNoFile), reason: "empty", detail: "")
    ]
    try store.commit(manifest)
  }

  private func check(_ folder: DiskFolder) throws {
    let opened = try #require(try IndexStore(folder).open())
    #expect(
      opened.manifest.library == Array("/docs".utf8) && opened.manifest.unread.map(\.path) == ["empty.txt"])
    for part in opened.index.segments { try part.segment.checkIntegrity() }
    let questions = [["pay"], ["nurs", "rain"], ["6", "percent"], ["us"], ["paydeal"], ["zebra"]]
    #expect(try Answers(opened.index, questions) == Answers(OracleIndex(sources), questions))
  }

  private func bytes(of name: String, in folder: DiskFolder) throws -> [UInt8] {
    let stored = try folder.open(name)
    return stored.bytes.indices.map { stored.bytes[$0] }
  }
}

/// Files beside the tests.
enum TestFiles {
  /// The path of one, from that of the tests.
  static func path(_ path: String) -> String {
    URL(filePath: #filePath).appending(path: "../../\(path)").standardizedFileURL.path
  }
}
