/// Why the system did not let us read something. Holds the facts; the wording is made at the front
/// door.
package enum StorageError: Error, Equatable, Sendable {
  /// Nothing stands at this path.
  case missing(path: String)
  /// What stands at this path is neither a file nor a folder: a pipe, a socket, a device.
  case notAFileOrFolder(path: String)
  /// The system refused; `code` is its `errno`.
  case refused(path: String, code: Int32)

  /// Whether it says that a link stands on the way to a document, or in its place.
  package var isOfLink: Bool {
    if case .refused(_, let code) = self { code == System.linkCode } else { false }
  }

  /// Whether it says that a file is there that was not to be replaced.
  package var isOfExistingFile: Bool {
    if case .refused(_, let code) = self { code == System.existsCode } else { false }
  }

  /// Whether it says that a file has more bytes than are read.
  package var isOfTooLargeFile: Bool {
    if case .refused(_, let code) = self { code == System.tooLargeCode } else { false }
  }
}
