package import AskStorage
internal import AskText

/// The contents of an index at one moment: its segments, the documents in them that no longer
/// count, and the files that could not be read.
package struct Manifest: Equatable, Sendable {
  /// A segment of the index.
  package struct SegmentInfo: Equatable, Sendable {
    /// Its file's name.
    package var name: String
    /// The expected digest of its file, the checksum of its checksums, which identifies it.
    package var digest: UInt64
    /// The documents that were changed or deleted since it was written.
    package var deletedDocuments: Set<UInt32>

    /// Names a segment.
    package init(name: String, digest: UInt64, deletedDocuments: Set<UInt32> = []) {
      self.name = name
      self.digest = digest
      self.deletedDocuments = deletedDocuments
    }
  }

  /// A file with nothing to index, or one that the system refused to read.
  package struct Unread: Equatable, Sendable {
    /// Its path.
    package var path: Path
    /// Its hashed path and state.
    package var key: DocumentKey
    /// The reason it was not read, as the front door words it.
    package var reason: String
    /// Details of the reason; empty when there are none.
    package var detail: String

    /// Records a file that was not read.
    package init(path: Path, key: DocumentKey, reason: String, detail: String) {
      self.path = path
      self.key = key
      self.reason = reason
      self.detail = detail
    }
  }

  /// The file's name.
  package static let name = "manifest"
  /// The version of the format.
  ///
  /// Version 4 has segments of version 3, which tell what a sentence is and what is around it, and
  /// whose terms are folded in all scripts; an index before it is written again.
  static let version = 4
  /// The limit for the numbers of commits and segments, so that counting on from any of them cannot
  /// overflow.
  private static let highestNumber = 1 << 31

  /// The paths the library was opened with, one a line, for people who look into a cache.
  package var library: [UInt8]
  /// Counts the commits.
  package var generation = 0
  /// The number that the next segment's name gets.
  package var nextSegment = 0
  /// The segments.
  package var segments: [SegmentInfo] = []
  /// The files with nothing to index, and those that the system refused to read.
  package var unread: [Unread] = []
  /// The number of files still to be read when this was committed; 0 unless the update was
  /// interrupted.
  package var pendingCount = 0

  /// An index without documents.
  package init(library: [UInt8]) {
    self.library = library
  }

  /// The manifest's bytes.
  var bytes: [UInt8] {
    var bytes = Array("ASKMAN".utf8) + [UInt8(Self.version), Segmenter.version]
    bytes.append(run: library)
    for number in [generation, nextSegment, segments.count] { Varint.append(UInt32(number), to: &bytes) }
    for segment in segments {
      bytes.append(string: segment.name)
      bytes.append(uint64: segment.digest)
      Varint.append(UInt32(segment.deletedDocuments.count), to: &bytes)
      for document in segment.deletedDocuments.sorted() { Varint.append(document, to: &bytes) }
    }
    Varint.append(UInt32(unread.count), to: &bytes)
    for file in unread {
      bytes.append(run: file.path.bytes)
      bytes.append(uint64: file.key.path)
      bytes.append(uint64: file.key.stamp)
      bytes.append(string: file.reason)
      bytes.append(string: file.detail)
    }
    Varint.append(UInt32(clamping: pendingCount), to: &bytes)
    return bytes
  }

  /// Reads a manifest; nil if the bytes are not a manifest of this version, of documents that were
  /// cut by the rules of today.
  init?(_ bytes: Span<UInt8>) {
    guard Self.isManifest(bytes), bytes[7] == Segmenter.version else { return nil }
    var reader = ByteReader(Self.headerSize..<bytes.count)
    guard let library = reader.run(bytes), let generation = reader.number(bytes),
      let next = reader.number(bytes), max(generation, next) < Self.highestNumber,
      let segments = Self.segments(&reader, in: bytes),
      let unread = Self.unread(&reader, in: bytes),
      let pending = reader.number(bytes)
    else { return nil }
    pendingCount = pending
    self.library = library
    self.generation = generation
    nextSegment = next
    self.segments = segments
    self.unread = unread
  }

  private static let headerSize = 8

  /// Whether bytes are a manifest of this version, of documents that were cut by other rules.
  static func isOfOtherRules(_ bytes: Span<UInt8>) -> Bool {
    isManifest(bytes) && bytes[7] != Segmenter.version
  }

  /// Whether bytes begin with a manifest's header, of the version that is read.
  private static func isManifest(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= headerSize, bytes[6] == UInt8(version) else { return false }
    for (offset, byte) in "ASKMAN".utf8.enumerated() where bytes[offset] != byte { return false }
    return true
  }

  private static func segments(_ reader: inout ByteReader, in bytes: Span<UInt8>) -> [SegmentInfo]? {
    guard let count = reader.number(bytes) else { return nil }
    var segments: [SegmentInfo] = []
    for _ in 0..<count {
      guard let name = reader.string(bytes), let digest = reader.uint64(bytes),
        let deletedCount = reader.number(bytes)
      else { return nil }
      var deleted: Set<UInt32> = []
      for _ in 0..<deletedCount {
        guard let document = reader.number(bytes) else { return nil }
        deleted.insert(UInt32(document))
      }
      segments.append(SegmentInfo(name: name, digest: digest, deletedDocuments: deleted))
    }
    return segments
  }

  private static func unread(_ reader: inout ByteReader, in bytes: Span<UInt8>) -> [Unread]? {
    guard let count = reader.number(bytes) else { return nil }
    var unread: [Unread] = []
    for _ in 0..<count {
      guard let path = reader.run(bytes), let pathHash = reader.uint64(bytes),
        let stampHash = reader.uint64(bytes), let reason = reader.string(bytes),
        let detail = reader.string(bytes)
      else { return nil }
      unread.append(
        Unread(
          path: Path(bytes: path), key: DocumentKey(path: pathHash, stamp: stampHash), reason: reason,
          detail: detail)
      )
    }
    return unread
  }
}

/// The versions of the formats of an index; an index of another version is rebuilt.
package enum FormatVersions {
  /// The version of a segment's file.
  package static var segment: Int { SegmentLayout.version }
  /// The version of the manifest.
  package static var manifest: Int { Manifest.version }
}
