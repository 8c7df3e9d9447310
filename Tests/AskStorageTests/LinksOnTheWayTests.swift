import COpen
import Foundation
import Glibc
import StorageSupport
import Synchronization
import Testing
import UnusualNames

@testable import AskStorage

/// What has become a link since it was looked at leads nowhere.
@Suite struct LinksOnTheWayTests {
  let folder: TemporaryFolder
  let root: Path

  init() throws {
    folder = try TemporaryFolder()
    root = try CanonicalPath.of(Path(folder.path))
    try folder.write("docs/sub/a.txt", "inside")
    try folder.write("outside/a.txt", "outside")
    try folder.makeLink("docs/file.txt", to: "../outside/a.txt")
    try folder.makeLink("docs/folder", to: "../outside")
    try folder.makeLink("docs/loop", to: "loop")
  }

  private func read(_ name: String) throws(StorageError) -> String {
    String(
      decoding: try FileReader.contents(ofDocument: root.appending("docs/\(name)".utf8)).bytes,
      as: UTF8.self)
  }

  @Test func isReadWhereNoLinkIs() throws {
    #expect(try read("sub/a.txt") == "inside")
    #expect(try read("./sub//a.txt") == "inside")
  }

  @Test(arguments: ["file.txt", "folder/a.txt", "loop", "loop/a.txt"])
  func isRefusedAsALink(name: String) {
    let error = #expect(throws: StorageError.self) { try read(name) }
    #expect(error?.isOfLink == true)
    #expect(throws: StorageError.self) {
      try FileReader.bytes(0..<3, ofDocument: root.appending("docs/\(name)".utf8))
    }
  }

  @Test(arguments: ["../outside/a.txt", "sub/../../outside/a.txt", "..", "sub/.."])
  func goesNoWayUp(name: String) {
    #expect(throws: StorageError.self) { try read(name) }
  }

  /// What is opened, and with what `errno` what is not, is the same one part of the path after the
  /// other, as on systems that know no other way.
  @Test(
    arguments: [
      "docs/sub/a.txt", "docs/sub", "docs/sub/", "docs/./sub/a.txt", "docs/file.txt", "docs/folder/a.txt",
      "docs/folder", "docs/loop", "docs/none", "docs/none/a.txt", "docs/sub/a.txt/x",
      "docs/../docs/sub/a.txt", ".",
      "docs/" + String(repeating: "n", count: 300), String(repeating: "n/", count: 3_000),
    ], [true, false])
  func isTheSameByStepsAsByOneCall(name: String, isAbsolute: Bool) throws {
    let start = try #require(Optional(unsafe Glibc.open(root.cString, O_RDONLY | O_DIRECTORY)))
    defer { close(start) }
    let path = isAbsolute ? root.appending(name.utf8) : Path(name)
    for flags in [O_RDONLY | O_CLOEXEC, O_RDONLY | O_DIRECTORY, ask_without_reading | O_NOFOLLOW] {
      let one = outcome(of: unsafe ask_open_without_links(start, path.cString, flags))
      let steps = outcome(of: unsafe ask_open_by_steps(start, path.cString, flags))
      #expect(one == steps, "\(flags)")
    }
  }

  /// Which file was opened, or why none was.
  private func outcome(of descriptor: CInt) -> String {
    guard descriptor >= 0 else { return "errno \(errno)" }
    defer { close(descriptor) }
    var status = stat()
    // Safe because `status` is ours for the call.
    unsafe fstat(descriptor, &status)
    return "\(status.st_dev) \(status.st_ino)"
  }

  @Test func namesALinkWhereOneIsLookedAt() throws {
    let walked = try WalkRoot(root)
    func isLink(_ name: String) -> Bool {
      if case .symbolicLink? = walked.kind(at: root.appending(name.utf8)) { true } else { false }
    }
    #expect(isLink("docs/file.txt") && isLink("docs/folder") && !isLink("docs/sub"))
    #expect(walked.kind(at: root.appending("docs/folder/a.txt".utf8)) == nil)
  }

  /// A folder is a link to one outside half of the time while it is walked: nothing of that one is
  /// ever found.
  @Test func leadsNoWalkOutside() throws {
    for number in 0..<20 {
      try folder.write("walked/\(number)/sub/inside.txt")
      try folder.write("elsewhere/sub/outside.txt")
    }
    let isDone = Atomic(false)
    let place = folder.path
    let swaps = Atomic(0)
    Threads.run(count: 2) { number in
      if number == 0 {
        while !isDone.load(ordering: .relaxed) {
          for number in 0..<20 { Self.swap("walked/\(number)", for: "elsewhere", in: place) }
          swaps.add(1, ordering: .relaxed)
        }
      } else {
        while swaps.load(ordering: .relaxed) < 30 {
          let files = (try? FileTree.files(under: Path(place + "/walked")).files) ?? []
          #expect(files.allSatisfy { $0.path.lastComponent.elementsEqual("inside.txt".utf8) })
        }
        isDone.store(true, ordering: .relaxed)
      }
    }
  }

  /// Has a folder be a link for a moment.
  private static func swap(_ name: String, for other: String, in folder: String) {
    UnusualNames.rename(name, to: "parked", in: folder)
    // Safe because both strings end in NUL.
    unsafe symlink("\(folder)/\(other)", "\(folder)/\(name)")
    unsafe unlink("\(folder)/\(name)")
    UnusualNames.rename("parked", to: name, in: folder)
  }
}

/// Files by whatever names.
@Suite struct UnusualNameTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func areFoundAndReadEachByItsOwn() throws {
    for (number, name) in UnusualNames.all.enumerated() {
      UnusualNames.write("\(number)", to: name, in: folder.path)
      UnusualNames.write("\(number)", to: "sub/\(name)/a", in: folder.path)
    }
    let root = try CanonicalPath.of(Path(folder.path))
    let listing = try FileTree.files(under: root)
    #expect(listing.passedOver == [])
    let paths = UnusualNames.all.flatMap { [$0, "sub/\($0)/a"] }.map { root.appending($0.utf8) }
    #expect(listing.files.map(\.path) == paths.sorted())
    for (number, name) in UnusualNames.all.enumerated() {
      let bytes = Array("\(number)".utf8)
      #expect(try FileReader.contents(ofDocument: root.appending(name.utf8)).bytes == bytes)
      #expect(try FileReader.bytes(0..<9, ofDocument: root.appending("sub/\(name)/a".utf8)) == bytes)
    }
  }

  @Test(arguments: UnusualNames.twins.indices)
  func areToldByAWatchWhenOneTwinBecomesTheOther(pair: Int) throws {
    let (one, other) = UnusualNames.twins[pair]
    UnusualNames.write("text", to: one, in: folder.path)
    let root = Path(folder.path)
    guard let watch = FolderWatch(of: [root]) else { return }
    let listing = try FileTree.files(under: root, watch: watch)
    UnusualNames.rename(one, to: other, in: folder.path)
    let changes = try #require(watch.changes(after: 0))
    #expect(changes.paths[root] == [root.appending(one.utf8), root.appending(other.utf8)])
    let after = try #require(FileTree.files(in: listing, under: root, after: changes))
    #expect(after.files.map(\.path) == [root.appending(other.utf8)])
  }

  @Test func areCanonicalAsTheyStand() throws {
    for name in UnusualNames.all {
      try folder.makeFolder("real")
      UnusualNames.rename("real", to: name, in: folder.path)
      let path = try CanonicalPath.of(Path(folder.path)).appending(name.utf8)
      #expect(try CanonicalPath.of(Path(folder.path).appending("./\(name)/".utf8)) == path)
      #expect(
        FileSystems.kinds(below: path, in: try FileReader.contents(of: "/proc/self/mountinfo").bytes) != [""])
    }
  }
}
