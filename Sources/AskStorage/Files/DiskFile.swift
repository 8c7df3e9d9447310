import Glibc

/// A file on the disk while it is written.
final class DiskFile {
  private let path: String
  private var descriptor: CInt
  private var failure: StorageError?

  /// Takes over a descriptor that is open for writing.
  init(_ descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  func append(_ bytes: Span<UInt8>) throws(StorageError) {
    try checkUse()
    try note(System.write(bytes, to: descriptor))
  }

  func sync() throws(StorageError) {
    try checkUse()
    try note(System.sync(descriptor))
  }

  func close() throws(StorageError) {
    guard descriptor >= 0 else { return }
    let code = Glibc.close(descriptor) == 0 ? 0 : errno
    descriptor = -1
    if let failure { throw failure }
    // An interrupted `close` has closed the file.
    try note(code == EINTR ? 0 : code)
  }

  private func checkUse() throws(StorageError) {
    if let failure { throw failure }
    if descriptor < 0 { throw .refused(path: path, code: EBADF) }
  }

  private func note(_ code: CInt) throws(StorageError) {
    guard code != 0 else { return }
    let error = StorageError.refused(path: path, code: code)
    failure = error
    throw error
  }

  deinit { if descriptor >= 0 { Glibc.close(descriptor) } }
}
