/// A table inside a paragraph: a row of headings, a row of dashes, and rows below.
struct MarkdownTable {
  /// The number of the line that holds the headings; the dashes are on the next.
  let headerLine: Int

  /// Finds the first table on some lines of a document; nil when there is none.
  ///
  /// Two rows must have the same number of cells, and at least one `|`, as GitHub has it.
  init?(on numbers: ClosedRange<Int>, of lines: SourceLines, quotes: Int) {
    for number in numbers.dropFirst() {
      let rule = lines.text(of: number, quotes: quotes)
      guard Self.isRule(lines.bytes[rule]) else { continue }
      let header = lines.text(of: number - 1, quotes: quotes)
      let (pipes, cells) = (Self.pipes(in: header, lines.bytes), Self.cellCount(in: header, lines.bytes))
      if !pipes.isEmpty, cells == Self.cellCount(in: rule, lines.bytes) {
        headerLine = number - 1
        return
      }
    }
    return nil
  }

  /// The `|` of a row that part cells: those without a backslash before them.
  static func pipes(in row: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var pipes: [Range<Int>] = []
    var isEscaped = false
    for offset in row {
      if bytes[offset] == UInt8(ascii: "|"), !isEscaped { pipes.append(offset..<offset + 1) }
      isEscaped = bytes[offset] == UInt8(ascii: "\\") && !isEscaped
    }
    return pipes
  }

  private static func isRule(_ row: ArraySlice<UInt8>) -> Bool {
    let signs = Array("|-: \t".utf8)
    return row.contains(UInt8(ascii: "-")) && row.allSatisfy(signs.contains)
  }

  private static func cellCount(in row: Range<Int>, _ bytes: [UInt8]) -> Int {
    let pipes = pipes(in: row, bytes)
    let opens = pipes.first?.lowerBound == row.lowerBound
    let closes = pipes.count > 1 && pipes.last?.upperBound == row.upperBound
    return pipes.count + 1 - (opens ? 1 : 0) - (closes ? 1 : 0)
  }
}
