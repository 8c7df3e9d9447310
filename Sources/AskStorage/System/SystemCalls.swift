import Glibc

/// One thing in a folder.
struct FolderEntry {
  /// Its name.
  let name: Path
  /// Its kind.
  let kind: FileKind
}

/// The kind of file at a path.
enum FileKind {
  case file(FileStamp)
  case folder
  case symbolicLink
  case special
  case refused(code: Int32)
}

/// The system calls of this module, with the reasons each is safe.
enum System {
  /// The kind of file at a path, following a symbolic link at its end.
  static func kind(of path: Path) throws(StorageError) -> FileKind {
    try check(path)
    var status = stat()
    // Safe because the string ends in NUL and `status` is ours for the call.
    guard unsafe stat(path.cString, &status) == 0 else { throw error(errno, at: path) }
    return FileKind(status)
  }

  /// The entries of a folder that was opened for this, and is closed by it.
  static func entries(closing descriptor: CInt, path folder: String) throws(StorageError) -> [FolderEntry] {
    // Safe because the descriptor is open and given up to the stream.
    guard let stream = unsafe fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw error(code, at: folder)
    }
    // Safe because the stream is open and not used after this function.
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    errno = 0
    // Safe because the stream is open, and each entry is used up before the next is asked for.
    while let entry = unsafe readdir(stream) {
      // Safe because the entry was just read.
      if let entry = unsafe FolderEntry(entry, in: descriptor) { entries.append(entry) }
      errno = 0
    }
    guard errno == 0 else { throw error(errno, at: folder) }
    return entries
  }

  /// The system's words for an `errno`, such as `Permission denied`.
  static func text(for code: Int32) -> String {
    // Safe because 256 bytes are ours for the call, and the text is copied before they go.
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let base = buffer.baseAddress, unsafe strerror_r(code, base, buffer.count) == 0 else {
        return "Unknown error \(code)"
      }
      return unsafe String(cString: base)
    }
  }

  /// The error for a file of more bytes than are read.
  static func tooLarge(_ path: String) -> StorageError { .refused(path: path, code: EFBIG) }

  /// Refuses a path that the system would read as a shorter one.
  static func check(_ path: String) throws(StorageError) {
    if path.utf8.contains(0) { throw .missing(path: path) }
  }

  /// The error for an `errno` and a path.
  static func error(_ code: Int32, at path: String) -> StorageError {
    code == ENOENT || code == ENOTDIR ? .missing(path: path) : .refused(path: path, code: code)
  }
}

extension FileKind {
  /// Converts the system's structure.
  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(FileStamp(status))
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .special
    }
  }
}

extension FileStamp {
  fileprivate init(_ status: stat) {
    self.init(
      size: Int64(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      statusChanged: Self.nanoseconds(status.st_ctim), inode: UInt64(status.st_ino),
      device: UInt64(status.st_dev))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    // A file system may have any value; years beyond 2262 wrap around and are still distinguished.
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

extension FolderEntry {
  /// Reads an entry of a folder; nil for the folder itself, the one above, and an entry that was
  /// removed since.
  fileprivate init?(_ entry: UnsafeMutablePointer<dirent>, in folder: CInt) {
    // Safe because the name lies inside the entry and ends in NUL.
    let name = unsafe (UnsafeRawPointer(entry) + Self.nameOffset).assumingMemoryBound(to: CChar.self)
    // Safe because the name ends in NUL.
    let bytes = unsafe Path(bytes: UnsafeRawBufferPointer(start: name, count: strlen(name)))
    if bytes == Self.itself || bytes == Self.above { return nil }
    // Safe because the entry was just read, and the name ends in NUL.
    guard let kind = unsafe Self.kind(of: name, hint: entry.pointee.d_type, in: folder) else { return nil }
    self.kind = kind
    self.name = bytes
  }

  private static let itself: Path = "."
  private static let above: Path = ".."
  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  /// The kind of file with a name; nil if it was removed. Only a file, or an entry whose kind the
  /// folder does not give, is looked up.
  private static func kind(of name: UnsafePointer<CChar>, hint: UInt8, in folder: CInt) -> FileKind? {
    switch Int(hint) {
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_REG), Int(DT_UNKNOWN): break
    default: return .special
    }
    var status = stat()
    // Safe because the name ends in NUL, and `status` is ours for the call.
    if unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return FileKind(status) }
    return errno == ENOENT ? nil : .refused(code: errno)
  }
}
