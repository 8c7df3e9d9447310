import AskIndex
import AskStorage
import Glibc
import StorageSupport
import Testing

@Suite("An index in a folder")
struct IndexStoreTests {
  let folder = MemoryFolder()
  var store: IndexStore { IndexStore(folder) }

  @Test func isNoneInAnEmptyFolder() throws {
    #expect(try store.open()?.manifest == nil)
    try append("segment-0", [1, 2, 3])
    #expect(try store.open()?.manifest == nil)
  }

  @Test func holdsWhatWasCommitted() throws {
    var library = ImaginedLibrary()
    library.write(Source("a.txt", [["Pay rose."]]))
    try library.update(store)
    #expect(try answers() == Answers(library.oracle, questions))
    library.write(Source("b.txt", [["Pay fell.", "Rain fell."]]))
    library.remove("a.txt")
    try library.update(store)
    #expect(try answers() == Answers(library.oracle, questions))
  }

  @Test func keepsEveryNumberAndStringOfAManifest() throws {
    var manifest = Manifest(library: Array("/docs\n/é\u{0}x".utf8))
    manifest.generation = 300
    manifest.nextSegment = 70_000
    manifest.unread = [
      Manifest.Unread(
        path: "a.bin", key: DocumentKey("a.bin", stamp: .ofNoFile), reason: "binary", detail: ""),
      Manifest.Unread(path: "", key: DocumentKey("", stamp: .ofNoFile), reason: "", detail: "été"),
    ]
    let sources = (0..<300).map { Source("\($0)", [["Pay."]]) }
    manifest.segments = [try store.write(SegmentBuilder(sources), name: "segment-3")]
    manifest.segments[0].deletedDocuments = [0, 1, 127, 128, 299]
    try store.commit(manifest)
    let opened = try #require(try store.open())
    #expect(opened.manifest == manifest)
    #expect(opened.index.statistics.sentenceCount == 295)
  }

  @Test func answersAReaderFromTheStateThatItOpened() throws {
    var library = ImaginedLibrary()
    library.write(Source("a.txt", [["Pay rose."]]))
    library.write(Source("b.txt", [["Pay fell."]]))
    try library.update(store, over: 2)
    let reader = try #require(try store.open())
    let old = Answers(library.oracle, questions)
    #expect(try Answers(reader.index, questions) == old)
    for path in ["a.txt", "b.txt"] { library.write(Source(path, [["Rain in \(path)."]])) }
    try library.update(store)
    #expect(try Answers(reader.index, questions) == old)
    #expect(try answers() == Answers(library.oracle, questions))
  }

  @Test func isFoundByAReaderWhileAWriterReplacesAndClearsIt() throws {
    var library = ImaginedLibrary()
    library.write(Source("a.txt", [["Pay rose."]]))
    try library.update(store)
    library.write(Source("a.txt", [["Rain fell."]]))
    let later = library
    // The manifest is read, then all that it names is gone.
    let meddled = MeddledFolder(folder) { name, folder in
      if name == "segment-0" { try? later.update(IndexStore(folder)) }
    }
    let opened = try #require(try IndexStore(meddled).open())
    #expect(try Answers(opened.index, questions) == Answers(later.oracle, questions))
    #expect(try !folder.names().contains("segment-0"))
  }

  @Test func isClearedOfItsOwnFilesThatNoManifestNames() throws {
    var library = ImaginedLibrary()
    library.write(Source("a.txt", [["Pay rose."]]))
    try library.update(store)
    let others = [
      "Segment-1", "segment-", "segment-1.txt", "segment-x", "segment-١", "manifest.old", "notes.txt",
    ]
    for name in others + ["segment-7", "segment-123456", "manifest.new"] { try append(name, [1]) }
    try store.removeFiles(notIn: try #require(try store.open()).manifest)
    #expect(Set(try folder.names()) == Set(others + ["manifest", "segment-0"]))
  }

  @Test func hasOneWriterAtATime() throws {
    let first = try store.lock()
    #expect(first != nil)
    #expect(try store.lock() == nil)
    withExtendedLifetime(first) {}
  }

  @Test func canBeWrittenByTheNextWhenAWriterIsDone() throws {
    do { withExtendedLifetime(try store.lock()) {} }
    #expect(try store.lock() != nil)
  }

  @Test func namesASegmentThatIsNotThere() throws {
    var library = ImaginedLibrary()
    library.write(Source("a.txt", [["Pay rose."]]))
    try library.update(store)
    try folder.remove("segment-0")
    #expect(throws: IndexError.damaged(file: "segment-0", reason: "it is not there")) { try store.open() }
  }

  @Test func namesADocumentThatIsNotThere() throws {
    var library = ImaginedLibrary()
    library.write(Source("a.txt", [["Pay rose."]]))
    try library.update(store)
    var manifest = try #require(try store.open()).manifest
    for document: UInt32 in [1, 1000, .max] {
      manifest.segments[0].deletedDocuments = [document]
      try store.commit(manifest)
      #expect(throws: IndexError.self) { try store.open() }
    }
  }

  @Test func saysWhatTheSystemRefused() throws {
    folder.fail(at: 1, with: EACCES)
    #expect(throws: IndexError.storage(.refused(path: "manifest", code: EACCES))) { try store.open() }
  }

  // MARK: -

  private let questions = [["pay"], ["rain", "pay"], ["rose", "fell"]]

  private func answers() throws -> Answers {
    try Answers(try #require(try store.open()).index, questions)
  }

  /// Adds a file.
  private func append(_ name: String, _ bytes: [UInt8]) throws {
    let file = try folder.create(name)
    try file.append(bytes.span)
    try file.sync()
    try file.close()
  }
}
