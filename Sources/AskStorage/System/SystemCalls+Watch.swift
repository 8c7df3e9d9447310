import Glibc

/// A queue of the system for changes in folders, closed at the end of its life.
struct EventQueue: ~Copyable {
  /// Something that happened in a folder, or to it.
  struct FolderEvent {
    /// The folder's number; -1 if events were lost.
    let folder: CInt
    /// Whether it happened to a folder.
    let isOfFolder: Bool
    /// The name in the folder that it happened to; nil for the folder itself.
    let name: Path?
  }

  private let descriptor: CInt

  /// Opens a queue; nil if the system allows no more.
  init?() {
    descriptor = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// The result of adding a watch.
  enum WatchResult {
    /// It is watched from now on under a number, the same for each path that leads to the folder.
    case noted(CInt)
    /// The folder cannot be read or was removed: it has no entries until an event of the one above
    /// it.
    case unreadable
    /// The system allows no more watches.
    case refused
  }

  /// Watches an open folder from now on, even if its path leads elsewhere by now.
  func add(_ folder: borrowing FolderStream) -> WatchResult {
    add(Path("/proc/self/fd/\(folder.descriptor)"))
  }

  /// Watches a file from now on; its path may be a link.
  func add(_ path: Path) -> WatchResult {
    // Safe because the string ends in NUL.
    let number = unsafe inotify_add_watch(descriptor, path.cString, Self.wanted)
    if number >= 0 { return .noted(number) }
    return System.standsUntilTold(errno) ? .unreadable : .refused
  }

  /// The events since the last call, as far as they are available; nil if the system
  /// fails.
  func take() -> [FolderEvent]? {
    var events: [FolderEvent] = []
    while true {
      var count = 0
      // Safe because the system writes at most the capacity it is told, and `count` is what it has
      // written.
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 15) { buffer, filled in
        count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
      if count > 0 {
        events += Self.events(in: bytes)
      } else if count == 0 || errno == EAGAIN {
        return events
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// The events that change a file, or the list of files in a folder.
  private static let wanted = UInt32(
    IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
      | IN_MOVE_SELF
      | IN_EXCL_UNLINK)

  /// Parses the system's events: four numbers, of which the last counts the bytes of a name that
  /// follows, with NULs at its end.
  private static func events(in bytes: [UInt8]) -> [FolderEvent] {
    var events: [FolderEvent] = []
    var start = 0
    while start + 16 <= bytes.count {
      let end = min(bytes.count, start + 16 + Int(number(bytes, at: start + 12)))
      let name = bytes[start + 16..<end].prefix { $0 != 0 }
      events.append(
        FolderEvent(
          folder: CInt(bitPattern: number(bytes, at: start)),
          isOfFolder: number(bytes, at: start + 4) & UInt32(IN_ISDIR) != 0,
          name: name.isEmpty ? nil : Path(bytes: name)))
      start = end
    }
    return events
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> UInt32 {
    // In the machine's byte order, as a field of a C structure.
    let number = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    return UInt32(littleEndian: number)
  }
}

extension System {
  /// Whether a folder that cannot be opened for this reason stays so until the folder above it
  /// changes.
  static func standsUntilTold(_ code: CInt) -> Bool { [EACCES, ENOENT, ENOTDIR, ELOOP].contains(code) }

  /// The identity of the file or folder at a path, following a symbolic link at its end; nil if
  /// there is none.
  static func identity(of path: Path) -> FileNumber? {
    var status = stat()
    // Safe because the string ends in NUL and `status` is ours for the call.
    guard unsafe stat(path.cString, &status) == 0 else { return nil }
    return FileNumber(inode: UInt64(status.st_ino), device: UInt64(status.st_dev))
  }
}

/// The inode and device number of a file.
struct FileNumber: Equatable {
  let inode: UInt64
  let device: UInt64
}
