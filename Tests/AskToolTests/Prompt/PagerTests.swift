import Foundation
import Glibc
import Testing

/// What does not fit on the screen.
@Suite struct PagerTests {
  /// A pager that marks what it is given.
  private let pager = "sed 's/^/| /'"

  private func start(_ variables: [String: String]) -> Child.Start {
    var start = Child.Start.prompt
    start.environment.merge(["PATH": "/usr/bin:/bin"].merging(variables) { $1 }) { $1 }
    return start
  }

  @Test func showsByAPagerWhatDoesNotFitAndNothingElse() throws {
    var talk = try Talk(start(["PAGER": pager]), rows: 8)
    let settings = talk.terminal.settings
    let short = talk.type("what pay rise is rumoured?\r")
    #expect(!short.contains("| "))
    let long = talk.type(":source\r", until: "ask> ")
    #expect(long.contains("| ") && long.contains("NHS workers. "))
    #expect(talk.terminal.settings == settings)
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test func pagesByLessWhereNothingIsNamed() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/less") else { return }
    var talk = try Talk(start([:]), rows: 8)
    _ = talk.type("what pay rise is rumoured?\r")
    let first = talk.type(":source\r", until: ":\u{1B}[K")
    #expect(!first.contains("NHS workers."))
    #expect(talk.type("q", until: "ask> ").hasSuffix("ask> "))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: ["", "cat", "no-such-pager"])
  func printsWhereThereIsNoPager(pager: String) throws {
    var talk = try Talk(start(["PAGER": pager]), rows: 8)
    _ = talk.type("what pay rise is rumoured?\r")
    #expect(talk.type(":source\r").contains("NHS workers. "))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test func pagesNothingAtADumbTerminalOrForAScript() throws {
    var talk = try Talk(start(["PAGER": pager, "TERM": "dumb"]), rows: 8)
    _ = talk.type("what pay rise is rumoured?\r")
    #expect(!talk.type(":source\r").contains("| "))
    #expect(talk.leave() == 0)
    let run = try Run(
      ["--docs", "seeds"], script: "what pay rise is rumoured?\n:source\n", environment: ["PAGER": pager])
    #expect(!run.output.contains("| "))
  }

  @Test func staysWhereThePagerIsInterrupted() throws {
    var talk = try Talk(
      start(["PAGER": "echo ready; cat >/dev/null; trap 'exit 0' INT; while :; do :; done"]), rows: 8)
    _ = talk.type("what pay rise is rumoured?\r")
    _ = talk.type(":source\r", until: "ready")
    #expect(talk.type("\u{3}", until: "ask> ").hasSuffix("ask> "))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }
}
