import AskStorage
import Glibc
import StorageSupport
import Testing

/// What is found under a path, and what is passed over.
struct FileTreeTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The files' paths from the temporary folder on.
  private func files(under path: String? = nil) throws -> [String] {
    try FileTree.files(under: Path(path ?? folder.path)).files.map { shown($0.path, from: 0) }
  }

  private func passedOver() throws -> [String: FolderListing.PassedOver.SkipReason] {
    let found = try FileTree.files(under: Path(folder.path)).passedOver
    return Dictionary(
      uniqueKeysWithValues: found.map { (shown($0.path, from: 1), $0.reason) })
  }

  /// A path from the temporary folder on.
  private func shown(_ path: Path, from start: Int) -> String {
    Path(bytes: path.bytes.dropFirst(folder.path.utf8.count + start)).description
  }

  @Test func findsFilesInOrderOfTheBytesOfTheirPaths() throws {
    for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.txt", "A.txt", "a-b/d.txt", "é.txt", "a0/e.txt"] {
      try folder.write(name)
    }
    let found = try files()
    #expect(
      found == [
        "/A.txt", "/a-b/d.txt", "/a.txt", "/a/b/c.txt", "/a/z.txt", "/a0/e.txt", "/b.txt", "/é.txt",
      ])
    #expect(found == found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func keepsThePathAsItWasTyped() throws {
    try folder.write("seeds/x.txt")
    #expect(try files(under: folder.path + "/seeds") == ["/seeds/x.txt"])
    #expect(try files(under: folder.path + "/./seeds/") == ["/./seeds/x.txt"])
    #expect(try files(under: folder.path + "/seeds/../seeds") == ["/seeds/../seeds/x.txt"])
    #expect(try FileTree.files(under: ".").files.allSatisfy { $0.path.bytes.starts(with: "./".utf8) })
  }

  @Test func findsAFileThatIsGivenItself() throws {
    let path = try folder.write(".notes", "four")
    let listing = try FileTree.files(under: Path(path))
    #expect(listing.files.map(\.path) == [Path(path)])
    #expect(listing.files.map(\.name) == [".notes"])
    #expect(listing.files.map(\.stamp.size) == [4])
  }

  @Test func findsNothingInAnEmptyFolder() throws {
    #expect(try FileTree.files(under: Path(folder.path)) == FolderListing())
  }

  @Test func findsNamesWithLineBreaksAndSpaces() throws {
    try folder.write("two\nlines/ a b .txt")
    #expect(try files() == ["/two\nlines/ a b .txt"])
  }

  @Test func passesOverHiddenFilesAndCountsAHiddenFolderOnce() throws {
    try folder.write(".git/a.txt")
    try folder.write(".git/b.txt")
    try folder.write(".x.txt")
    try folder.write("seen.txt")
    #expect(try files() == ["/seen.txt"])
    #expect(try passedOver() == [".git": .hidden, ".x.txt": .hidden])
  }

  @Test func entersAHiddenFolderThatIsGivenItself() throws {
    try folder.write(".notes/a.txt")
    #expect(try files(under: folder.path + "/.notes") == ["/.notes/a.txt"])
  }

  @Test func followsNoLinkInsideAFolder() throws {
    try folder.write("a/a.txt")
    try folder.makeLink("a/loop", to: "..")
    try folder.makeLink("outside", to: "/etc")
    try folder.makeLink("dangling", to: "nowhere")
    #expect(try files() == ["/a/a.txt"])
    #expect(
      try passedOver() == ["a/loop": .symbolicLink, "dangling": .symbolicLink, "outside": .symbolicLink])
  }

  @Test func followsALinkThatIsGivenItself() throws {
    try folder.write("real/a.txt")
    try folder.makeLink("link", to: "real")
    try folder.makeLink("file", to: "real/a.txt")
    #expect(try files(under: folder.path + "/link") == ["/link/a.txt"])
    #expect(try files(under: folder.path + "/file") == ["/file"])
  }

  @Test func opensNoPipe() throws {
    let pipe = folder.makePipe("pipe.txt")
    #expect(try passedOver() == ["pipe.txt": .special])
    #expect(throws: StorageError.notAFileOrFolder(path: pipe)) { try FileTree.files(under: Path(pipe)) }
  }

  @Test func opensNoDevice() {
    #expect(throws: StorageError.notAFileOrFolder(path: "/dev/null")) {
      try FileTree.files(under: "/dev/null")
    }
  }

  @Test func passesOverANameThatIsNotUTF8() throws {
    folder.makeFile(named: [0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74])
    #expect(try files() == [])
    #expect(try passedOver() == ["a\u{FFFD}.txt": .unprintableName])
  }

  @Test func namesAFolderWhosePathIsTooLongToBeOpened() throws {
    // Made step by step, as the whole path is longer than the system takes.
    let name = String(repeating: "n", count: 250)
    let start = open(folder.path)
    var descriptor = start
    for _ in 0..<17 {
      unsafe mkdirat(descriptor, name, 0o700)
      let next = unsafe openat(descriptor, name, O_DIRECTORY)
      close(descriptor)
      descriptor = next
    }
    close(descriptor)
    try folder.write("seen.txt")
    let listing = try FileTree.files(under: Path(folder.path))
    #expect(listing.files.map(\.name) == ["seen.txt"])
    #expect(listing.passedOver.map(\.reason) == [.refused(code: ENAMETOOLONG)])
    #expect(listing.passedOver.allSatisfy { $0.path.bytes.count > 4096 })
  }

  @Test func saysWhatIsMissing() {
    for path in [folder.path + "/nowhere", "", "/etc/passwd/x", folder.path + "\0/x"] {
      #expect(throws: StorageError.missing(path: path)) { try FileTree.files(under: Path(path)) }
    }
  }

  @Test func saysWhyAGivenPathIsRefused() throws {
    try folder.makeLink("a", to: "b")
    try folder.makeLink("b", to: "a")
    let path = folder.path + "/a"
    #expect(throws: StorageError.refused(path: path, code: ELOOP)) { try FileTree.files(under: Path(path)) }
    let long = "/" + String(repeating: "n", count: 300)
    #expect(throws: StorageError.refused(path: long, code: ENAMETOOLONG)) {
      try FileTree.files(under: Path(long))
    }
  }

  @Test func goesDownAThousandFoldersWithoutRecursion() throws {
    var path = folder.path
    for _ in 0..<1000 {
      path += "/n"
      unsafe mkdir(path, 0o700)
    }
    try folder.write(String(path.dropFirst(folder.path.count + 1)) + "/x.txt")
    #expect(try FileTree.files(under: Path(folder.path)).files.map(\.name) == ["x.txt"])
  }

  @Test func givesAChangedFileAnotherStamp() throws {
    let path = try folder.write("a.txt", "one")
    func stamp() throws -> FileStamp? { try FileTree.files(under: Path(path)).files.first?.stamp }
    let first = try stamp()
    #expect(try stamp() == first)
    try folder.write("a.txt", "three")
    #expect(try stamp() != first)
  }

  private func open(_ path: String) -> CInt { unsafe Glibc.open(path, O_DIRECTORY) }
}
