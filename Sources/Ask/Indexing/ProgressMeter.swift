internal import AskStorage
internal import Synchronization

/// Counts what several threads have read, and tells so now and then.
struct ProgressMeter: ~Copyable, Sendable {
  private struct ReportedProgress {
    var progress: IndexingProgress
    var lastTold: ContinuousClock.Instant
  }

  private let handler: IndexingProgress.Handler?
  private let start = ContinuousClock.now
  private let state: Mutex<ReportedProgress>

  /// Begins to count the files.
  init(_ entries: [FileInventory.Entry], handler: IndexingProgress.Handler?) {
    self.handler = handler
    let size = entries.reduce(0) { $0 + Int($1.file.stamp.size) }
    state = Mutex(ReportedProgress(progress: .init(of: entries.count, of: size), lastTold: start))
  }

  /// Counts a file.
  func count(_ entry: FileInventory.Entry) {
    guard let handler else { return }
    state.withLock { state in
      state.progress.fileCount += 1
      state.progress.byteCount += Int(entry.file.stamp.size)
      let now = ContinuousClock.now
      guard now - state.lastTold >= .milliseconds(100) else { return }
      state.lastTold = now
      state.progress.elapsed = now - start
      handler(state.progress)
    }
  }
}
