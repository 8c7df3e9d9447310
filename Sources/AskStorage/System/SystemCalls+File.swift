import Glibc

/// A regular file that is open for reading, closed at the end of its life.
struct OpenFile: ~Copyable {
  private let descriptor: CInt
  let path: String
  /// The file's state when it was opened.
  let stamp: FileStamp

  init(_ path: String) throws(StorageError) {
    try System.check(path)
    // Safe because the string ends in NUL.
    let descriptor = unsafe open(path, Self.flags)
    try self.init(descriptor, code: errno, path: path)
  }

  /// The flags to open a file with, so that nothing blocks, no terminal is taken over, and no other
  /// program inherits it.
  static let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC

  /// Takes the result of `open`: a descriptor, or a negative number and an `errno`.
  init(_ descriptor: CInt, code: CInt, path: String) throws(StorageError) {
    // A socket, or a device without a driver, refuses to be opened at all.
    if descriptor < 0, code == ENXIO { throw .notAFileOrFolder(path: path) }
    guard descriptor >= 0 else { throw System.error(code, at: path) }
    var status = stat()
    // Safe because `status` is ours for the call.
    let code = unsafe fstat(descriptor, &status) == 0 ? 0 : errno
    guard code == 0, case .file(let stamp) = FileKind(status) else {
      close(descriptor)
      throw code == 0 ? .notAFileOrFolder(path: path) : .refused(path: path, code: code)
    }
    self.descriptor = descriptor
    self.path = path
    self.stamp = stamp
  }

  deinit { close(descriptor) }

  /// Reads until there are `count` bytes or the file ends.
  func read(upTo count: Int, from offset: Int) throws(StorageError) -> [UInt8] {
    guard count > 0 else { return [] }
    var code: CInt = 0
    // Safe because `pread` fills no more than it is given, and what it filled is what we count.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let got = unsafe pread(descriptor, base + filled, count - filled, offset + filled)
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          code = got == 0 ? 0 : errno
          break
        }
      }
    }
    guard code == 0 else { throw .refused(path: path, code: code) }
    return bytes
  }

  /// Maps the whole file for reading; nil for an empty one, which cannot be mapped.
  func map() throws(StorageError) -> MappedBytes? {
    guard stamp.size > 0 else { return nil }
    // Safe because the system chooses an address where nothing else is.
    let address = unsafe mmap(nil, Int(stamp.size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address = unsafe address, unsafe address != MAP_FAILED else {
      throw .refused(path: path, code: errno)
    }
    // Safe because that many bytes were just mapped, and nobody else has their address.
    return unsafe MappedBytes(address, count: Int(stamp.size))
  }
}
