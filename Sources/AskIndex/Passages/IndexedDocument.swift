package import AskText

/// A document of a segment, with all that is needed to rank and quote its sentences.
package struct IndexedDocument: Sendable {
  /// Its path, as it was found.
  package let path: String
  /// What it is called.
  package let title: String
  /// Its headings, without markup.
  package let headings: [String]
  /// Its bytes.
  package let bytes: [UInt8]
  /// The runs of its bytes that are not text.
  package let markup: Markup
  /// Its passages.
  package let passages: Range<UInt32>
  /// How many sentences it has.
  package let sentenceCount: Int
}
