internal import AskIndex
internal import AskStorage

/// The difference between an index and the files that it should hold: the work to be done.
struct IndexDelta: Sendable {
  /// A file to be read.
  struct File: Sendable {
    /// The file, as it was found.
    let entry: FileInventory.Entry
    /// The document that what is read takes the place of; nil where the index has none of this
    /// path.
    var old: IndexedDocument?
    /// Whether that document holds what the file does, and is read once more only to be merged with
    /// others.
    var isMerged = false
  }

  /// A document of an index.
  struct IndexedDocument: Sendable {
    /// Its segment, by its position.
    let segment: Int
    /// Its number in the segment.
    let number: UInt32
    /// The state that was kept of its file.
    let stamp: FileStamp
  }

  /// The segments, without the documents whose files are gone. Those of files to be read still
  /// count: they go when they are replaced.
  private(set) var segments: [Manifest.SegmentInfo]
  /// The number of documents of each segment.
  let documentCounts: [Int]
  /// The notes on files that still hold nothing to index, or are still refused.
  private(set) var unread: [Manifest.Unread] = []
  /// The files to read.
  private(set) var files: [File] = []
  /// The numbers of files that are new, changed and gone.
  private(set) var counts = ChangeCounts()
  /// Whether the index is as it should be.
  private(set) var isEmpty = false

  /// Compares a listing with an index. Files that the system refused are tried again, and those
  /// below a folder that could not be listed are taken to be as they were: nobody knows that they
  /// are gone.
  ///
  /// - Parameters:
  ///   - forcedPaths: files to be read whatever their state says.
  ///   - largestFile: the longest file that is read. One that was too large may not be any more.
  /// - Complexity: linear in the files and documents.
  init(
    _ listing: FileInventory, snapshot: IndexStore.Snapshot, forcedPaths: Set<Path>, largestFile: Int
  ) throws(IndexError) {
    segments = snapshot.manifest.segments
    documentCounts = snapshot.index.segments.map(\.segment.documentCount)
    var comparison = Comparison(listing, forcedPaths: forcedPaths)
    var parts = snapshot.index.segments
    for number in parts.indices {
      parts[number] = try comparison.withoutChanged(parts[number], position: number)
      segments[number].deletedDocuments.formUnion(comparison.gone)
    }
    for file in snapshot.manifest.unread where try comparison.stands(file, largestFile: largestFile) {
      unread.append(file)
    }
    counts = comparison.counts
    for part in MergePolicy.segmentsToMerge(among: parts) { try comparison.takeLive(of: parts[part], part) }
    files = comparison.files
    try snapshot.index.checkNotTruncated()
    isEmpty =
      files.isEmpty && segments == snapshot.manifest.segments && unread == snapshot.manifest.unread
      && snapshot.manifest.pendingCount == 0
  }
}

/// Files found and files known, while they are compared.
private struct Comparison {
  private let listing: FileInventory
  private let keys: [DocumentKey]
  /// The files to be read whatever their state says.
  private let forcedPaths: Set<Int>
  /// The number of the file at each path.
  private var numbers: [UInt64: Int] = [:]
  private var changed = 0
  private var goneCount = 0
  /// The documents of the part that was looked at last whose files are gone.
  private(set) var gone: Set<UInt32> = []
  /// Whether each file has to be read.
  private var isNew: [Bool]
  /// The documents that files to be read take the place of.
  private var old: [Int: IndexDelta.IndexedDocument] = [:]
  private var merged: Set<Int> = []

  init(_ listing: FileInventory, forcedPaths: Set<Path>) {
    self.listing = listing
    keys = listing.entries.map(\.key)
    numbers.reserveCapacity(keys.count)
    for (number, key) in keys.enumerated() { numbers[key.path] = number }
    isNew = [Bool](repeating: true, count: keys.count)
    var suspected: Set<Int> = []
    if !forcedPaths.isEmpty {
      for (number, entry) in listing.entries.enumerated() where forcedPaths.contains(entry.path) {
        suspected.insert(number)
      }
    }
    self.forcedPaths = suspected
  }

  /// The state of a file that the index knows.
  private enum FileStatus {
    case stands
    /// Its file is to be read.
    case changed(Int)
    case gone
  }

  /// Finds the file of a hashed path and state.
  private mutating func find(_ key: DocumentKey, isHidden: (FileInventory) throws(IndexError) -> Bool)
    throws(IndexError) -> FileStatus
  {
    guard let number = numbers[key.path] else {
      if !listing.refused.isEmpty, try isHidden(listing) { return .stands }
      goneCount += 1
      return .gone
    }
    guard keys[number] == key, !forcedPaths.contains(number), isNew[number] else {
      changed += 1
      return .changed(number)
    }
    isNew[number] = false
    return .stands
  }

  var counts: ChangeCounts {
    ChangeCounts(added: isNew.count(where: \.self) - changed, changed: changed, gone: goneCount)
  }

  /// The files to read.
  var files: [IndexDelta.File] {
    isNew.indices.filter { isNew[$0] }.map {
      IndexDelta.File(entry: listing.entries[$0], old: old[$0], isMerged: merged.contains($0))
    }
  }

  /// A part without the documents whose files have changed or gone.
  mutating func withoutChanged(_ part: IndexSegment, position: Int) throws(IndexError) -> IndexSegment {
    var deleted = part.deletedDocuments
    gone = []
    let segment = part.segment
    for document in part.liveDocuments {
      let status = try find(try segment.key(of: document)) { (listing) throws(IndexError) in
        try listing.hides(segment.document(document).path)
      }
      switch status {
      case .stands: continue
      case .gone: gone.insert(document.number)
      case .changed(let file):
        let stamp = try segment.document(document).stamp
        old[file] = IndexDelta.IndexedDocument(segment: position, number: document.number, stamp: stamp)
      }
      deleted.insert(document.number)
    }
    return IndexSegment(segment, without: deleted)
  }

  /// Whether a file still need not be read.
  mutating func stands(_ file: Manifest.Unread, largestFile: Int) throws(IndexError) -> Bool {
    let status = try find(file.key) { (listing) throws(IndexError) in listing.hides(file.path) }
    guard case .stands = status else { return false }
    guard let number = numbers[file.key.path],
      !file.isStillUnread(listing.entries[number], largestFile: largestFile)
    else { return true }
    isNew[number] = true
    changed += 1
    return false
  }

  /// Has the documents of a part that is to be merged read again.
  mutating func takeLive(of part: IndexSegment, _ position: Int) throws(IndexError) {
    for document in part.liveDocuments {
      guard let file = numbers[try part.segment.key(of: document).path] else { continue }
      isNew[file] = true
      merged.insert(file)
      let stamp = try part.segment.document(document).stamp
      old[file] = IndexDelta.IndexedDocument(segment: position, number: document.number, stamp: stamp)
    }
  }
}

extension FileInventory.Entry {
  /// The file's path and state, as an index keeps them.
  var key: DocumentKey { DocumentKey(path, stamp: file.stamp) }
}

extension Manifest.Unread {
  /// Whether the cause lay with the system and not in the file's bytes. It may have passed, so the
  /// file is tried again at each look.
  var isRefusal: Bool { SkippedFile.Reason(code: reason, detail: detail).isRefusal }

  /// Whether a file that is in the same state is refused as it was, or holds nothing to index.
  fileprivate func isStillUnread(_ entry: FileInventory.Entry, largestFile: Int) -> Bool {
    if SkippedFile.Reason(code: reason, detail: detail) == .tooLarge {
      return entry.file.stamp.size > Int64(largestFile)
    }
    guard isRefusal else { return true }
    do throws(StorageError) {
      _ = try FileReader.contents(ofDocument: entry.path)
      return false
    } catch {
      return SkippedFile.Reason(error) == .init(code: reason, detail: detail)
    }
  }
}
