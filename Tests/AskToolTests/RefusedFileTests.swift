import AskStorage
import Foundation
import Glibc
import Testing

/// Files and folders that the user may not read, for as long as that is so. Root may read all, so
/// another user asks.
@Suite("A file that may not be read", .enabled(if: OtherUser.isPossible, "needs root and setpriv"))
struct RefusedFileTests {
  private let root = NSTemporaryDirectory() + "ask-refused-\(UUID().uuidString)"
  private var documents: String { "\(root)/documents" }

  init() throws {
    for folder in ["documents/inner", "index"] {
      try FileManager.default.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    try allow("index", 0o777)
    try write("The fee is five pounds.\n", "fees.txt")
    try write("The office opens at nine.\n", "hours.txt")
    try write("The cellar floods in spring.\n", "inner/cellar.txt")
    let end = FileClock.now() + 20_000_000
    while FileClock.now() < end { Pause.milliseconds(4) }
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(documents)/\(name)"))
  }

  private func allow(_ name: String, _ rights: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: rights], ofItemAtPath: "\(root)/\(name)")
  }

  private func ask(_ arguments: String...) throws -> Run {
    let options = ["--reuid=65534", "--regid=65534", "--clear-groups"]
    return try Run(
      Child.Start(
        arguments: options + [Place.program, "--index", "\(root)/index", "--docs", documents] + arguments,
        folder: "/", program: "/usr/bin/setpriv"))
  }

  private var manifest: Data {
    get throws { try Data(contentsOf: URL(filePath: "\(root)/index/manifest")) }
  }

  @Test func isNamedWithEachAnswerAndReadOnceItMayBe() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    try allow("documents/fees.txt", 0)
    let refused = try ask("when does the office open?")
    #expect(
      refused
        == Run(
          status: 0,
          output: "“The office opens at nine.”\n  \(documents)/hours.txt:1\n"
            + "Could not read \(documents)/fees.txt (Permission denied)\n",
          complaints: "ask: passed over \(documents)/fees.txt: Permission denied\n"))
    let kept = try manifest
    let absent = try ask("--json", "what is the fee?")
    #expect(absent.status == 1)
    #expect(
      absent.output.contains(
        #""skipped": {"count": 1, "reasons": {"unreadable": 1}, "first": [{"path": ""#
          + #"\#(documents)/fees.txt", "reason": "unreadable", "detail": "Permission denied"}]}, "error": null}"#
      ), "\(absent.output)")
    #expect(try ask("status").output.contains("\n  \(documents)/fees.txt: Permission denied\n"))
    // To ask again and again writes nothing.
    #expect(try manifest == kept)
    try allow("documents/fees.txt", 0o644)
    #expect(try ask("what is the fee?").output == "“The fee is five pounds.”\n  \(documents)/fees.txt:1\n")
  }

  @Test func inAFolderThatMayNotBeListedIsKept() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(try ask("index").status == 0)
    let kept = try manifest
    // Its files can be opened and not be found.
    try allow("documents/inner", 0o311)
    let hidden = try ask("when does the cellar flood?")
    #expect(
      hidden.output == "“The cellar floods in spring.”\n  \(documents)/inner/cellar.txt:1\n"
        + "Could not read \(documents)/inner (Permission denied)\n")
    // Nor can they be opened.
    try allow("documents/inner", 0)
    let closed = try ask("when does the cellar flood?")
    #expect(closed.status == 1)
    #expect(closed.output.hasSuffix("Could not read \(documents)/inner (Permission denied)\n"))
    #expect(try ask("what is the fee?").status == 0)
    #expect(try manifest == kept)
    try allow("documents/inner", 0o755)
    #expect(try ask("when does the cellar flood?").status == 0)
    #expect(try manifest == kept)
  }

  @Test func leavesNothingToAskWhereAllAreSuch() throws {
    defer { try? FileManager.default.removeItem(atPath: root) }
    for name in ["fees.txt", "hours.txt", "inner"] { try allow("documents/\(name)", 0) }
    let run = try ask("--json", "what is the fee?")
    #expect(run.status == 2)
    #expect(run.output.contains(#""status": "error""#))
    #expect(run.output.contains(#""skipped": {"count": 3, "reasons": {"unreadable": 3}"#))
    #expect(run.output.contains(#""error": {"code": "nothing-readable""#))
    for name in ["fees.txt", "hours.txt"] { try allow("documents/\(name)", 0o644) }
    try allow("documents/inner", 0o755)
    #expect(try ask("what is the fee?").status == 0)
  }
}

/// A user who may not read all, as root may.
private enum OtherUser {
  static let isPossible =
    geteuid() == 0 && FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")
}
