/// The user's own folder.
package enum HomeFolder {
  /// A path that begins with `~` or `~/`, with `$HOME` in its place, as a shell does; every other path as it is.
  package static func expanding(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = System.environment("HOME"), home.hasPrefix("/")
    else { return path }
    return home + path.dropFirst()
  }
}
