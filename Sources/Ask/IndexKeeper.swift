internal import AskIndex
internal import AskStorage

/// Keeps a library's index in step with its files: on the disk where that can be, else in memory.
struct IndexKeeper {
  /// The index that is asked.
  private(set) var snapshot: IndexStore.Snapshot
  /// What happened to the index that a user should know, in whole sentences, each once.
  private(set) var notices: [String] = []
  /// What the last update that found a change had to do; none before the first.
  private(set) var lastChanges = Library.ChangeCounts()
  /// Where the index is kept now, from the root; nil for memory.
  private(set) var path: Path?

  /// Where the index was kept until it went on in memory with other documents.
  private(set) var formerPath: Path?

  private var roots: Roots
  /// How it is kept and made.
  var options: Library.Options
  private let progress: Library.ProgressHandler?
  private let isInterrupted: Library.InterruptionCheck?
  /// Where the index is kept, on the disk or in memory.
  private(set) var store = IndexStore(VolatileFolder())
  /// Where the index is to be kept once another writer is done.
  private var waiting: IndexStore?
  /// Whether what is committed in the store is not to be gone on with.
  private var startsAnew = false
  private var rebuildCount = 0

  /// Opens the index that was committed last, where there is one that can be used.
  init(
    _ roots: Roots, _ options: Library.Options, _ progress: Library.ProgressHandler?,
    _ isInterrupted: Library.InterruptionCheck?
  ) {
    self.roots = roots
    self.options = options
    self.progress = progress
    self.isInterrupted = isInterrupted
    snapshot = .empty(roots.library)
    attach()
    open()
  }

  /// Whether there is an index, even if of no document.
  var hasIndex: Bool { snapshot.manifest.generation > 0 }

  /// Makes the index hold what a listing names.
  ///
  /// - Parameter suspects: files to be read whatever their state says.
  /// - Returns: whether anything had changed.
  mutating func update(to listing: Listing, suspects: Set<Path> = []) throws(AskError) -> Bool {
    var failure: IndexError?
    for _ in 0..<Self.attempts {
      do throws(IndexError) {
        let changes = try Changes(listing, snapshot, suspects: suspects)
        if changes.isEmpty, hasIndex { return false }
        lastChanges = changes.counts
        try carryOut(changes, listing, suspects)
        return true
      } catch {
        if error == .interrupted { throw .interrupted }
        recover(from: error)
        failure = error
      }
    }
    throw AskError(failure ?? .damaged(file: Manifest.name, reason: "it cannot be made"))
  }

  /// Goes on with other documents, in memory: what is kept stays as it is.
  mutating func goOn(with roots: Roots) {
    self.roots = roots
    formerPath = path ?? formerPath
    waiting = nil
    stayInMemory()
  }

  /// How often another writer is waited for, 10 ms each time.
  private static let patience = 25

  /// How often an index is tried to be made: on the disk, on it again, and in memory.
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

extension IndexKeeper {
  /// Opens the folder that is wanted, or stays in memory.
  private mutating func attach() {
    let place = IndexPlace(roots, options)
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

extension IndexKeeper {
  private mutating func carryOut(_ found: Changes, _ listing: Listing, _ suspects: Set<Path>)
    throws(IndexError)
  {
    var changes = found
    let wasWaiting = waiting != nil
    guard let right = try takeRight() else { return try write(changes) }
    // Another process may have committed since we looked; to go on from an older state would undo its work.
    if try catchUp() || wasWaiting {
      changes = try Changes(listing, snapshot, suspects: suspects)
      if changes.isEmpty, hasIndex { return }
    }
    try write(changes)
    withExtendedLifetime(right) {}
  }

  /// The right to write to the disk; nil where the index goes on in memory, because another process has it.
  private mutating func takeRight() throws(IndexError) -> (any Sendable)? {
    if let wanted = waiting, let right = try? wanted.lock() {
      (store, waiting, path) = (wanted, nil, IndexPlace(roots, options).canonicalPath)
      (startsAnew, snapshot) = (false, .empty(roots.library))
      return right
    }
    // Mostly the other is done in a moment, and has done our work too.
    for _ in 0..<Self.patience {
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

  private mutating func write(_ changes: Changes) throws(IndexError) {
    // No name is ever used twice: a reader may know a segment by it.
    let first = max(snapshot.manifest.nextSegment, store.lastSegment + 1)
    let manifest: Manifest
    do throws(IndexError) {
      let outcome = try Indexing(changes.entries, into: store, options, progress, isInterrupted).run(
        from: first)
      manifest = snapshot.manifest.following(changes, outcome)
      try store.commit(manifest)
    } catch {
      store.discard(from: first)
      throw error
    }
    snapshot = IndexStore.Snapshot(manifest: manifest, index: try index(of: manifest))
    if path != nil { startsAnew = false }
    // What is left lying takes room and does no other harm; the next commit clears it away.
    try? store.clear(manifest)
  }

  /// The index that a manifest names; segments that are open already stay so.
  private func index(of manifest: Manifest) throws(IndexError) -> Index {
    var open: [String: Segment] = [:]
    for (segment, part) in zip(snapshot.manifest.segments, snapshot.index.parts) {
      open[segment.name] = part.segment
    }
    var parts: [Index.Part] = []
    for named in manifest.segments {
      let known = open[named.name].flatMap { $0.digest == named.digest ? $0 : nil }
      let segment = if let known { known } else { try store.segment(named) }
      parts.append(Index.Part(segment, without: named.dead))
    }
    return try Index(parts)
  }
}
