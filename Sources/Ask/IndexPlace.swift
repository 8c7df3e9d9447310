internal import AskIndex
internal import AskStorage

/// Where a library's index is kept.
struct IndexPlace {
  /// The folder.
  let folder: any IndexFolder
  /// Why the index cannot be kept where it was wanted, as a sentence; nil when it can.
  let notice: String?

  /// Opens the folder that the options name, or stays in memory when it cannot be opened.
  init(_ roots: Roots, _ options: Library.Options) {
    switch options.place {
    case .memory: self.init(VolatileFolder(), nil)
    case .folder(let path): self.init(at: path)
    case .cache:
      guard let cache = CacheFolder.path else {
        self.init(VolatileFolder(), "The index is not kept: neither XDG_CACHE_HOME nor HOME names a folder.")
        return
      }
      let key = XXH64.hash(Array(roots.library.utf8).span)
      let name = String(key, radix: 16)
      self.init(at: "\(cache)/\(String(repeating: "0", count: 16 - name.count))\(name)")
    }
  }

  private init(at path: String) {
    do throws(StorageError) {
      self.init(try DiskFolder(at: path, creating: true), nil)
    } catch {
      self.init(VolatileFolder(), AskError.cannotKeep(.storage(error)))
    }
  }

  private init(_ folder: any IndexFolder, _ notice: String?) {
    self.folder = folder
    self.notice = notice
  }
}
