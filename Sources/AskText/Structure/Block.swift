/// One part of a document as its reader found it: a paragraph, a heading, an item of a list.
///
/// Blocks come in the order of the text and do not overlap. Every offset counts the document's own
/// bytes.
package struct Block: Equatable, Sendable {
  /// The kind of a part of a document, as far as sentences and passages are concerned.
  package enum Kind: Equatable, Sendable {
    /// Running text: sentences end where the rules say they end, and line breaks are white space.
    case paragraph
    /// An item of a list: running text that shares a passage with its neighbours.
    case listItem
    /// A heading of the given level, 1 the highest. It names the passages after it and is no
    /// sentence itself.
    case heading(level: Int)
    /// Lines that are each a unit: verses, records of a log, turns of a conversation.
    case lines
    /// Lines of code.
    case code
    /// The row of a table that names its columns.
    case tableHeader
    /// Rows of a table, a line each; its columns are those of the `tableHeader` before it.
    case tableRows
  }

  /// The kind of this part.
  package var kind: Kind
  /// The place, without the white space around it. Never empty.
  package var bytes: Range<Int>
  /// The runs inside `bytes` that are markup and not text: delimiters, link targets, quote marks of
  /// a block. In order, disjoint, none empty; empty for plain text.
  package var markup: [Range<Int>]

  /// The runs of code in running text: no sentence ends inside one. In order, disjoint, none empty.
  package var codeSpans: [Range<Int>]

  /// The number of lists around an item, or its indentation in plain text; 0 for other parts.
  package var depth: Int

  /// Describes a part of a document.
  package init(
    _ kind: Kind, bytes: Range<Int>, markup: [Range<Int>] = [], codeSpans: [Range<Int>] = [], depth: Int = 0
  ) {
    self.kind = kind
    self.codeSpans = codeSpans
    self.depth = depth
    self.bytes = bytes
    self.markup = markup
  }
}
