internal import AskIndex
internal import AskStorage
internal import AskText

/// The documents as they were read at one moment, indexed and ready to be asked.
struct IndexedLibrary {
  private(set) var roots: Roots
  private var updater: IndexUpdater
  private var pipeline: AnswerPipeline
  /// The workers that answer several questions in parallel; nil before they are needed.
  private var workers: AnswerWorkerPool?
  /// The last look at the files under the roots, kept up to date; nil while nobody has looked.
  private var last: FileSnapshot?
  /// The number of looks at the files, and whether the last found all as the index has it.
  private(set) var lookCount = 0
  private var isSettled = false
  /// The documents that could not be looked at when the files were last looked at.
  private(set) var incompleteness = Incompleteness()
  private let ahead = BackgroundScan()
  /// Whether the system told of all changes as far as it was asked to; if it once cannot, it is not
  /// asked again.
  private var canWatch = true
  private(set) var options: LibraryOptions

  /// Opens the index of some documents and brings it up to date as the options say, or makes it.
  init(
    _ roots: Roots, options: LibraryOptions, progress: IndexingProgress.Handler?,
    isInterrupted: InterruptionCheck? = nil
  ) throws(AskError) {
    self.roots = roots
    self.options = options
    updater = IndexUpdater(roots, options: options, progress: progress, isInterrupted: isInterrupted)
    pipeline = AnswerPipeline(updater.snapshot.index, options: options, roots: roots)
    if options.refreshes || !updater.hasIndex {
      try look()
    } else {
      updater.noteIfPartial()
      incompleteness = Incompleteness(skipped)
      try checkDocuments()
    }
  }

  /// Looks at the files and makes the index hold what they do.
  ///
  /// - Parameter forcedPaths: files to be read whatever their state says.
  /// - Returns: whether anything had changed.
  @discardableResult
  mutating func look(forcing forcedPaths: Set<Path> = []) throws(AskError) -> Bool {
    let haveMoved = try followRoots()
    let watch = watches ? FolderWatch(of: roots) : nil
    let start = ContinuousClock.now
    let listing = try FileInventory(
      named: roots, without: ownPath, holdingText: index.heldText, telling: watch)
    take(FileSnapshot(listing, of: roots, start: start, watch: watch))
    let hasChanged = try update(forcing: forcedPaths)
    if haveMoved { renewPipeline() }
    return hasChanged
  }

  /// Goes where the paths lead that were given, in memory where that is elsewhere now; tells
  /// whether it is.
  private mutating func followRoots() throws(AskError) -> Bool {
    guard !roots.stand else { return false }
    do throws(StorageError) { roots = try roots.resolved() } catch { throw AskError(error) }
    updater.goOn(with: roots)
    return true
  }

  /// As `look(forcing:)`, but looks at no more files than it has to: at those of which the
  /// system told, where they are watched; at none where that was done ahead, or an interval ago at
  /// the most.
  @discardableResult
  mutating func lookIfDue() throws(AskError) -> Bool {
    takeAhead()
    guard var look = last, look.holds(for: options.refreshInterval) else { return try self.look() }
    guard let watch = look.watch else { return try isSettled ? false : update() }
    guard let changes = watch.changes(after: look.seen) else { return try self.look() }
    if changes.isEmpty { return try isSettled ? false : update() }
    guard let listing = look.listing.after(changes, of: roots, without: ownPath, holdingText: index.heldText)
    else {
      return try self.look()
    }
    (look.listing, look.seen) = (listing, changes.end)
    take(look)
    return try update()
  }

  /// Begins to look at the files, for a question that may come soon.
  func lookAhead() {
    guard options.refreshes, options.refreshInterval > .zero else { return }
    if let last, last.isWatched, ContinuousClock.now - last.start < Self.trust { return }
    ahead.begin(roots, without: ownPath, watching: watches, after: last, basis: lookCount)
  }

  /// The time for which the files are left to the watch alone.
  private static let trust = Duration.seconds(10)

  /// Takes a look ahead in place of the last one; waits for one only where a question could not do
  /// without.
  private mutating func takeAhead() {
    let isNeeded = !(last?.holds(for: options.refreshInterval) ?? false)
    guard let found = ahead.take(of: roots, awaiting: isNeeded ? options.refreshInterval : nil) else {
      return
    }
    guard roots.stand, isNeeded || found.look.isWatched, last.map({ $0.start < found.look.start }) ?? true
    else { return }
    let wasSettled = isSettled
    let isSame = found.basis == lookCount && !found.hasChanged
    take(found.look)
    isSettled = isSame && wasSettled
  }

  /// Whether the files are to be watched from a look on.
  private var watches: Bool { options.watches && canWatch }

  private mutating func take(_ look: FileSnapshot) {
    if watches { canWatch = look.watch != nil }
    lookCount += 1
    isSettled = false
    if let watch = last?.watch, watch !== look.watch { watch.end() }
    last = look
  }

  /// Makes the index hold what was last found.
  private mutating func update(forcing forcedPaths: Set<Path> = []) throws(AskError) -> Bool {
    guard let last else { return false }
    let hasChanged = try updater.update(to: last.listing, forcedPaths: forcedPaths)
    isSettled = !hasChanged && !updater.hasRefusals
    if hasChanged { renewPipeline() }
    incompleteness = Incompleteness(skipped)
    try checkDocuments()
    return hasChanged
  }

  /// Answers from now on from the index as it is, by the options and roots as they are.
  private mutating func renewPipeline() {
    pipeline = AnswerPipeline(index, options: options, roots: roots)
    workers = nil
  }

  /// The folder in which the library's own index is or was kept, which is no document.
  private var ownPath: Path? { updater.path ?? updater.formerPath }

  /// The same documents but for those that come and go with other paths. What is kept stays as it
  /// is; the index goes on in memory.
  func with(_ roots: Roots) throws(AskError) -> IndexedLibrary {
    var indexed = self
    indexed.roots = roots
    indexed.updater.goOn(with: roots)
    try indexed.look()
    indexed.renewPipeline()
    return indexed
  }

  /// Answers from now on as some options say; where the index is stays as it is.
  mutating func use(_ options: LibraryOptions) {
    self.options = options
    updater.options = options
    renewPipeline()
  }

  private func checkDocuments() throws(AskError) {
    guard index.statistics.sentenceCount == 0 else { return }
    throw incompleteness.isEmpty
      ? .noDocuments(in: roots.roots.map(\.given.description), skipped)
      : .nothingReadable(in: roots.roots.map(\.given.description), incompleteness)
  }

  /// The index that is asked.
  var index: Index { updater.index }

  /// The names of the index's segments.
  var segmentNames: [String] { updater.snapshot.manifest.segments.map(\.name) }

  /// The folder of the index, from the root; nil for memory.
  var place: String? { updater.path?.description }

  /// The events of the index that a user should know.
  var notices: [String] { updater.notices }

  /// The changes that the last update that found any had to make.
  var lastChanges: ChangeCounts { updater.lastChanges }

  /// The path by which a document of the index is shown.
  func shown(_ path: Path) -> Path { roots.shown(path) }

  /// The files that were passed over.
  var skipped: [SkippedFile] {
    (last?.listing.skipped ?? []) + updater.snapshot.manifest.skipped(under: roots)
  }

  /// The result of asking a question once.
  enum Attempt<Outcome> {
    /// The sentences that answer it, or why there are none.
    case answer(Outcome)
    /// A file or the index turned out not to be what it was, in these words. All is now as the
    /// files are, and the question can be asked again.
    case retry(AskError)
  }

  /// Asks a question.
  ///
  /// - Parameters:
  ///   - scope: the pattern of the documents to ask; nil for all.
  ///   - dialogue: what was said before; nil where nothing is remembered.
  mutating func attempt(
    _ question: String, limit: Int, in scope: String?, following dialogue: inout Dialogue?
  ) throws(AskError) -> Attempt<Answer> {
    let roots = roots
    return try attempt { (pipeline) throws(AnswerFailure) in
      let answer = try pipeline.answer(
        question, limit: limit, in: scope, following: &dialogue, from: roots.bytes(of:_:))
      return answer.namingDocuments { roots.shown($0) }
    }
  }

  /// Answers a question for what is remembered of the index by that. What hinders it will hinder
  /// the question too.
  mutating func warmUp(_ question: String, limit: Int, in scope: String?, following dialogue: Dialogue?) {
    var said = dialogue
    _ = try? pipeline.answer(question, limit: limit, in: scope, following: &said, from: roots.bytes(of:_:))
  }

  /// Does something with the index, or brings all up to date where that cannot be done.
  mutating func attempt<Outcome>(_ body: (inout AnswerPipeline) throws(AnswerFailure) -> Outcome)
    throws(AskError) -> Attempt<Outcome>
  {
    let failure: AnswerFailure
    do throws(AnswerFailure) {
      let outcome = try body(&pipeline)
      try pipeline.checkNotTruncated()
      return .answer(outcome)
    } catch {
      failure = error
    }
    switch failure {
    case .noDocument(let pattern): throw .noDocument(named: pattern)
    case .changed(let path):
      try look(forcing: [path])
      return .retry(.changedWhileReading(roots.shown(path).description))
    case .index(let error):
      updater.recover(from: error)
      try look()
      return .retry(AskError(error))
    }
  }
}

extension IndexedLibrary {
  /// Answers many questions side by side, each once; nil for those that could not be answered like
  /// this.
  ///
  /// - Parameter scope: the pattern of the documents to ask; nil for all.
  mutating func answersSideBySide(to questions: [String], limit: Int, in scope: String?) -> [Answer?] {
    if workers == nil, updater.asksAll, questions.count >= AnswerWorkerPool.minQuestions {
      workers = AnswerWorkerPool(updater.store, at: updater.snapshot.manifest, options: options, roots: roots)
    }
    guard let workers else { return questions.map { _ in nil } }
    return workers.answers(to: questions, limit: limit, in: scope).map { answer in
      answer?.namingDocuments { [roots] in roots.shown($0) }
    }
  }
}

extension AnswerPipeline {
  init(_ index: Index, options: LibraryOptions, roots: Roots) {
    self.init(
      index, usesWordTable: options.usesWordTable, minConfidence: options.minConfidence,
      naming: { roots.shown($0) })
  }
}

extension Manifest {
  /// The files that hold nothing to index.
  func skipped(under roots: Roots) -> [SkippedFile] {
    unread.map {
      SkippedFile(roots.shown($0.path), reason: .init(code: $0.reason, detail: $0.detail))
    }
  }
}
