/// A refusal of the system. Cases carry facts; the wording is made at the front
/// door.
package enum StorageError: Error, Equatable, Sendable {
  /// There is nothing at this path.
  case missing(path: String)
  /// The thing at this path is neither a file nor a folder: a pipe, a socket, a device.
  case notAFileOrFolder(path: String)
  /// The system refused; `code` is its `errno`.
  case refused(path: String, code: Int32)
}
