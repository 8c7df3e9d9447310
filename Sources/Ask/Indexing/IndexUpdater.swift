internal import AskIndex
internal import AskStorage

/// Keeps a library's index in step with its files: on the disk where that can be, else in memory.
struct IndexUpdater {
  /// The last commit.
  private(set) var snapshot: IndexStore.Snapshot
  /// The events of the index that a user should know, in whole sentences, each once.
  private(set) var notices: [String] = []
  /// The changes that the last update that found any had to make; none before the first.
  private(set) var lastChanges = ChangeCounts()
  /// The folder of the index now, from the root; nil for memory.
  private(set) var path: Path?

  /// The folder of the index until it went on in memory with other documents.
  private(set) var formerPath: Path?

  private var roots: Roots
  /// The options by which it is kept and made.
  var options: LibraryOptions
  private let progress: IndexingProgress.Handler?
  private let isInterrupted: InterruptionCheck?
  /// The store of the index, on the disk or in memory.
  private(set) var store = IndexStore(VolatileFolder())
  /// The folder in which the index is to be kept once another writer is done.
  private var waiting: IndexStore?
  /// Whether what is committed in the store is not to be gone on with.
  private var startsAnew = false
  private var rebuildCount = 0
  /// The paths that the system refused to look at, or where a quotation could not be read. The
  /// documents below are kept, as nobody knows that they are gone, and not asked.
  private var withheld: Set<Path> = []
  /// The index without them; nil where there are none.
  private var asked: Index?

  /// Opens the index that was committed last, where there is one that can be used.
  init(
    _ roots: Roots, options: LibraryOptions, progress: IndexingProgress.Handler?,
    isInterrupted: InterruptionCheck?
  ) {
    self.roots = roots
    self.options = options
    self.progress = progress
    self.isInterrupted = isInterrupted
    snapshot = .empty(roots.library)
    attach()
    open()
  }

  /// The index that is asked.
  var index: Index { asked ?? snapshot.index }

  /// Whether all documents of what was committed are asked.
  var asksAll: Bool { asked == nil }

  /// Whether the system refused a file that may be readable at any moment.
  var hasRefusals: Bool { snapshot.manifest.unread.contains(where: \.isRefusal) }

  /// Whether there is an index, even if of no document.
  var hasIndex: Bool { snapshot.manifest.generation > 0 }

  /// Makes the index hold what a listing names.
  ///
  /// - Parameter forcedPaths: files to be read whatever their state says.
  /// - Returns: whether anything had changed.
  mutating func update(to listing: FileInventory, forcedPaths: Set<Path> = []) throws(AskError) -> Bool {
    var failure: IndexError?
    for _ in 0..<Self.attempts {
      do throws(IndexError) {
        var hasChanged = withhold(listing, forcedPaths: forcedPaths)
        let changes = try IndexDelta(
          listing, snapshot: snapshot, forcedPaths: forcedPaths, largestFile: options.largestFile)
        if !changes.isEmpty || !hasIndex, try carryOut(changes, listing: listing, forcedPaths: forcedPaths) {
          lastChanges = changes.counts
          hasChanged = true
        }
        asked =
          withheld.isEmpty
          ? nil
          : try snapshot.index.without { path in
            withheld.contains { path.isInside($0) }
          }
        return hasChanged
      } catch {
        if error == .interrupted { throw .interrupted }
        recover(from: error)
        failure = error
      }
    }
    throw AskError(failure ?? .damaged(file: Manifest.name, reason: "it cannot be made"))
  }

  /// Settles what is not asked, because the system refused to look at it and forcedPaths stand
  /// there.
  ///
  /// - Returns: whether that is something else than before.
  private mutating func withhold(_ listing: FileInventory, forcedPaths: Set<Path>) -> Bool {
    let refused = listing.refused.filter { path in
      withheld.contains(path) || forcedPaths.contains { $0.isInside(path) }
    }
    defer { withheld = Set(refused) }
    return withheld != Set(refused)
  }

  /// Says that not all files were read yet, where nobody is to look at them.
  mutating func noteIfPartial() {
    let count = snapshot.manifest.pendingCount
    if count > 0 { note(AskError.partial(count)) }
  }

  /// Goes on with other documents, in memory: what is kept stays as it is.
  mutating func goOn(with roots: Roots) {
    self.roots = roots
    formerPath = path ?? formerPath
    waiting = nil
    stayInMemory()
  }

  /// The number of times that another writer is waited for, 10 ms each.
  private static let retryTimeout = 25

  /// The number of attempts to make an index: on the disk, on it again, and in memory.
  private static let attempts = 4

  /// Gives up what is damaged, so that the next update makes the index anew.
  mutating func recover(from error: IndexError) {
    switch error {
    case .interrupted: break
    case .damaged:
      note(AskError.rebuilding(error))
      rebuildCount += 1
      // What was just written and is damaged already stands on a disk that is not to be relied on.
      if rebuildCount > 1 { stayInMemory() }
      startAnew()
    case .storage(.missing) where path != nil:
      // The folder was removed while we had it open: another can be made.
      attach()
      startAnew()
    case .storage:
      note(AskError.cannotKeep(error))
      stayInMemory()
    }
  }
}

// MARK: - Opening

extension IndexUpdater {
  /// Opens the folder that is wanted, or stays in memory.
  private mutating func attach() {
    let place = IndexPlace(roots, options: options)
    if let notice = place.notice { note(notice) }
    do throws(StorageError) {
      store = IndexStore(try place.open(creating: true))
      path = place.canonicalPath
    } catch {
      note(AskError.cannotKeep(.storage(error)))
      stayInMemory()
    }
  }

  private mutating func stayInMemory() {
    store = IndexStore(VolatileFolder())
    path = nil
    // What is in memory is not there to be gone on with by its names.
    startsAnew = true
  }

  /// Takes the state that was committed last; none, with a notice, if it cannot be used.
  private mutating func open() {
    guard !options.rebuilds else { return startAnew() }
    do throws(IndexError) {
      guard let committed = try store.open() else { return }
      guard committed.manifest.library == roots.library else {
        note(AskError.otherLibrary(path?.description ?? ""))
        return startAnew()
      }
      snapshot = committed
    } catch {
      recover(from: error)
    }
  }

  private mutating func startAnew() {
    startsAnew = true
    snapshot = .empty(roots.library)
  }

  private mutating func note(_ notice: String) {
    if !notices.contains(notice) { notices.append(notice) }
  }
}

// MARK: - Writing

extension IndexUpdater {
  /// - Returns: whether anything is another than before.
  private mutating func carryOut(_ found: IndexDelta, listing: FileInventory, forcedPaths: Set<Path>)
    throws(IndexError) -> Bool
  {
    var changes = found
    let wasWaiting = waiting != nil
    guard let right = try takeRight() else { return try write(changes) }
    defer { withExtendedLifetime(right) {} }
    // Another process may have committed since we looked; to go on from an older state would undo
    // its work.
    guard try catchUp() || wasWaiting else { return try write(changes) }
    changes = try IndexDelta(
      listing, snapshot: snapshot, forcedPaths: forcedPaths, largestFile: options.largestFile)
    if !changes.isEmpty || !hasIndex { _ = try write(changes) }
    return true
  }

  /// The right to write to the disk; nil where the index goes on in memory, because another process
  /// has it.
  private mutating func takeRight() throws(IndexError) -> WriterLock? {
    if let wanted = waiting, let right = try? wanted.lock() {
      (store, waiting, path) = (wanted, nil, IndexPlace(roots, options: options).canonicalPath)
      (startsAnew, snapshot) = (false, .empty(roots.library))
      return right
    }
    // Mostly the other is done in a moment, and has done our work too.
    for _ in 0..<Self.retryTimeout {
      if let right = try store.lock() { return right }
      Pause.milliseconds(10)
    }
    note(AskError.anotherWriter)
    waiting = store
    stayInMemory()
    return nil
  }

  /// Takes what stands in the store, if it is not what we have.
  ///
  /// - Returns: whether it was something else.
  private mutating func catchUp() throws(IndexError) -> Bool {
    guard !startsAnew else { return false }
    let committed = try store.open()
    guard committed?.manifest != snapshot.manifest, committed != nil || hasIndex else { return false }
    if let committed, committed.manifest.library == roots.library {
      snapshot = committed
    } else {
      snapshot = .empty(roots.library)
    }
    return true
  }

  /// - Returns: whether anything had to be committed.
  private mutating func write(_ changes: IndexDelta) throws(IndexError) -> Bool {
    // No name is ever used twice: a reader may know a segment by it.
    let first = max(snapshot.manifest.nextSegment, store.lastSegment + 1)
    // Who wants a sound index made anew keeps it until the new one is whole.
    let commits = IndexCommits(
      to: store, after: snapshot.manifest, changes, isWhole: startsAnew && options.rebuilds)
    let indexing = Indexing(
      changes.files, into: store, options: options, progress: progress, isInterrupted: isInterrupted)
    let outcome = indexing.run(from: first) { commits.commitSoFar($0) }
    var failure = outcome.failure
    if failure == nil || failure == .interrupted {
      do throws(IndexError) {
        try commits.commit(outcome)
      } catch {
        failure = error
      }
    }
    if let manifest = commits.last { try take(manifest) }
    if let failure {
      store.discard(from: first)
      throw failure
    }
    guard let manifest = commits.last else { return false }
    // What is left lying takes room and does no other harm; the next commit clears it away.
    try? store.removeFiles(notIn: manifest)
    return true
  }

  /// Goes on from what was just committed.
  private mutating func take(_ manifest: Manifest) throws(IndexError) {
    snapshot = IndexStore.Snapshot(manifest: manifest, index: try index(of: manifest))
    if path != nil { startsAnew = false }
  }

  /// The index that a manifest names; segments that are open already stay so.
  private func index(of manifest: Manifest) throws(IndexError) -> Index {
    var open: [String: Segment] = [:]
    for (segment, part) in zip(snapshot.manifest.segments, snapshot.index.segments) {
      open[segment.name] = part.segment
    }
    var parts: [IndexSegment] = []
    for named in manifest.segments {
      let known = open[named.name].flatMap { $0.digest == named.digest ? $0 : nil }
      let segment = if let known { known } else { try store.segment(named) }
      parts.append(IndexSegment(segment, without: named.deletedDocuments))
    }
    return try Index(parts)
  }
}
