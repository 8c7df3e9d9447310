internal import ArgumentParser
internal import Ask
internal import AskInterface

/// A command line that does something other than asking a question.
protocol Subcommand: ParsableCommand {
  /// Carries it out, prints the result, and gives the exit status.
  func carryOut() -> Int32
}

/// The first word of a subcommand's command line.
enum SubcommandName: String, CaseIterable {
  case index, status, check, inspect, bench, verify

  /// The subcommand's arguments.
  var type: any Subcommand.Type {
    switch self {
    case .index: IndexSubcommand.self
    case .status: StatusSubcommand.self
    case .check: CheckSubcommand.self
    case .inspect: InspectSubcommand.self
    case .bench: BenchSubcommand.self
    case .verify: VerifySubcommand.self
    }
  }

  /// The help and usage of a subcommand, whose own words begin with `ask`.
  func configuration(_ abstract: String, discussion: String = "") -> CommandConfiguration {
    CommandConfiguration(
      commandName: rawValue, _superCommandName: "ask", abstract: abstract, discussion: discussion)
  }
}

/// The options that all subcommands about an index take.
struct IndexSubcommandOptions: ParsableArguments {
  @OptionGroup(title: "Documents")
  var documents: DocumentOptions

  @OptionGroup(title: "Index")
  var index: IndexOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  /// Carries a command out, which Ctrl-C can end.
  func carryOut(_ command: IndexCommand) -> Int32 {
    let progress = ProgressDisplay(isWanted: !output.json)
    let outcome = Interruption.endingAfter {
      defer { progress.clear() }
      return command.carryOut(
        on: documents.paths, options: index.libraryOptions, settings: output.settings,
        progress: progress.handler, isInterrupted: Interruption.isWanted)
    } saying: {
      $0.complaints
    }
    return Output.end(with: outcome)
  }
}

/// `ask index`.
struct IndexSubcommand: Subcommand {
  static let configuration = SubcommandName.index.configuration(
    "Make the index, or bring it up to date, now.")

  @OptionGroup var options: IndexSubcommandOptions

  @Flag(name: .long, help: "Make the index anew.")
  var rebuild = false

  func carryOut() -> Int32 { options.carryOut(.index(rebuilds: rebuild)) }
}

/// `ask status`.
struct StatusSubcommand: Subcommand {
  static let configuration = SubcommandName.status.configuration(
    "Show what the index holds, where it is, and what was passed over.")

  @OptionGroup var options: IndexSubcommandOptions

  func carryOut() -> Int32 { options.carryOut(.status) }
}

/// `ask check`.
struct CheckSubcommand: Subcommand {
  static let configuration = SubcommandName.check.configuration(
    "Check every byte of the index.", discussion: "Exit status: 0 sound, 1 damaged, 2 could not look.")

  @OptionGroup var options: IndexSubcommandOptions

  func carryOut() -> Int32 { options.carryOut(.check) }
}

/// `ask inspect`.
struct InspectSubcommand: Subcommand {
  static let configuration = SubcommandName.inspect.configuration(
    "Show the parts of the index, the postings of a word, or a passage.")

  @OptionGroup var options: IndexSubcommandOptions

  @Option(name: .long, help: ArgumentHelp("Show the postings of a word.", valueName: "word"))
  var term: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Show the passage that stands on a line, such as notes/a.txt:12.", valueName: "document:line"))
  var sentence: String?

  func carryOut() -> Int32 {
    options.carryOut(term.map { .term($0) } ?? sentence.map { .sentence($0) } ?? .segments)
  }

  func validate() throws {
    guard term != nil, sentence != nil else { return }
    throw ValidationError("The options '--term' and '--sentence' do not go together.")
  }
}

/// `ask bench FILE`.
struct BenchSubcommand: Subcommand {
  static let configuration = SubcommandName.bench.configuration(
    "Ask the questions of a file, and compare the answers with the right ones there.",
    discussion: "The file has a JSON object a line, with a question and its answer.")

  @Argument(help: "The file of questions.", completion: .file())
  var file: String

  @OptionGroup(title: "Documents")
  var documents: DocumentOptions

  @OptionGroup(title: "Index")
  var index: IndexOptions

  @OptionGroup(title: "Answers")
  var answering: AnswerOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How many quotations of each answer to look at. Without it \(Library.defaultScoringDepth).",
      valueName: "n"))
  var answers: Int?

  func validate() throws { try AnswerCount.validate(answers) }

  func carryOut() -> Int32 {
    var options = answering.applied(to: index.libraryOptions)
    options.refreshInterval = .seconds(1)
    let progress = ProgressDisplay(isWanted: !output.json)
    let command = BenchCommand(file: file, answers: answers ?? Library.defaultScoringDepth)
    let outcome = command.carryOut(
      on: documents.paths, options: options, settings: output.settings, progress: progress.handler)
    progress.clear()
    return Output.end(with: outcome)
  }
}

/// `ask verify FILE…`.
struct VerifySubcommand: Subcommand {
  static let configuration = SubcommandName.verify.configuration(
    "Look the quotations of saved conversations up again.",
    discussion: "Exit status: 0 all are ok or moved, 1 any is not, 2 a file could not be looked at.")

  @Argument(help: "A saved conversation; a dash is standard input.", completion: .file())
  var files: [String]

  @OptionGroup(title: "Documents")
  var documents: DocumentOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func carryOut() -> Int32 {
    Output.end(
      with: VerifyCommand(files: files).carryOut(on: documents.paths, settings: output.settings) {
        StandardStreams.readAll(upTo: SavedConversation.largestFile + 1)
      })
  }
}

extension Output {
  /// Prints the output of a subcommand and gives its exit status.
  fileprivate static func end(with outcome: SubcommandOutcome) -> Int32 {
    for complaint in outcome.complaints { complain(complaint) }
    let status = show(outcome.output)
    return status == 0 ? outcome.exitStatus : status
  }

  /// Prints a text and gives the exit status: a reader who has gone is not a failure.
  static func show(_ text: String) -> Int32 {
    do throws(OutputError) {
      try standard.write(text)
      return 0
    } catch {
      return error.isClosedPipe ? 0 : 2
    }
  }
}
