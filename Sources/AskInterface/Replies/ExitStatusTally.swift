/// The result of a whole script, as one exit status.
public struct ExitStatusTally: Equatable, Sendable {
  private var answered = 0
  private var unanswered = 0
  private var failed = 0
  private var carriedOut = 0

  /// Begins with nothing counted.
  public init() {}

  /// Counts the result of one line.
  public mutating func count(_ outcome: Reply.Result) {
    switch outcome {
    case .answered: answered += 1
    case .unanswered: unanswered += 1
    case .failed: failed += 1
    case .none, .quit: carriedOut += 1
    }
  }

  /// 0 if a question was answered, 2 if none was and something failed, otherwise 1.
  ///
  /// A script of commands only, without a question, has nothing to answer: 0 if they worked.
  public var exitStatus: Int32 {
    if answered > 0 { return 0 }
    if failed > 0 { return 2 }
    if unanswered == 0 && carriedOut > 0 { return 0 }
    return 1
  }
}
