/// What tells one state of a file from another without reading it.
///
/// A file whose stamp is unchanged is taken to be unchanged. A change is missed only if it keeps the size and
/// falls into the same tick of the system's clock as the change before it.
package struct FileStamp: Hashable, Sendable {
  /// How many bytes the file has; 0 for files that the system makes up as they are read.
  package let size: Int64
  /// When its bytes last changed, in nanoseconds since 1970. Whoever writes the file can set this at will.
  package let modified: Int64
  /// When its bytes, name or rights last changed, in nanoseconds since 1970. Nobody can set this.
  package let statusChanged: Int64
  /// Which file of its device it is.
  package let inode: UInt64
  /// Which device it is on.
  package let device: UInt64

  /// Collects what is known of a file.
  package init(size: Int64, modified: Int64, statusChanged: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.statusChanged = statusChanged
    self.inode = inode
    self.device = device
  }

  /// The state that no file has.
  package static let ofNoFile = FileStamp(size: -1, modified: 0, statusChanged: 0, inode: 0, device: 0)
}
