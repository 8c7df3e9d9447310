/// Values that depend on the user: the local date, and paths that begin with `~/`.
package enum UserEnvironment {
  /// Today's date where the user is.
  package static var today: (year: Int, month: Int, day: Int) { System.today }

  /// A path whose `~/` has become the user's folder, as a shell would have it.
  package static func expandingTilde(_ path: String) -> String {
    path == "~" ? path : HomeFolder.expandingTilde(path)
  }
}
