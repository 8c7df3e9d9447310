import Foundation
import Testing
import UnusualNames

/// The program started without one of its standard streams, as some services start theirs.
@Suite struct ClosedStreamTests {
  /// Runs the program by a shell that closes streams.
  private func run(_ command: String, in folder: String = Place.root, cache: String = Place.newCache()) throws
    -> Run
  {
    var start = Child.Start(arguments: ["-c", "\"$ASK\" --docs seeds \(command)"])
    start.program = "/bin/sh"
    start.environment = ["ASK": Place.program]
    (start.folder, start.cache) = (folder, cache)
    let input = try Stream.holding(Array("what pay rise is rumoured?\n".utf8))
    let output = try Stream.holding([])
    let complaints = try Stream.holding([])
    var child = try Child(start, input: input, output: output, complaints: complaints)
    let status = child.wait()
    return Run(status: status, output: output.fromStart(), complaints: complaints.fromStart())
  }

  @Test func answersAQuestionWithoutInput() throws {
    let run = try run("what pay rise is rumoured <&-")
    #expect(run.status == 0)
    #expect(run.output.contains("between 6% and 6.5%"))
    #expect(run.complaints == "")
  }

  @Test func findsNoQuestionInAClosedInput() throws {
    #expect(try run("<&-") == Run(status: 1, output: ""))
  }

  @Test func saysThatItsOutputIsClosed() throws {
    for closed in [">&-", "<&- >&-"] {
      let run = try run("what pay rise is rumoured \(closed)")
      #expect(run.status == 2)
      #expect(
        run.complaints
          == "ask: standard output is closed, so that nothing can be printed. Give it a file or a pipe.\n")
    }
    #expect(try run("what pay rise is rumoured >&- 2>&-").status == 2)
    #expect(try run("--help >&-").status == 2)
  }

  @Test func writesNoComplaintIntoAFileOfTheIndex() throws {
    let cache = Place.newCache()
    for _ in 0..<2 {
      // A notice goes to standard error, whose number no file may have.
      #expect(try run("what pay rise is rumoured 2>&- <&-", cache: cache).status == 0)
      #expect(try run("what is the capital of France 2>&-", cache: cache).status == 1)
    }
    #expect(try run("check", cache: cache).status == 0)
  }

  /// By a path that begins with a sign that is one with the blank before it.
  @Test(arguments: UnusualNames.beginnings)
  func dropsAndAsksWhatWasTyped(sign: String) throws {
    let folder = Place.newCache()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    UnusualNames.write("The toll is one crown.\n", to: "\(sign)first.txt", in: folder)
    UnusualNames.write("The toll is two crowns.\n", to: "second.txt", in: folder)
    let script = "toll in:\(sign)first.txt\n:drop \(sign)first.txt\nwhat is the toll?\n"
    let run = try Run(["--docs", "."], script: script, in: folder)
    #expect(run.complaints == "" && run.status == 0)
    #expect(run.output.contains("one crown") && run.output.contains("Left out 1 document"))
    #expect(run.output.contains("two crowns"))
  }
}
