/// A folder on the disk.
///
/// It stays the folder that was opened, wherever its path leads later: when the folder has been
/// removed, all that makes or opens files says `missing`, even if another now stands at the path.
/// Open it anew then.
package final class DiskFolder: IndexFolder {
  /// The path that was given.
  package let path: String
  private let folder: OpenFolder

  /// Opens a folder; if asked to, makes it and the folders above it that are missing, for this
  /// user's eyes only.
  ///
  /// - Throws: `missing` if it is not there and not to be made; `refused` with `ENOTDIR`, `EACCES`,
  ///   `EROFS`, `ENOSPC` and so on.
  package init(at path: String, creating: Bool) throws(StorageError) {
    folder = try OpenFolder(path, creating: creating)
    self.path = path
  }

  package func names() throws(StorageError) -> [String] {
    try folder.entries().map(\.name).filter(\.isUTF8).sorted().map(\.description)
      .filter { $0 != IndexName.lock }
  }

  package func create(_ name: String) throws(StorageError) -> any IndexFile {
    DiskFile(try folder.create(name), path: folder.path(of: name))
  }

  package func open(_ name: String) throws(StorageError) -> StoredBytes {
    try StoredBytes(mapping: folder.open(name))
  }

  package func rename(_ from: String, to: String) throws(StorageError) { try folder.rename(from, to: to) }

  package func remove(_ name: String) throws(StorageError) { try folder.remove(name) }

  package func syncNames() throws(StorageError) { try folder.sync() }

  package func lock() throws(StorageError) -> (any Sendable)? { try folder.lock() }
}

extension DiskFile: IndexFile {}
