internal import AskIndex
internal import AskStorage

// The one place where errors get their words. Each says what is wrong and ends with what to do next.
extension AskError {
  /// Words what the system said of a path that was given.
  init(_ error: StorageError) {
    switch error {
    case .missing(let path):
      self.init(
        code: .noSuchPath, path: path,
        description: "\(path): there is no such file or folder. Check the path, or name another with --docs.")
    case .notAFileOrFolder(let path):
      self.init(
        code: .notAFileOrFolder, path: path,
        description:
          "\(path): this is a pipe, a socket or a device. Save what it gives to a file, and name that.")
    case .refused(let path, let code):
      self.init(
        code: .unreadable, path: path,
        description:
          "\(path): the system does not let it be read: \(ErrorText.text(for: code)). Check who may read it.")
    }
  }

  /// Words that an index cannot be used.
  init(_ error: IndexError) {
    switch error {
    case .damaged(let file, let reason):
      self.init(
        code: .indexUnusable, path: file,
        description: "The index is damaged: \(file): \(reason). Make it anew with ask index --rebuild.")
    case .storage(let error): self.init(error)
    }
  }

  /// Words that an index is made anew.
  static func rebuilding(_ error: IndexError) -> String {
    switch error {
    case .damaged(let file, let reason):
      "The index was damaged (\(file): \(reason)) and is made anew from the documents."
    case .storage(let error): "The index could not be read (\(facts(error))) and is made anew from the documents."
    }
  }

  /// Words that an index stays in memory.
  static func cannotKeep(_ error: IndexError) -> String {
    switch error {
    case .damaged: rebuilding(error)
    case .storage(let error): "The index is not kept (\(facts(error))); answers come from memory."
    }
  }

  private static func facts(_ error: StorageError) -> String {
    switch error {
    case .missing(let path): "\(path): it is no longer there"
    case .notAFileOrFolder(let path): "\(path): not a file or folder"
    case .refused(let path, let code): "\(path): \(ErrorText.text(for: code))"
    }
  }

  /// Words that nothing that was found can be read.
  static func noDocuments(in paths: [String], _ skipped: [Library.Skipped]) -> AskError {
    let places = paths.joined(separator: ", ")
    let found =
      switch skipped.count {
      case 0: "\(places): there is no file here to read."
      case 1: "\(skipped[0].path): \(skipped[0].reason.words)."
      default: "\(places): none of the \(skipped.count) files and folders found here can be read."
      }
    return AskError(
      code: .noDocuments, path: skipped.count == 1 ? skipped[0].path : paths.first,
      description: "\(found) Name files or folders of .txt or .md documents with --docs.")
  }

  /// Words that a file changes faster than it can be quoted.
  static func changedWhileReading(_ path: String) -> AskError {
    AskError(
      code: .changedWhileReading, path: path,
      description: "\(path): the file changed while it was being quoted. Ask again when it is at rest.")
  }

  /// Words that a file is no longer what was quoted.
  static func changedSinceQuoted(_ path: String) -> AskError {
    AskError(
      code: .changedWhileReading, path: path,
      description: "\(path): the file has changed since it was quoted. Ask again.")
  }
}

extension Library.Skipped.Reason {
  /// The reason as what is said of a file.
  fileprivate var words: String {
    switch self {
    case .hidden: "its name begins with a dot"
    case .unknownKind: "its name has an ending that is not read"
    case .binary: "it is not text, it holds NUL bytes"
    case .otherEncoding(let name): "it is in \(name), not UTF-8; convert it with iconv -f \(name) -t UTF-8"
    case .symbolicLink: "it is a symbolic link, which is not followed inside a folder"
    case .special: "it is a pipe, a socket or a device"
    case .unprintableName: "its name is not UTF-8"
    case .empty: "it holds no text"
    case .unreadable(let words): "it cannot be read: \(words)"
    }
  }
}
