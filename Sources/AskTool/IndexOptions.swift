internal import ArgumentParser
internal import Ask
internal import AskInterface

/// How the index is kept and made.
struct IndexOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      The folder to keep these documents' index in. Without it a folder in $XDG_CACHE_HOME/ask, else in \
      ~/.cache/ask.
      """, valueName: "dir"),
    completion: .directory)
  var index: String?

  @Flag(name: .customLong("no-refresh"), help: "Do not look for changed files; use the index as it is.")
  var noRefresh = false

  @Option(
    name: .long,
    help: ArgumentHelp("How many threads read files. Without it one for each processor.", valueName: "n"))
  var threads: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "How much memory indexing may take, such as 1G. Without it 256M.", valueName: "size"),
    transform: ByteSize.argument)
  var memory: ByteSize?

  @Flag(name: .long, help: "With ask index: make the index anew.")
  var rebuild = false

  @Option(
    name: .long,
    help: ArgumentHelp("With ask inspect: show the postings of a word.", valueName: "word"))
  var term: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "With ask inspect: show the passage that stands on a line, such as notes/a.txt:12.",
      valueName: "document:line"))
  var sentence: String?

  /// How the documents are opened.
  var libraryOptions: Library.Options {
    var options = Library.Options()
    if let index { options.place = .folder(index) }
    options.threads = threads
    if let memory { options.memory = memory.bytes }
    options.refreshes = !noRefresh
    return options
  }

  /// The command of a name, with what its options say.
  func command(_ name: IndexCommand.Keyword) -> IndexCommand {
    switch name {
    case .index: .index(rebuilds: rebuild)
    case .status: .status
    case .check: .check
    case .inspect:
      if let term { .term(term) } else if let sentence { .sentence(sentence) } else { .segments }
    }
  }

  /// What is wrong with the options beside a command, or beside a question.
  func mistake(for name: IndexCommand.Keyword?) -> String? {
    if rebuild, name != .index { return "The option '--rebuild' goes with ask index." }
    for (option, isGiven) in [("--term", term != nil), ("--sentence", sentence != nil)]
    where isGiven && name != .inspect {
      return "The option '\(option)' goes with ask inspect."
    }
    if term != nil, sentence != nil { return "The options '--term' and '--sentence' do not go together." }
    return nil
  }

  func validate() throws {
    if let index, index.isEmpty { throw ValidationError("The value '' is invalid for '--index <dir>'.") }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("The value '\(threads)' is invalid for '--threads <n>': it must be 1 to 1024.")
    }
  }
}

extension ByteSize {
  /// Reads what stands after an option.
  fileprivate static func argument(_ text: String) throws -> ByteSize {
    guard let size = ByteSize(text), size.bytes >= 1 << 20 else {
      throw ValidationError("it must be a size such as 512M or 1G, and at least 1M.")
    }
    return size
  }
}
