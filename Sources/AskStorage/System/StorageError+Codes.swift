internal import Glibc

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
