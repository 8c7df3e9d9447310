/// A quotation as a saved conversation holds it.
public struct SavedQuotation: Equatable, Sendable {
  /// The line of the saved conversation it stands on, from 1.
  public let savedLine: Int
  /// The document's path as it was saved. It is only ever compared, never opened.
  public let document: String
  /// The line of the document it stood on, from 1.
  public let line: Int
  /// Where it stood in the document's bytes.
  public let bytes: Range<Int>
  /// The quoted words, with U+FFFD for what was not UTF-8.
  public let quote: String
  /// Who said it, by name; nil where the saved conversation names nobody.
  public let speaker: String?

  /// Collects what was saved of a quotation.
  public init(
    savedLine: Int, document: String, line: Int, bytes: Range<Int>, quote: String, speaker: String? = nil
  ) {
    self.savedLine = savedLine
    self.document = document
    self.line = line
    self.bytes = bytes
    self.quote = quote
    self.speaker = speaker
  }
}
