package import AskText

/// Finds paragraphs, items and headings in text without markup, by blank lines and the shape of
/// lines.
package enum PlainTextReader {
  /// Reads a file of plain text.
  ///
  /// Blank lines and rules such as `-----` part groups of lines. A group whose lines are broken at
  /// the file's usual width is one paragraph; otherwise each line is, except where a sentence
  /// plainly goes on. A line that stands alone and looks like a title is a heading if text follows
  /// it. The number and the running head of a page inside a sentence are markup.
  /// - Throws: `binary` or `otherEncoding` when the bytes are no text that can be quoted.
  /// - Complexity: linear in the number of bytes.
  package static func read(_ bytes: [UInt8]) throws(ReadingError) -> DocumentText {
    let all = Line.lines(of: bytes, from: try TextStart.offset(in: bytes))
    let breaks = PageBreaks(of: all, in: bytes)
    let lines = breaks.lines
    let usual = UsualWidth(of: lines, in: bytes)
    var blocks = BlockCollection()
    var start = 0
    while start < lines.count {
      let end = lines[(start + 1)...].firstIndex(where: \.opensGroup) ?? lines.count
      let group = lines[start..<end]
      if group.count == 1, TitleShape.isTitle(lines[start], in: bytes) {
        blocks.appendTitle(lines[start])
      } else {
        let layout = GroupLayout(group, in: bytes, usual: usual)
        blocks.append(layout.blocks, bytes: bytes)
      }
      start = end
    }
    return try DocumentText(bytes: bytes, found: breaks.marked(blocks.blocks))
  }
}

/// Blocks in the making: what looks like a title stays a paragraph until text follows it.
private struct BlockCollection {
  private(set) var blocks: [Block] = []
  /// The blocks at the end that look like titles, and whether each is underlined.
  private var titles: [(index: Int, underline: UInt8?)] = []

  mutating func appendTitle(_ line: Line) {
    titles.append((blocks.count, line.underline))
    blocks.append(Block(.paragraph, bytes: line.text))
  }

  mutating func append(_ group: [Block], bytes: [UInt8]) {
    let isText = group.contains { $0.kind == .listItem || $0.isRunningText(in: bytes) }
    // Many titles on end are a table of contents; only the last is followed by its own text.
    let shown = titles.count > 3 ? 1 : titles.count
    for (place, title) in titles.enumerated() {
      if title.underline != nil || isText && place >= titles.count - shown {
        blocks[title.index].kind = .heading(level: level(of: title))
      }
    }
    titles = []
    blocks += group
  }

  private func level(of title: (index: Int, underline: UInt8?)) -> Int {
    switch title.underline {
    case UInt8(ascii: "="): 1
    case nil: title.index == 0 ? 1 : 2
    default: 2
    }
  }
}

extension Block {
  /// Whether this is what comes below a heading: not an address, a date or another short line.
  fileprivate func isRunningText(in source: [UInt8]) -> Bool {
    bytes.count >= 160 || bytes.count >= 40 && source.endsSentence(bytes)
  }
}
