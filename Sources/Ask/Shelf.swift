internal import AskIndex
internal import AskStorage
internal import AskText

/// The documents as they were read at one moment, indexed and ready to be asked.
struct Shelf {
  /// The files it was read from.
  private(set) var listing: Listing
  /// What happened to the index that a user should know, in whole sentences.
  private(set) var notices: [String] = []
  private let roots: Roots
  private let options: Library.Options
  private var store: IndexStore
  private var snapshot: IndexStore.Snapshot
  private var answering: Answering
  private var hasRebuilt = false

  /// Opens the index of a listing, or makes it.
  init(_ roots: Roots, _ listing: Listing, _ options: Library.Options) throws(AskError) {
    self.roots = roots
    self.listing = listing
    self.options = options
    let place = IndexPlace(roots, options)
    store = IndexStore(place.folder)
    if let notice = place.notice { notices.append(notice) }
    snapshot = .empty(roots.library)
    answering = Answering(snapshot.index)
    reopen()
    try update(to: listing)
  }

  /// Makes the index hold what a listing names.
  ///
  /// - Returns: whether anything had changed.
  @discardableResult
  mutating func update(to listing: Listing, suspects: Set<String> = []) throws(AskError) -> Bool {
    let changes: Changes
    do throws(IndexError) {
      changes = try Changes(listing, snapshot, suspects: suspects)
    } catch {
      return try rebuild(listing, error)
    }
    self.listing = listing
    if !changes.isEmpty { try carryOut(changes) }
    guard snapshot.index.statistics.sentenceCount > 0 else { throw .noDocuments(in: roots.roots.map(\.given), skipped) }
    return !changes.isEmpty
  }

  /// The index that is asked.
  var index: Index { snapshot.index }

  /// What a document that the index knows is shown as.
  func shown(_ path: String) -> String { roots.shown(path) }

  /// What was passed over.
  var skipped: [Library.Skipped] {
    listing.skipped
      + snapshot.manifest.unread.map {
        Library.Skipped(path: roots.shown($0.path), reason: .init(code: $0.reason, detail: $0.detail))
      }
  }

  /// The documents, in the order of their paths.
  var documents: [Library.Document] {
    let records = (try? snapshot.index.documents()) ?? []
    return records.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { record in
      Library.Document(
        path: roots.shown(record.path), title: record.title, byteCount: record.byteCount,
        sentenceCount: record.statistics.sentenceCount, invalidByteCount: record.invalidByteCount)
    }
  }

  /// The sentences that answer a question.
  ///
  /// - Returns: nil when a file or the index turned out not to be what it was; all is then as the files are, and
  ///   the question can be asked again.
  mutating func answer(_ question: String, limit: Int) throws(AskError) -> Answer? {
    let failure: Answering.Failure
    do throws(Answering.Failure) {
      let answer = try answering.answer(question, limit: limit) { path, range in
        try? FileReader.bytes(range, of: path)
      }
      return answer.namingDocuments { [roots] in roots.shown($0) }
    } catch {
      failure = error
    }
    let listing = try Listing(of: roots)
    switch failure {
    case .changed(let path): try update(to: listing, suspects: [path])
    case .index(let error): try rebuild(listing, error)
    }
    return nil
  }

  // MARK: - Writing

  private mutating func carryOut(_ changes: Changes) throws(AskError) {
    let failure: IndexError
    do throws(IndexError) {
      if let right = try store.lock() {
        try write(changes)
        return withExtendedLifetime(right) {}
      }
      return try stayInMemory("The index is being written by another ask; this one answers from memory.", changes)
    } catch {
      failure = error
    }
    switch failure {
    case .damaged: try rebuild(listing, failure)
    case .storage:
      do throws(IndexError) {
        try stayInMemory(AskError.cannotKeep(failure), changes)
      } catch {
        throw AskError(error)
      }
    }
  }

  private mutating func write(_ changes: Changes) throws(IndexError) {
    let outcome = try Indexing(changes.entries, into: store, options).run(from: snapshot.manifest.nextSegment)
    var manifest = snapshot.manifest
    manifest.generation += 1
    manifest.nextSegment = outcome.nextSegment
    manifest.segments = changes.segments + outcome.segments.map { Manifest.Segment(name: $0) }
    manifest.unread = (changes.unread + outcome.unread).sorted { $0.path < $1.path }
    try store.commit(manifest)
    if let committed = try store.open() { snapshot = committed }
    answering = Answering(snapshot.index)
    try store.clear(snapshot.manifest)
  }

  /// Goes on in memory, over what is on the disk.
  private mutating func stayInMemory(_ notice: String, _ changes: Changes) throws(IndexError) {
    notices.append(notice)
    store = IndexStore(VolatileFolder(over: store.folder))
    try write(changes)
  }

  /// Makes the index anew from the documents, because it is damaged.
  @discardableResult
  private mutating func rebuild(_ listing: Listing, _ error: IndexError) throws(AskError) -> Bool {
    notices.append(AskError.rebuilding(error))
    let next = max(snapshot.manifest.nextSegment, Self.lastSegment(in: store.folder) + 1)
    // What was just written and is damaged already stands on a disk that is not to be relied on.
    if hasRebuilt { store = IndexStore(VolatileFolder()) }
    hasRebuilt = true
    snapshot = .empty(roots.library, nextSegment: next)
    answering = Answering(snapshot.index)
    try update(to: listing)
    return true
  }

  /// Takes the state that was committed last; none, with a notice, if it is damaged.
  private mutating func reopen() {
    if options.rebuilds { return startAnew() }
    do throws(IndexError) {
      guard let committed = try store.open() else { return startAnew() }
      snapshot = committed
      answering = Answering(snapshot.index)
    } catch {
      notices.append(AskError.rebuilding(error))
      startAnew()
    }
  }

  private mutating func startAnew() {
    snapshot = .empty(roots.library, nextSegment: Self.lastSegment(in: store.folder) + 1)
    answering = Answering(snapshot.index)
  }

  /// The highest number of a segment in a folder, so that a new one never takes the name of one that is in use.
  private static func lastSegment(in folder: any IndexFolder) -> Int {
    let names = (try? folder.names()) ?? []
    return names.compactMap { $0.hasPrefix("segment-") ? Int($0.dropFirst(8)) : nil }.max() ?? -1
  }
}

extension IndexStore.Snapshot {
  /// An index without documents.
  static func empty(_ library: String, nextSegment: Int = 0) -> IndexStore.Snapshot {
    var manifest = Manifest(library: library)
    manifest.nextSegment = nextSegment
    return IndexStore.Snapshot(manifest: manifest, index: .empty)
  }
}
