import Ask

extension TextRendering {
  /// The parts that add up to a quotation's score, as a table; small ones are summed in one row.
  func why(_ quotation: Quotation, number: Int) -> String {
    let all = quotation.explanation.parts
    let parts = all.filter { abs($0.share) >= Self.minShare }
    let small = all.filter { abs($0.share) < Self.minShare }
    let rest = "\(small.count) smaller parts"
    let names = parts.map { Printable.prose($0.name) }
    let margin = (names + (small.isEmpty ? [] : [rest])).map { DisplayWidth.of($0) }.max() ?? 0
    let width = max(4, margin)
    let head = row("part", value: "value", weight: "weight", share: "share", margin: width)
    var rows = zip(names, parts).map { name, part in
      row(
        name, value: Decimal.of(part.value), weight: Decimal.of(part.weight), share: Decimal.of(part.share),
        margin: width)
    }
    if !small.isEmpty {
      rows.append(
        row(rest, value: "", weight: "", share: Decimal.of(small.reduce(0) { $0 + $1.share }), margin: width))
    }
    rows.append(row("sum", value: "", weight: "", share: Decimal.of(quotation.score), margin: width))
    return title(quotation, number: number) + styled(head, style: .faint) + "\n"
      + rows.map { $0 + "\n" }.joined()
  }

  /// Smaller parts are not named.
  private static let minShare = 0.05

  private func title(_ quotation: Quotation, number: Int) -> String {
    let confidence = Decimal.of(quotation.confidence)
    return "\(styled("\(number). ", style: .faint))score \(Decimal.of(quotation.score)), higher is better; "
      + "it answers with probability \(confidence)\n"
  }

  private func row(_ name: String, value: String, weight: String, share: String, margin: Int) -> String {
    let figures = [value, weight, share].map { Column.right($0, width: 12) }
    return "   " + Column.left(name, width: margin) + figures.joined()
  }
}

/// Text padded to the width of a column.
enum Column {
  /// The text, at the left of a column of some width.
  static func left(_ text: String, width: Int) -> String {
    text + blanks(beside: text, width)
  }

  /// The text, at the right of a column of some width.
  static func right(_ text: String, width: Int) -> String {
    blanks(beside: text, width) + text
  }

  private static func blanks(beside text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }
}
