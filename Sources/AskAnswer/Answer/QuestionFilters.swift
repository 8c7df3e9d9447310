/// The filters of a question: which documents a sentence must come from, and what
/// it must hold or lack.
public struct QuestionFilters: Equatable, Sendable {
  /// The patterns of documents, one of which a sentence must come from: `in:reports/`.
  public var documents: [String] = []
  /// The patterns of documents that it must not come from: `-in:drafts/`.
  public var otherDocuments: [String] = []
  /// Words that the sentence must hold, side by side and in the same forms: `"pay rise"`.
  public var phrases: [String] = []
  /// The phrases that it must not hold, a word in any of its forms or several side by side:
  /// `-strike`, `-"pay rise"`.
  public var without: [String] = []
  /// The pattern of documents that all questions are about; nil for all.
  public var scope: String?

  /// No filter.
  public init() {}

  /// Whether nothing is asked for.
  public var isEmpty: Bool { self == QuestionFilters() }

  /// The filters as they may be typed: `in:reports/`, `"pay rise"`, `-strike`.
  public var typed: [String] {
    (scope.map { ["in:" + Self.marked($0)] } ?? []) + documents.map { "in:" + Self.marked($0) }
      + otherDocuments.map { "-in:" + Self.marked($0) } + phrases.map { "\"\($0)\"" }
      + without.map { "-" + Self.marked($0) }
  }

  var count: Int { documents.count + otherDocuments.count + phrases.count + without.count }

  private static func marked(_ text: String) -> String {
    text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text
  }
}
