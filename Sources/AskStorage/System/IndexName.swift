/// The name of a file of an index.
package enum IndexName {
  /// The file whose lock is the writer's lock. It is empty, and no operation on files
  /// reaches it.
  package static let lock = "lock"

  /// Whether a file of an index may have this name: any single part of a path but `.`, `..` and
  /// that of the lock.
  package static func isValid(_ name: String) -> Bool {
    !["", ".", "..", lock].contains(name) && !name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
  }
}
