internal import Ask
internal import CBuild
internal import CTerminal

/// The version of `ask`.
enum Version {
  /// The only place that has the number: `make` reads it here, and a test compares the changelog
  /// with it.
  static let number = "0.2.0"

  /// The text that `--version` prints.
  static var text: String {
    """
    ask \(number)
    commit \(commit)
    index format: segments \(Library.formatVersions.segments), manifest \(Library.formatVersions.manifest)
    linked: \(linked.joined(separator: ", "))
    """
  }

  private static var commit: String {
    // Safe because the text is a constant that ends in NUL.
    let told = unsafe String(cString: build_commit())
    return told.isEmpty ? "unknown" : told
  }

  /// The third-party libraries, with their versions if they report one.
  private static var linked: [String] {
    // Safe because the text is a constant that ends in NUL.
    let editor = unsafe String(cString: terminal_editor_version())
    let libraries = Library.linkedLibraries + ["libedit \(editor)"]
    // Releases that only mend mistakes do not change the version that Swift's library reports.
    let swift = _SwiftStdlibVersion.current.description.split(separator: ".").prefix(2)
    return libraries.sorted() + ["Swift \(swift.joined(separator: "."))"]
  }
}
