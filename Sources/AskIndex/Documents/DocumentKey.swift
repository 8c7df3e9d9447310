package import AskStorage

/// A file's path and state as two hashes, to tell quickly whether a document is still what was
/// indexed.
package struct DocumentKey: Equatable, Sendable {
  /// XXH64 of the path.
  package let path: UInt64
  /// XXH64 of the state.
  package let stamp: UInt64

  /// Hashes a path and a state.
  package init(_ path: Path, stamp: FileStamp) {
    self.path = Self.hash(of: path)
    var bytes: [UInt8] = []
    for number in [stamp.size, stamp.modified, stamp.statusChanged] {
      bytes.append(uint64: UInt64(bitPattern: number))
    }
    bytes.append(uint64: stamp.inode)
    bytes.append(uint64: stamp.device)
    self.stamp = XXH64.hash(bytes.span)
  }

  /// The hash of a path by which an index knows a document.
  package static func hash(of path: Path) -> UInt64 { XXH64.hash(path.bytes.span) }

  init(path: UInt64, stamp: UInt64) {
    self.path = path
    self.stamp = stamp
  }
}
