/// The folder an index lives in: the few operations that its safety rests on.
///
/// What is written lasts only once it is synced, and bytes and names are synced apart: a new file
/// survives a stop of the machine when its own `sync` *and* the folder's `syncNames` have returned.
/// Until then any of the changes may be lost, in any order.
///
/// Names that are not an `IndexName` are refused with `EINVAL`, so that a damaged list of names
/// can name nothing outside the folder.
package protocol IndexFolder: AnyObject, Sendable {
  /// The names of the folder's entries, in the order of their bytes; without `.`, `..`, the
  /// file of the lock, and names that are not UTF-8.
  func names() throws(StorageError) -> [String]

  /// Creates an empty file for writing. It replaces a file of that name; a reader that has the old
  /// file open keeps its bytes.
  func create(_ name: String) throws(StorageError) -> any IndexFile

  /// The bytes of a file.
  ///
  /// - Throws: `missing`; `notAFileOrFolder` for anything but a regular file; `refused`.
  func open(_ name: String) throws(StorageError) -> StoredBytes

  /// Renames a file, replacing the file that has the new name: at every moment one of the two has
  /// it, complete.
  func rename(_ from: String, to: String) throws(StorageError)

  /// Removes a file. A reader that has it open keeps its bytes.
  func remove(_ name: String) throws(StorageError)

  /// Returns when all names that were made, changed and removed so far will survive a stop of the
  /// machine.
  func syncNames() throws(StorageError)

  /// The writer's lock; nil while another process or value has it.
  ///
  /// Never waits. Processes that this one starts do not inherit the lock.
  func lock() throws(StorageError) -> WriterLock?
}

/// A file of an index while it is written, by one thread at a time. Closed at the end of its life.
///
/// After an error its bytes are not to be relied on, and every later call fails with the same
/// error: the system may drop what it failed to write, and then report success for the next `sync`.
package protocol IndexFile: AnyObject {
  /// Adds bytes at the end. When it fails, some of the first of them may have been added.
  ///
  /// - Complexity: one system call for any count; many small pieces are better gathered
  ///   first.
  func append(_ bytes: Span<UInt8>) throws(StorageError)

  /// Returns when all bytes so far will survive a stop of the machine; the file's name is another
  /// matter.
  func sync() throws(StorageError)

  /// Ends the writing. Does not sync. A second call does nothing.
  func close() throws(StorageError)
}
