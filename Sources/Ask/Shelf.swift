internal import AskIndex
internal import AskStorage
internal import AskText

/// The documents as they were read at one moment, indexed and ready to be asked.
struct Shelf {
  private let roots: Roots
  private var keeper: IndexKeeper
  private var answering: Answering
  /// What was last found under the roots; nil while nobody has looked.
  private var listing: Listing?
  private var lastLook: ContinuousClock.Instant?
  /// How often anybody has looked, and whether the last look found all as the index has it.
  private var lookCount = 0
  private var isSettled = false
  private let ahead = LookAhead()
  private let options: Library.Options

  /// Opens the index of some documents and brings it up to date as the options say, or makes it.
  init(
    _ roots: Roots, _ options: Library.Options, _ progress: Library.ProgressHandler?,
    _ isInterrupted: Library.InterruptionCheck? = nil
  ) throws(AskError) {
    self.roots = roots
    self.options = options
    keeper = IndexKeeper(roots, options, progress, isInterrupted)
    answering = Answering(keeper.snapshot.index, options)
    if options.refreshes || !keeper.hasIndex {
      try look()
    } else {
      try checkDocuments()
    }
  }

  /// Looks at the files and makes the index hold what they do.
  ///
  /// - Parameters:
  ///   - suspects: files to be read whatever their state says.
  ///   - age: how long ago a look ahead may have begun that is taken for this one; zero for none.
  /// - Returns: whether anything had changed.
  @discardableResult
  mutating func look(
    suspecting suspects: Set<String> = [], ahead age: Duration = .zero
  ) throws(AskError) -> Bool {
    var early = suspects.isEmpty && age > .zero ? ahead.take(notOlderThan: age) : nil
    if let look = early, look.listing == nil {
      if look.basis == lookCount, isSettled {
        lastLook = look.start
        return false
      }
      early = nil
    }
    let now = early?.start ?? ContinuousClock.now
    let found =
      if let listing = early?.listing { listing } else {
        try Listing(of: roots, without: keeper.path, knowing: index.pathHashes)
      }
    lookCount += 1
    isSettled = false
    let hasChanged = try keeper.update(to: found, suspects: suspects)
    listing = found
    lastLook = now
    isSettled = !hasChanged
    if hasChanged { answering = Answering(keeper.snapshot.index, options) }
    try checkDocuments()
    return hasChanged
  }

  /// Begins to look at the files, for a question that may come within an interval.
  func lookAhead() {
    guard options.refreshes, options.refreshInterval > .zero else { return }
    ahead.begin(roots, without: keeper.path, after: listing, basis: lookCount)
  }

  /// Whether some time has passed since the last look.
  func isDue(after interval: Duration) -> Bool {
    lastLook.map { ContinuousClock.now - $0 >= interval } ?? true
  }

  private func checkDocuments() throws(AskError) {
    guard index.statistics.sentenceCount == 0 else { return }
    throw .noDocuments(in: roots.roots.map(\.given), skipped)
  }

  /// The index that is asked.
  var index: Index { keeper.snapshot.index }

  /// The names of the index's segments.
  var segmentNames: [String] { keeper.snapshot.manifest.segments.map(\.name) }

  /// Where the index is kept, from the root; nil for memory.
  var place: String? { keeper.path }

  /// What happened to the index that a user should know.
  var notices: [String] { keeper.notices }

  /// What the last update that found a change had to do.
  var lastChanges: Library.ChangeCounts { keeper.lastChanges }

  /// What a document that the index knows is shown as.
  func shown(_ path: String) -> String { roots.shown(path) }

  /// What was passed over.
  var skipped: [Library.Skipped] {
    (listing?.skipped ?? []) + keeper.snapshot.manifest.skipped(under: roots)
  }

  /// The documents, in the order of their paths.
  var documents: [Library.Document] {
    let records = (try? index.documents()) ?? []
    return records.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { record in
      Library.Document(
        path: roots.shown(record.path), title: record.title, byteCount: record.byteCount,
        sentenceCount: record.statistics.sentenceCount, invalidByteCount: record.invalidByteCount)
    }
  }

  /// The documents' paths, in no order.
  var paths: [String] {
    ((try? index.documents()) ?? []).map { roots.shown($0.path) }
  }

  /// What comes of asking a question once.
  enum Attempt {
    /// The sentences that answer it, or why there are none.
    case answer(Answer)
    /// A file or the index turned out not to be what it was, in these words. All is now as the files are, and the
    /// question can be asked again.
    case hindrance(AskError)
  }

  /// Asks a question.
  mutating func attempt(_ question: String, limit: Int) throws(AskError) -> Attempt {
    let failure: Answering.Failure
    do throws(Answering.Failure) {
      let answer = try answering.answer(question, limit: limit) { path, range in
        try? FileReader.bytes(range, of: path)
      }
      return .answer(answer.namingDocuments { [roots] in roots.shown($0) })
    } catch {
      failure = error
    }
    switch failure {
    case .changed(let path):
      try look(suspecting: [path])
      return .hindrance(.changedWhileReading(roots.shown(path)))
    case .index(let error):
      keeper.recover(from: error)
      try look()
      return .hindrance(AskError(error))
    }
  }
}

extension Index {
  /// The hashed paths of the documents. Of an index that is damaged, some are missing.
  fileprivate var pathHashes: Set<UInt64> {
    var hashes: Set<UInt64> = []
    for part in parts {
      for document in 0..<UInt32(part.segment.documentCount) where !part.dead.contains(document) {
        if let key = try? part.segment.key(of: DocumentID(document)) { hashes.insert(key.path) }
      }
    }
    return hashes
  }
}

extension Answering {
  fileprivate init(_ index: Index, _ options: Library.Options) {
    self.init(index, usesWordTable: options.usesWordTable, minConfidence: options.minConfidence)
  }
}

extension Manifest {
  /// The files that hold nothing to index.
  func skipped(under roots: Roots) -> [Library.Skipped] {
    unread.map {
      Library.Skipped(path: roots.shown($0.path), reason: .init(code: $0.reason, detail: $0.detail))
    }
  }
}
