import Glibc

extension System {
  /// The error for a file that has a name already.
  static func exists(_ path: String) -> StorageError { .refused(path: path, code: EEXIST) }

  /// The error for a folder where a file is to be.
  static func isFolder(_ path: String) -> StorageError { .refused(path: path, code: EISDIR) }

  /// Makes an empty file next to a target, open for writing, with the permissions of the target if
  /// it is there.
  static func createDraft(in folder: String, for target: String) throws(StorageError) -> (String, CInt) {
    try check(target)
    for number in 0..<100 {
      let draft = "\(folder).ask-\(getpid())-\(number)"
      // Safe because the string ends in NUL.
      let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
      if descriptor < 0, errno == EEXIST { continue }
      guard descriptor >= 0 else {
        throw errno == ENOENT
          ? .missing(path: folder.isEmpty ? "." : folder) : .refused(path: target, code: errno)
      }
      var status = stat()
      // Safe because the string ends in NUL and `status` is ours for the call.
      if unsafe stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
      return (draft, descriptor)
    }
    throw exists(folder)
  }

  /// Gives a draft its name.
  static func publish(_ draft: String, as target: String, replaces: Bool) throws(StorageError) {
    if !replaces {
      // Unlike `rename`, `link` never replaces a file, even one that was made in between.
      // Safe because both strings end in NUL.
      if unsafe link(draft, target) == 0 {
        discard(draft)
        return
      }
      let code = errno
      // Some file systems have no links. There, a file that comes in this very moment is replaced.
      guard code == EPERM || code == EOPNOTSUPP || code == ENOSYS else {
        throw .refused(path: target, code: code)
      }
      // Safe because the string ends in NUL.
      if unsafe access(target, F_OK) == 0 { throw exists(target) }
    }
    // Safe because both strings end in NUL.
    guard unsafe rename(draft, target) == 0 else { throw .refused(path: target, code: errno) }
  }

  /// Removes a draft.
  static func discard(_ draft: String) {
    // Safe because the string ends in NUL.
    unsafe _ = unlink(draft)
  }

  /// Returns when the names of a folder are on the disk; empty for the current one.
  static func syncFolder(_ folder: String) throws(StorageError) {
    // Safe because the string ends in NUL.
    let descriptor = unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let code = sync(descriptor)
    // A file system that does not sync folders says `EINVAL`; there is no more that could be done.
    guard code == 0 || code == EINVAL else { throw .refused(path: folder, code: code) }
  }

  /// Today by the user's clock: the year, the month from 1 and the day from 1.
  static var today: (year: Int, month: Int, day: Int) {
    var now = time(nil)
    // Safe because all of it is zero, its pointer too.
    var parts = unsafe tm()
    // Safe because both are ours for the call.
    unsafe _ = localtime_r(&now, &parts)
    // Safe because only numbers are read.
    return unsafe (Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }

  /// The user's folder; nil if it is not known.
  static var home: String? {
    environment("HOME").flatMap { Path($0).isAbsolute ? $0 : nil }
  }
}
