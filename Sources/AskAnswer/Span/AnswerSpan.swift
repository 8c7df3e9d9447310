/// The words of a quotation that answer, with how sure that is. They are never shown without their sentence.
public struct AnswerSpan: Equatable, Sendable {
  /// Where they stand in the document's bytes, inside the quotation's.
  public let bytes: Range<Int>
  /// The probability, from 0 to 1, that these are exactly the words, if the sentence answers.
  public let confidence: Double

  /// Names the words that answer.
  public init(bytes: Range<Int>, confidence: Double) {
    self.bytes = bytes
    self.confidence = confidence
  }

  /// Whether they are sure enough to be set off for a person.
  public var isSure: Bool { confidence >= SpanWeights.sureFrom }
}
