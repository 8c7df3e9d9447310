import COpen
import Glibc

extension Path {
  /// Its bytes as the system takes them, with a NUL at the end.
  var cString: [CChar] {
    var string: [CChar] = []
    string.reserveCapacity(bytes.count + 1)
    for byte in bytes { string.append(CChar(truncatingIfNeeded: byte)) }
    string.append(0)
    return string
  }
}

/// The folder that a walk begins in, open until its end. Entries below it are opened relative to
/// it, and a link that has replaced one since it was listed leads nowhere.
struct WalkRoot: ~Copyable {
  private let descriptor: CInt
  /// Its path, as given.
  let path: Path

  /// Opens a folder; if its path is a link, the folder that it leads to.
  init(_ path: Path) throws(StorageError) {
    try System.check(path)
    // Safe because the string ends in NUL.
    let opened = unsafe Glibc.open(path.cString, ask_without_reading | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw System.error(errno, at: path) }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Opens a folder at a path below it, or itself, to be read.
  func open(_ folder: Path) throws(StorageError) -> FolderStream {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK
    let (opened, code) = System.openWithoutLinks(rest(of: folder), in: descriptor, flags: flags)
    guard opened >= 0 else { throw System.error(code, at: folder) }
    return FolderStream(opened)
  }

  /// The kind of file at a path below it, not following a link at its end; nil if there is none.
  func kind(at path: Path) -> FileKind? {
    try? System.kindWithoutLinks(of: rest(of: path), in: descriptor)
  }

  private func rest(of path: Path) -> Path {
    let rest = path.rest(below: self.path) ?? []
    return rest.isEmpty ? "." : Path(bytes: rest)
  }
}

/// A folder that is open for reading, closed at the end of its life.
struct FolderStream: ~Copyable {
  let descriptor: CInt

  fileprivate init(_ descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Its entries, in no order, without `.` and `..`. Once only.
  consuming func entries(path: Path) throws(StorageError) -> [FolderEntry] {
    let descriptor = descriptor
    discard self
    return try System.entries(closing: descriptor, path: path.description)
  }
}

extension OpenFile {
  /// Opens a document by its path from the top, in which no link is followed.
  init(document path: Path) throws(StorageError) {
    try System.check(path)
    let (descriptor, code) = System.openWithoutLinks(path, in: AT_FDCWD, flags: Self.flags)
    try self.init(descriptor, code: code, path: path.description)
  }
}

extension System {
  /// Opens a path in which no link is followed: a descriptor, or a negative number and the `errno`.
  ///
  /// - Parameter folder: the folder that a relative path begins in.
  static func openWithoutLinks(_ path: Path, in folder: CInt, flags: CInt) -> (descriptor: CInt, code: CInt) {
    // Safe because the string ends in NUL.
    let descriptor = unsafe ask_open_without_links(folder, path.cString, flags)
    return (descriptor, descriptor < 0 ? errno : 0)
  }

  /// The kind of file at a path in which no link is followed, not even one at its end.
  static func kindWithoutLinks(of path: Path, in folder: CInt = AT_FDCWD) throws(StorageError) -> FileKind {
    try check(path)
    let opened = openWithoutLinks(path, in: folder, flags: ask_without_reading | O_NOFOLLOW | O_CLOEXEC)
    guard opened.descriptor >= 0 else {
      if case .refused(_, let code) = error(opened.code, at: path), code != ELOOP {
        return .refused(code: code)
      }
      throw error(opened.code, at: path)
    }
    defer { close(opened.descriptor) }
    var status = stat()
    // Safe because `status` is ours for the call.
    guard unsafe fstat(opened.descriptor, &status) == 0 else { return .refused(code: errno) }
    return FileKind(status)
  }

  /// Refuses a path that the system would read as a shorter one.
  static func check(_ path: Path) throws(StorageError) {
    if path.bytes.contains(0) { throw .missing(path: path.description) }
  }

  /// The error for an `errno` and a path.
  static func error(_ code: Int32, at path: Path) -> StorageError { error(code, at: path.description) }
}
