import Foundation
import Glibc
import Testing

/// Lines that outlast a session, and how they are found again.
@Suite struct PromptHistoryTests {
  private let start = Child.Start.prompt

  private var file: String { (start.environment["XDG_STATE_HOME"] ?? "") + "/ask/history" }

  private func kept() throws -> [String] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map { String($0) }
  }

  @Test func keepsLinesForTheNextSessionForItsUserAlone() throws {
    var first = try Talk(start)
    for line in [":one", ":two", " :secret", "", "  ", ":one"] { _ = first.type(line + "\r", until: "ask> ") }
    #expect(first.leave() == 0)
    #expect(try kept() == [":two", ":one"])
    let manager = FileManager.default
    let modes = try [file, (file as NSString).deletingLastPathComponent].map { path in
      try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(modes == [0o600, 0o700])
    var second = try Talk(start)
    #expect(second.type("\u{1B}[A\u{1B}[A\r").contains("There is no command :two. "))
    #expect(second.leave() == 0)
    #expect(try kept() == [":one", ":two"])
  }

  @Test func losesNoLineOfPromptsThatAreOpenAtOnce() throws {
    var talks: [Int: Set<String>] = [:]
    var one = try Talk(start)
    var other = try Talk(start)
    for number in 0..<20 {
      _ = one.type(":one \(number)\r")
      _ = other.type(":other \(number)\r")
      talks[number] = [":one \(number)", ":other \(number)"]
    }
    #expect(one.leave() == 0)
    _ = other.type(":last\r")
    #expect(other.leave() == 0)
    #expect(Set(try kept()) == talks.values.reduce([":last"]) { $0.union($1) })
  }

  @Test func keepsWhatWasTypedBeforeACrash() throws {
    var talk = try Talk(start)
    _ = talk.type(":kept\r")
    talk.child.send(SIGKILL)
    #expect(talk.child.wait() == 128 + SIGKILL)
    #expect(try kept() == [":kept"])
  }

  @Test func keepsAThousandLines() throws {
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let many = (0..<1_500).map { ":line \($0)" }
    try Data(many.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: file))
    var talk = try Talk(start)
    #expect(talk.type("\u{1B}[A\r").contains("There is no command :line. "))
    #expect(talk.leave() == 0)
    #expect(try kept() == Array(many.suffix(1_000)))
  }

  @Test func saysOnceThatLinesCannotBeKept() throws {
    var start = start
    start.environment["XDG_STATE_HOME"] = "/dev/null"
    var talk = try Talk(start)
    #expect(
      talk.greeting.contains(
        "The lines you type are not kept for another time: /dev/null/ask: Not a directory."))
    #expect(!talk.type(":one\r").contains("not kept"))
    #expect(talk.type("\u{1B}[A\r").contains("There is no command :one. "))
    #expect(talk.leave() == 0)
  }

  @Test func keepsNothingWhereTheFileIsALinkToTheNullDevice() throws {
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/dev/null")
    var talk = try Talk(start)
    #expect(!talk.greeting.contains("not kept"))
    #expect(!talk.type(":one\r").contains("not kept"))
    #expect(talk.leave() == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file) == "/dev/null")
  }

  @Test(arguments: Screen.all)
  func findsEarlierLinesByCtrlR(screen: Screen) throws {
    var talk = try screen.talk()
    for line in [":apple", ":pear", ":plum"] { _ = talk.type(line + "\r") }
    #expect(talk.type("\u{12}pe\r").contains("There is no command :pear. "))
    _ = talk.type("\u{12}ap\u{3}")
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test func findsEarlierLinesBySlashWithTheKeysOfVi() throws {
    var start = start
    start.environment["EDITRC"] = "\(Place.root)/Tests/AskToolTests/Fixtures/vi.editrc"
    var talk = try Talk(start)
    for line in [":apple", ":pear", ":plum"] { _ = talk.type(line + "\r") }
    #expect(talk.type("\u{1B}/pe\r\r").contains("There is no command :pear. "))
    #expect(talk.type("\u{1B}kk\r").contains("There is no command :plum. "))
    #expect(talk.leave() == 0)
  }
}
