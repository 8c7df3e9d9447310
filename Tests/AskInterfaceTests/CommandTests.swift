import Testing

@testable import AskInterface

@Suite struct CommandTests {
  @Test(arguments: ["what pay rise is rumoured?", "", "  ", "who: what?", "#1", "¿qué?"])
  func takesALineWithoutAColonInFrontAsAQuestion(line: String) {
    #expect(Command.Parsing(of: line) == nil)
  }

  private static let commands: [(String, Command)] = [
    (":add ~/my papers", .add("~/my papers")), (":context", .context(count: nil, of: nil)),
    (":context 5", .context(count: 5, of: nil)), (":context 5 2", .context(count: 5, of: 2)),
    (":docs", .docs(nil)), (":docs *.md", .docs("*.md")), (":drop 'a b'", .drop("a b")),
    (":help", .help(nil)),
    (":help how do I  leave?", .help("how do I  leave?")), (":history", .history), (":in", .inside(nil)),
    (":in reports/", .inside("reports/")), (":in \"my reports/\"", .inside("my reports/")),
    (":more", .more(nil)), (":more 5", .more(5)), (":open 3", .open(3)), (":quit", .quit),
    (":set", .set(nil, nil)), (":set answers 3", .set("answers", "3")), (":source", .source(nil)),
    (":source 2", .source(2)), (":status", .status), (":why 12", .why(12)),
    (":why-not notes.txt:12", .whyNot("notes.txt:12")),
  ]

  @Test(arguments: commands)
  func readsEachCommand(line: String, command: Command) {
    #expect(Command.Parsing(of: line) == .command(command))
  }

  private static let shortened: [(String, Command)] = [
    (":s", .source(nil)), (":w 2", .why(2)), (":so", .source(nil)), (":D", .docs(nil)), (":Help", .help(nil)),
    ("  :q  ", .quit), (": more", .more(nil)), (":s\t3", .source(3)), (":o", .open(nil)), (":m", .more(nil)),
    (":h", .help(nil)), (":d", .docs(nil)), (":why- x", .whyNot("x")), (":hi", .history), (":st", .status),
  ]

  @Test(arguments: shortened)
  func readsShortenedAndLooselyTypedCommands(line: String, command: Command) {
    #expect(Command.Parsing(of: line) == .command(command))
  }

  @Test func letsNoTwoFrequentCommandsBeginWithTheSameLetter() {
    let frequent = CommandName.allCases.filter(\.isFrequent)
    #expect(Set(frequent.compactMap(\.rawValue.first)).count == frequent.count)
  }

  @Test func listsEveryCommandInHelpWithinEightyColumns() {
    #expect(Set(CommandName.inHelp) == Set(CommandName.allCases))
    #expect(CommandName.inHelp.count == CommandName.allCases.count)
    for line in HelpText.commands.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for name in CommandName.allCases { #expect(HelpText.commands.contains("\n  :\(name) ")) }
  }

  @Test(arguments: [
    (":sorce", "There is no command :sorce. Did you mean :source?"),
    (":hlep", "There is no command :hlep. Did you mean :help?"),
    (":exit", "There is no command :exit. Did you mean :quit?"),
    (":bibtex", "There is no command :bibtex. Type :help to see the commands."),
    (":", "A colon begins a command. Type :help to see the commands."),
    (":source x", "The command :source takes the number of a quotation, such as :source 2, not “x”."),
    (":why 0", "The command :why takes the number of a quotation, such as :why 2, not “0”."),
    (":more -1", "The command :more takes how many quotations to show, such as :more 5, not “-1”."),
    (":quit now", "The command :quit takes nothing after it, not “now”."),
    (":wyh-not", "There is no command :wyh-not. Did you mean :why-not?"),
    (":adds", "There is no command :adds. Did you mean :add?"),
    (":add", "The command :add takes the path of a file or folder, such as :add ~/papers."),
    (":set a b c", "The command :set takes a name and a value, such as :set answers 3, not “a b c”."),
    (
      ":context 1 2 3",
      "The command :context takes how many sentences, and of which quotation, such as :context 5 or :context 5 2,"
        + " not “1 2 3”."
    ),
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
    let mistake = CommandError.ambiguousCommand("s", candidates: [.source, .docs])
    #expect(mistake.message == "The command :s can be one of :source, :docs. Type more of its name.")
  }

  @Test func countsTypingErrors() {
    #expect(EditDistance.between("", "docs") == 4)
    #expect(EditDistance.between("docs", "docs") == 0)
    #expect(EditDistance.between("dosc", "docs") == 1)
    #expect(EditDistance.between("sorcee", "source") == 2)
  }
}
