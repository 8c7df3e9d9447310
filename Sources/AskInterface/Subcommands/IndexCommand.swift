public import Ask

/// A command that works on an index instead of asking a question.
public enum IndexCommand: Equatable, Sendable {
  /// Makes the index, or brings it up to date.
  case index(rebuilds: Bool)
  /// Describes its contents.
  case status
  /// Checks every byte.
  case check
  /// Shows its segments.
  case segments
  /// Shows the postings of a word.
  case term(String)
  /// Shows the passage at a place, given as a document's path, a colon and a line.
  case sentence(String)

  /// The words that name them on the command line.
  public enum Keyword: String, CaseIterable, Sendable {
    case index, status, check, inspect
  }

  /// The command's name.
  var name: Keyword {
    switch self {
    case .index: .index
    case .status: .status
    case .check: .check
    case .segments, .term, .sentence: .inspect
    }
  }

  /// Carries the command out.
  ///
  /// - Parameters:
  ///   - paths: the documents whose index is meant.
  ///   - progress: is told the progress of indexing.
  ///   - isInterrupted: tells whether to stop reading documents.
  public func carryOut(
    on paths: [String], options: Library.Options, settings: Settings, progress: Library.ProgressHandler?,
    isInterrupted: Library.InterruptionCheck? = nil
  ) -> SubcommandOutcome {
    do throws(AskError) {
      switch self {
      case .index(let rebuilds):
        var options = options
        options.rebuilds = rebuilds
        options.refreshes = true
        return try Self.index(
          paths, options: options, settings: settings, progress: progress, isInterrupted: isInterrupted)
      case .status:
        let status = try Library.status(of: paths, options: options)
        return SubcommandOutcome(
          output: settings.isJSON ? JSONRendering.status(status) : MaintenanceText.status(status))
      case .check: return try Self.check(paths, options: options, settings: settings)
      case .segments, .term, .sentence: return try inspect(paths, options: options, settings: settings)
      }
    } catch {
      return fail(CommandError(error), settings: settings)
    }
  }

  private func fail(_ mistake: CommandError, settings: Settings) -> SubcommandOutcome {
    SubcommandOutcome(
      output: settings.isJSON ? JSONRendering.error(mistake, in: name.rawValue) : "",
      complaints: [mistake.message], exitStatus: 2)
  }

  private static func index(
    _ paths: [String], options: Library.Options, settings: Settings,
    progress: Library.ProgressHandler?, isInterrupted: Library.InterruptionCheck?
  ) throws(AskError) -> SubcommandOutcome {
    let start = ContinuousClock.now
    let library = try Library(
      opening: paths, options: options, progress: progress, isInterrupted: isInterrupted)
    let update = IndexUpdate(
      status: try library.status, changes: library.lastChanges,
      seconds: (ContinuousClock.now - start) / .seconds(1))
    return SubcommandOutcome(
      output: settings.isJSON ? JSONRendering.update(update) : MaintenanceText.update(update),
      complaints: library.notices.map(Printable.exactly) + TextRendering.warnings(about: library.skipped),
      // The person asked for an index that is kept; one in memory only is a failure.
      exitStatus: update.status.place == nil ? 2 : 0)
  }

  private static func check(_ paths: [String], options: Library.Options, settings: Settings)
    throws(AskError) -> SubcommandOutcome
  {
    let check = try Library.check(paths, options: options)
    return SubcommandOutcome(
      output: settings.isJSON ? JSONRendering.check(check) : MaintenanceText.check(check),
      exitStatus: check.problems.isEmpty ? 0 : 1)
  }
}
