/// Bytes that never change: a mapped file, or an array. Lends them as a span; a mapping ends with
/// it.
///
/// A mapped file must be one that nobody cuts or writes to any more. It may be removed or replaced
/// by renaming: the bytes stay as they are until this is released. Were it cut, or its disk to
/// fail, the missing bytes read as zeros, and `isTruncated` is true from then on: anything
/// read before it was asked is not to be believed.
package final class StoredBytes: Sendable {
  private let array: [UInt8]
  private let mapped: MappedBytes?

  /// Keeps an array.
  package init(_ array: [UInt8]) {
    self.array = array
    mapped = nil
  }

  /// Maps a file, or keeps an empty array for an empty file. No descriptor stays open.
  ///
  /// - Throws: `notAFileOrFolder` for anything but a regular file; `missing`; `refused`.
  package convenience init(mapping path: String) throws(StorageError) {
    try self.init(mapping: OpenFile(path))
  }

  init(mapping file: consuming OpenFile) throws(StorageError) {
    array = []
    mapped = try file.map()
  }

  /// Whether bytes were missing when they were read. Complexity: constant, and no call of the
  /// system.
  package var isTruncated: Bool { mapped?.isTruncated ?? false }

  /// The number of bytes.
  package var count: Int { bytes.count }

  /// All the bytes, valid as long as this object lives.
  package var bytes: Span<UInt8> {
    @_lifetime(borrow self)
    get {
      // Safe because the bytes belong to this object, which never changes them and lives while they
      // are lent.
      if let mapped { return unsafe _overrideLifetime(mapped.span, borrowing: self) }
      let array = array
      let span = array.span
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }
}
