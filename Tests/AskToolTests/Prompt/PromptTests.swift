import Foundation
import Glibc
import Testing

@Suite struct PromptTests {
  private let start = Child.Start.prompt

  @Test func welcomesWithWhatIsLoadedAndAPrompt() throws {
    var talk = try Talk(start)
    #expect(talk.greeting.contains("1 document, "))
    #expect(talk.greeting.hasSuffix(" sentences. Ask a question, or type :help.\r\nask> "))
    #expect(talk.leave() == 0)
  }

  @Test func answersAtTheWidthOfTheTerminal() throws {
    var talk = try Talk(start, columns: 40)
    let shown = talk.type("what pay rise is rumoured?\r")
    #expect(
      shown.contains(
        "“There is speculation that the bodies\r\n"
          + "have recommended rises of \u{1B}[1mbetween 6% and\r\n6.5%\u{1B}[0m.”\r\n"))
    #expect(
      shown.contains(
        "/seeds/junior-doctors-strike.txt\u{1B}\\\u{1B}[35mseeds/junior-doctors-strike.txt:5\u{1B}[0m\u{1B}]8;;\u{1B}\\\r\n"
          + "  \u{1B}[2mconfidence 0."))
    #expect(talk.leave() == 0)
  }

  @Test(
    arguments: Screen.all,
    [
      (":nope\u{1}\u{6}\u{6}x\r", ":nxope"),  // Ctrl-A goes to the start
      (":nope\u{1B}[D\u{1B}[Dx\r", ":noxpe"),  // the left arrow
      (":nope\u{1B}[H\u{1B}[Cx\r", ":xnope"),  // Home and the right arrow
      ("what is\u{15}:nope\r", ":nope"),  // Ctrl-U drops the line
      (":nope twice\u{17}\r", ":nope"),  // Ctrl-W drops a word
      (":nopex\u{8}\r", ":nope"),  // Backspace
      (":noxpe\u{1B}[D\u{1B}[D\u{1B}[D\u{4}\u{5}z\r", ":nopez"),  // Ctrl-D drops a sign, Ctrl-E: the end
      (":nope one two\u{1B}b\u{1B}b\u{B}\u{7F}\r", ":nope"),  // Alt-B goes back a word, Ctrl-K drops the rest
      (":nopeab\u{1B}[D\u{1B}[D\u{1B}[3~\u{1B}[3~\r", ":nope"),  // Delete
      (":ab nope\u{1}\u{1B}[1;5C\u{15}:\u{5}\u{1}\u{6}\u{4}\r", ":nope"),  // Ctrl-right goes on a word
    ])
  func editsTheLine(screen: Screen, keys: (String, String)) throws {
    let (keys, line) = keys
    var talk = try screen.talk()
    #expect(talk.type(keys).contains("There is no command \(line). "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: Screen.all)
  func bringsBackEarlierLines(screen: Screen) throws {
    var talk = try screen.talk()
    _ = talk.type(":first\r")
    _ = talk.type(":second\r")
    #expect(talk.type("\u{1B}[A\u{1B}[A\r").contains("There is no command :first. "))
    #expect(talk.type("\u{10}\u{10}\r").contains("There is no command :second. "))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: Screen.all)
  func givesUpTheLineAtCtrlCAndStays(screen: Screen) throws {
    var talk = try screen.talk()
    _ = talk.type(":abandoned", until: ":abandoned")
    #expect(talk.type("\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.type("\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.type(":kept\r").contains("There is no command :kept. "))
    #expect(talk.leave() == 0)
  }

  @Test func losesNoCtrlCHoweverQuicklyItComes() throws {
    var talk = try Talk(start)
    for _ in 1...300 { try #require(talk.type("\u{3}") == "^C\r\nask> ") }
    #expect(talk.type(String(repeating: "\u{3}", count: 50) + ":kept\r", until: ":kept. ").contains("^C"))
    #expect(talk.leave() == 0)
  }

  @Test(arguments: Screen.all)
  func keepsTheLineAtCtrlZWhereThereIsNoShellToGoBackTo(screen: Screen) throws {
    var talk = try screen.talk()
    #expect(talk.type(":kept\u{1A}x\r").contains("There is no command :keptx. "))
    #expect(talk.leave() == 0)
    #expect(talk.terminal.settings == talk.settings)
  }

  @Test func takesTheKeysOfViWhereTheUserChoseThem() throws {
    var start = start
    start.environment["EDITRC"] = "\(Place.root)/Tests/AskToolTests/Fixtures/vi.editrc"
    var talk = try Talk(start)
    #expect(talk.type(":nxope\u{1B}0llx\r").contains("There is no command :nope. "))
    #expect(talk.type("abandoned\u{1B}\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.type("abandoned\u{3}").hasSuffix("^C\r\nask> "))
    #expect(talk.leave() == 0)
  }

  @Test func leavesAtQuit() throws {
    var talk = try Talk(start)
    _ = talk.type(":q\r", until: "\r\n")
    #expect(talk.child.wait() == 0)
  }

  @Test(arguments: ["C.UTF-8", "C", "no_SUCH.locale"])
  func takesLettersOfEveryScript(locale: String) throws {
    var start = start
    start.environment["LC_ALL"] = locale
    var talk = try Talk(start)
    #expect(talk.type(":é日本🙂x\u{1B}[D\u{8}\u{8}\r").contains("There is no command :é日x. "))
    #expect(talk.leave() == 0)
  }

  @Test func worksAtATerminalThatCanDoNothing() throws {
    var start = start
    start.environment["TERM"] = "dumb"
    var talk = try Talk(start)
    let shown = talk.type("what pay rise is rumoured?\r")
    #expect(shown.contains("\r\n  seeds/junior-doctors-strike.txt:5\r\n  confidence 0."))
    #expect(!shown.contains("\u{1B}"))
    #expect(talk.leave() == 0)
  }

  @Test func putsTheTerminalsSettingsBack() throws {
    var talk = try Talk(start)
    #expect(talk.terminal.settings != talk.settings, "a line editor reads key by key")
    _ = talk.type("\u{3}")
    #expect(talk.leave() == 0)
    #expect(talk.terminal.settings == talk.settings)
  }

  @Test func makesTheIndexAgainWhereItsFolderIsRemoved() throws {
    let folder = Place.newCache()
    let cache = try #require(start.cache)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let fees = URL(filePath: "\(folder)/fees.txt")
    try Data("The fee is five pounds.\n".utf8).write(to: fees)
    var start = start
    start.arguments = ["--docs", folder]
    start.environment["TERM"] = "dumb"
    var talk = try Talk(start, columns: 200)
    let question = "what is the fee?\r"
    #expect(talk.type(question).contains("“The fee is five pounds.”\r\n  \(folder)/fees.txt:1\r\n"))
    try FileManager.default.removeItem(atPath: cache)
    #expect(talk.type(question).contains("“The fee is five pounds.”\r\n  \(folder)/fees.txt:1\r\n"))
    try Data("The fee is 9 pounds now.\n".utf8).write(to: fees)
    #expect(talk.type(question).contains("“The fee is 9 pounds now.”\r\n  \(folder)/fees.txt:1\r\n"))
    #expect(talk.leave() == 0)
    let kept = try Run(["--docs", folder, "--no-refresh", "what is the fee?"], in: "/", cache: cache)
    #expect(kept == Run(status: 0, output: "“The fee is 9 pounds now.”\n  \(folder)/fees.txt:1\n"))
    #expect(try Run(["check", "--docs", folder], in: "/", cache: cache).status == 0)
  }

  @Test(arguments: [["NO_COLOR": "1"], ["CLICOLOR": "0"], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]])
  func usesNoColourWhereNoneIsWanted(variables: [String: String]) throws {
    var start = start
    start.environment.merge(variables) { $1 }
    var talk = try Talk(start)
    #expect(talk.type("what pay rise is rumoured?\r").contains("\r\n  seeds/junior-doctors-strike.txt:5\r\n"))
    #expect(talk.leave() == 0)
  }
}
