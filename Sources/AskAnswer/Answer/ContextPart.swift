internal import AskText

/// A part of a document around a quotation that says what it is about.
public struct ContextPart: Equatable, Sendable {
  /// The way in which a part concerns the quotation.
  public enum Role: String, CaseIterable, Sendable {
    /// A heading of a section that the quotation is in.
    case heading
    /// A question that the quotation answers.
    case question
    /// A line, or an item with items below it, that the quotation continues.
    case leadIn = "lead_in"
    /// The cells of a table's header row, separated by ` | `.
    case columns
  }

  /// The way in which it concerns the quotation.
  public let role: Role
  /// Its text as a person reads it: without markup, line breaks as spaces.
  public let text: String
  /// Its offsets in the document's bytes.
  public let bytes: Range<Int>

  /// Describes a part.
  public init(_ role: Role, text: String, bytes: Range<Int>) {
    self.role = role
    self.text = text
    self.bytes = bytes
  }

  init(_ node: ContextNode) {
    let role: Role =
      switch node.role {
      case .heading: .heading
      case .question: .question
      case .leadIn: .leadIn
      case .columns: .columns
      }
    self.init(role, text: node.text, bytes: node.bytes)
  }

  /// Whether the quotation says little without it.
  public var isContinued: Bool { role != .heading || text.hasSuffix("?") }
}
