/// The metadata that distinguish states of a file without reading it.
///
/// A file whose stamp is unchanged is taken to be unchanged. A change is missed only if it keeps
/// the size and falls into the same tick of the system's clock as the change before it.
package struct FileStamp: Hashable, Sendable {
  /// The file's size in bytes; 0 for files that the system generates while they are read.
  package let size: Int64
  /// The time its bytes last changed, in nanoseconds since 1970. Whoever writes the file can set
  /// this at will.
  package let modified: Int64
  /// The time its bytes, name or rights last changed, in nanoseconds since 1970. Nobody can set
  /// this.
  package let statusChanged: Int64
  /// The inode number.
  package let inode: UInt64
  /// The device number.
  package let device: UInt64

  /// Makes a stamp of its parts.
  package init(size: Int64, modified: Int64, statusChanged: Int64, inode: UInt64, device: UInt64) {
    self.size = size
    self.modified = modified
    self.statusChanged = statusChanged
    self.inode = inode
    self.device = device
  }

  /// The state that no file has.
  package static let ofNoFile = FileStamp(size: -1, modified: 0, statusChanged: 0, inode: 0, device: 0)

  // MARK: - Files that may change unnoticed

  /// The stamp to store for a file with this state that began to be read at a time of `FileClock`.
  ///
  /// A file whose state changed as late as that may change once more without a trace, so a state
  /// that no file has is kept, and the file is read again at the next look. Only `statusChanged` is
  /// asked, which every change of the bytes sets and which nobody can choose: `modified` may be any
  /// time, also one to come. Where `statusChanged` lies ahead because the clock was set back, or is
  /// another machine's, the file is read again until it was met in this same state long enough ago.
  /// - Parameter before: the stamp that was stored when the file was last read; nil if it never
  ///   was.
  package func kept(readingFrom start: Int64, after before: FileStamp?) -> FileStamp {
    if statusChanged < start { return self }
    guard let before, before == unsettled(since: before.modified) else { return unsettled(since: start) }
    // If the clock was set back meanwhile, the time that has passed is unknown, but some
    // has.
    return abs(start.subtractingReportingOverflow(before.modified).partialValue) >= Self.longestTick
      ? self : before
  }

  /// No system stamps files in a coarser grain: two seconds, in nanoseconds.
  private static let longestTick: Int64 = 2_000_000_000

  /// A stamp that no file has, with all fields of this one but `modified`, and the
  /// time since when the file has been in it.
  private func unsettled(since time: Int64) -> FileStamp {
    FileStamp(
      size: -1 &- size, modified: time, statusChanged: statusChanged, inode: inode, device: device)
  }
}
