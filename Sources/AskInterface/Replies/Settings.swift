/// How the replies of a conversation look.
public struct Settings: Equatable, Sendable {
  /// What the replies are written for.
  public enum Format: Equatable, Sendable {
    /// For a person.
    case text
    /// For a program: one JSON object a line.
    case json
  }

  /// How many quotations answer a question at most, from 1.
  public var answers: Int
  /// What the replies are written for.
  public var format: Format
  /// How many columns a line may have; nil leaves lines as long as they are.
  public var width: Int?
  /// How many columns a person has chosen for lines, whatever the terminal has; nil leaves it to
  /// `width`.
  public var chosenWidth: Int?
  /// Whether parts of the text are set off by colour.
  public var isColoured: Bool
  /// Whether a question may lean on what was said before it.
  public var follows: Bool
  /// How places become links that a terminal opens; nil for none.
  public var links: Links?
  /// Whether a quiet line says how sure each quotation is, for a person at a terminal.
  public var showsConfidence: Bool

  /// Chooses how replies look.
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

  /// How many further quotations `:more` shows when `answers` is less.
  static let leastMore = 3
}
