internal import AskIndex
internal import AskStorage

/// The index that stands where a library's is kept, to be looked at and not touched.
struct ReadOnlyIndex {
  let roots: Roots
  /// The folder, from the root.
  let path: String
  let store: IndexStore

  /// Finds the index of some documents.
  ///
  /// - Throws: `noIndex` where there is none; as `Library.init` for paths that lead nowhere.
  init(of paths: [String], _ options: Library.Options) throws(AskError) {
    roots = try Roots(named: paths)
    let place = IndexPlace(roots, options: options)
    guard place.path != nil else { throw .noIndex(place.notice) }
    do throws(StorageError) {
      store = IndexStore(try place.open(creating: false))
    } catch {
      guard case .missing = error else { throw AskError(.storage(error)) }
      throw .noIndex(nil)
    }
    path = place.canonicalPath?.description ?? place.path ?? ""
  }

  /// The state that was committed last.
  func snapshot() throws(AskError) -> IndexStore.Snapshot {
    let committed: IndexStore.Snapshot?
    do throws(IndexError) {
      committed = try store.open()
    } catch {
      throw AskError(error)
    }
    guard let committed else { throw .noIndex(nil) }
    guard committed.manifest.library == roots.library else { throw .noIndex(AskError.ofOthers(path)) }
    return committed
  }
}
