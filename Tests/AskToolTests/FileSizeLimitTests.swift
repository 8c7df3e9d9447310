import Foundation
import Testing

/// A largest size of files that is smaller than what the program has to write, as `ulimit -f` sets
/// it, in kilobytes.
@Suite struct FileSizeLimitTests {
  private let folder = Place.newCache()
  private let answer = "“The fee is five pounds.”\n  documents/fees.txt:1\n"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder + "/documents", withIntermediateDirectories: true)
    try write("The fee is five pounds.\n", to: "fees.txt")
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(folder)/documents/\(name)"))
  }

  /// Runs a script of the shell that has the program as `ask`. Complaints go through a pipe, for
  /// the limit holds for the file that they end up in too.
  private func run(_ script: String) throws -> Run {
    let script = """
      set -o pipefail
      ask() { "$0" --index index --docs documents "$@"; }
      exec 4>&1
      { \(script)
      } 2>&1 >&4 | cat >&2
      """
    return try Run(
      Child.Start(
        arguments: ["-c", script, Place.program], environment: ["PATH": "/usr/bin:/bin"],
        folder: folder, program: "/bin/bash"))
  }

  private let notice =
    "File too large. Answers come from memory. Raise the limit of a file's size, see ulimit -f.\n"

  @Test(arguments: [0, 1, 4, 16])
  func leavesTheOldIndexAndAnswersFromMemory(kilobytes: Int) throws {
    #expect(try run("ask index >/dev/null").status == 0)
    try write((0..<600).map { "Number \($0) rained \($0 * 7) times. " }.joined(), to: "rain.txt")
    let limited = try run(
      "ulimit -f \(kilobytes)\nask 'what is the fee?'\nask 'how often did number 77 rain?'")
    #expect(limited.status == 0)
    #expect(limited.output.hasPrefix(answer + "“Number 77 rained 539 times.”\n"))
    #expect(
      limited.complaints.contains("ask: The index is not kept: ") && limited.complaints.hasSuffix(notice))
    #expect(try run("ask check").output.contains("is sound"))
    let free = try run("ask 'what is the fee?'; ask status | grep documents")
    #expect(free == Run(status: 0, output: answer + "documents   2\n"))
  }

  @Test func keepsNoIndexWhereNothingCanBeWrittenAtAll() throws {
    let limited = try run("ulimit -f 0\nask 'what is the fee?'")
    #expect(limited.status == 0)
    #expect(limited.output == answer)
    #expect(limited.complaints.hasSuffix(notice))
    #expect(try run("ask 'what is the fee?'") == Run(status: 0, output: answer))
  }

  @Test func namesTheFileThatAConversationCannotBeSavedIn() throws {
    #expect(try run("ask index >/dev/null").status == 0)
    let limited = try run("ulimit -f 0\nprintf '%s\\n' 'what is the fee?' ':save kept.md' | ask")
    #expect(
      limited.complaints.contains(
        "kept.md: the system does not let it be written: File too large. Raise the limit of a file's size"))
    #expect(!FileManager.default.fileExists(atPath: folder + "/kept.md"))
  }

  @Test func saysThatItsAnswersCannotBeWritten() throws {
    #expect(try run("ask index >/dev/null").status == 0)
    let limited = try run("ulimit -f 0\nask 'what is the fee?' >answers.txt")
    #expect(limited.status == 2)
    #expect(limited.complaints == "ask: cannot write: File too large\n")
  }

  @Test func keepsThePromptWhereItsLinesCannotBeKept() throws {
    var start = Child.Start.prompt
    start.arguments = ["-c", "ulimit -f 0; exec \"$0\" --docs seeds", Place.program]
    start.program = "/bin/bash"
    var talk = try Talk(start)
    let shown = talk.type("what pay rise is rumoured?\r")
    #expect(shown.contains("The lines you type are not kept for another time: "))
    #expect(shown.contains("“There is speculation"))
    #expect(talk.leave() == 0)
  }

  @Test func givesOtherProgramsTheUsualLimit() throws {
    var start = Child.Start.prompt
    start.environment.merge([
      "PATH": "/usr/bin:/bin", "PAGER": "cat >/dev/null; sh -c 'kill -XFSZ $$'; echo \"status $?\"",
    ]) { $1 }
    var talk = try Talk(start, rows: 8)
    _ = talk.type("what pay rise is rumoured?\r")
    #expect(talk.type(":source\r", until: "ask> ").contains("status 153"))
    #expect(talk.leave() == 0)
  }
}
