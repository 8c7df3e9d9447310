import Ask

/// The output and the exit status of a subcommand such as `ask index`.
public struct SubcommandOutcome: Equatable, Sendable {
  /// The text for standard output, with its final line end.
  public var output = ""
  /// The lines for standard error.
  public var complaints: [String] = []
  /// 0 when all is well, 1 for a damaged index or a word that is not in it, 2 when the subcommand
  /// could not be carried out.
  public var exitStatus: Int32 = 0
}

/// The result of bringing an index up to date.
struct IndexUpdate {
  let status: Library.IndexStatus
  let changes: Library.ChangeCounts
  let seconds: Double
}
