internal import AskStorage

// What can be changed of a library while it is asked.
extension Library {
  /// Has questions ask only the documents of a pattern, such as `reports/` or `*.md`; nil for all
  /// of them.
  ///
  /// - Returns: how many documents that are.
  /// - Throws: `noSuchDocument` when the pattern names none; all then stays as it was.
  @discardableResult
  public func narrow(to pattern: String?) throws(AskError) -> Int {
    let documents = documents
    guard let pattern else {
      scope = nil
      return documents.count
    }
    let named = DocumentPattern(pattern)
    let count = documents.count { named.matches($0.path) }
    guard count > 0 else { throw .noDocument(named: pattern) }
    scope = pattern
    return count
  }

  /// Adds a file, or a folder with all below it, until the library is closed. The index that is
  /// kept stays as it is: what is added is indexed in memory.
  ///
  /// - Parameter path: the file or folder; `~` at its front is the user's own folder.
  /// - Returns: how many documents came; 0 when all were there.
  /// - Throws: as `init(opening:options:progress:)` for the path; all then stays as it was.
  @discardableResult
  public func add(_ path: String) throws(AskError) -> Int {
    let path = Self.expanded(path)
    var roots = indexed.roots
    do throws(StorageError) { try roots.add(path) } catch { throw AskError(error) }
    guard roots != indexed.roots else { return 0 }
    let next = try indexed.with(roots)
    let count = next.documentCount - indexed.documentCount
    if try next.documentCount(at: path) == 0 { throw .nothingToAdd(at: path) }
    indexed = next
    return max(0, count)
  }

  /// Leaves out a file, or a folder with all below it, until the library is closed. The index that
  /// is kept stays as it is.
  ///
  /// - Parameter path: the file or folder; `~` at its front is the user's own folder.
  /// - Returns: how many documents went.
  /// - Throws: `noSuchDocument` when none stands there, `noDocuments` when none would be left; all
  ///   then stays as it was.
  @discardableResult
  public func drop(_ path: String) throws(AskError) -> Int {
    let path = Self.expanded(path)
    let count = try indexed.documentCount(at: path)
    guard count > 0 else { throw .noDocument(at: path) }
    guard count < indexed.documentCount else { throw .lastDocument(at: path) }
    var roots = indexed.roots
    roots.drop(try Roots.canonical(path))
    indexed = try indexed.with(roots)
    return count
  }

  /// Answers from now on as some options say. Where the index is kept, how much memory making it
  /// takes, and whether it is made anew were settled when it was opened.
  public func use(_ options: Options) {
    var options = options
    options.place = self.options.place
    options.memory = self.options.memory
    options.rebuilds = self.options.rebuilds
    if options != self.options { indexed.use(options) }
  }

  /// Explains why an expected sentence is not the first quotation of a question, judged as the
  /// question is.
  ///
  /// - Parameters:
  ///   - name: words that it holds, or its document's path and line.
  ///   - question: what is asked.
  ///   - dialogue: what was said before it.
  /// - Throws: `noSuchSentence` when there is none; else as `answer(_:limit:)`.
  public func expectation(
    of name: MissExplanation.Target, asking question: String, after dialogue: Dialogue = Dialogue()
  ) throws(AskError) -> MissExplanation {
    let (scope, roots) = (scope, indexed.roots)
    try refreshIfDue()
    let found = try withRetry { (indexed) throws(AskError) in
      try indexed.attempt { (pipeline) throws(AnswerFailure) in
        let found = try pipeline.expectation(
          of: name, asking: question, in: scope, after: dialogue, from: roots.bytes(of:_:))
        return found?.namingDocuments { roots.shown($0) }
      }
    }
    if let found { return found }
    switch name {
    case .text(let text): throw .noSentence(holding: text)
    case .place(let document, let line): throw .noSuchSentence(document, line: line)
    }
  }
}
