internal import AskDocuments
internal import AskIndex
internal import AskStorage
internal import AskText
internal import Synchronization

/// Reads files and writes segments of them, on several threads.
///
/// Each thread collects documents until they take their share of the memory allowed, or have taken
/// long to read, writes them as a segment, and goes on with an empty builder. What is found later
/// does not depend on which document went where.
struct Indexing {
  private let files: [IndexDelta.File]
  private let store: IndexStore
  private let options: LibraryOptions
  private let progress: IndexingProgress.Handler?
  private let isInterrupted: InterruptionCheck?

  /// Prepares to index some files.
  init(
    _ files: [IndexDelta.File], into store: IndexStore, options: LibraryOptions,
    progress: IndexingProgress.Handler?, isInterrupted: InterruptionCheck? = nil
  ) {
    self.files = files
    self.store = store
    self.options = options
    self.progress = progress
    self.isInterrupted = isInterrupted
  }

  /// Reads all files and writes their segments. When it is interrupted, those of what was read so
  /// far.
  ///
  /// - Parameters:
  ///   - first: the number of the first segment's name.
  ///   - keep: is handed what has come of it whenever more is to come after a segment, by one
  ///     thread or another.
  func run(from first: Int, keeping keep: @escaping @Sendable (IndexingOutcome) -> Void) -> IndexingOutcome {
    let outcome = Mutex(IndexingOutcome(nextSegment: first))
    let next = Atomic(0)
    let meter = ProgressMeter(files.map(\.entry), handler: progress)
    let threads = threadCount
    let turn = LargeFileTurn()
    Threads.run(count: threads) { _ in
      var worker = IndexingWorker(
        store, memory: options.memory, share: options.memory / threads, largestFile: options.largestFile,
        turn: turn)
      while let file = take(next), outcome.withLock({ $0.failure == nil }) {
        if isInterrupted?() == true {
          outcome.withLock { $0.failure = $0.failure ?? .interrupted }
          break
        }
        worker.add(file, outcome: outcome)
        meter.count(file.entry)
        if worker.isFull {
          worker.write(outcome)
          keep(outcome.withLock { $0 })
        }
      }
      worker.write(outcome)
    }
    return outcome.withLock { $0 }
  }

  private func take(_ next: borrowing Atomic<Int>) -> IndexDelta.File? {
    let number = next.add(1, ordering: .relaxed).oldValue
    return number < files.count ? files[number] : nil
  }

  /// A thread is worth its segment from some hundred kilobytes of text on.
  private var threadCount: Int {
    let size = files.reduce(0) { $0 + Int($1.entry.file.stamp.size) }
    return max(1, min(options.threads ?? Processors.count, size >> 19))
  }
}

extension LibraryOptions {
  /// The longest file that is read: 1 GiB, or less where reading it would take more memory than
  /// indexing may and some 400 MB beside.
  var largestFile: Int { min(FileReader.maxFileSize, memory / 4 + 64 << 20) }
}
