internal import AskIndex
internal import AskStorage

// The one place where errors get their words. Each says what is wrong and ends with what to do
// next.
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

  /// Words that nothing that was found can be read.
  static func noDocuments(in paths: [String], _ skipped: [SkippedFile]) -> AskError {
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

  /// Words that documents were found and none of them could be read.
  static func nothingReadable(in paths: [String], _ missed: Incompleteness) -> AskError {
    let named = missed.first.map { "\($0.path): \($0.reason.words)" }.joined(separator: "; ")
    let rest = missed.count - missed.first.count
    let found =
      missed.count == 1
      ? "\(named)."
      : "\(paths.joined(separator: ", ")): none of the documents here can be read: \(named)"
        + (rest > 0 ? "; and \(rest) more." : ".")
    return AskError(
      code: .nothingReadable, path: missed.count == 1 ? missed.first.first?.path : paths.first,
      description: "\(found) Nothing was looked at. See to it that they can be read, and ask again.",
      incompleteness: missed)
  }

  /// Words that a pattern names no document.
  static func noDocument(named pattern: String) -> AskError {
    AskError(
      code: .noSuchDocument, path: pattern,
      description: "No document goes by \(pattern). :docs lists the documents.")
  }

  /// Words that a path that is to be left out leads to no document.
  static func noDocument(at path: String) -> AskError {
    AskError(
      code: .noSuchDocument, path: path,
      description: "\(path): no document that is asked stands there. :docs lists the documents.")
  }

  /// Words that a path that is to be added leads to nothing new.
  static func nothingToAdd(at path: String) -> AskError {
    AskError(
      code: .noDocuments, path: path,
      description: "\(path): nothing was added, as there is no document here that can be read.")
  }

  /// Words that the last document is not left out.
  static func lastDocument(at path: String) -> AskError {
    AskError(
      code: .noDocuments, path: path,
      description: "\(path): no document would be left to ask. Add others first, with :add.")
  }

  /// Words that no sentence holds some words.
  static func noSentence(holding text: String) -> AskError {
    AskError(
      code: .noSuchSentence, path: nil,
      description:
        "No sentence holds “\(text)”, these words in this order. Try fewer words of it, or path:line.")
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

extension SkippedFile.Reason {
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
    case .tooLarge: "it is too large for the memory allowed; raise --memory, or split it"
    case .cannotBeIndexed(let words): "it cannot be indexed: \(words)"
    }
  }
}
