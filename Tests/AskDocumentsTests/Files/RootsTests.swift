import AskDocuments
import AskStorage
import Foundation
import StorageSupport
import Testing

/// The paths of a library: as they were typed, and as the index knows them.
struct RootsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["one/a.txt", "one/sub/b.txt", "one/sub/deep/c.txt", "two/d.txt"] {
      try folder.write("It rained.", to: name)
    }
  }

  private func path(_ name: String) -> Path { Path("\(folder.path)/\(name)") }

  private func given(_ roots: Roots) -> [String] {
    roots.roots.map { $0.given.description.replacing(folder.path + "/", with: "") }
  }

  @Test func showPathsAsTheyWereTyped() throws {
    try folder.makeLink("link", to: "\(folder.path)/one")
    let roots = try Roots(["\(folder.path)/link/", "\(folder.path)/two/../two"])
    #expect(given(roots) == ["link", "two/../two"])
    #expect(roots.roots.map(\.canonical) == [path("one"), path("two")])
    #expect(roots.roots[0].canonical(path("link/sub/b.txt")) == path("one/sub/b.txt"))
    #expect(roots.shown(path("one/sub/b.txt")) == path("link/sub/b.txt"))
    #expect(roots.shown(path("two/d.txt")) == path("two/../two/d.txt"))
    #expect(roots.shown(path("three/e.txt")) == path("three/e.txt"))
    #expect(roots.roots[0].shown(path("two/d.txt")) == nil)
  }

  @Test func refuseAPathThatLeadsNowhere() {
    #expect(throws: StorageError.missing(path: "\(folder.path)/three")) {
      try Roots(["\(folder.path)/one", "\(folder.path)/three"])
    }
  }

  @Test func nameALibraryByItsCanonicalPaths() throws {
    try folder.write("It rained.", to: "two\nlines/a.txt")
    let roots = try Roots(["\(folder.path)/two\nlines", "\(folder.path)/one/"])
    #expect(roots.library == Array("\(folder.path)/two\n\nlines\n\(folder.path)/one".utf8))
  }

  @Test func addWhatIsNotThereYet() throws {
    var roots = try Roots(["\(folder.path)/one"])
    try roots.add("\(folder.path)/one/sub")
    try roots.add("\(folder.path)/one")
    #expect(given(roots) == ["one"])
    try roots.add("\(folder.path)/two")
    #expect(given(roots) == ["one", "two"])
    #expect(throws: StorageError.self) { try roots.add("\(folder.path)/three") }
    #expect(given(roots) == ["one", "two"])
  }

  @Test func leaveOutWhatWasDropped() throws {
    var roots = try Roots(["\(folder.path)/one", "\(folder.path)/two"])
    roots.drop(path("one/sub"))
    let root = roots.roots[0]
    #expect(roots.leavesOut(path("one/sub"), under: root))
    #expect(roots.leavesOut(path("one/sub/deep/c.txt"), under: root))
    #expect(!roots.leavesOut(path("one/a.txt"), under: root))
    #expect(!roots.leavesOut(path("one/subway.txt"), under: root))
    roots.drop(path("one"))
    #expect(given(roots) == ["two"])
    #expect(roots.dropped == [path("one")], "which holds what was dropped before")
  }

  @Test func takeBackInWhatIsAddedAgain() throws {
    var roots = try Roots(["\(folder.path)/one"])
    roots.drop(path("one/sub"))
    // A folder below one that was dropped is meant by itself.
    try roots.add("\(folder.path)/one/sub/deep")
    #expect(given(roots) == ["one", "one/sub/deep"])
    #expect(!roots.leavesOut(path("one/sub/deep/c.txt"), under: roots.roots[1]))
    #expect(roots.leavesOut(path("one/sub/b.txt"), under: roots.roots[0]))
    try roots.add("\(folder.path)/one/sub")
    #expect(roots.dropped.isEmpty)
    #expect(!roots.leavesOut(path("one/sub/b.txt"), under: roots.roots[0]))
  }

  @Test func readNothingOutsideThem() throws {
    let roots = try Roots(["\(folder.path)/one"])
    #expect(roots.bytes(of: path("one/a.txt"), 3..<9) == Array("rained".utf8))
    #expect(roots.bytes(of: path("one/a.txt"), 8..<90) == Array("d.".utf8))
    #expect(roots.bytes(of: path("two/d.txt"), 0..<2) == nil)
    #expect(roots.bytes(of: path("one/none.txt"), 0..<2) == nil)
    try folder.makeLink("one/link.txt", to: "\(folder.path)/two/d.txt")
    #expect(roots.bytes(of: path("one/link.txt"), 0..<2) == nil)
  }

  @Test func tellWhetherTheyLeadWhereTheyLed() throws {
    try folder.makeLink("link", to: "\(folder.path)/one")
    let roots = try Roots(["\(folder.path)/link"])
    #expect(roots.stand)
    try FileManager.default.removeItem(atPath: "\(folder.path)/link")
    #expect(!roots.stand)
    #expect(throws: StorageError.self) { try roots.resolved() }
    try folder.makeLink("link", to: "\(folder.path)/two")
    #expect(!roots.stand)
    let resolved = try roots.resolved()
    #expect(resolved.roots.map(\.canonical) == [path("two")])
    #expect(given(resolved) == ["link"])
    #expect(resolved.stand)
  }
}
