/// The folder an index lives in: the few operations that its safety rests on.
///
/// What is written lasts only once it is synced, and bytes and names are synced apart: a new file
/// survives a stop of the machine when its own `sync` *and* the folder's `syncNames` have returned.
/// Until then any part of what was done may be lost, in any order.
///
/// Names that are not an `IndexName` are refused with `EINVAL`, so that a damaged list of names
/// reaches nothing outside the folder.
package protocol IndexFolder: AnyObject, Sendable {
  /// The names of all that is in the folder, in the order of their bytes; without `.`, `..`, the
  /// file of the lock, and names that are not UTF-8.
  func names() throws(StorageError) -> [String]

  /// Makes an empty file to write to. If one of that name stands there, it is put in its place:
  /// whoever has the old file open keeps its bytes.
  func create(_ name: String) throws(StorageError) -> any IndexFile

  /// The bytes of a file.
  ///
  /// - Throws: `missing`; `notAFileOrFolder` for anything but a regular file; `refused`.
  func open(_ name: String) throws(StorageError) -> StoredBytes

  /// Gives a file another name, in place of the file that has it: at every moment either stands
  /// there, whole.
  func rename(_ from: String, to: String) throws(StorageError)

  /// Removes a file. Whoever has it open keeps its bytes.
  func remove(_ name: String) throws(StorageError)

  /// Returns when all names that were made, changed and removed so far will survive a stop of the
  /// machine.
  func syncNames() throws(StorageError)

  /// The only writer's right, held until the value is released; nil while another process or value
  /// holds it.
  ///
  /// Never waits. Ends with its process however that ends; processes that it starts do not inherit
  /// it.
  func lock() throws(StorageError) -> (any Sendable)?
}

/// A file of an index while it is written, by one thread at a time. Closed at the end of its life.
///
/// After an error its bytes are not to be relied on, and every later call fails with the same
/// error: the system may forget what it failed to write, and then call the next `sync` a success.
package protocol IndexFile: AnyObject {
  /// Adds bytes at the end. When it fails, some of the first of them may have been added.
  ///
  /// - Complexity: one system call, whatever the count; many small pieces are better gathered
  ///   first.
  func append(_ bytes: Span<UInt8>) throws(StorageError)

  /// Returns when all bytes so far will survive a stop of the machine; the file's name is another
  /// matter.
  func sync() throws(StorageError)

  /// Ends the writing. Does not sync. A second call does nothing.
  func close() throws(StorageError)
}
