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

  /// Words that nothing that was found can be read.
  static func noDocuments(_ skipped: [Library.Skipped]) -> AskError {
    let found =
      skipped.isEmpty
      ? "There is no file to read." : "None of the \(skipped.count) files and folders found can be read."
    return AskError(
      code: .noDocuments, path: nil,
      description: "\(found) Name files or folders of .txt or .md documents with --docs.")
  }

  /// Words that a file changes faster than it can be quoted.
  static func changedWhileReading(_ path: String) -> AskError {
    AskError(
      code: .changedWhileReading, path: path,
      description: "\(path): the file changed while it was being quoted. Ask again when it is at rest.")
  }
}
