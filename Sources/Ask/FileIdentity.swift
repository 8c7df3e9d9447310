internal import AskStorage

/// Which file it is, whatever path led to it.
struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let inode: UInt64

  /// Takes what the system said of a file.
  init(_ stamp: FileStamp) {
    device = stamp.device
    inode = stamp.inode
  }
}
