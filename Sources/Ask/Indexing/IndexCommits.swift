internal import AskIndex
internal import AskStorage
internal import Synchronization

/// The commits of one update: of what is written so far, now and then, and of all in the end.
///
/// An update that is ended before its time, however that happens, so keeps what it has, and the
/// next goes on from there. What is committed early is of fewer documents and says so by its count
/// of files to be read; it never holds a document twice, and one that is to be read again counts as
/// it was until it is replaced.
final class IndexCommits: Sendable {
  private struct CommitState {
    var last: Manifest?
    /// The number of the files to read that the last commit includes.
    var fileCount = 0
    var generation: Int
    var time = ContinuousClock.now
  }

  private let store: IndexStore
  private let old: Manifest
  private let changes: IndexDelta
  /// Whether only the last commit is made: what stands there now is better than a part.
  private let isWhole: Bool
  private let state: Mutex<CommitState>

  /// Prepares to go on from a manifest.
  ///
  /// - Parameter isWhole: whether nothing is committed before the end.
  init(to store: IndexStore, after old: Manifest, _ changes: IndexDelta, isWhole: Bool) {
    self.store = store
    self.old = old
    self.changes = changes
    self.isWhole = isWhole
    state = Mutex(CommitState(generation: old.generation))
  }

  /// The last commit; nil before the first.
  var last: Manifest? { state.withLock { $0.last } }

  /// Commits what came so far, unless that was just done. If it fails, the update will say so in
  /// its end.
  func commitSoFar(_ outcome: IndexingOutcome) {
    state.withLock { state in
      guard !isWhole, ContinuousClock.now - state.time >= Self.pause else { return }
      // Another thread may have been faster, with more.
      if outcome.fileCount > state.fileCount { try? commit(outcome, state: &state, isPart: true) }
    }
  }

  /// A commit waits for the disk twice; so little of the time is spent on it.
  private static let pause = Duration.milliseconds(500)

  /// Commits what came of the files; nothing where that is what the manifest says already, or where
  /// only a part is done and no part is wanted.
  func commit(_ outcome: IndexingOutcome) throws(IndexError) {
    try state.withLock { (state) throws(IndexError) in
      let isPart = outcome.failure != nil
      var new = manifest(of: outcome, generation: old.generation, isPart: isPart)
      new.nextSegment = old.nextSegment
      let isIdle = outcome.segments.isEmpty && (isPart || new == old && old.generation > 0)
      if !isIdle, !(isPart && isWhole) { try commit(outcome, state: &state, isPart: isPart) }
    }
  }

  private func commit(_ outcome: IndexingOutcome, state: inout CommitState, isPart: Bool) throws(IndexError) {
    let manifest = manifest(of: outcome, generation: state.generation + 1, isPart: isPart)
    // Whatever comes of it, this number is used.
    state.generation += 1
    try store.commit(manifest)
    (state.last, state.fileCount) = (manifest, outcome.fileCount)
    state.time = ContinuousClock.now
  }

  private func manifest(of outcome: IndexingOutcome, generation: Int, isPart: Bool) -> Manifest {
    var manifest = old
    manifest.generation = generation
    manifest.nextSegment = outcome.nextSegment
    var segments: [Manifest.SegmentInfo] = []
    for (number, segment) in changes.segments.enumerated() {
      var segment = segment
      segment.deletedDocuments.formUnion(outcome.replaced[number] ?? [])
      if segment.deletedDocuments.count < changes.documentCounts[number] { segments.append(segment) }
    }
    manifest.segments = segments + outcome.segments
    manifest.unread = (changes.unread + outcome.unread).sorted { $0.path < $1.path }
    manifest.pendingCount = isPart ? max(0, changes.files.count - outcome.fileCount) : 0
    return manifest
  }
}
