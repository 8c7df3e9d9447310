internal import AskDocuments
internal import AskIndex
internal import AskStorage
internal import AskText
internal import Synchronization

/// One thread's part of indexing: a builder, and which files went into it.
struct IndexingWorker {
  private let store: IndexStore
  /// The memory that all threads may take together, and this one's share of it.
  private let memory: Int
  private let share: Int
  private let largestFile: Int
  private let turn: LargeFileTurn
  private var builder = SegmentBuilder()
  /// The result for the files since a segment was last written; it counts once the next one is.
  private var pending = Pending()
  private let start = ContinuousClock.now
  /// The time at which the builder was last empty.
  private var builderStart = ContinuousClock.now

  /// The result for some files.
  private struct Pending {
    var unread: [Manifest.Unread] = []
    var replaced: [IndexDelta.IndexedDocument] = []
    var fileCount = 0
  }

  /// Prepares to fill a builder again and again.
  ///
  /// - Parameters:
  ///   - memory: how many bytes of memory all threads may take together.
  ///   - share: how many of them are this thread's.
  ///   - largestFile: the longest file that is read, in bytes.
  ///   - turn: lets one thread at a time read a file that takes more than its share.
  init(_ store: IndexStore, memory: Int, share: Int, largestFile: Int, turn: LargeFileTurn) {
    self.store = store
    self.memory = memory
    self.share = share
    self.largestFile = largestFile
    self.turn = turn
  }

  /// Whether it is time to write what was collected: it takes the memory allowed, or it took so
  /// long to read that it would be a pity to lose it. That grows with the time since the beginning,
  /// so that slow disks do not make many segments of few documents.
  var isFull: Bool {
    if builder.byteCount > share { return true }
    let now = ContinuousClock.now
    return now - builderStart > max(Self.shortestTurn, (now - start) / 2)
  }

  private static let shortestTurn = Duration.seconds(10)

  /// Reads a file into the builder, or notes why not.
  mutating func add(_ file: IndexDelta.File, outcome: borrowing Mutex<IndexingOutcome>) {
    do throws(Loss) {
      try read(file, outcome: outcome)
      note(file, reason: nil)
    } catch {
      switch error {
      case .gone: note(file, reason: nil)
      // What the index has of it is what the file holds.
      case .unread(let reason) where file.isMerged && (reason.isRefusal || reason == .tooLarge): break
      case .unread(let reason): note(file, reason: reason)
      }
    }
  }

  private mutating func note(_ file: IndexDelta.File, reason: SkippedFile.Reason?) {
    pending.fileCount += 1
    if let old = file.old { pending.replaced.append(old) }
    guard let reason else { return }
    let entry = file.entry
    pending.unread.append(
      Manifest.Unread(path: entry.path, key: entry.key, reason: reason.code, detail: reason.detail ?? ""))
  }

  /// Writes what was collected as a segment.
  mutating func write(_ outcome: borrowing Mutex<IndexingOutcome>) {
    defer {
      // What one large file took is not kept for many small ones.
      if builder.byteCount > 2 * memory { builder = SegmentBuilder() } else { builder.removeAll() }
      pending = Pending()
      builderStart = ContinuousClock.now
    }
    var segment: Manifest.SegmentInfo?
    if !builder.isEmpty {
      let name = outcome.withLock { outcome in
        outcome.nextSegment += 1
        return IndexStore.segmentName(outcome.nextSegment - 1)
      }
      do throws(IndexError) {
        segment = try store.write(builder, name: name)
      } catch {
        return outcome.withLock { $0.failure = error }
      }
    }
    outcome.withLock { outcome in
      if let segment { outcome.segments.append(segment) }
      outcome.unread += pending.unread
      outcome.fileCount += pending.fileCount
      for old in pending.replaced { outcome.replaced[old.segment, default: []].insert(old.number) }
    }
  }

  // MARK: - One file

  /// A reason why nothing of a file can be indexed.
  private enum Loss: Error {
    /// It is not there any more.
    case gone
    /// It cannot be read, or there is nothing in it to index.
    case unread(SkippedFile.Reason)
  }

  private mutating func read(_ file: IndexDelta.File, outcome: borrowing Mutex<IndexingOutcome>)
    throws(Loss)
  {
    let start = FileClock.now()
    let contents = try contents(of: file.entry)
    let cost = ReadingCost(of: contents.bytes)
    guard cost.byteCount <= memory + ReadingCost.maxBeyondMemory else { throw .unread(.init(cost)) }
    // A file that may take more than this thread's share is read when no other is, and what waits
    // is written first.
    if cost.byteCount <= max(share, ReadingCost.small) { return try add(contents, of: file, readAt: start) }
    write(outcome)
    try turn.taken { () throws(Loss) in try add(contents, of: file, readAt: start) }
  }

  private mutating func add(_ contents: FileReader.Contents, of file: IndexDelta.File, readAt start: Int64)
    throws(Loss)
  {
    let text = try text(of: file.entry, contents)
    let outline: Outline
    do throws(AscendingRanges.Disorder) {
      outline = try Segmenter.outline(text, name: file.entry.file.name)
    } catch {
      throw .unread(.init(error))
    }
    guard !outline.sentences.isEmpty else { throw .unread(.empty) }
    do throws(SegmentBuilder.CapacityError) {
      try builder.add(
        text, outline: outline, path: file.entry.path,
        stamp: contents.stamp.kept(readingFrom: start, after: file.old?.stamp))
    } catch {
      throw .unread(.init(error))
    }
  }

  private func contents(of entry: FileInventory.Entry) throws(Loss) -> FileReader.Contents {
    do throws(StorageError) {
      let limit = min(largestFile, SegmentBuilder.maxDocumentSize)
      return try FileReader.filledContents(ofDocument: entry.path, limit: limit)
    } catch .missing {
      throw .gone
    } catch  where error.isOfLink {
      // A link that has just taken the file's place, or that of a folder on the way: the next look
      // meets it.
      throw .gone
    } catch  where error.isOfTooLargeFile {
      throw .unread(reasonToPass(tooLarge: entry))
    } catch {
      throw .unread(.init(error))
    }
  }

  /// The reason for passing over a file whose size alone says that it is not read: one that begins
  /// as no text does is missed by nobody.
  private func reasonToPass(tooLarge entry: FileInventory.Entry) -> SkippedFile.Reason {
    let beginning = try? FileReader.bytes(0..<1 << 16, ofDocument: entry.path)
    if beginning?.contains(0) == true { return .binary }
    guard entry.file.stamp.size <= SegmentBuilder.maxDocumentSize else {
      return .init(SegmentBuilder.CapacityError.bytes(limit: SegmentBuilder.maxDocumentSize))
    }
    return .tooLarge
  }

  private func text(of entry: FileInventory.Entry, _ contents: FileReader.Contents) throws(Loss)
    -> DocumentText
  {
    do throws(ReadingError) {
      return try entry.kind.read(contents.bytes)
    } catch {
      throw .unread(.init(error))
    }
  }
}
