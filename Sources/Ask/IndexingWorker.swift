internal import AskIndex
internal import AskReaders
internal import AskStorage
internal import AskText
internal import Synchronization

/// One thread's part of indexing: a builder, and which files went into it.
struct IndexingWorker {
  private let store: IndexStore
  private let memory: Int
  private let largestFile: Int
  private var builder = SegmentBuilder()
  /// What came of the files since a segment was last written; it counts once the next one is.
  private var pending = Pending()
  private let start = ContinuousClock.now
  /// When the builder was last empty.
  private var builderStart = ContinuousClock.now

  /// What came of some files.
  private struct Pending {
    var unread: [Manifest.Unread] = []
    var replaced: [Changes.Document] = []
    var fileCount = 0
  }

  /// Prepares to fill a builder of so many bytes of memory, again and again.
  init(_ store: IndexStore, memory: Int, largestFile: Int) {
    self.store = store
    self.memory = memory
    self.largestFile = largestFile
  }

  /// Whether it is time to write what was collected: it takes the memory allowed, or it took so long to read that it
  /// would be a pity to lose it. That grows with the time since the beginning, so that slow disks do not make many
  /// segments of few documents.
  var isFull: Bool {
    if builder.byteCount > memory { return true }
    let now = ContinuousClock.now
    return now - builderStart > max(Self.shortestTurn, (now - start) / 2)
  }

  private static let shortestTurn = Duration.seconds(10)

  /// Reads a file into the builder, or notes why not.
  mutating func add(_ file: Changes.File, _ outcome: borrowing Mutex<Indexing.Outcome>) {
    do throws(Loss) {
      try read(file)
      note(file, nil)
    } catch {
      switch error {
      case .gone: note(file, nil)
      // What the index has of it is what the file holds.
      case .unread(let reason) where file.isMerged && (reason.isRefusal || reason == .tooLarge): break
      case .unread(let reason): note(file, reason)
      }
    }
  }

  private mutating func note(_ file: Changes.File, _ reason: Library.Skipped.Reason?) {
    pending.fileCount += 1
    if let old = file.old { pending.replaced.append(old) }
    guard let reason else { return }
    let entry = file.entry
    pending.unread.append(
      Manifest.Unread(path: entry.path, key: entry.key, reason: reason.code, detail: reason.detail ?? ""))
  }

  /// Writes what was collected as a segment.
  mutating func write(_ outcome: borrowing Mutex<Indexing.Outcome>) {
    defer {
      // What one large file took is not kept for many small ones.
      if builder.byteCount > 2 * memory { builder = SegmentBuilder() } else { builder.removeAll() }
      pending = Pending()
      builderStart = ContinuousClock.now
    }
    var segment: Manifest.Segment?
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

  /// That nothing of a file can be taken.
  private enum Loss: Error {
    /// It is not there any more.
    case gone
    /// It cannot be read, or there is nothing in it to index.
    case unread(Library.Skipped.Reason)
  }

  private mutating func read(_ file: Changes.File) throws(Loss) {
    let start = FileClock.now()
    let (text, stamp) = try text(of: file.entry)
    let outline = Segmenter.outline(text, name: file.entry.file.name)
    guard !outline.sentences.isEmpty else { throw .unread(.empty) }
    builder.add(
      text, outline, path: file.entry.path, stamp: stamp.kept(readingFrom: start, after: file.old?.stamp))
  }

  private func text(of entry: Listing.Entry) throws(Loss) -> (DocumentText, FileStamp) {
    let contents: FileReader.Contents
    do throws(StorageError) {
      contents = try FileReader.filledContents(of: entry.path, limit: largestFile)
    } catch .missing {
      throw .gone
    } catch {
      throw .unread(.init(error))
    }
    do throws(ReadingError) {
      return (try entry.kind.read(contents.bytes), contents.stamp)
    } catch {
      throw .unread(.init(error))
    }
  }
}
