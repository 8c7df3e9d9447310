/// A quotation as a saved conversation holds it.
public struct SavedQuotation: Equatable, Sendable {
  /// The line of the saved conversation it stands on, from 1.
  public let savedLine: Int
  /// The document's path as it was saved. It is only ever compared, never opened.
  public let document: String
  /// The line of the document it stood on, from 1.
  public let line: Int
  /// The column of its first byte, in Unicode scalars from 1; nil where the saved conversation does
  /// not say.
  public let column: Int?
  /// The offsets in the document's bytes when it was saved.
  public let bytes: Range<Int>
  /// The offsets in the document's Unicode scalars when it was saved; nil where the saved
  /// conversation does not say.
  public let scalars: Range<Int>?
  /// The quoted words, with U+FFFD for what was not UTF-8.
  public let quote: String
  /// The speaker's name; nil where the saved conversation names nobody.
  public let speaker: String?

  /// Collects what was saved of a quotation.
  public init(
    savedLine: Int, document: String, line: Int, column: Int? = nil, bytes: Range<Int>,
    scalars: Range<Int>? = nil, quote: String, speaker: String? = nil
  ) {
    self.savedLine = savedLine
    self.document = document
    self.line = line
    self.column = column
    self.bytes = bytes
    self.scalars = scalars
    self.quote = quote
    self.speaker = speaker
  }

  /// A sentence has 4,096 bytes at most, each of which may be saved as the three of U+FFFD.
  static let longestQuote = 3 * 4_096
}
