internal import AskIndex
internal import AskStorage

/// The place in which a library's index is kept.
struct IndexPlace {
  /// The folder, as it was named or found; nil for memory.
  let path: String?
  /// The reason why there is no folder although one is wanted, as a sentence.
  let notice: String?

  /// Finds the folder that the options name. Makes nothing.
  init(_ roots: Roots, options: LibraryOptions) {
    switch options.place {
    case .memory: (path, notice) = (nil, nil)
    case .folder(let folder): (path, notice) = (folder, nil)
    case .cache:
      guard let cache = CacheFolder.path else {
        (path, notice) = (nil, AskError.noCache)
        return
      }
      let name = String(XXH64.hash(roots.library.span), radix: 16)
      path = "\(cache)/\(String(repeating: "0", count: 16 - name.count))\(name)"
      notice = nil
    }
  }

  /// Opens the folder; if asked to, makes it. Without a folder, this is one in memory.
  func open(creating: Bool) throws(StorageError) -> any IndexFolder {
    guard let path else { return VolatileFolder() }
    return try DiskFolder(at: path, creating: creating)
  }

  /// The folder's path from the root; nil for memory and where no folder stands.
  var canonicalPath: Path? {
    path.flatMap { try? CanonicalPath.of(Path($0)) }
  }
}
