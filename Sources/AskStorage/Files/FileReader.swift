/// Reads files.
package enum FileReader {
  /// The longest file that is read, in bytes: 1 GiB. A file may claim any size without having it on
  /// the disk.
  package static let maxFileSize = 1 << 30

  /// A file's bytes at one moment.
  package struct Contents: Equatable, Sendable {
    /// All its bytes.
    package let bytes: [UInt8]
    /// Its state just before the first byte was read: if it changes while it is read, it no longer
    /// has this.
    package let stamp: FileStamp
  }

  /// Reads a whole file, up to its end at the time the end is reached.
  ///
  /// Never waits for a pipe or a device.
  /// - Throws: `notAFileOrFolder` for anything but a regular file; `refused` with `EFBIG` for a
  ///   file of more than `limit` bytes; `missing`; `refused`.
  package static func contents(
    of path: String, limit: Int = maxFileSize
  ) throws(StorageError) -> Contents {
    try OpenFile(path).contents(limit: limit)
  }

  /// Reads a whole document without following a link anywhere in its path, so that a link that
  /// replaced an entry after the walk leads nowhere.
  ///
  /// - Parameter path: from the top, without links, as `CanonicalPath` gives it.
  /// - Throws: as `contents(of:limit:)`; `refused` with `ELOOP` for a path with a link in it.
  package static func contents(
    ofDocument path: Path, limit: Int = maxFileSize
  ) throws(StorageError) -> Contents {
    try OpenFile(document: path).contents(limit: limit)
  }

  /// Reads a whole document that should hold something; one that is being emptied and filled, when
  /// it is filled. Waits a quarter of a second at the most, and only for an empty file.
  ///
  /// - Throws: as `contents(of:limit:)`; `refused` with `ELOOP` for a path with a link in it.
  package static func filledContents(
    ofDocument path: Path, limit: Int = maxFileSize
  ) throws(StorageError) -> Contents {
    for _ in 0..<125 {
      let contents = try contents(ofDocument: path, limit: limit)
      if !contents.bytes.isEmpty { return contents }
      Pause.milliseconds(2)
    }
    return try contents(ofDocument: path, limit: limit)
  }

  /// Reads the bytes at some offsets of a document; fewer, or none, if the file is shorter.
  ///
  /// - Throws: as `contents(ofDocument:)`.
  package static func bytes(_ range: Range<Int>, ofDocument path: Path) throws(StorageError) -> [UInt8] {
    let file = try OpenFile(document: path)
    let rest = max(0, Int(file.stamp.size) - range.lowerBound)
    return try file.read(upTo: min(range.count, rest), from: range.lowerBound)
  }
}

extension OpenFile {
  /// Reads all of it, up to the end that it has when the reading gets there.
  fileprivate func contents(limit: Int) throws(StorageError) -> FileReader.Contents {
    guard stamp.size <= limit else { throw System.tooLarge(path) }
    var bytes = try read(upTo: Int(stamp.size) + 1, from: 0)
    // A file that grows, or that the system generates while it is read, has more bytes than its
    // size.
    while bytes.count > Int(stamp.size) {
      guard bytes.count <= limit else { throw System.tooLarge(path) }
      let more = try read(upTo: max(bytes.count, 4096), from: bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return FileReader.Contents(bytes: bytes, stamp: stamp)
  }
}
