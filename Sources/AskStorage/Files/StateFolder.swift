/// The folder of files that outlast a session but are no settings: the history of the prompt.
package enum StateFolder {
  /// `$XDG_STATE_HOME/ask`, else `$HOME/.local/state/ask`; nil if neither variable is a path from
  /// the root, or the home is not there.
  ///
  /// Follows the XDG Base Directory Specification, which ignores relative paths. Does not create
  /// the folder.
  package static var path: String? {
    path(state: System.environment("XDG_STATE_HOME"), home: System.environment("HOME")) { home in
      guard case .folder? = try? System.kind(of: Path(home)) else { return false }
      return true
    }
  }

  /// The same, from the two variables' values.
  static func path(state: String?, home: String?, isFolder: (String) -> Bool) -> String? {
    if let state, Path(state).isAbsolute { return Path(state).appending("ask".utf8).description }
    // A home that does not exist is not created.
    if let home, Path(home).isAbsolute, isFolder(home) {
      return Path(home).appending(".local/state/ask".utf8).description
    }
    return nil
  }
}
