internal import AskStorage

extension SavedConversation {
  /// Writes the text of one into a file: whole, or not at all.
  ///
  /// - Parameters:
  ///   - text: what the file is to hold.
  ///   - path: the file, where `~/` is the user's folder.
  ///   - replaces: whether a file that is there already is replaced.
  /// - Throws: `fileExists` where one is and is not to be; `unwritable` for what the system
  ///   refuses.
  package static func write(_ text: String, to path: String, replaces: Bool) throws(AskError) {
    let bytes = Array(text.utf8)
    do throws(StorageError) {
      try FileWriter.write(bytes.span, to: UserEnvironment.expandingTilde(path), replaces: replaces)
    } catch {
      throw .cannotSave(path, error: error)
    }
  }
}

extension AskError {
  /// Words that a conversation is not saved.
  static func cannotSave(_ path: String, error: StorageError) -> AskError {
    if error.isOfExistingFile {
      return AskError(
        code: .fileExists, path: path,
        description: "\(path): there is such a file already. Replace it with :save! or name another.")
    }
    let reason =
      switch error {
      case .missing(let folder): "there is no folder \(folder)"
      case .notAFileOrFolder: "this is a pipe, a socket or a device"
      case .refused(_, let code): "the system does not let it be written: \(ErrorText.text(for: code))"
      }
    var advice = "Name a file in another folder."
    // Linux's `EFBIG`.
    if case .refused(_, 27) = error { advice = "Raise the limit of a file's size, see ulimit -f." }
    return AskError(code: .unwritable, path: path, description: "\(path): \(reason). \(advice)")
  }
}
