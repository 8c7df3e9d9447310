internal import ArgumentParser
internal import Ask
internal import AskInterface

/// What was asked for on the command line.
struct Arguments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answers questions about a folder of documents by quoting their sentences.",
    discussion: examples,
    version: Version.text)

  @Argument(
    help: ArgumentHelp("The question; all words make one.", valueName: "question"),
    completion: .custom(Completion.words))
  var words: [String] = []

  @OptionGroup(title: "Documents")
  var documents: DocumentOptions

  @OptionGroup(title: "Index")
  var index: IndexOptions

  @OptionGroup(title: "Answers")
  var answering: AnswerOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  /// The question; nil where questions come from standard input.
  var question: String? { words.isEmpty ? nil : words.joined(separator: " ") }

  /// The files and folders to ask.
  var paths: [String] { documents.paths }

  /// What is to be done with the index instead of asking a question; nil for a question.
  var command: IndexCommand? {
    // Two dashes say that a question follows, whatever its word.
    guard let name = commandName else { return nil }
    return index.command(name)
  }

  /// The file of questions to be asked, where `ask bench FILE` was typed.
  var bench: BenchCommand? {
    guard words.count == 2, words[0] == BenchCommand.name, !CommandLine.arguments.contains("--") else {
      return nil
    }
    return BenchCommand(file: words[1], answers: output.answers ?? Library.defaultScoringDepth)
  }

  /// The saved conversations to be looked up, where `ask verify FILE…` was typed.
  var verify: VerifyCommand? {
    guard words.count > 1, words[0] == VerifyCommand.name, !CommandLine.arguments.contains("--") else {
      return nil
    }
    return VerifyCommand(files: Array(words.dropFirst()))
  }

  private var commandName: IndexCommand.Keyword? {
    guard words.count == 1, !CommandLine.arguments.contains("--") else { return nil }
    return IndexCommand.Keyword(rawValue: words[0])
  }

  /// How the documents are opened.
  var libraryOptions: Library.Options {
    var options = index.libraryOptions
    // A script's questions come at any time; one question comes just before the files are looked
    // at.
    let isScript = question == nil && !StandardStreams.areTerminal
    options.refreshInterval = isScript ? .zero : .seconds(1)
    options.watches = question == nil && !isScript
    options.usesWordTable = !answering.noWordTable
    if let least = answering.minConfidence { options.minConfidence = least }
    return options
  }

  func validate() throws {
    if let mistake = index.mistake(for: commandName) { throw ValidationError(mistake) }
  }

  /// Whether the replies are for a program.
  var isJSON: Bool { output.json }

  /// How the replies look.
  var settings: Settings {
    Settings(
      answers: output.answers ?? 1, format: output.json ? .json : .text, width: StandardStreams.columns,
      isColoured: output.color.isOn, follows: output.follow || question == nil && StandardStreams.areTerminal,
      links: output.color.isOn ? StandardStreams.links : nil,
      showsConfidence: StandardStreams.outputIsTerminal)
  }

  private static let examples = """
    Ask once:
      ask what pay rise is rumoured
      ask --docs ~/papers --answers 3 "who measured the speed of light?"

    Talk, where standard input is a terminal (:help lists the commands):
      ask --docs ~/papers

    Follow a script, a question or a :command a line:
      ask --json --answers 10 < questions.txt
      grep '?' notes.txt | ask

    Look after the index, which is kept in $XDG_CACHE_HOME/ask or ~/.cache/ask:
      ask index     make it or bring it up to date now (--rebuild: anew)
      ask status    show what it holds, where it is, and what was passed over
      ask check     check every byte of it
      ask inspect   show its parts, the postings of a --term, or a --sentence

    Judge it on your own documents:
      ask bench FILE        ask the questions in FILE and compare the answers

    Look saved quotations up again (:save FILE, or the output of --json):
      ask verify FILE ...   tell which stand, moved, changed or are gone

    These words are commands only where they stand alone or with their files;
    ask -- status asks a question.

    Exit status: 0 answered, 1 nothing in the documents answers, 2 could not look.
    """
}

/// Which documents are asked.
struct DocumentOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      A file, or a folder with all below it; may be given several times. Without it $ASK_DOCS, paths with \
      colons between them; else ./seeds and ./corpus where they exist, else the current folder.
      """, valueName: "path"),
    completion: .file())
  var docs: [String] = []

  /// The files and folders to ask, by the first of those rules that names any.
  var paths: [String] {
    if !docs.isEmpty { return docs }
    let named = StandardStreams.environment("ASK_DOCS")?.unicodeScalars.split(separator: ":") ?? []
    if !named.isEmpty { return named.map { String($0) } }
    let usual = ["seeds", "corpus"].filter(StandardStreams.isFolder)
    return usual.isEmpty ? ["."] : usual
  }
}

/// What counts as an answer.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      How likely the documents must be to hold the answer, from 0 to 1, for one to be given. Without it \
      \(Library.Options.defaultMinConfidence).
      """, valueName: "p"))
  var minConfidence: Double?

  @Flag(name: .customLong("no-word-table"), help: "Let no word stand for another that means much the same.")
  var noWordTable = false

  func validate() throws {
    guard let minConfidence, !(0...1).contains(minConfidence) else { return }
    throw ValidationError(
      "The value '\(minConfidence)' is invalid for '--min-confidence <p>': it must be from 0 to 1.")
  }
}

/// How replies are printed.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print one JSON object a line and a question, and nothing else.")
  var json = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many quotations at most. Without it 1, for ask bench 10.", valueName: "n"))
  var answers: Int?

  @Flag(
    name: .long,
    help:
      "Let a question of a script lean on those before it, as at the prompt: and when? (:new begins afresh.)")
  var follow = false

  @Option(name: .long, help: ArgumentHelp("Whether to use colour.", valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    guard let answers, !(1...1_000_000).contains(answers) else { return }
    throw ValidationError("The value '\(answers)' is invalid for '--answers <n>': it must be at least 1.")
  }
}

/// When colour is used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal that has colour, unless `NO_COLOR` is set and not empty, or `CLICOLOR` is 0.
  /// `CLICOLOR_FORCE` has colour everywhere.
  case auto
  case always
  case never

  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      (StandardStreams.environment("NO_COLOR") ?? "").isEmpty
        && (Self.isForced
          || StandardStreams.isCleverTerminal && StandardStreams.environment("CLICOLOR") != "0")
    }
  }

  private static var isForced: Bool {
    !["", "0"].contains(StandardStreams.environment("CLICOLOR_FORCE") ?? "")
  }
}
