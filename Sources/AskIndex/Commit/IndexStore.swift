package import AskStorage
internal import AskText

/// An index in a folder: opens the last commit, and makes the next one.
///
/// The manifest is replaced by one rename, so that at every moment the folder has either the old
/// state or the new one in full. See <doc:CrashSafety> in the library's documentation.
package struct IndexStore {
  /// An index as it was committed, open for reading.
  package struct Snapshot {
    /// Its manifest.
    package let manifest: Manifest
    /// Its segments, open.
    package let index: Index

    /// Combines a manifest and its open segments.
    package init(manifest: Manifest, index: Index) {
      self.manifest = manifest
      self.index = index
    }
  }

  /// The folder of the index.
  package let folder: any IndexFolder

  /// Makes a store in a folder; does not touch the disk.
  package init(_ folder: any IndexFolder) {
    self.folder = folder
  }

  // MARK: - Reading

  /// The state that was committed last; nil when there is none.
  ///
  /// - Throws: `damaged` if it cannot be used and must be rebuilt, also if it is of another
  ///   version.
  package func open() throws(IndexError) -> Snapshot? {
    for attempt in 0..<Self.attempts {
      guard let manifest = try manifest() else { return nil }
      do throws(IndexError) {
        return Snapshot(manifest: manifest, index: try index(of: manifest))
      } catch {
        // A writer may have committed and removed segments in the meantime; then there is a newer
        // manifest.
        if attempt + 1 == Self.attempts { throw error }
        if try self.manifest() == manifest { throw error }
      }
    }
    return nil
  }

  private static let attempts = 8

  private func manifest() throws(IndexError) -> Manifest? {
    let stored: StoredBytes
    do throws(StorageError) {
      stored = try folder.open(Manifest.name)
    } catch .missing {
      return nil
    } catch {
      throw .storage(error)
    }
    do throws(CheckedBytes.Damage) {
      let file = try CheckedBytes(stored)
      try file.check(0..<file.count)
      guard let manifest = Manifest(file.bytes) else {
        throw CheckedBytes.Damage(
          reason: Manifest.isOfOtherRules(file.bytes)
            ? "its documents were not cut by the rules of version \(Segmenter.version)"
            : "it is no manifest of version \(Manifest.version)")
      }
      return manifest
    } catch {
      throw .damaged(file: Manifest.name, reason: error.reason)
    }
  }

  private func index(of manifest: Manifest) throws(IndexError) -> Index {
    var segments: [IndexSegment] = []
    for info in manifest.segments {
      segments.append(IndexSegment(try segment(info), without: info.deletedDocuments))
    }
    return try Index(segments)
  }

  /// Opens a segment that a manifest names.
  ///
  /// - Throws: `damaged` if it is not the one that was written under this name, even if its
  ///   checksums are right.
  package func segment(_ named: Manifest.SegmentInfo) throws(IndexError) -> Segment {
    let segment = try segment(named.name)
    guard segment.digest == named.digest else {
      throw .damaged(file: named.name, reason: "it is not the segment that the manifest names")
    }
    return segment
  }

  /// Opens a segment by its name, without comparing its digest.
  package func segment(_ name: String) throws(IndexError) -> Segment {
    let stored: StoredBytes
    do throws(StorageError) {
      stored = try folder.open(name)
    } catch .missing {
      throw .damaged(file: name, reason: "it is not there")
    } catch {
      throw .storage(error)
    }
    return try Segment(stored, name: name)
  }

  // MARK: - Writing

  /// The writer's lock; nil while another process or value has it.
  package func lock() throws(IndexError) -> WriterLock? {
    try storing { () throws(StorageError) in try folder.lock() }
  }

  /// Writes a segment that no manifest names yet.
  ///
  /// Several threads may write segments of different names at a time.
  /// - Returns: its entry for a manifest.
  @discardableResult
  package func write(_ builder: SegmentBuilder, name: String) throws(IndexError) -> Manifest.SegmentInfo {
    try storing { () throws(StorageError) in try builder.write(to: try folder.create(name)) }
    return Manifest.SegmentInfo(name: name, digest: try digest(of: name))
  }

  private func digest(of name: String) throws(IndexError) -> UInt64 {
    let stored = try storing { () throws(StorageError) in try folder.open(name) }
    do throws(CheckedBytes.Damage) {
      return try CheckedBytes(stored).digest
    } catch {
      throw .damaged(file: name, reason: error.reason)
    }
  }

  /// Makes a manifest the state of the index. The caller must have the writer's lock.
  package func commit(_ manifest: Manifest) throws(IndexError) {
    try storing { () throws(StorageError) in
      // 1. The contents of its segments are on the disk; now their names are, too.
      try folder.syncNames()
      // 2. The manifest is written next to the old one.
      var writer = CheckedWriter(try folder.create(Self.newManifest))
      try writer.append(manifest.bytes.span)
      try writer.finish()
      // 3. It replaces the old one.
      try folder.rename(Self.newManifest, to: Manifest.name)
      try folder.syncNames()
    }
  }

  /// Removes the files that a manifest does not name. The caller must have the writer's lock.
  package func removeFiles(notIn manifest: Manifest) throws(IndexError) {
    try storing { () throws(StorageError) in
      let kept = Set(manifest.segments.map(\.name) + [Manifest.name])
      for name in try folder.names() where !kept.contains(name) && Self.isOurs(name) {
        try folder.remove(name)
      }
    }
  }

  private static let newManifest = "manifest.new"

  /// The name of a segment.
  package static func segmentName(_ number: Int) -> String { "segment-\(number)" }

  /// Whether a file's name is one that the store gives: no other file is ever removed.
  private static func isOurs(_ name: String) -> Bool {
    if name == newManifest || name == Manifest.name { return true }
    let number = name.utf8.dropFirst(8)
    return name.hasPrefix("segment-") && !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
  }

  private func storing<Value>(_ body: () throws(StorageError) -> Value) throws(IndexError) -> Value {
    do throws(StorageError) {
      return try body()
    } catch {
      throw .storage(error)
    }
  }
}
