package import AskStorage

/// The reasons an index cannot be used. Cases carry facts; the wording is made at the front door.
package enum IndexError: Error, Equatable, Sendable {
  /// A file of the index is not what was written; the reason follows its name as a phrase.
  case damaged(file: String, reason: String)
  /// It was given up because someone asked for that.
  case interrupted
  /// The system refused.
  case storage(StorageError)
}
