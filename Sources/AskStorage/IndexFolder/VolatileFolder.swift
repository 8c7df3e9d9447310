internal import Synchronization

/// A folder in memory, for an index that cannot be kept on a disk. It ends with the process.
package final class VolatileFolder: IndexFolder {
  private let files = Mutex<[String: StoredBytes]>([:])

  /// Makes an empty folder.
  package init() {}

  package func names() throws(StorageError) -> [String] {
    files.withLock { $0.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }

  package func create(_ name: String) throws(StorageError) -> any IndexFile {
    VolatileFile { bytes in self.files.withLock { $0[name] = bytes } }
  }

  package func open(_ name: String) throws(StorageError) -> StoredBytes {
    guard let file = files.withLock({ $0[name] }) else { throw .missing(path: name) }
    return file
  }

  package func rename(_ from: String, to: String) throws(StorageError) {
    let file = try open(from)
    files.withLock {
      $0[from] = nil
      $0[to] = file
    }
  }

  package func remove(_ name: String) throws(StorageError) {
    files.withLock { $0[name] = nil }
  }

  package func syncNames() throws(StorageError) {}

  package func lock() throws(StorageError) -> WriterLock? { WriterLock {} }
}

/// A file of a folder in memory; it appears in the folder when it is synced.
private final class VolatileFile: IndexFile {
  private var contents: [UInt8] = []
  private let keep: (StoredBytes) -> Void

  init(keep: @escaping (StoredBytes) -> Void) {
    self.keep = keep
  }

  func append(_ bytes: Span<UInt8>) throws(StorageError) {
    for offset in bytes.indices { contents.append(bytes[offset]) }
  }

  func sync() throws(StorageError) {
    keep(StoredBytes(contents))
    contents = []
  }

  func close() throws(StorageError) {}
}
