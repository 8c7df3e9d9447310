package import AskText

/// Finds the parts of a Markdown file: CommonMark, with GitHub's tables, task lists and footnotes.
package enum MarkdownReader {
  /// The library that parses Markdown, with its version.
  package static var parser: String { "libcmark-gfm \(CommonMarkTree.version)" }

  /// Reads a file of Markdown; one of more than 8 MiB, or of more than a million signs of markup,
  /// is read as plain text.
  ///
  /// Front matter is read a key at a time, and blocks of HTML without their tags, scripts, styles
  /// and comments. Link definitions are no text. A footnote that nothing refers to is lost, as it is
  /// when the file is shown.
  /// - Throws: `binary` or `otherEncoding` when the bytes are no text that can be quoted.
  /// - Complexity: linear in the number of bytes for any but made-up files.
  package static func read(_ bytes: [UInt8]) throws(ReadingError) -> DocumentText {
    let start = try TextStart.offset(in: bytes)
    let cost = ParsingCost(of: bytes)
    guard cost.isBearable else { return try PlainTextReader.read(bytes) }
    return try cost.taken { () throws(ReadingError) in try parse(bytes, from: start) }
  }

  private static func parse(_ bytes: [UInt8], from start: Int) throws(ReadingError) -> DocumentText {
    let valid = valid(bytes)
    let frontMatter = FrontMatter(SourceLines(valid, from: start))
    let lines = SourceLines(valid, from: frontMatter?.end ?? start)
    var blocks = MarkdownBlocks(lines)
    CommonMarkTree.walk(valid[(frontMatter?.end ?? start)...]) { blocks.take($0) }
    return try DocumentText(
      bytes: bytes, found: (frontMatter?.blocks ?? []) + ordered(blocks.blocks),
      statedTitle: frontMatter?.title)
  }

  /// Bytes of the same number that `cmark` leaves as they are: what is not UTF-8, and NUL, becomes
  /// `?`.
  private static func valid(_ bytes: [UInt8]) -> [UInt8] {
    var valid = bytes
    var offset = 0
    while offset < bytes.count {
      let next = bytes.character(at: offset)
      if next.scalar == "\0" || next.scalar == "\u{FFFD}" && next.count == 1 {
        valid[offset] = UInt8(ascii: "?")
      }
      offset += next.count
    }
    return valid
  }

  /// The blocks in the order of the text: `cmark` puts footnotes last. None that overlaps the one
  /// before it.
  private static func ordered(_ blocks: [Block]) -> [Block] {
    var ordered: [Block] = []
    for block in blocks.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound })
    where block.bytes.lowerBound >= ordered.last?.bytes.upperBound ?? 0 {
      ordered.append(block)
    }
    return ordered
  }
}
