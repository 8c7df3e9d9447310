import Ask

extension TextRendering {
  /// The parts that a quotation's score is the sum of, as a table.
  func why(_ quotation: Quotation, number: Int) -> String {
    let parts = quotation.explanation.parts
    let names = parts.map { Printable.prose($0.name) }
    let margin = max(4, names.map { DisplayWidth.of($0.unicodeScalars) }.max() ?? 0)
    let head = row("part", "value", "weight", "share", margin: margin)
    let rows = zip(names, parts).map { name, part in
      row(name, Decimal.of(part.value), Decimal.of(part.weight), Decimal.of(part.share), margin: margin)
    }
    let sum = row("sum", "", "", Decimal.of(quotation.score), margin: margin)
    let title = "\(styled("\(number). ", .faint))score \(Decimal.of(quotation.score)), higher is better\n"
    return title + styled(head, .faint) + "\n" + rows.map { $0 + "\n" }.joined() + sum + "\n"
  }

  private func row(_ name: String, _ value: String, _ weight: String, _ share: String, margin: Int) -> String
  {
    let figures = [value, weight, share].map { Column.right($0, 12) }
    return "   " + Column.left(name, margin) + figures.joined()
  }
}

/// Text set in a column.
enum Column {
  /// The text at the left of so many columns.
  static func left(_ text: String, _ width: Int) -> String {
    text + blanks(beside: text, width)
  }

  /// The text at the right of so many columns.
  static func right(_ text: String, _ width: Int) -> String {
    blanks(beside: text, width) + text
  }

  private static func blanks(beside text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text.unicodeScalars)))
  }
}
