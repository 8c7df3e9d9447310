/// A row of a table whose cells are separated by `|`.
package enum TableRow {
  /// The separator of the names in the text of a `columns` node.
  package static let separator = " | "

  /// The cells of a row as a person reads them, without those that only the outer bars make.
  ///
  /// - Parameter markup: the markup of the text; a bar that separates cells is part of it, one of a
  ///   cell's own text is not.
  package static func cells(of row: Range<Int>, in text: Span<UInt8>, without markup: Markup) -> [String] {
    var cells: [String] = []
    var start = row.lowerBound
    func add(_ end: Int, _ cells: inout [String]) {
      cells.append(ReadableText.string(text, range: start..<end, without: markup))
    }
    for run in markup.touching(row) where run.overlaps(row) {
      for offset in run.clamped(to: row) where text[offset] == UInt8(ascii: "|") {
        if offset > row.lowerBound { add(offset, &cells) }
        start = offset + 1
      }
    }
    if start < row.upperBound { add(row.upperBound, &cells) }
    return cells
  }
}

extension ContextNode {
  /// Whether a node's bytes still say what was indexed of it.
  ///
  /// - Parameters:
  ///   - bytes: the document's present bytes in the range `self.bytes`.
  ///   - markup: the document's markup, moved to the beginning of `bytes`.
  package func isUnchanged(in bytes: Span<UInt8>, without markup: Markup) -> Bool {
    guard bytes.count == self.bytes.count else { return false }
    let range = 0..<bytes.count
    return role == .columns
      ? TableRow.cells(of: range, in: bytes, without: markup).joined(separator: TableRow.separator) == text
      : ReadableText.string(bytes, range: range, without: markup) == text
  }
}
