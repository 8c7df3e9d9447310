package import AskStorage

/// The identity of a file, whatever path led to it.
package struct FileIdentity: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  /// Takes what the system said of a file.
  package init(_ stamp: FileStamp) {
    device = stamp.device
    inode = stamp.inode
  }
}
