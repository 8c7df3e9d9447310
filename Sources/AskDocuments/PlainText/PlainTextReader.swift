package import AskText

/// Finds paragraphs, items and headings in text without markup, by blank lines and the shape of
/// lines.
package enum PlainTextReader {
  /// Reads a file of plain text.
  ///
  /// Blank lines and rules such as `-----` part groups of lines. A group whose lines are broken at
  /// the file's usual width is one paragraph; otherwise each line is, except where a sentence
  /// plainly goes on. Records of logs, turns of chats and fields (`Phone: 555 0101`) are units. A
  /// line that stands alone and looks like a title is a heading if text follows it, and so is one
  /// in capitals above other lines. The numbers and times of subtitles are no text, nor are the
  /// heads and numbers of pages.
  /// - Throws: `binary` or `otherEncoding` when the bytes are no text that can be quoted.
  /// - Complexity: linear in the number of bytes.
  package static func read(_ bytes: [UInt8]) throws(ReadingError) -> DocumentText {
    let all = Line.lines(of: bytes, from: try TextStart.offset(in: bytes))
    let pages = PageFurniture(leftOutOf: all, in: bytes)
    var reading = PlainTextReading(pages.lines, in: bytes)
    reading.read()
    let hidden = PlainTextMarkup(pages.hidden, reading.hidden)
    return try DocumentText(bytes: bytes, found: hidden.marked(reading.collection.blocks, in: bytes))
  }
}

/// One walk over the groups of a file's lines.
private struct PlainTextReading {
  private let lines: [Line]
  private let bytes: [UInt8]
  private let usual: UsualWidth
  private let isLog: Bool
  private(set) var collection = BlockCollection()
  /// The parts of the lines that are no text, in order.
  private(set) var hidden: [Range<Int>] = []

  init(_ lines: [Line], in bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    usual = UsualWidth(of: lines, in: bytes)
    isLog = Self.isLog(lines, in: bytes)
  }

  /// Whether most groups begin as records of a log or a chat do.
  private static func isLog(_ lines: [Line], in bytes: [UInt8]) -> Bool {
    var (groups, records) = (0, 0)
    for line in lines where line.opensGroup {
      groups += 1
      if LineOpening(line.text, in: bytes) == .record { records += 1 }
    }
    return records >= 3 && records * 2 >= groups
  }

  mutating func read() {
    var start = 0
    while start < lines.count {
      if let cues = SubtitleCues(lines, from: start, in: bytes) {
        collection.append(cues.blocks, isText: true)
        hidden += cues.hidden
        start = cues.end
      } else {
        let end = lines[(start + 1)...].firstIndex(where: \.opensGroup) ?? lines.count
        readGroup(lines[start..<end])
        start = end
      }
    }
  }

  private mutating func readGroup(_ group: ArraySlice<Line>) {
    if group.count == 1, TitleShape.isTitle(group[group.startIndex], in: bytes) {
      collection.appendTitle(group[group.startIndex], isSure: false)
      return
    }
    var start = group.startIndex
    for i in group.indices.dropLast() where isCapitalTitle(i, from: start) {
      readUnits(group[start..<i])
      collection.appendTitle(group[i], isSure: true)
      start = i + 1
    }
    readUnits(group[start...])
  }

  private mutating func readUnits(_ group: ArraySlice<Line>) {
    guard !group.isEmpty else { return }
    let units = GroupUnits(
      group, in: bytes, usual: usual, isOfLog: isLog, isAnnounced: collection.isAnnouncing(in: bytes))
    let isText =
      units.hasUnits || units.blocks.contains { $0.kind == .listItem || $0.isRunningText(in: bytes) }
    collection.append(units.blocks, isText: isText)
  }

  /// Whether a line of a group that goes on after it is a title in capitals.
  private func isCapitalTitle(_ i: Int, from start: Int) -> Bool {
    guard TitleShape.isInCapitals(lines[i], in: bytes), LineOpening(lines[i].text, in: bytes) == nil,
      bytes[lines[i + 1].text].contains(where: { (0x61...0x7A).contains($0) })
    else { return false }
    // In the middle of a paragraph, capitals are emphasis.
    return i == start || bytes.endsSentence(lines[i - 1].text)
      || !UsualWidth.isFull(lines[i - 1], before: lines[i], width: usual.width, in: bytes)
        && !bytes.startsInLowerCase(lines[i + 1].text)
  }
}

/// Blocks in the making: what looks like a title stays a paragraph until text follows it.
private struct BlockCollection {
  private(set) var blocks: [Block] = []
  /// The blocks at the end that look like titles.
  private var titles: [PendingTitle] = []

  private struct PendingTitle {
    let index: Int
    let underline: UInt8?
    /// Whether it is a heading whatever follows it.
    let isSure: Bool
  }

  mutating func appendTitle(_ line: Line, isSure: Bool) {
    titles.append(PendingTitle(index: blocks.count, underline: line.underline, isSure: isSure))
    blocks.append(Block(.paragraph, bytes: line.text))
  }

  /// Adds the blocks of a group. `isText` says whether they are what comes below a title.
  mutating func append(_ group: [Block], isText: Bool) {
    // Many titles on end are a table of contents; only the last is followed by its own text.
    let shown = titles.count > 3 ? 1 : titles.count
    for (place, title) in titles.enumerated() {
      if title.underline != nil || title.isSure || isText && place >= titles.count - shown {
        blocks[title.index].kind = .heading(level: level(of: title))
      }
    }
    titles = []
    blocks += group
  }

  /// Whether the last block ends in a colon.
  func isAnnouncing(in bytes: [UInt8]) -> Bool {
    guard let last = blocks.last, last.bytes.count <= 80 else { return false }
    return bytes[last.bytes.upperBound - 1] == UInt8(ascii: ":")
  }

  private func level(of title: PendingTitle) -> Int {
    switch title.underline {
    case UInt8(ascii: "="): 1
    // Capitals above a line may be any section's, even the first one's.
    case nil: title.index == 0 && !title.isSure ? 1 : 2
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
