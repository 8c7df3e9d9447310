import AskStorage
import Testing

/// The folder for an index that cannot be kept.
struct VolatileFolderTests {
  let folder = VolatileFolder()

  @Test func holdsWhatIsWrittenOnceItIsSynced() throws {
    let file = try folder.create("c")
    try file.append([1, 2])
    try file.append([3])
    try file.sync()
    try file.close()
    try folder.syncNames()
    #expect(try copy(folder.open("c")) == [1, 2, 3])
    #expect(try folder.names() == ["c"])
  }

  @Test func putsARenamedFileInPlaceOfAnother() throws {
    try write("new", "second")
    try write("old", "first")
    let reader = try folder.open("old")
    try folder.rename("new", to: "old")
    #expect(try text(of: "old") == "second")
    #expect(try folder.names() == ["old"])
    #expect(copy(reader) == Array("first".utf8))
  }

  @Test func saysWhatIsMissing() throws {
    #expect(throws: StorageError.missing(path: "x")) { try folder.open("x") }
    try write("kept", "kept")
    #expect(throws: StorageError.missing(path: "x")) { try folder.rename("x", to: "kept") }
    #expect(try text(of: "kept") == "kept")
  }

  @Test func listsNamesInTheOrderOfTheirBytes() throws {
    for name in ["segment-10", "segment-9", "é", "Z"] { try write(name, "") }
    #expect(try folder.names() == ["Z", "segment-10", "segment-9", "é"])
  }

  @Test func isAlwaysItsHoldersToWrite() throws {
    #expect(try folder.lock() != nil)
  }

  // MARK: -

  private func write(_ name: String, _ text: String) throws {
    let file = try folder.create(name)
    try file.append(Array(text.utf8))
    try file.sync()
    try file.close()
  }

  private func text(of name: String) throws -> String {
    String(decoding: try copy(folder.open(name)), as: UTF8.self)
  }
}
