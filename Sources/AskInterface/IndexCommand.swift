public import Ask

/// What can be done with an index instead of asking a question.
public enum IndexCommand: Equatable, Sendable {
  /// Makes it, or brings it up to date.
  case index(rebuilds: Bool)
  /// Tells what it holds.
  case status
  /// Checks every byte.
  case check
  /// Shows its segments.
  case segments
  /// Shows the postings of a word.
  case term(String)
  /// Shows the passage at a place, which is a document's path, a colon and a line.
  case sentence(String)

  /// The words that name them on the command line.
  public enum Name: String, CaseIterable, Sendable {
    case index, status, check, inspect
  }

  /// What comes of a command.
  public struct Outcome: Equatable, Sendable {
    /// What goes to standard output, with its final line end.
    public var output = ""
    /// What goes to standard error, a line each.
    public var complaints: [String] = []
    /// 0 when all is well, 1 for a damaged index or a word that is not in it, 2 when it could not
    /// be done.
    public var exitStatus: Int32 = 0
  }

  /// The command's name.
  var name: Name {
    switch self {
    case .index: .index
    case .status: .status
    case .check: .check
    case .segments, .term, .sentence: .inspect
    }
  }

  /// Does it.
  ///
  /// - Parameters:
  ///   - paths: the documents whose index is meant.
  ///   - progress: is told how far indexing has come.
  ///   - isInterrupted: tells whether to give up reading documents.
  public func carryOut(
    on paths: [String], options: Library.Options, settings: Settings, progress: Library.ProgressHandler?,
    isInterrupted: Library.InterruptionCheck? = nil
  ) -> Outcome {
    do throws(AskError) {
      switch self {
      case .index(let rebuilds):
        var options = options
        options.rebuilds = rebuilds
        options.refreshes = true
        return try Self.index(paths, options, settings, progress, isInterrupted)
      case .status:
        let status = try Library.status(of: paths, options: options)
        return Outcome(output: settings.isJSON ? JSONRendering.status(status) : UpkeepText.status(status))
      case .check: return try Self.check(paths, options, settings)
      case .segments, .term, .sentence: return try inspect(paths, options, settings)
      }
    } catch {
      return fail(Mistake(error), settings)
    }
  }

  private func fail(_ mistake: Mistake, _ settings: Settings) -> Outcome {
    Outcome(
      output: settings.isJSON ? JSONRendering.mistake(mistake, in: name.rawValue) : "",
      complaints: [mistake.message], exitStatus: 2)
  }

  private static func index(
    _ paths: [String], _ options: Library.Options, _ settings: Settings,
    _ progress: Library.ProgressHandler?, _ isInterrupted: Library.InterruptionCheck?
  ) throws(AskError) -> Outcome {
    let start = ContinuousClock.now
    let library = try Library(
      opening: paths, options: options, progress: progress, isInterrupted: isInterrupted)
    let update = IndexUpdate(
      status: try library.status, changes: library.lastChanges,
      seconds: (ContinuousClock.now - start) / .seconds(1))
    return Outcome(
      output: settings.isJSON ? JSONRendering.update(update) : UpkeepText.update(update),
      complaints: library.notices.map(Printable.exactly) + TextRendering.warnings(about: library.skipped),
      // An index that is not kept is not what was asked for.
      exitStatus: update.status.place == nil ? 2 : 0)
  }

  private static func check(_ paths: [String], _ options: Library.Options, _ settings: Settings)
    throws(AskError) -> Outcome
  {
    let check = try Library.check(paths, options: options)
    return Outcome(
      output: settings.isJSON ? JSONRendering.check(check) : UpkeepText.check(check),
      exitStatus: check.problems.isEmpty ? 0 : 1)
  }
}

/// What came of bringing an index up to date.
struct IndexUpdate {
  let status: Library.IndexStatus
  let changes: Library.ChangeCounts
  let seconds: Double
}

extension Settings {
  /// Whether replies are for a program.
  var isJSON: Bool { format == .json }
}
