internal import ArgumentParser
internal import Ask
internal import AskInterface

/// The place of the index and the resources for making it.
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

  /// The options that the documents are opened with.
  var libraryOptions: Library.Options {
    var options = Library.Options()
    if let index { options.place = .folder(index) }
    options.threads = threads
    if let memory { options.memory = memory.bytes }
    options.refreshes = !noRefresh
    return options
  }

  func validate() throws {
    if let index, index.isEmpty { throw ValidationError("The value '' is invalid for '--index <dir>'.") }
    if let threads, !(1...1_024).contains(threads) {
      throw ValidationError("The value '\(threads)' is invalid for '--threads <n>': it must be 1 to 1024.")
    }
  }
}

extension ByteSize {
  /// Reads the value of an option.
  fileprivate static func argument(_ text: String) throws -> ByteSize {
    guard let size = ByteSize(text), size.bytes >= 1 << 20 else {
      throw ValidationError("it must be a size such as 512M or 1G, and at least 1M.")
    }
    return size
  }
}
