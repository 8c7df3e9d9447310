internal import AskStorage

/// The paths a library was opened with, as they were given and as the index knows them.
///
/// An index is found again by the canonical paths, from whatever folder and through whatever link they were given;
/// what is shown begins as it was typed.
struct Roots: Equatable, Sendable {
  /// One of the paths.
  struct Root: Equatable, Sendable {
    /// As it was given, without a slash at its end.
    let given: String
    /// From the top of the file system, without links.
    let canonical: String

    /// What the index calls a file that was found under the path as given.
    func canonical(_ path: String) -> String {
      canonical + path.dropFirst(given.count)
    }

    /// What a file that the index knows is shown as; nil for one that is not under this path.
    func shown(_ path: String) -> String? {
      guard path.hasPrefix(canonical) else { return nil }
      let rest = path.dropFirst(canonical.count)
      return rest.isEmpty || rest.hasPrefix("/") || canonical.hasSuffix("/") ? given + rest : nil
    }
  }

  private(set) var roots: [Root]
  /// Files and folders under them that are left out, by their canonical paths.
  private(set) var dropped: [String] = []

  /// Takes paths as they were given.
  ///
  /// - Throws: `noSuchPath` or `unreadable` for one that leads nowhere.
  init(_ paths: [String]) throws(AskError) {
    var roots: [Root] = []
    for path in paths {
      do throws(StorageError) {
        roots.append(Root(given: Self.withoutSlash(path), canonical: try CanonicalPath.of(path)))
      } catch {
        throw AskError(error)
      }
    }
    self.roots = roots
  }

  /// The canonical paths, one a line: what an index is kept for.
  var library: String {
    roots.map(\.canonical).joined(separator: "\n")
  }

  /// What a file that the index knows is shown as.
  func shown(_ path: String) -> String {
    for root in roots {
      if let shown = root.shown(path) { return shown }
    }
    return path
  }

  /// Whether a file that was found under a path is left out.
  ///
  /// What was named after a folder above it was left out is meant.
  func leavesOut(_ path: String, under root: Root) -> Bool {
    dropped.contains { Self.covers($0, path) && !Self.covers($0, root.canonical) }
  }

  /// Adds a path; nothing where all below it is there already.
  ///
  /// - Throws: as `init`.
  mutating func add(_ path: String) throws(AskError) {
    let added = try Roots([path]).roots
    for root in added {
      dropped.removeAll { Self.covers(root.canonical, $0) }
      let isCovered = roots.contains { other in
        Self.covers(other.canonical, root.canonical) && !leavesOut(root.canonical, under: other)
      }
      if !isCovered { roots.append(root) }
    }
  }

  /// Leaves out what stands at a canonical path and below it.
  mutating func drop(_ path: String) {
    roots.removeAll { Self.covers(path, $0.canonical) }
    dropped.removeAll { Self.covers(path, $0) }
    dropped.append(path)
  }

  /// Whether a path is another one or stands below it.
  static func covers(_ folder: String, _ path: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
