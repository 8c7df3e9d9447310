/// The clock by which the system stamps files.
package enum FileClock {
  /// The time in nanoseconds since 1970, in the grain of file stamps: a few milliseconds.
  ///
  /// A file whose `modified` and `statusChanged` both lie before the time at which it began to be
  /// read cannot change unnoticed: a later change gets a stamp of that time or after it. One whose
  /// stamp is that time, or after it, may. Holds for files on this machine; a server stamps by a
  /// clock of its own.
  package static func now() -> Int64 { System.coarseTime() }
}

/// The canonical one of the paths of a file or folder.
package enum CanonicalPath {
  /// The path from the root, without symbolic links, `.`, `..` and doubled slashes.
  ///
  /// - Throws: `missing` if there is no file; `refused`, with `EILSEQ` if the path is not UTF-8.
  package static func of(_ path: Path) throws(StorageError) -> Path {
    try System.canonicalPath(of: path)
  }
}

/// Values that depend on the user: the local date, and paths that begin with `~`.
package enum UserEnvironment {
  /// Today's date in the user's time zone.
  package static var today: (year: Int, month: Int, day: Int) { System.today }

  /// A path that begins with `~` or `~/`, with `$HOME` in its place, as a shell does; every other
  /// path as it is.
  package static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.utf8.starts(with: "~/".utf8), let home = System.home else { return path }
    return home + String(path.unicodeScalars.dropFirst())
  }
}

/// The system's own words.
package enum ErrorText {
  /// The system's message for an `errno`, such as `Permission denied`.
  package static func text(for code: Int32) -> String { System.text(for: code) }
}
