internal import AskIndex
internal import AskStorage

extension Library {
  /// The contents of an index, and its place.
  public struct IndexStatus: Equatable, Sendable {
    /// A part of an index.
    public struct SegmentStatus: Equatable, Sendable {
      /// Its file's name.
      public let name: String
      /// The number of its live documents.
      public let documentCount: Int
      /// The number of its documents that have since changed or gone.
      public let deadCount: Int
      /// The number of bytes.
      public let byteCount: Int
    }

    /// The folder it is kept in, from the root; nil for memory.
    public let place: String?
    /// The number of documents.
    public let documentCount: Int
    /// The number of their sentences.
    public let sentenceCount: Int
    /// The number of terms, which are words reduced to their stems, in its segments; a term that
    /// stands in several parts is counted in each.
    public let termCount: Int
    /// The number of the documents' bytes.
    public let textByteCount: Int
    /// The number of bytes on the disk; 0 in memory.
    public let indexByteCount: Int
    /// The time of the last change, in seconds since 1970; nil in memory.
    public let committed: Int?
    /// The number of seconds since then.
    public let age: Int
    /// Its parts.
    public let segments: [SegmentStatus]
    /// The numbers of files that differ from it; nil when they were not looked at.
    public let changes: ChangeCounts?
    /// The number of files that were still to be read when an update was given up; 0 where the last
    /// one was not.
    public let pendingCount: Int
    /// The files that were passed over; without a look at the files, just what could not be read.
    public let skipped: [Skipped]
  }

  /// The status of this library's index. Complexity: linear in the documents.
  public var status: IndexStatus {
    get throws(AskError) {
      try wordingIndexErrors { () throws(IndexError) in
        try IndexStatus(
          indexed.index, names: indexed.segmentNames, place: indexed.place, changes: nil, skipped: skipped,
          pending: 0)
      }
    }
  }

  /// The status of the index of some documents. Changes nothing, and brings nothing up to date.
  ///
  /// - Parameters:
  ///   - paths: the files and folders that the index is of.
  ///   - options: where the index is, and whether the files are to be compared with it.
  /// - Throws: `noIndex` where there is none; `indexUnusable` for a damaged one.
  public static func status(of paths: [String], options: Options = Options()) throws(AskError)
    -> IndexStatus
  {
    let kept = try ReadOnlyIndex(of: paths, options)
    let snapshot = try kept.snapshot()
    let listing = options.refreshes ? try FileInventory(named: kept.roots, without: Path(kept.path)) : nil
    return try wordingIndexErrors { () throws(IndexError) in
      let changes =
        if let listing {
          try IndexDelta(listing, snapshot: snapshot, forcedPaths: [], largestFile: options.largestFile)
            .counts
        } else { ChangeCounts?.none }
      return try IndexStatus(
        snapshot.index, names: snapshot.manifest.segments.map(\.name), place: kept.path, changes: changes,
        skipped: (listing?.skipped ?? []) + snapshot.manifest.skipped(under: kept.roots),
        pending: snapshot.manifest.pendingCount)
    }
  }
}

/// Does something, and gives the errors of the index their words.
func wordingIndexErrors<Value>(_ body: () throws(IndexError) -> Value) throws(AskError) -> Value {
  do throws(IndexError) {
    return try body()
  } catch {
    throw AskError(error)
  }
}

extension Library.IndexStatus {
  fileprivate init(
    _ index: Index, names: [String], place: String?, changes: Library.ChangeCounts?,
    skipped: [Library.Skipped], pending: Int
  ) throws(IndexError) {
    let documents = try index.documents()
    let files = place.map { Self.files(in: $0) } ?? [:]
    self.place = place
    documentCount = documents.count
    sentenceCount = index.statistics.sentenceCount
    termCount = index.segments.reduce(0) { $0 + $1.segment.dictionary.count }
    textByteCount = documents.reduce(0) { $0 + $1.byteCount }
    indexByteCount = files.values.reduce(0) { $0 + Int($1.size) }
    let modified = files[Manifest.name]?.modified
    committed = modified.map { Int($0 / 1_000_000_000) }
    age = modified.map { max(0, Int((FileClock.now() - $0) / 1_000_000_000)) } ?? 0
    segments = zip(names, index.segments).map { name, part in
      SegmentStatus(
        name: name, documentCount: part.liveDocumentCount,
        deadCount: part.deletedDocuments.count,
        byteCount: files[name].map { Int($0.size) } ?? part.segment.byteCount)
    }
    self.changes = changes
    pendingCount = pending
    self.skipped = skipped
  }

  private static func files(in folder: String) -> [String: FileStamp] {
    let files = (try? FileTree.files(under: Path(folder)).files) ?? []
    return Dictionary(files.map { ($0.name, $0.stamp) }) { first, _ in first }
  }
}

extension Segment {
  /// Every term with its bytes, in their order.
  func terms() throws(IndexError) -> [(bytes: [UInt8], entry: TermDictionary.TermInfo)] {
    do {
      return try dictionary.all()
    } catch {
      throw .damaged(file: name, reason: error.reason)
    }
  }
}
