/// The words of a quotation that answer, with how sure that is. They are never shown without their
/// sentence.
public struct AnswerSpan: Equatable, Sendable {
  /// The place in the document's bytes, inside the quotation's.
  public let bytes: Range<Int>
  /// The probability, from 0 to 1, that these are exactly the words, if the sentence answers.
  public let confidence: Double

  /// The place in the quotation's `text`, in bytes of its UTF-8; nil where the text does not
  /// show them as they are.
  public let readable: Range<Int>?

  /// Names the words that answer.
  public init(bytes: Range<Int>, confidence: Double, readable: Range<Int>?) {
    self.bytes = bytes
    self.confidence = confidence
    self.readable = readable
  }
}
