import Foundation
import Testing

/// The session that the README shows, held again.
@Suite struct ReadmeSessionTests {
  @Test func isTrue() throws {
    let recorded = try recording()
    var start = Child.Start.prompt
    start.environment["TERM"] = "dumb"
    var talk = try Talk(start, columns: 110, rows: 200)
    var shown = talk.greeting
    for line in recorded where line.hasPrefix("ask> ") && line != "ask> :quit" {
      shown += talk.type(line.dropFirst(5) + "\r")
    }
    shown += talk.type(":quit\r", until: "\n")
    #expect(talk.child.wait() == 0)
    var rest = shown.split(separator: "\r\n").map { String($0) }[...]
    var isElided = false
    for line in recorded {
      if line == "…" {
        isElided = true
      } else {
        if isElided { rest = rest.drop { $0 != line } }
        isElided = false
        #expect(rest.popFirst() == line)
      }
    }
    #expect(rest.isEmpty)
  }

  /// The lines that stand between the command and the next paragraph.
  private func recording() throws -> [String] {
    let readme = try String(contentsOfFile: "\(Place.root)/README.md", encoding: .utf8)
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "    $ ask --docs seeds"))
    return lines[(start + 1)...].prefix { $0.hasPrefix("    ") }.map { String($0.dropFirst(4)) }
  }
}
