/// A folder on the disk.
///
/// It remains the folder that was opened, even if its path leads elsewhere later: after the folder
/// is removed, creating and opening files throws `missing`, even if another folder has the path.
/// Open it again then.
package final class DiskFolder: IndexFolder {
  /// The path that was given.
  package let path: String
  private let folder: FolderHandle

  /// Opens a folder; on request creates it and the missing folders above it, for this
  /// user's eyes only.
  ///
  /// - Throws: `missing` if it is not there and not to be made; `refused` with `ENOTDIR`, `EACCES`,
  ///   `EROFS`, `ENOSPC` and so on.
  package init(at path: String, creating: Bool) throws(StorageError) {
    folder = try FolderHandle(path, creating: creating)
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

  package func lock() throws(StorageError) -> WriterLock? { try folder.lock() }
}

extension DiskFile: IndexFile {}
