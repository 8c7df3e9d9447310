/// A sentence of a document, shown as the answer to a question.
public struct Quotation: Equatable, Sendable {
  /// Exactly the bytes that stand at `citation.bytes` in the document, markup included.
  public let bytes: [UInt8]
  /// The sentence as a person reads it: without markup, line breaks as spaces, bytes that are not UTF-8
  /// replaced by U+FFFD. May hold control characters; whoever shows it must remove them.
  public let text: String
  /// Where it stands.
  public let citation: Citation
  /// Why it was chosen.
  public let explanation: Explanation
  /// The probability that it answers, from 0 to 1, as it was learned from questions with known answers.
  public let confidence: Double
  /// How well it answers; higher is better, comparable only within one answer.
  public var score: Double { explanation.score }

  /// Shows a sentence as evidence.
  public init(bytes: [UInt8], text: String, citation: Citation, explanation: Explanation, confidence: Double)
  {
    self.bytes = bytes
    self.text = text
    self.citation = citation
    self.explanation = explanation
    self.confidence = confidence
  }

  /// The same quotation with its document named anew.
  func namingDocument(_ name: (String) -> String) -> Quotation {
    Quotation(
      bytes: bytes, text: text,
      citation: Citation(
        document: name(citation.document), title: citation.title, heading: citation.heading,
        line: citation.line, column: citation.column, bytes: citation.bytes, scalars: citation.scalars),
      explanation: explanation, confidence: confidence)
  }
}
