package import AskStorage

/// The reasons an index cannot be used. Cases carry facts; the wording is made at the front door.
package enum IndexError: Error, Equatable, Sendable {
  /// A file of the index is not what was written; the reason follows its name as a phrase.
  case damaged(file: String, reason: String)
  /// The work was interrupted on request.
  case interrupted
  /// The system refused an operation.
  case storage(StorageError)
}
