/// What comes back for one line: something to print, something to complain about, and what came of it.
public struct Reply: Equatable, Sendable {
  /// What came of a line.
  public enum Outcome: Equatable, Sendable {
    /// The question is answered.
    case answered
    /// Nothing in the documents answers the question.
    case unanswered
    /// The documents could not be looked at, or the command could not be carried out.
    case failed
    /// A command was carried out.
    case none
    /// The conversation is over.
    case quit
  }

  /// What goes to standard output, with its final line end; empty when nothing does.
  public let output: String
  /// What goes to standard error, without a line end; nil when nothing does.
  public let complaint: String?
  /// What came of the line.
  public let outcome: Outcome

  init(output: String, complaint: String? = nil, outcome: Outcome) {
    self.output = output
    self.complaint = complaint
    self.outcome = outcome
  }
}
