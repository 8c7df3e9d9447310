package import AskStorage
import Glibc
import Synchronization

/// An index folder in memory that fails and forgets when a test tells it to.
///
/// It keeps what a disk keeps apart: the bytes of files and which of them are synced, the names and
/// which changes of them are synced. So a test can ask what is left of an index at any moment at
/// which things go wrong:
///
///     var operation = 1
///     repeat {
///       let folder = before.copy()
///       folder.fail(at: operation, alsoAfter: true)  // the disk is gone from here on
///       try? commit(to: folder)
///       folder.crash(losing: .some(seed: 7))         // the machine restarts; the disk is back
///       check(folder)                                // the old index, or the new one
///       operation += 1
///     } while folder.hasFailed
///
/// Every call of a method of `IndexFolder` and `IndexFile` counts as one operation, whether it
/// fails or not; a second `close` and giving the lock back do not. Errors name a file by its name
/// alone, and the folder by `.`.
package final class MemoryFolder: IndexFolder {
  let state: Mutex<FolderState>

  /// Makes an empty folder.
  package init() { state = Mutex(FolderState()) }

  private init(_ copied: FolderState) { state = Mutex(copied) }

  // MARK: What a test tells it

  /// How many operations there have been since it was made.
  package var operations: Int { state.withLock { $0.operations } }

  /// Makes one operation fail, and, if asked to, all after it. What was planned before is dropped.
  ///
  /// An `append` that fails may have added some of the first bytes, or all; anything else that
  /// fails has done nothing.
  /// - Parameter operation: which; 1 is the next.
  package func fail(at operation: Int, with code: Int32 = EIO, alsoAfter: Bool = false) {
    state.withLock { $0.plan(at: operation, code, alsoAfter: alsoAfter) }
  }

  /// Makes all that comes succeed. Does not change `hasFailed`.
  package func failNoMore() { state.withLock { $0.failure = nil } }

  /// Whether an operation has failed because of the last `fail(at:)`, also before a crash.
  package var hasFailed: Bool { state.withLock { $0.hasFailed } }

  /// What a crash takes away.
  package enum Loss: Sendable {
    /// Nothing that was written, synced or not: the process was killed, the machine runs on.
    case nothing
    /// All that was not synced: names are as at the last `syncNames`, files as long as at their
    /// last `sync`.
    case everythingUnsynced
    /// By chance, any part of what was not synced.
    ///
    /// Of the changes of names each survives or not, in their order. A file ends anywhere behind
    /// its synced bytes; of the appended pieces before its end each survives or left zeros in its
    /// place.
    case some(seed: UInt64)
  }

  /// Stops the machine or the process, and starts again with what is left: the lock is free, files
  /// that were being written can no longer be, nothing is planned to fail.
  package func crash(losing loss: Loss) { state.withLock { $0.crash(losing: loss) } }

  /// A folder in the same state that goes its own way from here; nobody holds its lock.
  package func copy() -> MemoryFolder {
    var copied = state.withLock { $0 }
    copied.isLocked = false
    return MemoryFolder(copied)
  }

  /// Changes the bytes of a file as a damaged disk would: no operation, no failure. Does nothing if
  /// it is not there.
  package func damage(_ name: String, _ change: (inout [UInt8]) -> Void) {
    state.withLock { $0.damage(name, change) }
  }

  // MARK: IndexFolder

  package func names() throws(StorageError) -> [String] {
    try state.withLock { state throws(StorageError) in
      try state.count(".")
      return state.names.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  package func create(_ name: String) throws(StorageError) -> any IndexFile {
    let (file, start) = try state.withLock { state throws(StorageError) in
      try state.count(name)
      return (try state.create(name), state.start)
    }
    return MemoryFile(name, file, in: self, start: start)
  }

  package func open(_ name: String) throws(StorageError) -> StoredBytes {
    StoredBytes(
      try state.withLock { state throws(StorageError) in
        try state.count(name)
        return try state.bytes(of: name)
      })
  }

  package func rename(_ from: String, to: String) throws(StorageError) {
    try state.withLock { state throws(StorageError) in
      try state.count(from)
      try state.rename(from, to: to)
    }
  }

  package func remove(_ name: String) throws(StorageError) {
    try state.withLock { state throws(StorageError) in
      try state.count(name)
      try state.remove(name)
    }
  }

  package func syncNames() throws(StorageError) {
    try state.withLock { state throws(StorageError) in
      try state.count(".")
      state.syncNames()
    }
  }

  package func lock() throws(StorageError) -> WriterLock? {
    let start: Int? = try state.withLock { state throws(StorageError) in
      try state.count(IndexName.lock)
      if state.isLocked { return nil }
      state.isLocked = true
      return state.start
    }
    return start.map { start in
      WriterLock { [self] in state.withLock { if $0.start == start { $0.isLocked = false } } }
    }
  }
}
