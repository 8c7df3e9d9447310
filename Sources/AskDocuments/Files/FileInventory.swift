package import AskStorage

/// The files that a library's paths lead to, and what was passed over on the way.
package struct FileInventory: Equatable, Sendable {
  /// A file to be read.
  package struct Entry: Equatable, Sendable {
    /// The file, as it was found.
    package let file: FolderListing.ListedFile
    /// Its path from the top of the file system, without links: what the index knows it by.
    package let path: Path
    package let kind: DocumentKind
  }

  package private(set) var entries: [Entry] = []
  package private(set) var skipped: [SkippedFile] = []
  /// The files and folders that the system refused to look at, as the index would know them.
  package private(set) var refused: [Path] = []
  /// Files already listed; two paths may lead to one file.
  private var known: Set<FileIdentity> = []

  /// The folders of indexes, which are no documents, from the root.
  private let places: [Path]
  /// The files found under each path.
  private var found: [FolderListing] = []

  /// Looks at every path.
  ///
  /// - Parameters:
  ///   - index: where the library's own index is kept, from the root; nil for memory.
  ///   - heldText: tells whether the file at a path held text; such a file is waited for where it
  ///     is empty for a moment.
  ///   - watch: is told of each folder before it is read; nil where nothing is to be watched.
  /// - Throws: the system's refusal of one of the paths.
  package init(
    of roots: Roots, without index: Path?, holdingText heldText: (Path) -> Bool = { _ in false },
    telling watch: FolderWatch? = nil
  ) throws(StorageError) {
    var found: [FolderListing] = []
    for root in roots.roots {
      found.append(try FileTree.files(under: root.given, watch: watch))
    }
    self.init(found, of: roots, without: index, holdingText: heldText)
  }

  /// The files where only some can be others than were listed before; nil where all have to be
  /// looked at.
  ///
  /// - Complexity: linear in the files, without a look at more than those.
  package func after(
    _ changes: FolderWatch.PathChanges, of roots: Roots, without index: Path?,
    holdingText heldText: (Path) -> Bool
  ) -> FileInventory? {
    var new: [FolderListing] = []
    for (listing, root) in zip(found, roots.roots) {
      guard let listing = FileTree.files(in: listing, under: root.given, after: changes) else { return nil }
      new.append(listing)
    }
    return FileInventory(new, of: roots, without: index, holdingText: heldText)
  }

  /// Whether a file that is not listed may be there all the same, because the system refused to
  /// look at it or at a folder above it.
  ///
  /// - Parameter path: from the top of the file system, without links.
  package func hides(_ path: Path) -> Bool { refused.contains { path.isInside($0) } }

  private init(
    _ found: [FolderListing], of roots: Roots, without index: Path?, holdingText heldText: (Path) -> Bool
  ) {
    self.found = found
    places = [index, CacheFolder.path.map { Path($0) }].compactMap(\.self)
    for (listing, root) in zip(found, roots.roots) {
      add(listing, of: root, leavingOut: { roots.leavesOut($0, under: root) }) { file, path in
        heldText(path) ? file.filled(at: path) : file
      }
    }
  }

  private mutating func add(
    _ listing: FolderListing, of root: Roots.Root, leavingOut leavesOut: (Path) -> Bool,
    filling fill: (FolderListing.ListedFile, Path) -> FolderListing.ListedFile
  ) {
    for other in listing.passedOver {
      skipped.append(SkippedFile(other.path, reason: .init(other.reason)))
      if case .refused = other.reason { refused.append(root.canonical(other.path)) }
    }
    let places = places.filter { $0.isInside(root.canonical) }
    for listed in listing.files {
      let path = root.canonical(listed.path)
      if !places.isEmpty, places.contains(where: path.isInside) { continue }
      if leavesOut(path) { continue }
      let file = listed.stamp.size == 0 ? fill(listed, path) : listed
      // A file that was named itself is meant, whatever its name ends in.
      let kind =
        DocumentKind(fileName: file.path.lastComponent) ?? (file.path == root.given ? .plainText : nil)
      guard let kind else {
        skipped.append(SkippedFile(file.path, reason: .unknownKind))
        continue
      }
      guard known.insert(FileIdentity(file.stamp)).inserted else { continue }
      if file.stamp.size == 0 {
        skipped.append(SkippedFile(file.path, reason: .empty))
      } else {
        entries.append(Entry(file: file, path: path, kind: kind))
      }
    }
  }
}

/// The identity of a file, whatever path led to it.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  /// Takes what the system said of a file.
  package init(_ stamp: FileStamp) {
    device = stamp.device
    inode = stamp.inode
  }
}
