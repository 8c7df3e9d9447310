internal import ArgumentParser
internal import Ask
internal import AskInterface

/// The command line of `ask`: a question, or a conversation if there is none.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Answers questions about a folder of documents by quoting their sentences.",
    usage: """
      ask [<options>] [<question> ...]
      ask <subcommand> [<options>]
      """,
    discussion: examples,
    version: Version.text,
    subcommands: SubcommandName.allCases.map(\.type))

  @Argument(help: ArgumentHelp("The question; all words make one.", valueName: "question"))
  var words: [String] = []

  @OptionGroup(title: "Documents")
  var documents: DocumentOptions

  @OptionGroup(title: "Index")
  var index: IndexOptions

  @OptionGroup(title: "Answers")
  var answering: AnswerOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  @OptionGroup(title: "Output")
  var conversation: ConversationOptions

  /// The question; nil if questions come from standard input.
  var question: String? { words.isEmpty ? nil : words.joined(separator: " ") }

  /// The options that the documents are opened with.
  var libraryOptions: Library.Options {
    var options = answering.applied(to: index.libraryOptions)
    // A script's questions may come at any time, so each looks at the files again; a single
    // question comes right after the files were looked at.
    let isScript = question == nil && !StandardStreams.areTerminal
    options.refreshInterval = isScript ? .zero : .seconds(1)
    options.watches = question == nil && !isScript
    return options
  }

  /// The form of the replies.
  var settings: Settings {
    var settings = output.settings
    settings.answers = conversation.answers ?? 1
    settings.follows = conversation.follow || question == nil && StandardStreams.areTerminal
    return settings
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
      ask index, ask status, ask check, ask inspect

    Judge the answers on your own documents:
      ask bench FILE

    Look saved quotations up again (:save FILE, or the output of --json):
      ask verify FILE ...

    The words index, status, check and inspect are subcommands where they stand
    alone, bench and verify where files follow. ask -- status asks a question.

    Exit status: 0 answered, 1 nothing in the documents answers, 2 could not look.
    """
}

/// The command line as shells complete it: without the words of a question, which shells cannot
/// complete.
///
/// With those words, the scripts that ArgumentParser 1.8 makes are wrong: zsh refuses a second rest
/// argument in addition to that of the subcommands, and fish takes a subcommand for a word of the
/// question.
struct CompletedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", version: Version.text, subcommands: AskCommand.configuration.subcommands)

  /// The option that asks for a script.
  static let request = "--generate-completion-script"

  @OptionGroup var documents: DocumentOptions
  @OptionGroup var index: IndexOptions
  @OptionGroup var answering: AnswerOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var conversation: ConversationOptions
}
