import AskStorage
import Glibc
import Synchronization

/// A file of a folder in memory while it is written.
final class MemoryFile: IndexFile {
  private let name: String
  private let file: Int
  private let folder: MemoryFolder
  private let start: Int
  private var failure: StorageError?
  private var isClosed = false

  init(_ name: String, _ file: Int, in folder: MemoryFolder, start: Int) {
    self.name = name
    self.file = file
    self.folder = folder
    self.start = start
  }

  func append(_ bytes: Span<UInt8>) throws(StorageError) {
    let copy = bytes.indices.map { bytes[$0] }
    try operate { state in
      state.files[file].unsynced.append(copy)
    } failing: { state in
      let written = Int.random(in: 0...copy.count, using: &state.random)
      state.files[file].unsynced.append(Array(copy[..<written]))
    }
  }

  func sync() throws(StorageError) {
    try operate { $0.files[file].sync() }
  }

  func close() throws(StorageError) {
    if isClosed { return }
    defer { isClosed = true }
    try operate { _ in }
  }

  /// Counts an operation and does it, unless the file has failed, is closed, or was left behind by
  /// a crash.
  private func operate(
    _ work: (inout FolderState) -> Void, failing: (inout FolderState) -> Void = { _ in }
  ) throws(StorageError) {
    do throws(StorageError) {
      try folder.state.withLock { state throws(StorageError) in
        let isStale = state.start != start
        do throws(StorageError) {
          try state.count(name)
        } catch {
          if !isStale, !isClosed, failure == nil { failing(&state) }
          throw error
        }
        if let failure { throw failure }
        if isStale || isClosed { throw .refused(path: name, code: isStale ? ESTALE : EBADF) }
        work(&state)
      }
    } catch {
      failure = failure ?? error
      throw failure ?? error
    }
  }
}
