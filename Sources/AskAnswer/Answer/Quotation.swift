internal import AskStorage

/// A sentence of a document, shown as the answer to a question.
public struct Quotation: Equatable, Sendable {
  /// Exactly the bytes that stand at `citation.bytes` in the document, markup included.
  public let bytes: [UInt8]
  /// The sentence as a person reads it: without markup, line breaks as spaces, bytes that are not
  /// UTF-8 replaced by U+FFFD. May contain control characters; whoever shows it must remove them.
  public let text: String
  /// The cells of a table's row, made readable as `text` is; empty for any other sentence.
  public let cells: [String]
  /// The place.
  public let citation: Citation
  /// The reason why it was chosen.
  public let explanation: Explanation
  /// The probability that it answers, from 0 to 1, as it was learned from questions with known
  /// answers.
  public let confidence: Double
  /// The score as an answer; higher is better, comparable only within one answer.
  public var score: Double { explanation.score }
  /// The speaker; nil when nobody does, or when the document leaves it open.
  public let speaker: Speaker?
  /// The places of near-identical sentences that are not shown by themselves, the best first.
  public let also: [Citation]
  /// The words in it that answer; looked for in an answer's first quotation only, nil in others.
  public let span: AnswerSpan?

  /// Whether the words that answer are sure enough to be set off for a person: likely to be exactly
  /// the answer, the doubt whether the sentence answers at all counted in.
  public var isSpanSure: Bool { confidence * (span?.confidence ?? 0) >= Self.sureFrom }

  /// Of all first quotations of new-wiki's questions, asked of models that had not learned from the
  /// article, a third reach this, and two in three of these hold exactly the answer there.
  private static let sureFrom = 0.39

  /// Shows a sentence as evidence.
  public init(
    bytes: [UInt8], text: String, cells: [String] = [], citation: Citation, explanation: Explanation,
    confidence: Double,
    speaker: Speaker? = nil, also: [Citation] = [], span: AnswerSpan? = nil
  ) {
    self.bytes = bytes
    self.text = text
    self.cells = cells
    self.citation = citation
    self.explanation = explanation
    self.confidence = confidence
    self.speaker = speaker
    self.also = also
    self.span = span
  }

  /// The same quotation with its documents named anew.
  func namingDocuments(_ name: (Path) -> Path) -> Quotation {
    Quotation(
      bytes: bytes, text: text, cells: cells, citation: citation.namingDocument(name),
      explanation: explanation,
      confidence: confidence, speaker: speaker, also: also.map { $0.namingDocument(name) }, span: span)
  }

  /// The same quotation with the words that answer.
  func with(_ span: AnswerSpan?) -> Quotation {
    Quotation(
      bytes: bytes, text: text, cells: cells, citation: citation, explanation: explanation,
      confidence: confidence,
      speaker: speaker, also: also,
      span: span)
  }

  /// The same quotation with its speaker, and with the places of those that say the same.
  func with(speaker: Speaker?, also: [Citation]) -> Quotation {
    Quotation(
      bytes: bytes, text: text, cells: cells, citation: citation, explanation: explanation,
      confidence: confidence,
      speaker: speaker, also: also,
      span: span)
  }

  /// The cells of a table's row with the names of their columns; nil for a column without a name.
  public var namedCells: [(column: String?, text: String)] {
    let names =
      citation.context.last { $0.role == .columns }?.text.split(
        separator: " | ", omittingEmptySubsequences: false
      ).map { String($0) } ?? []
    return cells.enumerated().map { number, cell in
      let name = number < names.count && !names[number].isEmpty ? names[number] : nil
      return (name, cell)
    }
  }
}
