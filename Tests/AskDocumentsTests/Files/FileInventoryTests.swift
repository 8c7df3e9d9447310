import AskDocuments
import AskStorage
import Foundation
import StorageSupport
import Testing

/// The documents under some paths, and what is passed over.
struct FileInventoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func inventory(_ names: String..., index: String? = nil) throws -> FileInventory {
    let roots = try Roots(names.map { "\(folder.path)/\($0)" })
    return try FileInventory(of: roots, without: index.map { Path("\(folder.path)/\($0)") })
  }

  private func names(_ inventory: FileInventory) -> [String] {
    inventory.entries.map { $0.file.path.description.replacing(folder.path + "/", with: "") }
  }

  private func skipped(_ inventory: FileInventory) -> [String: SkippedFile.Reason] {
    Dictionary(
      uniqueKeysWithValues: inventory.skipped.map {
        ($0.path.replacing(folder.path + "/", with: ""), $0.reason)
      })
  }

  @Test func tellsDocumentsFromOtherFiles() throws {
    for name in ["d/a.txt", "d/b.MD", "d/README", "d/c.pdf", "d/.hidden", "d/.git/x.txt", "d/sub/e.text"] {
      try folder.write("It rained.", to: name)
    }
    try folder.write("", to: "d/empty.txt")
    try folder.makeLink("d/link.txt", to: "\(folder.path)/d/a.txt")
    _ = folder.makePipe("d/pipe.txt")
    let found = try inventory("d")
    #expect(names(found) == ["d/README", "d/a.txt", "d/b.MD", "d/sub/e.text"])
    #expect(found.entries.map(\.kind) == [.plainText, .plainText, .markdown, .plainText])
    #expect(
      skipped(found) == [
        "d/c.pdf": .unknownKind, "d/.hidden": .hidden, "d/.git": .hidden, "d/empty.txt": .empty,
        "d/link.txt": .symbolicLink, "d/pipe.txt": .special,
      ])
    #expect(found.refused.isEmpty)
    #expect(!found.hides(Path("\(folder.path)/d/link.txt")))
  }

  @Test func takesAFileThatIsNamedItselfWhateverItsName() throws {
    try folder.write("It rained.", to: "a.log")
    try folder.write("It rained.", to: ".b")
    try folder.write("It rained.", to: "c.md")
    let found = try inventory("a.log", ".b", "c.md")
    #expect(names(found) == ["a.log", ".b", "c.md"])
    #expect(found.entries.map(\.kind) == [.plainText, .plainText, .markdown])
    #expect(found.skipped.isEmpty)
  }

  @Test func listsAFileOnceWhateverLeadsToIt() throws {
    try folder.write("It rained.", to: "d/a.txt")
    try folder.write("It rained.", to: "d/sub/b.txt")
    try FileManager.default.linkItem(atPath: "\(folder.path)/d/a.txt", toPath: "\(folder.path)/d/hard.txt")
    try folder.makeLink("link", to: "\(folder.path)/d")
    #expect(names(try inventory("d", "d/sub", "link")) == ["d/a.txt", "d/sub/b.txt"])
    let linked = try inventory("link")
    #expect(names(linked) == ["link/a.txt", "link/sub/b.txt"])
    #expect(linked.entries.map(\.path) == ["a.txt", "sub/b.txt"].map { Path("\(folder.path)/d/\($0)") })
  }

  @Test func leavesTheIndexOut() throws {
    try folder.write("It rained.", to: "d/a.txt")
    try folder.write("It rained.", to: "d/index/manifest")
    try folder.write("It rained.", to: "d/index2/b.txt")
    #expect(names(try inventory("d")) == ["d/a.txt", "d/index/manifest", "d/index2/b.txt"])
    let without = try inventory("d", index: "d/index")
    #expect(names(without) == ["d/a.txt", "d/index2/b.txt"])
    #expect(without.skipped.isEmpty)
  }

  @Test func leavesOutWhatWasDropped() throws {
    try folder.write("It rained.", to: "d/a.txt")
    try folder.write("It rained.", to: "d/sub/b.txt")
    var roots = try Roots(["\(folder.path)/d"])
    roots.drop(Path("\(folder.path)/d/sub"))
    #expect(names(try FileInventory(of: roots, without: nil)) == ["d/a.txt"])
  }

  @Test func isAnotherWhenAFileIs() throws {
    try folder.write("It rained.", to: "d/a.txt")
    let before = try inventory("d")
    #expect(try inventory("d") == before)
    try folder.write("It rained again.", to: "d/a.txt")
    #expect(try inventory("d") != before)
    let changed = try inventory("d")
    try folder.write("It rained.", to: "d/b.pdf")
    #expect(try inventory("d") != changed, "what is passed over counts, too")
  }

  @Test func refusesAPathThatIsGone() {
    #expect(throws: StorageError.self) { try inventory("none") }
  }
}
