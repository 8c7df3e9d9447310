@_exported public import AskAnswer
@_exported public import AskDocuments
internal import AskStorage
@_exported public import AskVerify

/// The documents that questions are asked of, with their index.
///
/// ```swift
/// let library = try Library(opening: ["seeds"])
/// let answer = try library.answer("what pay rise is rumoured?")
/// for quotation in answer.quotations {
///   print(quotation.text, quotation.citation.document, quotation.citation.line)
/// }
/// ```
///
/// A library has working memory, a watch of its files and perhaps the right to write its index, so
/// it is a class: it is shared, not copied. It belongs to one thread; another thread opens its own.
public final class Library {
  /// The options with which a library is opened.
  public typealias Options = LibraryOptions
  /// A file or folder that was passed over.
  public typealias Skipped = SkippedFile
  /// The documents that could not be looked at.
  public typealias Incompleteness = AskDocuments.Incompleteness
  /// The numbers of files that differ from an index.
  public typealias ChangeCounts = Ask.ChangeCounts
  /// The progress of indexing.
  public typealias Progress = IndexingProgress
  /// Receives the progress of indexing: from the threads that read, one at a time, and every 100 ms
  /// at the most.
  public typealias ProgressHandler = IndexingProgress.Handler
  /// Returns whether to give up what takes long.
  public typealias InterruptionCheck = Ask.InterruptionCheck

  /// One document of a library.
  public struct Document: Equatable, Sendable {
    /// Its path, as it was found under the paths that were given.
    public let path: String
    /// The title.
    public let title: String
    /// The number of bytes.
    public let byteCount: Int
    /// The number of sentences found in it.
    public let sentenceCount: Int
    /// The number of its bytes that are not valid UTF-8; these are shown as U+FFFD.
    public let invalidByteCount: Int
  }

  /// The text around a quotation.
  public struct Surroundings: Equatable, Sendable {
    /// The passage's text before the quotation, made readable as `Quotation.text` is, with the
    /// blank that stands between them.
    public let before: String
    /// The quotation's own text.
    public let quotation: String
    /// The passage's text after it, with the blank that stands between them.
    public let after: String
  }

  /// The options it was opened with, or is used with since.
  public var options: Options { indexed.options }
  /// The pattern of the documents that questions are about, as `narrow(to:)` set it; nil for all.
  public internal(set) var scope: String?
  var indexed: IndexedLibrary

  /// The documents, in the order of their files' paths. Complexity: linear; ask once.
  public var documents: [Document] { indexed.documents }
  /// The documents that could not be looked at when the files were last looked at. Complexity:
  /// constant.
  public var incompleteness: Incompleteness { indexed.incompleteness }
  /// The files that were passed over, folder by folder, then the files that could not be read.
  /// Without a look at the files, just the latter.
  public var skipped: [Skipped] { indexed.skipped }
  /// The numbers of files that were read or given up when the index last changed: at its opening,
  /// or in a refresh since.
  public var lastChanges: ChangeCounts { indexed.lastChanges }
  /// The events of the index that a user should know, in whole sentences: that it cannot be
  /// kept, that it was damaged and made anew, that another process is writing it. Each stands here
  /// once, in the order they came. May hold bytes of a file's name.
  public var notices: [String] { indexed.notices }

  /// Opens the index of every document under the given files and folders, after bringing it up to
  /// date.
  ///
  /// - Parameters:
  ///   - paths: files, or folders that are searched to any depth.
  ///   - options: where the index is kept, and how it is made.
  ///   - progress: is told how far indexing has come, now and later.
  ///   - isInterrupted: is asked, now and later, whether to give up reading documents; by several
  ///     threads, often.
  /// - Throws: `interrupted` when indexing was given up, which keeps what was read; `noSuchPath` or
  ///   `notAFileOrFolder` for a path that cannot be used, `unreadable` for a path of the list that
  ///   the system refuses, `noDocuments` when nothing that was found can be read. A file inside a
  ///   folder that cannot be read is listed in `skipped` and hides no other.
  /// - Complexity: one look at each file, and linear in the size of the documents that are new or
  ///   have changed.
  public init(
    opening paths: [String], options: Options = Options(), progress: ProgressHandler? = nil,
    isInterrupted: InterruptionCheck? = nil
  ) throws(AskError) {
    indexed = try IndexedLibrary(
      try Roots(named: paths), options: options, progress: progress, isInterrupted: isInterrupted)
  }

  /// Brings the index up to date if any file was changed, added or removed.
  ///
  /// - Returns: whether anything had changed.
  /// - Throws: as `init(opening:options:)`; the library then stays as it was.
  /// - Complexity: one look at each file, and linear in the size of the documents that are new or
  ///   have changed.
  @discardableResult
  public func refresh() throws(AskError) -> Bool {
    try indexed.look()
  }

  /// Begins to look at the files on another thread, because a question is being typed: if it comes
  /// within `Options.refreshInterval`, it need not look itself. Returns at once, and does nothing
  /// where one has just begun, or where the files are watched and were looked at some seconds ago.
  public func lookAhead() {
    indexed.lookAhead()
  }

  /// Answers the beginning of a question that is being typed and forgets the answer, so that what
  /// the question needs is at hand when it comes: in the processor's memory, checked where it
  /// stands in the index. Looks at no file but the quoted.
  ///
  /// - Parameters:
  ///   - question: what was typed so far.
  ///   - limit: how many quotations at most, from 1.
  ///   - dialogue: what was said before; nil where nothing is remembered.
  public func warmUp(_ question: String, limit: Int = 1, following dialogue: Dialogue? = nil) {
    indexed.warmUp(question, limit: max(1, limit), in: scope, following: dialogue)
  }

  /// The sentences that answer a question, the best first.
  ///
  /// The files are looked at first, as the options say, and those that have changed are read again.
  /// Every quotation is then read from its file; if a file no longer holds what was indexed, it is
  /// indexed again and the question is asked once more.
  ///
  /// ```swift
  /// let answer = try library.answer("what pay rise is rumoured?")
  /// switch answer.outcome {
  /// case .answered(let quotations):
  ///   for quotation in quotations {
  ///     print(quotation.text, quotation.citation.document, quotation.citation.line)
  ///   }
  /// case .unanswered(let absence):
  ///   print("nothing answers this:", absence, answer.missing)
  /// }
  /// ```
  /// - Parameters:
  ///   - question: what is asked, in plain words, with filters or without: `in:reports/`,
  ///     `"exact words"`, `-word`.
  ///   - limit: how many quotations at most, from 1.
  /// - Throws: `changedWhileReading` when a file keeps changing for two seconds; `noSuchDocument`
  ///   when a pattern of documents names none; otherwise as `refresh()`.
  public func answer(_ question: String, limit: Int = 1) throws(AskError) -> Answer {
    try refreshIfDue()
    var nobody: Dialogue?
    return try withRetry(on: question, limit: max(1, limit), following: &nobody)
  }

  /// The sentences that answer a question of a conversation, which may lean on what was said
  /// before: by a pronoun (*when was she born?*), or by what it leaves out (*and the Suez Canal?*,
  /// *why?*, *who said that?*).
  ///
  /// A question that stands on its own is asked as it is. For one that leans, words of before are
  /// added, which count half in ranking and are never missed; `Answer.asked` says which. Otherwise
  /// as `answer(_:limit:)`.
  /// - Parameters:
  ///   - question: what is asked, in plain words.
  ///   - limit: how many quotations at most, from 1.
  ///   - dialogue: what was said before; afterwards, with this question and its answer.
  /// - Throws: as `answer(_:limit:)`; the dialogue then stays as it was.
  public func answer(_ question: String, limit: Int = 1, following dialogue: inout Dialogue)
    throws(AskError) -> Answer
  {
    try refreshIfDue()
    var said: Dialogue? = dialogue
    let answer = try withRetry(on: question, limit: max(1, limit), following: &said)
    dialogue = said ?? dialogue
    return answer
  }

  /// Looks at the files that may have changed, if the options say so.
  func refreshIfDue() throws(AskError) {
    if options.refreshes { try indexed.lookIfDue() }
  }

  /// Asks a question until no file changes under it, within bounds.
  func withRetry(on question: String, limit: Int, following dialogue: inout Dialogue?)
    throws(AskError)
    -> Answer
  {
    let scope = scope
    return try withRetry { (indexed) throws(AskError) in
      try indexed.attempt(question, limit: limit, in: scope, following: &dialogue)
    }
  }

  /// Does what needs the index and the files to agree until no file changes under it, within
  /// bounds.
  func withRetry<Outcome>(
    _ attempt: (inout IndexedLibrary) throws(AskError) -> IndexedLibrary.Attempt<Outcome>
  )
    throws(AskError) -> Outcome
  {
    let start = ContinuousClock.now
    var attempts = 0
    while true {
      attempts += 1
      switch try attempt(&indexed) {
      case .answer(let outcome): return outcome
      case .retry(let retry):
        guard attempts < Self.minAttempts || ContinuousClock.now - start < Self.retryTimeout else {
          throw retry
        }
      }
    }
  }

  /// The number of times that a question is asked before files that change under it are called an
  /// error.
  private static let minAttempts = 3
  /// The time for which it is asked after that. Making a commit last takes the disk some
  /// milliseconds, in which a file that is rewritten all the time has changed again; each attempt
  /// may be the lucky one.
  private static let retryTimeout = Duration.seconds(2)

  /// The passage that a quotation of this library stands in, compared with its file now.
  ///
  /// - Throws: `changedWhileReading` when the file no longer holds the passage or cannot be read;
  ///   `noSuchDocument` when it was left out since.
  public func surroundings(of citation: Citation) throws(AskError) -> Surroundings {
    guard let surroundings = indexed.surroundings(of: citation) else { throw gone(citation) }
    return surroundings
  }
}
