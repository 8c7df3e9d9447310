package import AskStorage

/// The place of a quotation in its document.
public struct Citation: Equatable, Sendable {
  /// The document's path, as it was found under the paths that were given.
  public var document: String { path.description }
  /// The same in its bytes, by which documents are told from each other.
  package let path: Path
  /// The document's title: its first heading, its first line if that looks like a title, or
  /// its file name made readable.
  public let title: String
  /// The heading the quotation stands under; nil where there is none.
  public let heading: String?
  /// The parts around the quotation that say what it is about: headings, the question it answers, the
  /// line above its list, the names of its table's columns; the outermost first.
  public let context: [ContextPart]
  /// The headings of the sections that the quotation is in, the outermost first.
  public var headings: [String] {
    let headings = context.filter { $0.role == .heading }.map(\.text)
    return headings.isEmpty ? heading.map { [$0] } ?? [] : headings
  }
  /// The line of its first byte, from 1.
  public let line: Int
  /// The column of its first byte, counted in Unicode scalars from 1.
  public let column: Int
  /// Its offsets in the document's bytes.
  public let bytes: Range<Int>
  /// Its offsets in the document's Unicode scalars. Bytes that are not UTF-8 count as the U+FFFD
  /// they are shown as, one for each maximal part of a broken sequence, as in the Unicode
  /// Standard's recommendation.
  public let scalars: Range<Int>

  /// Names a place in a document.
  public init(
    document: String, title: String, heading: String?, context: [ContextPart] = [], line: Int, column: Int,
    bytes: Range<Int>,
    scalars: Range<Int>
  ) {
    self.init(
      path: Path(document), title: title, heading: heading, context: context, line: line, column: column,
      bytes: bytes,
      scalars: scalars)
  }

  /// Names a place in a document by the bytes of its path.
  package init(
    path: Path, title: String, heading: String?, context: [ContextPart] = [], line: Int, column: Int,
    bytes: Range<Int>,
    scalars: Range<Int>
  ) {
    self.path = path
    self.title = title
    self.heading = heading
    self.context = context
    self.line = line
    self.column = column
    self.bytes = bytes
    self.scalars = scalars
  }

  /// Whether another place is in the same document. Two spellings of a letter, which make the same
  /// text, name two.
  public func isInSameDocument(as other: Citation) -> Bool { path == other.path }

  /// The same place in the document named anew.
  func namingDocument(_ name: (Path) -> Path) -> Citation {
    Citation(
      path: name(path), title: title, heading: heading, context: context, line: line, column: column,
      bytes: bytes,
      scalars: scalars)
  }
}
