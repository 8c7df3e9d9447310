import Testing

@testable import AskInterface

@Suite struct CommandTests {
  @Test(arguments: ["what pay rise is rumoured?", "", "  ", "who: what?", "#1", "¿qué?"])
  func takesALineWithoutAColonInFrontAsAQuestion(line: String) {
    #expect(Command.Parsing(of: line) == nil)
  }

  @Test(arguments: [
    (":docs", Command.docs), (":help", .help), (":more", .more(nil)), (":more 5", .more(5)), (":quit", .quit),
    (":source", .source(nil)), (":source 2", .source(2)), (":why 12", .why(12)),
  ])
  func readsEachCommand(line: String, command: Command) {
    #expect(Command.Parsing(of: line) == .command(command))
  }

  @Test(arguments: [
    (":s", Command.source(nil)), (":w 2", .why(2)), (":so", .source(nil)), (":D", .docs), (":Help", .help),
    ("  :q  ", .quit), (": more", .more(nil)), (":s\t3", .source(3)),
  ])
  func readsShortenedAndLooselyTypedCommands(line: String, command: Command) {
    #expect(Command.Parsing(of: line) == .command(command))
  }

  @Test(arguments: [
    (":sorce", "There is no command :sorce. Did you mean :source?"),
    (":hlep", "There is no command :hlep. Did you mean :help?"),
    (":exit", "There is no command :exit. Did you mean :quit?"),
    (
      ":bibtex",
      "There is no command :bibtex. The commands are :docs, :help, :more, :new, :quit, :source, :why."
    ),
    (":", "A colon begins a command. The commands are :docs, :help, :more, :new, :quit, :source, :why."),
    (":source x", "The command :source takes the number of a quotation, such as :source 2, not “x”."),
    (":why 0", "The command :why takes the number of a quotation, such as :why 2, not “0”."),
    (":more -1", "The command :more takes how many quotations to show, such as :more 5, not “-1”."),
    (":docs all of them", "The command :docs takes nothing after it, not “all of them”."),
    (
      ":source 99999999999999999999",
      "The command :source takes the number of a quotation, such as :source 2, not “99999999999999999999”."
    ),
  ])
  func saysWhatIsWrongAndWhatToDoNext(line: String, message: String) {
    guard case .mistake(let mistake) = Command.Parsing(of: line) else {
      Issue.record("\(line) was understood")
      return
    }
    #expect(mistake.message == message)
  }

  @Test func repeatsNoControlAndNoLongTextOfWhatWasTyped() {
    guard
      case .mistake(let mistake) = Command.Parsing(of: ":\u{1B}[2J" + String(repeating: "x", count: 99_999))
    else {
      Issue.record("it was understood")
      return
    }
    #expect(mistake.message.hasPrefix(#"There is no command :\u{1B}[2jxxx"#))
    #expect(mistake.message.count < 200)
  }

  @Test func namesEveryCommandThatAShortNameCanMean() {
    let mistake = Mistake.ambiguousCommand("s", candidates: [.source, .docs])
    #expect(mistake.message == "The command :s can be one of :source, :docs. Type more of its name.")
  }

  @Test func countsTypingErrors() {
    #expect(EditDistance.between("", "docs") == 4)
    #expect(EditDistance.between("docs", "docs") == 0)
    #expect(EditDistance.between("dosc", "docs") == 1)
    #expect(EditDistance.between("sorcee", "source") == 2)
  }
}
