internal import AskIndex
internal import AskStorage

// What is said of an index. Each sentence says what is wrong, and the last what to do next.
extension AskError {
  /// Words that an index cannot be used.
  init(_ error: IndexError) {
    switch error {
    case .damaged(let file, let reason):
      self.init(
        code: .indexUnusable, path: file,
        description: "The index is damaged: \(file): \(reason). Make it anew with ask index --rebuild.")
    case .interrupted: self = .interrupted
    case .storage(let error):
      self.init(
        code: .indexUnusable, path: error.path,
        description: "The index cannot be used: \(error.facts). \(error.advice)")
    }
  }

  /// Words that indexing was given up.
  static let interrupted = AskError(
    code: .interrupted, path: nil,
    description: "Reading the documents was given up. What was read is kept; ask again to go on with it.")

  /// Words that an index does not hold all files yet.
  static func partial(_ count: Int) -> String {
    let files = count == 1 ? "1 file is" : "\(count) files are"
    return "The index is not complete: \(files) still to be read. Ask without --no-refresh, or run ask index."
  }

  /// Words that there is no index, for a reason.
  static func noIndex(_ reason: String?) -> AskError {
    AskError(
      code: .noIndex, path: nil,
      description: reason ?? "There is no index of these documents yet. Make it with ask index.")
  }

  /// Words that an index holds nothing at a place.
  static func noSuchSentence(_ document: String, line: Int) -> AskError {
    AskError(
      code: .noSuchSentence, path: document,
      description: "\(document):\(line): the index has no passage here. :docs lists the documents.")
  }

  /// Words that the index in a folder is of other documents.
  static func ofOthers(_ path: String) -> String {
    "\(path): the index here is of other documents. Name another folder with --index, or these with --docs."
  }

  /// Words that an index is made anew.
  static func rebuilding(_ error: IndexError) -> String {
    switch error {
    case .damaged(_, let reason) where reason.contains(" of version "):
      "The index was written by another version of ask; it is written again from the documents."
    case .damaged(let file, let reason):
      "The index was damaged (\(file): \(reason)); it is made anew from the documents."
    case .interrupted: interrupted.description
    case .storage(let error):
      "The index could not be read (\(error.facts)); it is made anew from the documents."
    }
  }

  /// Words that an index stays in memory.
  static func cannotKeep(_ error: IndexError) -> String {
    switch error {
    case .damaged, .interrupted: rebuilding(error)
    case .storage(let error):
      "The index is not kept: \(error.facts). Answers come from memory. \(error.advice)"
    }
  }

  /// Words that no place for indexes is known.
  static let noCache =
    "The index is not kept: neither XDG_CACHE_HOME nor HOME names a folder. Answers come from memory. "
    + "Name a folder with --index."

  /// Words that another process is writing the index.
  static let anotherWriter =
    "The index is being written by another ask. Until it is done, answers come from memory."

  /// Words that a folder holds the index of other documents.
  static func otherLibrary(_ path: String) -> String {
    "\(path): the index here was of other documents and is made anew for these. Name a folder of its own for "
      + "each library with --index."
  }
}

extension StorageError {
  /// The path it is about.
  var path: String {
    switch self {
    case .missing(let path), .notAFileOrFolder(let path), .refused(let path, _): path
    }
  }

  /// The file, and what is wrong with it.
  fileprivate var facts: String {
    switch self {
    case .missing(let path): "\(path): it is no longer there"
    case .notAFileOrFolder(let path): "\(path): it is not a file or folder"
    case .refused(let path, let code): "\(path): \(ErrorText.text(for: code))"
    }
  }

  /// Advice for an index that cannot be written.
  fileprivate var advice: String {
    if case .refused(_, let code) = self, Self.noSpace.contains(code) {
      return "Free some space, or name another folder with --index."
    }
    if case .refused(_, Self.tooLarge) = self { return "Raise the limit of a file's size, see ulimit -f." }
    return "Name another folder with --index."
  }

  /// Linux's `ENOSPC` and `EDQUOT`.
  private static let noSpace: Set<Int32> = [28, 122]
  /// Linux's `EFBIG`.
  private static let tooLarge: Int32 = 27
}
