package import AskStorage

/// The paths a library was opened with, as they were given and as the index knows them.
///
/// An index is found again by the canonical paths, from whatever folder and through whatever link
/// they were given; what is shown begins as it was typed.
package struct Roots: Equatable, Sendable {
  /// One of the paths.
  package struct Root: Equatable, Sendable {
    /// As it was given, without a slash at its end.
    package let given: Path
    /// From the top of the file system, without links.
    package let canonical: Path

    /// The path by which the index knows a file that was found under the path as given.
    package func canonical(_ path: Path) -> Path { path.moved(from: given, to: canonical) ?? path }

    /// The path by which a file of the index is shown; nil for one that is not under this path.
    package func shown(_ path: Path) -> Path? { path.moved(from: canonical, to: given) }
  }

  package private(set) var roots: [Root]
  /// Files and folders under them that are left out, by their canonical paths.
  package private(set) var dropped: [Path] = []

  /// Takes paths as they were given.
  ///
  /// - Throws: the system's refusal of one that leads nowhere.
  package init(_ paths: [String]) throws(StorageError) {
    var roots: [Root] = []
    for path in paths.map({ Path($0) }) {
      roots.append(Root(given: path.withoutTrailingSlash, canonical: try CanonicalPath.of(path)))
    }
    self.roots = roots
  }

  /// The canonical paths, one a line, and a line end in a path doubled: what an index is kept for.
  package var library: [UInt8] {
    let lineEnd = UInt8(ascii: "\n")
    let lines = roots.map { $0.canonical.bytes.flatMap { $0 == lineEnd ? [lineEnd, lineEnd] : [$0] } }
    return Array(lines.joined(separator: [lineEnd]))
  }

  /// Whether each path as given still leads where it led.
  package var stand: Bool {
    roots.allSatisfy { (try? CanonicalPath.of($0.given)) == $0.canonical }
  }

  /// The same paths as they lead now.
  ///
  /// - Throws: as `init`.
  package func resolved() throws(StorageError) -> Roots {
    var resolved = self
    resolved.roots = []
    for root in roots { resolved.roots += try Roots([root.given.description]).roots }
    return resolved
  }

  /// The path by which a file of the index is shown.
  package func shown(_ path: Path) -> Path {
    for root in roots {
      if let shown = root.shown(path) { return shown }
    }
    return path
  }

  /// Reads some bytes of a document as they are now; nil when they cannot be read, be it that a
  /// link has taken the document's place or that of a folder on the way, or that it stands under
  /// none of the paths.
  package func bytes(of path: Path, _ range: Range<Int>) -> [UInt8]? {
    guard roots.contains(where: { path.isInside($0.canonical) }) else { return nil }
    return try? FileReader.bytes(range, ofDocument: path)
  }

  /// Whether a file that was found under a path is left out.
  ///
  /// A path that was named after a folder above it was left out is not left out.
  package func leavesOut(_ path: Path, under root: Root) -> Bool {
    dropped.contains { path.isInside($0) && !root.canonical.isInside($0) }
  }

  /// Adds a path; nothing where all below it is there already.
  ///
  /// - Throws: as `init`.
  package mutating func add(_ path: String) throws(StorageError) {
    let added = try Roots([path]).roots
    for root in added {
      dropped.removeAll { $0.isInside(root.canonical) }
      let isCovered = roots.contains { other in
        root.canonical.isInside(other.canonical) && !leavesOut(root.canonical, under: other)
      }
      if !isCovered { roots.append(root) }
    }
  }

  /// Leaves out what stands at a canonical path and below it.
  package mutating func drop(_ path: Path) {
    roots.removeAll { $0.canonical.isInside(path) }
    dropped.removeAll { $0.isInside(path) }
    dropped.append(path)
  }
}
