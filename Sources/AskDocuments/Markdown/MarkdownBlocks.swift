import AskText

/// The blocks of a Markdown document, made while its tree is walked.
struct MarkdownBlocks {
  private let lines: SourceLines
  private(set) var blocks: [Block] = []
  /// The paragraph or heading that we are in, and the text found in it so far.
  private var open: (node: CommonMarkNode, alignment: InlineAlignment)?
  private var quotes = 0
  /// The number of lists that we are in.
  private var lists = 0
  /// The number of places that may still be tried for text that is not where `cmark` says, so that
  /// time stays linear.
  private var patience: Int

  init(_ lines: SourceLines) {
    self.lines = lines
    patience = lines.bytes.count * 8 + 100_000
  }

  /// Takes the next event of the tree.
  mutating func take(_ event: CommonMarkTree.Event) {
    switch event {
    case .enter(let node): enter(node)
    case .exit(.paragraph): close()
    case .exit(.heading): close()
    case .exit(.quote): quotes -= 1
    case .exit(.list): lists -= 1
    case .exit: break
    }
  }

  private mutating func enter(_ node: CommonMarkNode) {
    switch node.kind {
    case .quote: quotes += 1
    case .list: lists += 1
    case .paragraph: begin(node, extent: paragraphExtent(of: node))
    case .heading: begin(node, extent: headingExtent(of: node))
    case .code(let isFenced): appendCode(node, isFenced: isFenced)
    case .text, .codeSpan: open?.alignment.add(node, patience: &patience)
    case .other: break
    }
  }

  private mutating func begin(_ node: CommonMarkNode, extent: Range<Int>) {
    let alignment = InlineAlignment(
      extent, firstLine: node.startLine, firstColumn: node.startColumn, lines: lines, quotes: quotes)
    open = (node, alignment)
  }

  private mutating func close() {
    guard let (node, alignment) = open else { return }
    open = nil
    guard !alignment.isEmpty else { return }
    if case .heading(let level) = node.kind {
      append(.heading(level: level), extent: headingText(headingExtent(of: node)), alignment: alignment)
    } else if node.isInItem {
      appendParagraph(.listItem, extent: afterTaskBox(textExtent(of: node, alignment)), alignment: alignment)
    } else {
      appendParagraph(.paragraph, extent: textExtent(of: node, alignment), alignment: alignment)
    }
  }

  /// A paragraph without the definitions and pictures on the lines above its first text.
  private func textExtent(of node: CommonMarkNode, _ alignment: InlineAlignment) -> Range<Int> {
    let extent = paragraphExtent(of: node)
    guard let first = alignment.text.first else { return extent }
    let line = lines.number(of: first.lowerBound)
    guard line > node.startLine else { return extent }
    return lines.text(of: line, quotes: quotes).lowerBound..<extent.upperBound
  }

  /// Adds a paragraph, or the text above a table and the table's rows.
  private mutating func appendParagraph(
    _ kind: Block.Kind, extent: Range<Int>, alignment: InlineAlignment
  ) {
    guard !extent.isEmpty, let table = MarkdownTable(in: extent, of: lines, quotes: quotes) else {
      append(kind, extent: extent, alignment: alignment)
      return
    }
    append(kind, extent: table.above, alignment: alignment)
    for (kind, rows) in [(Block.Kind.tableHeader, table.header), (.tableRows, table.body)] {
      append(kind, extent: rows, alignment: alignment, pipes: MarkdownTable.pipes(in: rows, lines.bytes))
    }
  }

  private mutating func append(
    _ kind: Block.Kind, extent: Range<Int>, alignment: InlineAlignment, pipes: [Range<Int>] = []
  ) {
    let extent = lines.bytes.trimmed(extent)
    guard !extent.isEmpty else { return }
    let runs = alignment.gaps + alignment.markupInText + pipes + prefixes(in: extent)
    blocks.append(
      Block(
        kind, bytes: extent, markup: MarkupRuns.normalized(runs, in: extent, of: lines.bytes),
        codeSpans: alignment.code.filter { $0.clamped(to: extent) == $0 },
        depth: kind == .listItem ? lists : 0))
  }

  private mutating func appendCode(_ node: CommonMarkNode, isFenced: Bool) {
    let count = node.literal.count { $0 == 0x0A }
    guard count > 0 else { return }
    let first = node.startLine + (isFenced ? 1 : 0)
    let start = lines.prefix(of: first, quotes: quotes).upperBound
    let extent = lines.bytes.trimmed(start..<max(start, lines.line(first + count - 1).upperBound))
    guard !extent.isEmpty else { return }
    let markup = MarkupRuns.normalized(prefixes(in: extent), in: extent, of: lines.bytes)
    blocks.append(Block(.code, bytes: extent, markup: markup))
  }

  /// The signs of quotes at the starts of the lines after the first.
  private func prefixes(in extent: Range<Int>) -> [Range<Int>] {
    guard quotes > 0 else { return [] }
    return lines.numbers(of: extent).dropFirst().map { lines.prefix(of: $0, quotes: quotes) }
  }

  private func paragraphExtent(of node: CommonMarkNode) -> Range<Int> {
    let line = lines.line(node.startLine)
    let start = min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound)
    return lines.bytes.trimmed(start..<max(start, lines.line(node.endLine).upperBound))
  }

  /// A heading's lines, without the line that underlines it.
  private func headingExtent(of node: CommonMarkNode) -> Range<Int> {
    let start = paragraphExtent(of: node).lowerBound
    if start < lines.bytes.count, lines.bytes[start] == UInt8(ascii: "#") {
      return lines.bytes.trimmed(start..<max(start, lines.line(node.startLine).upperBound))
    }
    var number = node.startLine + 1
    while number <= node.endLine, !isUnderline(lines.text(of: number, quotes: quotes)) { number += 1 }
    return lines.bytes.trimmed(start..<max(start, lines.line(number - 1).upperBound))
  }

  private func isUnderline(_ text: Range<Int>) -> Bool {
    guard let first = lines.bytes[text].first, "=-".utf8.contains(first) else { return false }
    return lines.bytes[text].allSatisfy { $0 == first }
  }

  /// The text of a heading, without the `#` before and after it.
  private func headingText(_ extent: Range<Int>) -> Range<Int> {
    let number = UInt8(ascii: "#")
    let text = lines.bytes.trimmed(
      extent.lowerBound + lines.bytes[extent].prefix { $0 == number }.count..<extent.upperBound)
    guard text.lowerBound > extent.lowerBound else { return text }
    let closing = lines.bytes[text].reversed().prefix { $0 == number }.count
    let end = text.upperBound - closing
    guard closing > 0, end == text.lowerBound || [0x20, 0x09].contains(lines.bytes[end - 1]) else {
      return text
    }
    return lines.bytes.trimmed(text.lowerBound..<end)
  }

  /// An item's text after `[ ]` or `[x]`.
  private func afterTaskBox(_ extent: Range<Int>) -> Range<Int> {
    let box = lines.bytes[extent].prefix(4)
    let isBox = ["[ ] ", "[x] ", "[X] "].contains { box.elementsEqual($0.utf8) }
    return isBox ? lines.bytes.trimmed(extent.lowerBound + 4..<extent.upperBound) : extent
  }
}
