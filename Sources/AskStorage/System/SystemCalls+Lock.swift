import Glibc

/// A file of a folder that is open for adding to its end, made if it was missing, and locked until
/// the end of its life.
struct LockedFile: ~Copyable {
  private let descriptor: CInt
  private let path: String

  /// Waits for others to be done with the file, for a second at the most.
  init(_ name: String, in folder: borrowing FolderHandle) throws(StorageError) {
    try folder.check(name)
    let file = try Self.open(name, in: folder)
    descriptor = file
    path = folder.path(of: name)
  }

  private static func open(_ name: String, in folder: borrowing FolderHandle) throws(StorageError) -> CInt {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK
    for _ in 0..<500 {
      // Safe because the string ends in NUL.
      let file = unsafe openat(folder.descriptor, name, flags, 0o600)
      guard file >= 0 else { throw FolderHandle.error(errno, at: folder.path(of: name)) }
      if flock(file, LOCK_EX | LOCK_NB) == 0, isStill(file, named: name, in: folder) { return file }
      close(file)
      usleep(2_000)
    }
    throw .refused(path: folder.path(of: name), code: EWOULDBLOCK)
  }

  deinit {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Adds bytes at the end by one write.
  func append(_ bytes: Span<UInt8>) throws(StorageError) {
    let code = System.write(bytes, to: descriptor)
    guard code == 0 else { throw .refused(path: path, code: code) }
  }

  /// Whether an open file is the one of a name, and not one that another has taken the place of. A
  /// file that others may read is closed to them; a device, which a user links to keep nothing, is
  /// left as it is.
  private static func isStill(_ file: CInt, named name: String, in folder: borrowing FolderHandle) -> Bool {
    var (held, named) = (stat(), stat())
    // Safe because the string ends in NUL, and both structures are ours for the calls.
    guard unsafe fstat(file, &held) == 0, unsafe fstatat(folder.descriptor, name, &named, 0) == 0 else {
      return false
    }
    if held.st_mode & S_IFMT == S_IFREG, held.st_mode & 0o077 != 0 { fchmod(file, 0o600) }
    return held.st_ino == named.st_ino && held.st_dev == named.st_dev
  }
}
