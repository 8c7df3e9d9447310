import Testing

@Suite("Subcommands of the command line") struct SubcommandTests {
  private static let names = ["index", "status", "check", "inspect", "bench", "verify"]

  @Test(arguments: names)
  func haveHelpOfTheirOwn(name: String) throws {
    let help = try Run([name, "--help"])
    #expect(help.status == 0)
    #expect(help.output.contains("\nUSAGE: ask \(name) "))
    #expect(!help.output.contains("Ask once:"))
    #expect(try Run(["help", name]) == help)
    #expect(help.output.contains("--rebuild") == (name == "index"))
    #expect(help.output.contains("--term") == (name == "inspect"))
  }

  @Test(arguments: [("bench", "file"), ("verify", "files")])
  func sayWhatIsMissing(name: String, argument: String) throws {
    let run = try Run([name])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.complaints.hasPrefix("ask: Missing expected argument '<\(argument)>"))
    #expect(run.complaints.contains("“ask -- \(name)” asks the question “\(name)”.\n"))
  }

  @Test(arguments: [
    "status of the strike", "index of documents", "help with the strike", "bench the junior doctors",
    "check what is rumoured",
  ])
  func areQuestionsWhereMoreWordsFollow(question: String) throws {
    let run = try Run(["--docs", "seeds"] + question.split(separator: " ").map { String($0) })
    #expect([0, 1].contains(run.status))
    #expect(
      run.output.contains("seeds/junior-doctors-strike.txt:") || run.output.hasPrefix("Nothing in these"))
    #expect(run.complaints == "")
  }

  @Test(arguments: names)
  func areQuestionsAfterTwoDashes(name: String) throws {
    let run = try Run(["--docs", "seeds", "--", name])
    #expect([0, 1].contains(run.status))
    #expect(
      run.output.contains("seeds/junior-doctors-strike.txt:") || run.output.hasPrefix("Nothing in these"))
  }

  /// Every option of a help text that takes a value, before a subcommand: the value is a
  /// subcommand's name too, and must not be taken for one.
  @Test func areFoundBehindEveryOptionThatTakesAValue() throws {
    var options: Set<String> = []
    for help in [["--help"]] + Self.names.map({ [$0, "--help"] }) {
      for match in try Run(help).output.matches(of: /\n +(--[a-z-]+) </) { options.insert(String(match.1)) }
    }
    #expect(options.isSuperset(of: ["--docs", "--term", "--answers"]))
    for option in options {
      let run = try Run([option, "index", "status", "--help"])
      // A value that the option refuses is one that it took.
      #expect(
        run.output.contains("USAGE: ask status ") || run.complaints.contains("invalid for '\(option)"),
        "\(option) takes a value")
    }
  }
}
