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
  /// The number of pictures that we are in.
  private var pictures = 0
  /// Whether the indented lines that follow are in a callout, as some dialects have it, and no code.
  private var isInCallout = false
  /// The end of what an element such as `script` hides beyond its own block.
  private var hiddenEnd = 0
  /// The names of such elements that no end was found for, so that none is looked for again.
  private var neverEnded: Set<[UInt8]> = []
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
    case .exit(.image): pictures -= 1
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
    case .text, .codeSpan: open?.alignment.add(node, isInPicture: pictures > 0, patience: &patience)
    case .image: pictures += 1
    case .html: appendHTML(node)
    case .other: break
    }
  }

  private mutating func begin(_ node: CommonMarkNode, extent: Range<Int>) {
    let alignment = InlineAlignment(
      extent, firstLine: node.startLine, firstColumn: node.startColumn, lines: lines, quotes: quotes)
    open = (node, alignment)
    if node.startColumn == 1 { isInCallout = false }
  }

  private mutating func close() {
    guard let (node, alignment) = open else { return }
    open = nil
    guard !alignment.isEmpty else { return }
    if case .heading(let level) = node.kind {
      let text = lines.bytes.trimmed(headingText(headingExtent(of: node)))
      let markup = markup(in: text, alignment: alignment)
      if !text.isEmpty { append(Block(.heading(level: level), bytes: text, markup: markup)) }
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
      appendText(kind, extent: extent, alignment: alignment)
      return
    }
    appendText(kind, extent: table.above, alignment: alignment)
    for (kind, rows) in [(Block.Kind.tableHeader, table.header), (.tableRows, table.body)] {
      let rows = lines.bytes.trimmed(rows)
      guard !rows.isEmpty else { continue }
      let pipes = MarkdownTable.pipes(in: rows, lines.bytes)
      append(Block(kind, bytes: rows, markup: markup(in: rows, alignment: alignment, others: pipes)))
    }
  }

  /// Adds the parts of a paragraph.
  private mutating func appendText(_ kind: Block.Kind, extent: Range<Int>, alignment: InlineAlignment) {
    let extent = lines.bytes.trimmed(extent)
    guard !extent.isEmpty else { return }
    let runs = markup(in: extent, alignment: alignment)
    let paragraph = ParagraphParts(
      of: extent, lines: lines, quotes: quotes, markup: runs, names: alignment.names)
    isInCallout = isInCallout || paragraph.opensCallout
    let markup = Markup(runs)
    for (number, part) in paragraph.parts.enumerated() {
      let next = number + 1 < paragraph.parts.count ? paragraph.parts[number + 1] : nil
      var block = Block(kind, bytes: part.bytes)
      if part.isDefinition || next?.isDefinition == true { block.kind = .listItem }
      if part.isRecord { block.kind = .lines }
      block.markup = markup.touching(part.bytes).filter { $0.overlaps(part.bytes) }.map {
        $0.clamped(to: part.bytes)
      }
      block.codeSpans = alignment.code.filter { $0.clamped(to: part.bytes) == $0 }
      // What follows the first line of an item, or a term, is below it.
      if block.kind == .listItem {
        block.depth = max(1, lists) + (number > 0 && next?.isDefinition != true ? 1 : 0)
      }
      append(block)
    }
  }

  /// The markup of a part of the open paragraph or heading.
  private func markup(
    in extent: Range<Int>, alignment: InlineAlignment, others: [Range<Int>] = []
  ) -> [Range<Int>] {
    let dialect = DialectMarks(in: extent, of: lines.bytes, code: alignment.code)
    let runs = alignment.gaps + alignment.markupInText + dialect.runs + others + prefixes(in: extent)
    return MarkupRuns.normalized(runs, in: extent, of: lines.bytes)
  }

  /// Adds a block, unless an element that began before it hides it.
  private mutating func append(_ block: Block) {
    if block.bytes.lowerBound >= hiddenEnd { blocks.append(block) }
  }

  private mutating func appendHTML(_ node: CommonMarkNode) {
    let line = lines.line(node.startLine)
    let start = max(min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound), hiddenEnd)
    // The parser counts the last line of a comment out.
    let last = max(node.endLine, node.startLine + node.literal.count { $0 == 0x0A } - 1)
    let end = lines.line(last).upperBound
    guard start < end else { return }
    let html = HTMLBlockText(start..<end, of: lines.bytes, prefixes: prefixes(in: start..<end), lists: lists)
    for block in html.blocks { append(block) }
    guard let name = html.openElement, !neverEnded.contains(name) else { return }
    let bytes = lines.bytes
    if let hidden = HTMLBlockText.end(of: name, in: bytes, from: end, to: bytes.count) {
      hiddenEnd = max(hiddenEnd, hidden)
    } else {
      neverEnded.insert(name)
    }
  }

  private mutating func appendCode(_ node: CommonMarkNode, isFenced: Bool) {
    let count = node.literal.count { $0 == 0x0A }
    guard count > 0 else { return }
    let first = node.startLine + (isFenced ? 1 : 0)
    let start = lines.prefix(of: first, quotes: quotes).upperBound
    let extent = lines.bytes.trimmed(start..<max(start, lines.line(first + count - 1).upperBound))
    guard !extent.isEmpty else { return }
    if isInCallout, !isFenced { return appendCallout(first, last: first + count - 1) }
    let markup = MarkupRuns.normalized(prefixes(in: extent), in: extent, of: lines.bytes)
    append(Block(.code, bytes: extent, markup: markup))
  }

  /// Adds the paragraphs of a callout whose text is indented.
  private mutating func appendCallout(_ first: Int, last: Int) {
    var paragraph: Range<Int>?
    for number in first..<last + 2 {
      let text = number > last ? 0..<0 : lines.text(of: number, quotes: quotes)
      if !text.isEmpty {
        paragraph = (paragraph?.lowerBound ?? text.lowerBound)..<text.upperBound
      } else if let done = paragraph {
        append(
          Block(
            .paragraph, bytes: done,
            markup: MarkupRuns.normalized(prefixes(in: done), in: done, of: lines.bytes)))
        paragraph = nil
      }
    }
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
