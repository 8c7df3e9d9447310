import Glibc
import Testing

@Suite struct ScriptTests {
  private let seeds = ["--docs", "seeds"]
  private let rise = """
    “There is speculation that the bodies have recommended rises of between 6% and 6.5%.”
      seeds/junior-doctors-strike.txt:5
      No document has: rumoured.

    """
  private let none = """
    Nothing in these documents answers this.
    No document has: capital, France.

    """

  @Test func answersEachLineAndPartsTheAnswersByABlankLine() throws {
    let script = "what pay rise is rumoured?\r\n\n# a comment\nwhat is the capital of France?"
    #expect(try Run(seeds, script: script) == Run(status: 0, output: rise + "\n" + none))
  }

  @Test func says1WhereNoQuestionIsAnswered() throws {
    #expect(
      try Run(seeds, script: "what is the capital of France?\n") == Run(status: 1, output: none))
    #expect(try Run(seeds, script: "") == Run(status: 1, output: ""))
  }

  @Test func goesOnAfterALineThatCannotBeDone() throws {
    let run = try Run(seeds, script: ":why\n\n:nonsense\nwhat pay rise is rumoured?\n")
    #expect(
      run
        == Run(
          status: 0, output: rise,
          complaints: """
            ask: line 1: Nothing has been asked yet. Ask a question first.
            ask: line 3: There is no command :nonsense. Type :help to see the commands.

            """))
  }

  @Test func says2WhereALineFailedAndNoneWasAnswered() throws {
    #expect(try Run(seeds, script: ":why\nwhat is the capital of France?\n").status == 2)
  }

  @Test func holdsAConversationWhereFollowIsGiven() throws {
    let script = "how many appointments were rescheduled?\nwho said that?\n"
    let followed = try Run(seeds + ["--follow"], script: script)
    #expect(followed.status == 0)
    #expect(followed.output.contains("\nasked: who said that? (“"))
    #expect(!(try Run(seeds, script: script).output.contains("asked:")))
  }

  @Test func leavesAtQuit() throws {
    #expect(try Run(seeds, script: ":quit\nwhat pay rise is rumoured?\n") == Run(status: 0, output: ""))
  }

  @Test func givesAProgramOneObjectALine() throws {
    let script =
      "what pay rise is rumoured?\n:source\n:why\n:docs\n:nonsense\nwhat is the capital of France?\n"
    let run = try Run(seeds + ["--json"], script: script)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      lines.last == """
        {"question": "what is the capital of France?", "asked": null, "status": "unanswered", "answers": [], \
        "missing": ["capital", "France"], "corrections": [], "nearest": null, "filters": null, "skipped": null, \
        "error": null}
        """)
  }

  @Test func answersManyLinesInTheirOrder() throws {
    let script = (0..<100).map { $0 % 10 == 9 ? ":source\n" : "what pay rise is rumoured in \($0)?\n" }
      .joined()
    let run = try Run(seeds + ["--json", "--threads", "3"], script: script)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 100)
    for (number, line) in lines.enumerated() where number % 10 != 9 {
      #expect(line.hasPrefix(#"{"question": "what pay rise is rumoured in \#(number)?", "#))
    }
  }

  @Test func takesBytesThatAreNotUTF8() throws {
    let run = try Run(seeds, bytes: [0xFF, 0x20, 0xC3] + Array(" pay rise rumoured\n".utf8))
    #expect(run == Run(status: 0, output: rise))
  }

  @Test func takesALineOfAMegabyte() throws {
    let script = String(repeating: "what pay rise is rumoured ", count: 40_000) + "\n"
    #expect(try Run(seeds, script: script) == Run(status: 0, output: rise))
  }

  @Test func answersEachLineBeforeTheNextIsTyped() throws {
    let input = try Pipe()
    let output = try Pipe()
    let complaints = try Stream.holding([])
    let start = Child.Start(arguments: seeds + ["--json"])
    var child = try Child(start, input: input.reading, output: output.writing, complaints: complaints)
    for question in ["pay rise", "capital of France"] {
      input.writing.write(Array("\(question)\n".utf8))
      #expect(output.reading.read(until: "}\n").hasPrefix(#"{"question": "\#(question)", "#))
    }
    input.writing.write(Array(":quit\n".utf8))
    #expect(child.wait() == 0)
  }

  @Test func isQuietWhenItsReaderGoesAway() throws {
    let script = String(repeating: "what pay rise is rumoured?\n", count: 2_000)
    let output = try Pipe()
    let complaints = try Stream.holding([])
    var child = try Child(
      Child.Start(arguments: seeds), input: Stream.holding(Array(script.utf8)), output: output.writing,
      complaints: complaints)
    do {
      let reading = output.onlyReading()
      _ = reading.read(until: "\n")
    }
    #expect(child.wait() == 0)
    #expect(complaints.fromStart() == "")
  }

  @Test func saysWhenItsOutputCannotBeWritten() throws {
    let complaints = try Stream.holding([])
    var child = try Child(
      Child.Start(arguments: seeds + ["what pay rise is rumoured?"]), input: Stream.holding([]),
      output: Stream.opening("/dev/full", O_WRONLY), complaints: complaints)
    #expect(child.wait() == 2)
    #expect(complaints.fromStart() == "ask: cannot write: No space left on device\n")
  }

  @Test func saysWhenItsInputCannotBeRead() throws {
    let output = try Stream.holding([])
    let complaints = try Stream.holding([])
    var child = try Child(
      Child.Start(arguments: seeds), input: Stream.opening("/", O_RDONLY), output: output,
      complaints: complaints)
    #expect(child.wait() == 2)
    #expect(complaints.fromStart() == "ask: cannot read standard input: Is a directory\n")
  }
}
