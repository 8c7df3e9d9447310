/// Values that depend on the user: the local date, and paths that begin with `~/`.
package enum UserEnvironment {
  /// Today's date in the user's time zone.
  package static var today: (year: Int, month: Int, day: Int) { System.today }

  /// A path whose `~/` is replaced by the user's folder, as in a shell.
  package static func expandingTilde(_ path: String) -> String {
    path == "~" ? path : HomeFolder.expandingTilde(path)
  }
}
