internal import AskIndex
internal import AskReaders
internal import AskStorage
internal import AskText
internal import Synchronization

/// Reads files and writes segments of them, on several threads.
///
/// Each thread collects documents until they take their share of the memory allowed, writes them as a segment, and
/// goes on with an empty builder. What is found later does not depend on which document went where.
struct Indexing {
  /// What came of it.
  struct Outcome: Sendable {
    /// The segments that were written.
    var segments: [Manifest.Segment] = []
    /// The files that hold nothing to index.
    var unread: [Manifest.Unread] = []
    /// How many names of segments were used.
    var nextSegment: Int
    /// What stopped a thread; the segments written till then are named by no manifest.
    var failure: IndexError?
  }

  private let entries: [Listing.Entry]
  private let store: IndexStore
  private let options: Library.Options
  private let progress: Library.ProgressHandler?
  private let isInterrupted: Library.InterruptionCheck?

  /// Prepares to index some files.
  init(
    _ entries: [Listing.Entry], into store: IndexStore, _ options: Library.Options,
    _ progress: Library.ProgressHandler?, _ isInterrupted: Library.InterruptionCheck? = nil
  ) {
    self.entries = entries
    self.store = store
    self.options = options
    self.progress = progress
    self.isInterrupted = isInterrupted
  }

  /// Reads all files and writes their segments.
  ///
  /// - Parameter first: the number of the first segment's name.
  func run(from first: Int) throws(IndexError) -> Outcome {
    let outcome = Mutex(Outcome(nextSegment: first))
    let next = Atomic(0)
    let meter = ProgressMeter(entries, progress)
    let threads = threadCount
    Threads.run(count: threads) { _ in
      var worker = Worker(store, memory: options.memory / threads)
      while let entry = take(next), outcome.withLock({ $0.failure == nil }) {
        if isInterrupted?() == true {
          outcome.withLock { $0.failure = .interrupted }
          return
        }
        worker.add(entry, outcome)
        meter.count(entry)
      }
      worker.write(outcome)
    }
    let result = outcome.withLock { $0 }
    if let failure = result.failure { throw failure }
    return result
  }

  private func take(_ next: borrowing Atomic<Int>) -> Listing.Entry? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < entries.count ? entries[number] : nil
  }

  /// A thread is worth its segment from some hundred kilobytes of text on.
  private var threadCount: Int {
    let size = entries.reduce(0) { $0 + Int($1.file.stamp.size) }
    return max(1, min(options.threads ?? Processors.count, size >> 19))
  }
}

/// What one thread does.
private struct Worker {
  private let store: IndexStore
  private let memory: Int
  private var builder = SegmentBuilder()

  init(_ store: IndexStore, memory: Int) {
    self.store = store
    self.memory = memory
  }

  /// Reads a file into the builder, or notes why not.
  mutating func add(_ entry: Listing.Entry, _ outcome: borrowing Mutex<Indexing.Outcome>) {
    do throws(Unread) {
      try read(entry)
    } catch {
      // A link that has just taken the file's place, or that of a folder on the way: the next look meets it.
      if error.reason == .symbolicLink { return }
      let unread = Manifest.Unread(
        path: entry.path, key: entry.key, reason: error.reason.code, detail: error.reason.detail ?? "")
      outcome.withLock { $0.unread.append(unread) }
    }
    if builder.byteCount > memory { write(outcome) }
  }

  /// Writes what was collected as a segment.
  mutating func write(_ outcome: borrowing Mutex<Indexing.Outcome>) {
    if builder.isEmpty { return }
    let name = outcome.withLock { outcome in
      outcome.nextSegment += 1
      return IndexStore.segmentName(outcome.nextSegment - 1)
    }
    do throws(IndexError) {
      let segment = try store.write(builder, name: name)
      outcome.withLock { $0.segments.append(segment) }
    } catch {
      outcome.withLock { $0.failure = error }
    }
    builder.removeAll()
  }

  // MARK: - One file

  /// That a file could not be taken, and why.
  private struct Unread: Error {
    let reason: Library.Skipped.Reason
  }

  private mutating func read(_ entry: Listing.Entry) throws(Unread) {
    let start = FileClock.now()
    let (text, stamp) = try text(of: entry)
    let outline = Segmenter.outline(text, name: entry.file.name)
    guard !outline.sentences.isEmpty else { throw Unread(reason: .empty) }
    // A file that was written as late as this may change once more without a trace: it is read again next time.
    let isAtRest = stamp.modified < start && stamp.statusChanged < start
    builder.add(text, outline, path: entry.path, stamp: isAtRest ? stamp : .ofNoFile)
  }

  private func text(of entry: Listing.Entry) throws(Unread) -> (DocumentText, FileStamp) {
    let contents: FileReader.Contents
    do throws(StorageError) {
      contents = try FileReader.filledContents(ofDocument: entry.path)
    } catch {
      throw Unread(reason: .init(error))
    }
    do throws(ReadingError) {
      return (try entry.kind.read(contents.bytes), contents.stamp)
    } catch {
      throw Unread(reason: .init(error))
    }
  }
}
