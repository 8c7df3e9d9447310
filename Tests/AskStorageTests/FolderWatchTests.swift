import Foundation
import Glibc
import SeededRandom
import StorageSupport
import Testing
import UnusualNames

@testable import AskStorage

/// What a watch tells of the files below a path.
@Suite(.enabled(if: FolderWatch.worksHere)) struct FolderWatchTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Watches the folder from now on.
  private func watch(_ paths: String...) throws -> FolderWatch {
    let paths = (paths.isEmpty ? [folder.path] : paths).map { Path($0) }
    let watch = try #require(FolderWatch(of: paths))
    for path in paths { _ = try FileTree.files(under: path, watch: watch) }
    return watch
  }

  /// The paths at which something has happened, from the folder on; nil where all has to be walked.
  private func told(_ watch: FolderWatch, after count: Int = 0) -> Set<String>? {
    watch.changes(after: count).map { changes in
      Set(
        (changes.paths[Path(folder.path)] ?? []).compactMap { $0.rest(below: Path(folder.path)) }
          .map { String(decoding: $0, as: UTF8.self) })
    }
  }

  private func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/\(other)")
  }

  @Test func saysNothingWhereNothingHappened() throws {
    try folder.write("a.txt")
    let watch = try watch()
    _ = try FileReader.contents(of: "\(folder.path)/a.txt")
    _ = try FileTree.files(under: Path(folder.path))
    #expect(watch.changes(after: 0)?.isEmpty == true)
  }

  @Test func tellsOfEachThingThatHappensToAFile() throws {
    for name in ["sub/a.txt", "b.txt", "c.txt", "d.txt", "e.txt"] { try folder.write(name) }
    let watch = try watch()
    let file = try #require(FileHandle(forWritingAtPath: "\(folder.path)/sub/a.txt"))
    try file.write(contentsOf: Data("T".utf8))
    #expect(told(watch) == ["sub/a.txt"])
    try FileManager.default.removeItem(atPath: "\(folder.path)/b.txt")
    try rename("c.txt", to: "sub/f.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: "\(folder.path)/d.txt")
    try folder.makeLink("g.txt", to: "e.txt")
    #expect(told(watch) == ["sub/a.txt", "b.txt", "c.txt", "sub/f.txt", "d.txt", "g.txt"])
  }

  @Test func tellsEachAskerWhatThatOneDoesNotKnow() throws {
    let watch = try watch()
    try folder.write("a.txt")
    let count = try #require(watch.changes(after: 0)).end
    try folder.write("b.txt")
    #expect(told(watch, after: count)?.contains("a.txt") == false)
    #expect(told(watch)?.isSuperset(of: ["a.txt", "b.txt"]) == true)
  }

  @Test func isLostWhereAFolderComesOrGoes() throws {
    try folder.write("old/a.txt")
    try folder.write("gone/a.txt")
    let (first, second, third) = (try watch(), try watch(), try watch())
    #expect(!first.isLost)
    try folder.makeFolder("new")
    #expect(first.isLost)
    try rename("old", to: "older")
    #expect(second.isLost)
    try FileManager.default.removeItem(atPath: "\(folder.path)/gone")
    #expect(third.isLost)
    #expect(third.changes(after: 0) == nil)
  }

  @Test func isLostWhereAnotherFolderStandsAtTheWalkedPath() throws {
    try folder.write("one/docs/a.txt")
    try folder.write("two/docs/a.txt")
    try folder.makeLink("link", to: "one")
    let path = folder.path + "/link/docs"
    let watch = try watch(path)
    #expect(!watch.isLost)
    try FileManager.default.removeItem(atPath: folder.path + "/link")
    try folder.makeLink("link", to: "two")
    #expect(watch.isLost)
  }

  @Test func isLostWhereAWalkedFileChanges() throws {
    let path = try folder.write("a.txt")
    let (first, second) = (try watch(path), try watch(path))
    try Data("other".utf8).write(to: URL(filePath: path))
    #expect(first.isLost)
    #expect(second.isLost)
  }

  @Test func tellsOfAFileUnderEachPathThatLeadsToIt() throws {
    try folder.write("sub/a.txt")
    let watch = try watch(folder.path, folder.path + "/sub")
    try folder.write("sub/a.txt", "other")
    let changes = try #require(watch.changes(after: 0))
    #expect(changes.paths[Path(folder.path)] == [Path(folder.path + "/sub/a.txt")])
    #expect(changes.paths[Path(folder.path + "/sub")] == [Path(folder.path + "/sub/a.txt")])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read every folder"))
  func doesWithoutAFolderThatCannotBeRead() throws {
    try folder.write("closed/a.txt")
    let closed = folder.path + "/closed"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    let watch = try watch()
    #expect(watch.isComplete)
    #expect(!watch.isLost)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed)
    #expect(watch.isLost)
  }

  @Test func isLostAfterItsEnd() throws {
    let watch = try watch()
    watch.end()?.wait()
    #expect(watch.isLost)
  }

  /// Files come, change and go by chance; a listing that is kept up to date by what the watch tells
  /// is that of a walk.
  @Test(arguments: 0..<UInt64(20))
  func keepsAListingAsAWalkWouldHaveIt(seed: UInt64) throws {
    var chance = SplitMix64(seed: seed)
    for name in ["a", "a/b", "a.b", "z"] { try folder.makeFolder(name) }
    let watch = try #require(FolderWatch(of: [Path(folder.path)]))
    var listing = try FileTree.files(under: Path(folder.path), watch: watch)
    var seen = 0
    for _ in 0..<40 {
      for _ in 0..<1 + chance.next(below: 4) { try change(&chance) }
      let changes = try #require(watch.changes(after: seen))
      seen = changes.end
      listing = try #require(FileTree.files(in: listing, under: Path(folder.path), after: changes))
      #expect(try listing == FileTree.files(under: Path(folder.path)))
    }
  }

  private func change(_ chance: inout SplitMix64) throws {
    let names = ["1.txt", "2.txt", ".hidden", "é.md", "x"] + UnusualNames.all.filter { $0.utf8.count < 60 }
    let folders = ["", "a/", "a/b/", "a.b/", "z/"]
    func name() -> String {
      folders[chance.next(below: folders.count)] + names[chance.next(below: names.count)]
    }
    let (name, other) = (name(), name())
    let exists = FileManager.default.fileExists(atPath: "\(folder.path)/\(name)")
    switch chance.next(below: 4) {
    case 0 where exists: try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)")
    case 1 where exists && name != other:
      try? FileManager.default.removeItem(atPath: "\(folder.path)/\(other)")
      try rename(name, to: other)
    case 2 where !exists: try? folder.makeLink(name, to: "target.txt")
    default: try folder.write(name, "\(chance.next())")
    }
  }
}

extension FolderWatch {
  /// Whether the system tells of changes where the tests' folders are.
  static var worksHere: Bool { FolderWatch(of: [Path(NSTemporaryDirectory())]) != nil }
}
