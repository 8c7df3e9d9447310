import Ask

/// The output and the exit status of a subcommand such as `ask index`.
public struct SubcommandOutcome: Equatable, Sendable {
  /// What goes to standard output, with its final line end.
  public var output = ""
  /// What goes to standard error, a line each.
  public var complaints: [String] = []
  /// 0 when all is well, 1 for a damaged index or a word that is not in it, 2 when it could not
  /// be done.
  public var exitStatus: Int32 = 0
}

/// The result of bringing an index up to date.
struct IndexUpdate {
  let status: Library.IndexStatus
  let changes: Library.ChangeCounts
  let seconds: Double
}
