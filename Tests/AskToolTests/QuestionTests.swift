import Foundation
import Testing

@Suite struct QuestionTests {
  private let answered = """
    “There is speculation that the bodies have recommended rises of between 6% and 6.5%.”
      seeds/junior-doctors-strike.txt:5
      No document has: rumoured.

    """
  private let unanswered = """
    Nothing in these documents answers this.
    No document has: capital, France.

    """

  @Test func answersTheQuestionOfItsArguments() throws {
    let run = try Run(["--docs", "seeds", "what", "pay", "rise", "is", "rumoured?"])
    #expect(run == Run(status: 0, output: answered))
  }

  @Test func saysThatNothingAnswers() throws {
    let run = try Run(["--docs", "seeds", "what is the capital of France?"])
    #expect(run == Run(status: 1, output: unanswered))
  }

  @Test func says2WhenItCouldNotLook() throws {
    let run = try Run(["--docs", "no/such/folder", "what is up?"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.complaints.hasPrefix("ask: "))
    #expect(run.complaints.contains("no/such/folder"))
  }

  @Test func givesAProgramAnObjectEvenWhenItCouldNotLook() throws {
    let run = try Run(["--json", "--docs", "no/such/folder", "what is up?"])
    #expect(run.status == 2)
    #expect(
      run.output.hasPrefix(
        #"{"question": "what is up?", "asked": null, "status": "error", "answers": [], "#))
    #expect(run.output.contains(#""code": "no-such-path""#))
  }

  @Test(arguments: [
    (
      ["--nope", "x"],
      "Unknown option '--nope'. Did you mean '--docs'?"
    ),
    (["--answers", "0", "x"], "The value '0' is invalid for '--answers <n>': it must be at least 1."),
    (["--answers", "many", "x"], "The value 'many' is invalid for '--answers <n>'"),
    (
      ["--color", "blue", "x"],
      "The value 'blue' is invalid for '--color <when>'. Please provide one of 'auto', 'always' or 'never'."
    ),
    (["--docs"], "Missing value for '--docs <path>'"),
  ])
  func refusesACommandLineItDoesNotUnderstand(arguments: [String], complaint: String) throws {
    let hint = "Type “ask --help” for the options; a question that begins with a dash goes after --."
    #expect(
      try Run(arguments) == Run(status: 2, output: "", complaints: "ask: \(complaint)\nask: \(hint)\n"))
  }

  @Test func takesWhatFollowsTwoDashesAsTheQuestion() throws {
    let run = try Run(["--docs", "seeds", "--", "--docs", "what", "pay", "rise", "is", "rumoured?"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("“There is speculation"))
  }

  @Test func showsItsVersionAndWhatItWasBuiltFrom() throws {
    let run = try Run(["--version"])
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 5)
    #expect(lines[0].wholeMatch(of: /ask \d+\.\d+\.\d+/) != nil)
    #expect(lines[1].wholeMatch(of: /commit (?:unknown|[0-9a-f]{7,40}(?:-dirty)?)/) != nil)
    #expect(lines[2].wholeMatch(of: /index format: segments \d+, manifest \d+/) != nil)
    let linked = try #require(lines[3].wholeMatch(of: /linked: (.*), Swift 6\.\d.*/)).1
    let versions = /libcmark-gfm [\d.gfm]+, libedit [\d.]+, libstemmer, utf8proc [\d.]+, xxHash [\d.]+/
    #expect(linked.wholeMatch(of: versions) != nil)
  }

  /// The changelog tells what the version has that is built.
  @Test func hasAVersionThatTheChangelogTells() throws {
    let line = try Run(["--version"]).output.prefix { $0 != "\n" }
    let changes = try String(contentsOfFile: "\(Place.root)/CHANGELOG.md", encoding: .utf8)
    let newest = try #require(changes.firstMatch(of: /\n## (\d\S*)/)).1
    #expect(line == "ask \(newest)")
  }

  @Test func showsItsHelp() throws {
    let help = try Run(["--help"])
    #expect(help.status == 0)
    for part in ["--docs", "--json", "--answers", "--color", "Exit status: 0 answered"] {
      #expect(help.output.contains(part))
    }
  }

  @Test func readsTheFoldersOfTheEnvironment() throws {
    let run = try Run(
      ["rumoured pay rise"], environment: ["ASK_DOCS": ":\(Place.root)/seeds:"], in: "/")
    #expect(run.status == 0)
    #expect(run.output.contains("\(Place.root)/seeds/junior-doctors-strike.txt:5"))
  }

  @Test func asksTheUsualFoldersWhereNoneIsNamed() throws {
    // The handbook has the word.
    let output = answered.replacing("  No document has: rumoured.\n", with: "")
    #expect(try Run(["what pay rise is rumoured?"]) == Run(status: 0, output: output))
  }

  @Test func usesColourOnlyWhereItIsAskedForOrSeen() throws {
    let arguments = ["--docs", "seeds", "rumoured pay rise"]
    #expect(!(try Run(arguments)).output.contains("\u{1B}"))
    let coloured = try Run(["--color", "always"] + arguments, environment: ["NO_COLOR": "1"])
    #expect(coloured.output.contains("  \u{1B}[35mseeds/junior-doctors-strike.txt:5\u{1B}[0m\n"))
    #expect(try Run(arguments, environment: ["CLICOLOR_FORCE": "1"]) == coloured)
    #expect(
      !(try Run(arguments, environment: ["CLICOLOR_FORCE": "1", "NO_COLOR": "1"])).output.contains("\u{1B}"))
  }

  @Test func quotesTheFilesOwnBytesAtTheOffsetsItGives() throws {
    let run = try Run(["--docs", "seeds", "--json", "--answers", "10", "what pay rise is rumoured?"])
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let answers = try #require(object?["answers"] as? [[String: Any]])
    #expect((2...10).contains(answers.count))
    let file = try Data(contentsOf: URL(filePath: "\(Place.root)/seeds/junior-doctors-strike.txt"))
    for answer in answers {
      let bytes = try #require(answer["bytes"] as? [Int])
      #expect(answer["quote"] as? String == String(decoding: file[bytes[0]..<bytes[1]], as: UTF8.self))
    }
    #expect(answers.first?["line"] as? Int == 5)
  }

  @Test(arguments: ["", "of the and is it", "🙂🙃", "\u{1B}[2J"])
  func hasASensibleAnswerToAQuestionWithoutWords(question: String) throws {
    let run = try Run(["--docs", "seeds", question])
    #expect(run.status == 1)
    #expect(run.output.hasPrefix("Nothing in these documents answers this.\n"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func carriesOutACommandOfItsArguments() throws {
    let run = try Run(["--docs", "seeds", ":docs"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("1 document, "))
    #expect(run.output.contains("seeds/junior-doctors-strike.txt"))
  }
}
