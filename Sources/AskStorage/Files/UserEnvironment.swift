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
