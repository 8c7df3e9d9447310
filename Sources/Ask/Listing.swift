internal import AskIndex
internal import AskReaders
internal import AskStorage

/// The files that a library's paths lead to, and what was passed over on the way.
struct Listing: Equatable, Sendable {
  /// A file to be read.
  struct Entry: Equatable, Sendable {
    /// The file, as it was found.
    let file: FolderListing.File
    /// Its path from the top of the file system, without links: what the index knows it by.
    let path: String
    let kind: DocumentKind

    /// The file's path and state, as the index keeps them.
    var key: DocumentKey { DocumentKey(path, file.stamp) }
  }

  private(set) var entries: [Entry] = []
  private(set) var skipped: [Library.Skipped] = []
  /// Files already listed; two paths may lead to one file.
  private var known: Set<FileIdentity> = []

  /// Where indexes are kept, which are no documents, from the root.
  private let places: [String]

  /// Looks at every path.
  ///
  /// - Parameters:
  ///   - index: where the library's own index is kept, from the root; nil for memory.
  ///   - known: the hashed paths of files that held text; those are waited for where they are empty for a moment.
  /// - Throws: `noSuchPath`, `notAFileOrFolder` or `unreadable` for one of the paths.
  init(
    of roots: Roots, without index: String?, knowing known: @autoclosure () -> Set<UInt64> = []
  ) throws(AskError) {
    var paths: Set<UInt64>?
    places = [index, CacheFolder.path].compactMap { $0.map { $0 + "/" } }
    for root in roots.roots {
      do throws(StorageError) {
        let found = try FileTree.files(under: root.given)
        add(found, of: root, leavingOut: { roots.leavesOut($0, under: root) }) { file, path in
          // Most libraries have no empty file, and never need to know.
          let held = paths ?? known()
          paths = held
          return held.contains(DocumentKey(path, file.stamp).path) ? file.filled() : file
        }
      } catch {
        throw AskError(error)
      }
    }
  }

  private mutating func add(
    _ listing: FolderListing, of root: Roots.Root, leavingOut leavesOut: (String) -> Bool,
    filling fill: (FolderListing.File, String) -> FolderListing.File
  ) {
    skipped += listing.passedOver.map { Library.Skipped(path: $0.path, reason: .init($0.reason)) }
    let places = places.filter { $0.hasPrefix(root.canonical) }
    for listed in listing.files {
      let path = root.canonical(listed.path)
      if !places.isEmpty, places.contains(where: path.hasPrefix) { continue }
      if leavesOut(path) { continue }
      let file = listed.stamp.size == 0 ? fill(listed, path) : listed
      // A file that was named itself is meant, whatever its name ends in.
      let kind = DocumentKind(fileName: file.name) ?? (file.path == root.given ? .plainText : nil)
      guard let kind else {
        skipped.append(Library.Skipped(path: file.path, reason: .unknownKind))
        continue
      }
      guard known.insert(FileIdentity(file.stamp)).inserted else { continue }
      if file.stamp.size == 0 {
        skipped.append(Library.Skipped(path: file.path, reason: .empty))
      } else {
        entries.append(Entry(file: file, path: path, kind: kind))
      }
    }
  }
}
