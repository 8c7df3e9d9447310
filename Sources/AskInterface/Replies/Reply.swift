/// What comes back for one line: something to print, something to complain about, and what came of
/// it.
public struct Reply: Equatable, Sendable {
  /// What came of a line.
  public enum Result: Equatable, Sendable {
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

  /// What is to be done beside printing.
  public enum Request: Equatable, Sendable {
    /// A document is to be opened at a line, in the person's editor or pager.
    case open(EditorLocation)
  }

  /// What goes to standard output, with its final line end; empty when nothing does.
  public let output: String
  /// What goes to standard error, without a line end; nil when nothing does.
  public let complaint: String?
  /// What came of the line.
  public let outcome: Result
  /// What is to be done beside printing; nil as a rule.
  public let request: Request?

  init(output: String, complaint: String? = nil, outcome: Result, request: Request? = nil) {
    self.request = request
    self.output = output
    self.complaint = complaint
    self.outcome = outcome
  }

  /// That a document cannot be opened, because there is no terminal to open it at.
  public static func refusing(_ opening: EditorLocation) -> Reply {
    let place = "\(Printable.exactly(opening.path)):\(opening.line)"
    return Reply(
      output: "", complaint: "The command :open needs a terminal. The quotation stands at \(place).",
      outcome: .failed)
  }
}
