import Glibc

/// A folder that is open, closed at the end of its life. Names in it are looked up in the folder
/// itself and not by its path.
struct FolderHandle: ~Copyable {
  let descriptor: CInt
  private let path: String

  init(_ path: String, creating: Bool) throws(StorageError) {
    try System.check(path)
    var (descriptor, code) = Self.open(path)
    if descriptor < 0, code == ENOENT, creating {
      try System.makeFolders(path)
      (descriptor, code) = Self.open(path)
    }
    guard descriptor >= 0 else { throw Self.error(code, at: path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The path of something in it.
  func path(of name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : path + "/" + name
  }

  /// Its entries, in no order, without `.` and `..`.
  func entries() throws(StorageError) -> [FolderEntry] {
    // A descriptor of its own, because the place in the list belongs to the descriptor.
    // Safe because the string ends in NUL.
    let list = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard list >= 0 else { throw Self.error(errno, at: path) }
    return try System.entries(closing: list, path: path)
  }

  /// Opens a file for reading.
  func open(_ name: String) throws(StorageError) -> OpenFile {
    try check(name)
    // Safe because the string ends in NUL.
    let file = unsafe openat(descriptor, name, OpenFile.flags)
    return try OpenFile(file, code: errno, path: path(of: name))
  }

  /// Makes a file for writing, in place of one that has the name; gives its descriptor.
  func create(_ name: String) throws(StorageError) -> CInt {
    try check(name)
    while true {
      // Safe because the string ends in NUL.
      let file = unsafe openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file >= 0 { return file }
      // A new file cannot be missing: the folder is.
      if errno == ENOENT { throw .missing(path: path) }
      guard errno == EEXIST else { throw .refused(path: path(of: name), code: errno) }
      // Safe because the string ends in NUL.
      guard unsafe unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
        throw .refused(path: path(of: name), code: errno)
      }
    }
  }

  /// Gives a file another name.
  func rename(_ from: String, to: String) throws(StorageError) {
    try check(from)
    try check(to)
    // Safe because both strings end in NUL.
    guard unsafe renameat(descriptor, from, descriptor, to) == 0 else {
      throw Self.error(errno, at: path(of: from))
    }
  }

  /// Removes a file.
  func remove(_ name: String) throws(StorageError) {
    try check(name)
    // Safe because the string ends in NUL.
    guard unsafe unlinkat(descriptor, name, 0) == 0 else { throw Self.error(errno, at: path(of: name)) }
  }

  /// Returns when its names are on the disk.
  func sync() throws(StorageError) {
    let code = System.sync(descriptor)
    // A file system that does not sync folders says `EINVAL`; there is no more that could be done.
    guard code == 0 || code == EINVAL else { throw .refused(path: path, code: code) }
  }

  /// Takes the lock; nil while it is taken.
  func lock() throws(StorageError) -> WriterLock? {
    while true {
      // Safe because the string ends in NUL.
      let file = unsafe openat(descriptor, IndexName.lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      if file < 0, errno == ENOENT { throw .missing(path: path) }
      guard file >= 0 else { throw .refused(path: path(of: IndexName.lock), code: errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        if code == EWOULDBLOCK { return nil }
        if code == EINTR { continue }
        throw .refused(path: path(of: IndexName.lock), code: code)
      }
      let lock = WriterLock {
        // Closing alone would leave it with a process that is just being started.
        flock(file, LOCK_UN)
        close(file)
      }
      // The lock of a file that was removed meanwhile would exclude no other process.
      if isLockFile(file) { return lock }
    }
  }

  private func isLockFile(_ file: CInt) -> Bool {
    var (held, named) = (stat(), stat())
    // Safe because the string ends in NUL, and both structures are ours for the calls.
    guard unsafe fstat(file, &held) == 0, unsafe fstatat(descriptor, IndexName.lock, &named, 0) == 0 else {
      return false
    }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }

  func check(_ name: String) throws(StorageError) {
    guard IndexName.isValid(name) else { throw .refused(path: path(of: name), code: EINVAL) }
  }

  private static func open(_ path: String) -> (descriptor: CInt, code: CInt) {
    // Safe because the string ends in NUL.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return (descriptor, errno)
  }

  /// Unlike for documents, a file in place of a folder is distinguished from a missing one.
  static func error(_ code: CInt, at path: String) -> StorageError {
    code == ENOENT ? .missing(path: path) : .refused(path: path, code: code)
  }
}

extension System {
  /// Makes a folder and those above it that are missing, which only this user may look into.
  static func makeFolders(_ path: String) throws(StorageError) {
    var code = makeFolder(path)
    if code == ENOENT, let parent = parent(of: path) {
      try makeFolders(parent)
      code = makeFolder(path)
    }
    guard code == 0 || code == EEXIST else { throw FolderHandle.error(code, at: path) }
  }

  /// Writes all of the bytes: 0, or the `errno` that it stopped at.
  static func write(_ bytes: Span<UInt8>, to descriptor: CInt) -> CInt {
    // Safe because the span lends its bytes for the call, and `write` reads no more than it is
    // told.
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let wrote = unsafe Glibc.write(descriptor, base + done, buffer.count - done)
        if wrote > 0 {
          done += wrote
        } else if wrote == 0 || errno != EINTR {
          return wrote == 0 ? EIO : errno
        }
      }
      return 0
    }
  }

  /// Returns when a file or folder is on the disk: 0, or the `errno`.
  static func sync(_ descriptor: CInt) -> CInt {
    while fsync(descriptor) != 0 {
      if errno != EINTR { return errno }
    }
    return 0
  }

  private static func makeFolder(_ path: String) -> CInt {
    // Safe because the string ends in NUL.
    unsafe mkdir(path, 0o700) == 0 ? 0 : errno
  }

  /// The path without its last part; nil when it has one part only.
  private static func parent(of path: String) -> String? {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    guard let last = parts.last, parts.count > 1 else { return nil }
    return String(path[..<last.startIndex])
  }
}
