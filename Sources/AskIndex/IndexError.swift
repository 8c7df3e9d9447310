package import AskStorage

/// Why an index cannot be used. Holds the facts; the wording is made at the front door.
package enum IndexError: Error, Equatable, Sendable {
  /// A file of the index is not what was written; the reason follows its name as a phrase.
  case damaged(file: String, reason: String)
  /// A file of the index is in a format of another version.
  case otherVersion(file: String, version: Int)
  /// The system refused.
  case storage(StorageError)
}
