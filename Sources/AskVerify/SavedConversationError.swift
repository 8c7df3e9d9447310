package import AskStorage

/// A reason why a saved conversation cannot be used.
package enum SavedConversationError: Error, Equatable, Sendable {
  /// Something at a place, the file's name or its name and line, is not as `ask` writes it.
  case misfit(_ place: String, _ reason: String)
  /// The system refuses the file.
  case unreadable(StorageError)
}
