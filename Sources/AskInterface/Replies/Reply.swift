/// The reply to one line: text to print, a complaint, and the result.
public struct Reply: Equatable, Sendable {
  /// The result of a line.
  public enum Result: Equatable, Sendable {
    /// The question is answered.
    case answered
    /// Nothing in the documents answers the question.
    case unanswered
    /// The documents could not be read, or the command could not be carried out.
    case failed
    /// A command was carried out.
    case none
    /// The conversation is over.
    case quit
  }

  /// An action for the program in addition to printing.
  public enum Request: Equatable, Sendable {
    /// A document is to be opened at a line, in the person's editor or pager.
    case open(EditorLocation)
  }

  /// The text for standard output, with its final line end; empty if there is none.
  public let output: String
  /// The text for standard error, without a line end; nil if there is none.
  public let complaint: String?
  /// The result of the line.
  public let outcome: Result
  /// An action in addition to printing; nil for most lines.
  public let request: Request?

  init(output: String, complaint: String? = nil, outcome: Result, request: Request? = nil) {
    self.request = request
    self.output = output
    self.complaint = complaint
    self.outcome = outcome
  }

  /// The reply when a document cannot be opened, because there is no terminal to open it at.
  public static func refusing(_ opening: EditorLocation) -> Reply {
    let place = "\(Printable.exactly(opening.path)):\(opening.line)"
    return Reply(
      output: "", complaint: "The command :open needs a terminal. The quotation stands at \(place).",
      outcome: .failed)
  }
}
