/// The user's own folder.
package enum HomeFolder {
  /// A path that begins with `~` or `~/`, with `$HOME` in its place, as a shell does; every other
  /// path as it is.
  package static func expandingTilde(_ path: String) -> String {
    guard path == "~" || path.utf8.starts(with: "~/".utf8), let home = System.home else { return path }
    return home + String(path.unicodeScalars.dropFirst())
  }
}
