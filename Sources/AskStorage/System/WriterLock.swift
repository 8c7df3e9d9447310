/// The exclusive right to write an index. It is released at the end of the value's life, and by the
/// system when the process ends.
package final class WriterLock: Sendable {
  private let release: @Sendable () -> Void

  /// Makes a lock from the work that releases it, which is done once.
  package init(release: @escaping @Sendable () -> Void) {
    self.release = release
  }

  deinit {
    release()
  }
}

/// The name of a file of an index.
package enum IndexName {
  /// The file whose lock is the `WriterLock`. It is empty, and no operation on files
  /// reaches it.
  package static let lock = "lock"

  /// Whether a file of an index may have this name: any single part of a path but `.`, `..` and
  /// that of the lock.
  package static func isValid(_ name: String) -> Bool {
    !["", ".", "..", lock].contains(name) && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
  }
}
