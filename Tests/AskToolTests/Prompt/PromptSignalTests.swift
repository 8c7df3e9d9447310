import Foundation
import Glibc
import Testing

/// What ends, stops or disturbs the program at a terminal.
@Suite struct PromptSignalTests {
  @Test(arguments: Screen.all, [SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT])
  func putsTheTerminalsSettingsBackWhateverEndsIt(screen: Screen, signal: Int32) throws {
    var talk = try screen.talk()
    #expect(talk.terminal.settings != talk.settings, "a line editor reads key by key")
    _ = talk.type("half a li", until: "half a li")
    talk.child.send(signal)
    let last = talk.terminal.stream.rest()
    #expect(last == (screen.kind == "dumb" ? "\r\n" : "\r\n\u{1B}[?2004l"))
    #expect(talk.child.wait() == 128 + signal)
    #expect(talk.terminal.settings == talk.settings)
  }

  @Test(arguments: Screen.all, [SIGTERM, SIGHUP, SIGQUIT])
  func endsThoughNobodyReadsTheTerminal(screen: Screen, signal: Int32) throws {
    var talk = try screen.talk()
    try talk.terminal.fill()
    talk.child.send(signal)
    #expect(talk.child.kill(after: 5_000_000) == 128 + signal)
    #expect(talk.terminal.settings == talk.settings)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func endsWhereItsOwnWordsAreNotRead(signal: Int32) throws {
    var talk = try Talk(.prompt)
    try talk.terminal.fill()
    // The editor shows what is typed, and waits for somebody to look at it.
    talk.terminal.stream.write(Array(String(repeating: "half a line ", count: 100).utf8))
    talk.child.send(signal)
    #expect(talk.child.kill(after: 5_000_000) == 128 + signal)
    #expect(talk.terminal.settings == talk.settings)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func endsWhileAPagerHasTheTerminal(signal: Int32) throws {
    var start = Child.Start.prompt
    start.environment.merge(["PATH": "/usr/bin:/bin", "PAGER": "echo ready; exec sleep 20"]) { $1 }
    var talk = try Talk(start, rows: 8)
    _ = talk.type("what pay rise is rumoured?\r")
    _ = talk.type(":source\r", until: "ready")
    talk.child.send(signal)
    #expect(talk.child.kill(after: 5_000_000) == 128 + signal)
  }

  @Test func endsWhereTheTerminalIsGoneThoughItIgnoresTheSignalThatSaysSo() throws {
    var start = Child.Start.prompt
    start.arguments = ["-c", "trap '' HUP; exec \"$0\" --docs seeds", Place.program]
    start.program = "/bin/sh"
    var child = try afterItsTerminal(start)
    #expect([0, 2].contains(child.kill(after: 5_000_000)))
  }

  /// A program at a prompt whose terminal is closed.
  private func afterItsTerminal(_ start: Child.Start) throws -> Child {
    let terminal = try Terminal()
    let child = try Child(start, at: terminal)
    _ = terminal.stream.read(until: "ask> ")
    return child
  }

  @Test func goesOnAtASignalThatIsIgnored() throws {
    var start = Child.Start.prompt
    start.arguments = ["-c", "trap '' HUP; exec \"$0\" --docs seeds", Place.program]
    start.program = "/bin/sh"
    var talk = try Talk(start)
    talk.child.send(SIGHUP)
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: Screen.all)
  func givesUpTheLineAtCtrlCByASignal(screen: Screen) throws {
    var talk = try screen.talk()
    _ = talk.type("abandoned", until: "abandoned")
    talk.child.send(SIGINT)
    #expect(talk.terminal.stream.read(until: "\nask> ").hasSuffix("^C\r\nask> "))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: ["xterm", "dumb"])
  func stopsAtCtrlZAndGoesOnAtFg(kind: String) throws {
    var start = Child.Start.prompt
    start.environment.merge(["TERM": kind, "PS1": "shell: ", "PATH": "/usr/bin:/bin", "HISTFILE": ""]) { $1 }
    start.program = "/bin/bash"
    start.arguments = ["--norc", "--noprofile", "-i"]
    let talk = try Talk(start, until: "shell: ")
    let before = talk.type("stty -g\r", until: "shell: ")
    _ = talk.type("\(Place.program) --docs seeds\r")
    #expect(talk.type(":kept\u{1A}", until: "shell: ").contains("Stopped"))
    #expect(settings(in: talk.type("stty -g\r", until: "shell: ")) == settings(in: before))
    #expect(talk.type("fg\r", until: "ask> :kept").contains("--docs seeds"))
    #expect(talk.type("x\r").contains("There is no command :keptx. "))
    _ = talk.type("\u{4}", until: "shell: ")
    #expect(settings(in: talk.type("stty -g\r", until: "shell: ")) == settings(in: before))
    _ = talk.type("exit\r", until: "exit\r\n")
  }

  /// What `stty -g` printed.
  private func settings(in shown: String) -> Substring? {
    shown.split(separator: "\r\n").first { $0.contains(":") && !$0.contains("shell") && !$0.contains("stty") }
  }

  @Test func drawsTheLineAnewWhereTheTerminalHasAnotherSize() throws {
    var talk = try Talk(.prompt, columns: 80)
    _ = talk.type("what pay rise is rumoured?", until: "rumoured?")
    talk.terminal.resize(columns: 40)
    #expect(talk.terminal.stream.read(until: "rumoured?").hasPrefix("\r\u{1B}[Jask> what pay"))
    #expect(
      talk.type("\r").contains(
        "“There is speculation that the bodies\r\n"
          + "have recommended rises of \u{1B}[1mbetween 6% and\r\n6.5%\u{1B}[0m.”\r\n"))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: ["xterm", "dumb"])
  func takesAnyNumberOfSizes(kind: String) throws {
    var start = Child.Start.prompt
    start.environment["TERM"] = kind
    var talk = try Talk(start)
    for columns in [20, 200, 1, 2, 33, 80] as [UInt16] {
      talk.terminal.resize(columns: columns)
      _ = talk.terminal.stream.read(until: columns > 5 ? "ask> " : "a")
    }
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }
}
