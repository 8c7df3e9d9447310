internal import AskStorage
internal import AskVerify

extension SavedConversation {
  /// Reads a file.
  ///
  /// - Throws: `badConversation` for what is no saved conversation; `noSuchPath`,
  ///   `notAFileOrFolder` or `unreadable` for what cannot be read.
  public init(at path: String) throws(AskError) {
    do throws(SavedConversationError) {
      try self.init(reading: path)
    } catch {
      throw AskError(error)
    }
  }

  /// Reads bytes that came another way, such as through a pipe.
  ///
  /// - Parameters:
  ///   - bytes: all of them.
  ///   - name: their name in messages.
  /// - Throws: `badConversation` for what is no saved conversation.
  public init(_ bytes: [UInt8], name: String) throws(AskError) {
    do throws(SavedConversationError) {
      try self.init(reading: bytes, named: name)
    } catch {
      throw AskError(error)
    }
  }
}

extension AskError {
  /// Words why a saved conversation cannot be used.
  init(_ error: SavedConversationError) {
    switch error {
    case .misfit(let place, let reason): self = .badConversation(place, reason: reason)
    case .unreadable(let error): self = .cannotVerify(error)
    }
  }

  /// Words that a saved conversation cannot be used.
  static func badConversation(_ place: String, reason: String) -> AskError {
    AskError(
      code: .badConversation, path: place,
      description: "\(place): \(reason). Name a file that :save wrote, or the output of ask --json.")
  }

  /// Words what the system said of a saved conversation.
  static func cannotVerify(_ error: StorageError) -> AskError {
    switch error {
    case .missing(let path):
      AskError(
        code: .noSuchPath, path: path,
        description:
          "\(path): there is no such file to verify. "
          + "A question that begins with “verify” goes after two dashes."
      )
    case .notAFileOrFolder(let path):
      AskError(
        code: .notAFileOrFolder, path: path,
        description: "\(path): this is no file. Name a file that :save wrote, or the output of ask --json.")
    case .refused: AskError(error)
    }
  }
}
