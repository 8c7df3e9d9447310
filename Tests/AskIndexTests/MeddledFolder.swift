import AskStorage

/// A folder where something happens just before a file is opened.
final class MeddledFolder: IndexFolder {
  private let folder: any IndexFolder
  private let meddle: @Sendable (String, any IndexFolder) -> Void

  init(_ folder: any IndexFolder, _ meddle: @escaping @Sendable (String, any IndexFolder) -> Void) {
    self.folder = folder
    self.meddle = meddle
  }

  func open(_ name: String) throws(StorageError) -> StoredBytes {
    meddle(name, folder)
    return try folder.open(name)
  }

  func names() throws(StorageError) -> [String] { try folder.names() }
  func create(_ name: String) throws(StorageError) -> any IndexFile { try folder.create(name) }
  func rename(_ from: String, to: String) throws(StorageError) { try folder.rename(from, to: to) }
  func remove(_ name: String) throws(StorageError) { try folder.remove(name) }
  func syncNames() throws(StorageError) { try folder.syncNames() }
  func lock() throws(StorageError) -> WriterLock? { try folder.lock() }
}
