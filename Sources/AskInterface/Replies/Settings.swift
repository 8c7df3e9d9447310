/// The form of the replies in a conversation.
public struct Settings: Equatable, Sendable {
  /// The reader that the replies are written for.
  public enum Format: Equatable, Sendable {
    /// For a person.
    case text
    /// For a program: one JSON object per line.
    case json
  }

  /// The most quotations for one answer, from 1.
  public var answers: Int
  /// The reader that the replies are written for.
  public var format: Format
  /// The most columns in a line; nil for lines of any length.
  public var width: Int?
  /// The most columns in a line by the person's own choice, whatever the terminal has; nil if
  /// `width` applies.
  public var chosenWidth: Int?
  /// Whether parts of the text are highlighted in colour.
  public var isColoured: Bool
  /// Whether a question may depend on what was said before it.
  public var follows: Bool
  /// The links that places become, for a terminal to open; nil for none.
  public var links: Links?
  /// Whether a faint line gives the confidence of each quotation, for a person at a terminal.
  public var showsConfidence: Bool

  /// Chooses the form of the replies.
  public init(
    answers: Int = 1, format: Format = .text, width: Int? = nil, isColoured: Bool = false,
    follows: Bool = false, links: Links? = nil, showsConfidence: Bool = false
  ) {
    self.answers = answers
    self.format = format
    self.width = width
    self.isColoured = isColoured
    self.follows = follows
    self.links = links
    self.showsConfidence = showsConfidence
  }

  /// Whether replies are for a program.
  var isJSON: Bool { format == .json }

  /// The number of further quotations that `:more` shows if `answers` is less.
  static let minMore = 3
}
