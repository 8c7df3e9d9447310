internal import ArgumentParser
internal import Ask
internal import AskInterface

/// The documents that are asked.
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

  /// The files and folders to ask, by the first rule in the help of `--docs` that names any.
  var paths: [String] {
    if !docs.isEmpty { return docs }
    let named = StandardStreams.environment("ASK_DOCS")?.unicodeScalars.split(separator: ":") ?? []
    if !named.isEmpty { return named.map { String($0) } }
    let usual = ["seeds", "corpus"].filter(StandardStreams.isFolder)
    return usual.isEmpty ? ["."] : usual
  }
}

/// The conditions for an answer.
struct AnswerOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      How likely the first quotation must be to answer, from 0 to 1, for one to be given. Without it \
      \(Library.Options.defaultMinConfidence).
      """, valueName: "p"))
  var minConfidence: Double?

  @Flag(name: .customLong("no-word-table"), help: "Do not match words of similar meaning.")
  var noWordTable = false

  /// Library options with these conditions.
  func applied(to options: Library.Options) -> Library.Options {
    var options = options
    options.usesWordTable = !noWordTable
    if let minConfidence { options.minConfidence = minConfidence }
    return options
  }

  func validate() throws {
    guard let minConfidence, !(0...1).contains(minConfidence) else { return }
    throw ValidationError(
      "The value '\(minConfidence)' is invalid for '--min-confidence <p>': it must be from 0 to 1.")
  }
}

/// The form of the output.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Print one JSON object a line and a question, and nothing else.")
  var json = false

  @Option(name: .long, help: ArgumentHelp("Whether to use colour.", valueName: "when"))
  var color = ColorChoice.auto

  /// The form of replies, with one quotation per answer.
  var settings: Settings {
    Settings(
      format: json ? .json : .text, width: StandardStreams.columns, isColoured: color.isOn,
      links: color.isOn ? StandardStreams.links : nil,
      showsConfidence: StandardStreams.outputIsTerminal)
  }
}

/// The options of questions alone.
struct ConversationOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("How many quotations at most. Without it 1.", valueName: "n"))
  var answers: Int?

  @Flag(
    name: .long,
    help:
      "Let a question of a script lean on those before it, as at the prompt: and when? (:new begins afresh.)")
  var follow = false

  func validate() throws { try AnswerCount.validate(answers) }
}

/// The number after `--answers`.
enum AnswerCount {
  static func validate(_ answers: Int?) throws {
    guard let answers, !(1...1_000_000).contains(answers) else { return }
    throw ValidationError("The value '\(answers)' is invalid for '--answers <n>': it must be at least 1.")
  }
}

/// The conditions under which colour is used.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal that has colour, unless `NO_COLOR` is set and not empty, or `CLICOLOR` is 0.
  /// `CLICOLOR_FORCE` turns colour on everywhere.
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
