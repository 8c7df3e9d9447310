/// The default folder of indexes.
package enum CacheFolder {
  /// `$XDG_CACHE_HOME/ask`, else `$HOME/.cache/ask`; nil if neither variable is a path from
  /// the root.
  ///
  /// Follows the XDG Base Directory Specification, which ignores relative paths. Does not create
  /// the folder.
  package static var path: String? {
    path(cache: System.environment("XDG_CACHE_HOME"), home: System.environment("HOME"))
  }

  /// The same, from the two variables' values.
  static func path(cache: String?, home: String?) -> String? {
    if let cache, Path(cache).isAbsolute { return Path(cache).appending("ask".utf8).description }
    if let home, Path(home).isAbsolute { return Path(home).appending(".cache/ask".utf8).description }
    return nil
  }
}
