/// A table inside a paragraph: a row of headings, a row of dashes, and rows below.
struct MarkdownTable {
  /// The text above the table; may be empty.
  let above: Range<Int>
  /// The row of headings.
  let header: Range<Int>
  /// The rows below the dashes; may be empty.
  let body: Range<Int>

  /// Finds the first table in a paragraph; nil when there is none.
  ///
  /// The first two rows must have the same number of cells, and at least one `|`, as GitHub has it.
  init?(in paragraph: Range<Int>, of lines: SourceLines, quotes: Int) {
    var header = lines.line(lines.number(of: paragraph.lowerBound)).clamped(to: paragraph)
    for number in lines.numbers(of: paragraph).dropFirst() {
      let rule = lines.text(of: number, quotes: quotes).clamped(to: paragraph)
      if Self.isRule(lines.bytes[rule]), Self.cells(in: header, match: rule, lines.bytes) {
        above = paragraph.lowerBound..<header.lowerBound
        self.header = header
        body = rule.upperBound..<paragraph.upperBound
        return
      }
      header = rule
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

  private static func cells(in header: Range<Int>, match rule: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let header = bytes.trimmed(header)
    return !pipes(in: header, bytes).isEmpty && cellCount(in: header, bytes) == cellCount(in: rule, bytes)
  }

  private static func cellCount(in row: Range<Int>, _ bytes: [UInt8]) -> Int {
    let pipes = pipes(in: row, bytes)
    let opens = pipes.first?.lowerBound == row.lowerBound
    let closes = pipes.count > 1 && pipes.last?.upperBound == row.upperBound
    return pipes.count + 1 - (opens ? 1 : 0) - (closes ? 1 : 0)
  }
}
