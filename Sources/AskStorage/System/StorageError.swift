internal import Glibc

/// A refusal of the system. Cases carry facts; the wording is made at the front door.
package enum StorageError: Error, Equatable, Sendable {
  /// There is nothing at this path.
  case missing(path: String)
  /// The thing at this path is neither a file nor a folder: a pipe, a socket, a device.
  case notAFileOrFolder(path: String)
  /// The system refused; `code` is its `errno`.
  case refused(path: String, code: Int32)
}

extension StorageError {
  /// Whether the error says that a document or a folder in its path is a link.
  package var isOfLink: Bool {
    if case .refused(_, let code) = self { code == ELOOP } else { false }
  }

  /// Whether it says that a file is there that was not to be replaced.
  package var isOfExistingFile: Bool {
    if case .refused(_, let code) = self { code == EEXIST } else { false }
  }

  /// Whether it says that a file has more bytes than are read.
  package var isOfTooLargeFile: Bool {
    if case .refused(_, let code) = self { code == EFBIG } else { false }
  }
}
