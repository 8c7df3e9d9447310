import AskText

/// The blocks of one group of lines, some of which may be units by themselves: records of a log,
/// turns of a chat, fields with their names, terms with what is indented below them.
struct GroupUnits {
  /// The blocks, in order.
  let blocks: [Block]
  /// Whether the group has units, so that a title above it is its heading.
  let hasUnits: Bool

  /// Looks at a group.
  ///
  /// - Parameters:
  ///   - isOfLog: whether most groups of the file begin as records do.
  ///   - isAnnounced: whether a line that ends in a colon stands above the group.
  init(_ lines: ArraySlice<Line>, in bytes: [UInt8], usual: UsualWidth, isOfLog: Bool, isAnnounced: Bool) {
    // Most files are prose: a paragraph a line.
    if lines.count == 1, !isOfLog {
      blocks = GroupLayout(lines, in: bytes, usual: usual).blocks
      hasUnits = false
      return
    }
    let units = UnitLines(lines, in: bytes, usual: usual)
    let blocks: [Block]
    if let starts = units.starts(isOfLog: isOfLog) {
      blocks = units.blocks(startingAt: starts)
    } else if !units.layout.isWrapped, let terms = TermLayout(lines, in: bytes, usual: usual) {
      blocks = terms.blocks
    } else {
      self.blocks = Self.continuing(units.layout.blocks, isAnnounced && units.areShort, bytes)
      hasUnits = false
      return
    }
    self.blocks = Self.continuing(blocks, isAnnounced, bytes)
    hasUnits = true
  }

  /// Blocks of which those of one line continue a short line above them that ends in a colon.
  private static func continuing(_ blocks: [Block], _ isAnnounced: Bool, _ bytes: [UInt8]) -> [Block] {
    var isAnnounced = isAnnounced
    let announces = blocks.dropLast().contains { bytes[$0.bytes.upperBound - 1] == UInt8(ascii: ":") }
    guard isAnnounced || announces else { return blocks }
    return blocks.map { block in
      guard block.kind == .paragraph else { return block }
      if bytes[block.bytes.upperBound - 1] == UInt8(ascii: ":"), block.bytes.count <= 80 {
        isAnnounced = true
        return block
      }
      isAnnounced = isAnnounced && block.bytes.count <= 100 && isOneUnit(block, in: bytes)
      return isAnnounced ? Block(.lines, bytes: block.bytes) : block
    }
  }

  /// Whether a block is one line without a sentence's end in it.
  private static func isOneUnit(_ block: Block, in bytes: [UInt8]) -> Bool {
    let text = bytes[block.bytes]
    return !text.contains(0x0A) && !bytes.endsSentence(block.bytes)
      && !zip(text, text.dropFirst()).contains { ".?!".utf8.contains($0) && $1 == 0x20 }
  }
}

/// The lines of a group, and which of them begin units.
private struct UnitLines {
  let lines: ArraySlice<Line>
  let bytes: [UInt8]
  let usual: UsualWidth
  let openings: [LineOpening?]
  let layout: GroupLayout

  init(_ lines: ArraySlice<Line>, in bytes: [UInt8], usual: UsualWidth) {
    self.lines = lines
    self.bytes = bytes
    self.usual = usual
    openings = lines.map { LineOpening($0.text, in: bytes) }
    layout = GroupLayout(lines, in: bytes, usual: usual)
  }

  /// Whether no line is long enough for prose.
  var areShort: Bool { lines.count > 1 && lines.allSatisfy { $0.width < 100 } }

  /// The lines at which units begin; nil where too few do.
  func starts(isOfLog: Bool) -> [Int]? {
    guard openings.contains(where: { $0 != nil }) else { return headers() }
    let records = places(of: .record)
    let opensWithRecord = openings[0] == .record
    let areMany = records.count > 1 && (opensWithRecord || records.count * 2 >= lines.count)
    if areMany || opensWithRecord && isOfLog { return records }
    let fields = places(of: .field)
    guard fields.count > 1 else { return headers() }
    let areClear = fields.allSatisfy { $0 == lines.startIndex || mayEnd($0 - 1) }
    return areClear || !layout.isWrapped && fields.count * 2 >= lines.count ? fields : nil
  }

  private func places(of opening: LineOpening) -> [Int] {
    zip(lines.indices, openings).filter { $0.1 == opening }.map(\.0)
  }

  /// The lines of a chat that tell who wrote when what is below them; nil where the first line of
  /// the group is none.
  private func headers() -> [Int]? {
    guard lines.count > 1, !layout.isWrapped, TimeStamp.ends(lines[lines.startIndex].text, in: bytes) else {
      return nil
    }
    return Array(lines.indices)
  }

  /// Whether a line may be the last of a unit.
  private func mayEnd(_ i: Int) -> Bool {
    bytes.endsSentence(lines[i].text)
      || !UsualWidth.isFull(lines[i], before: lines[i + 1], width: usual.width, in: bytes)
  }

  /// The blocks of a group whose units begin on some of its lines.
  func blocks(startingAt starts: [Int]) -> [Block] {
    if starts[0] == lines.startIndex + 1, openings[1] == .field,
      TitleShape.isTitle(lines[starts[0] - 1], in: bytes)
    {
      return fields(startingAt: starts, below: lines[lines.startIndex])
    }
    var blocks: [Block] = []
    if starts[0] > lines.startIndex {
      blocks += GroupLayout(lines[..<starts[0]], in: bytes, usual: usual).blocks
    }
    for (number, start) in starts.enumerated() {
      let run = lines[start..<(number + 1 < starts.count ? starts[number + 1] : lines.endIndex)]
      blocks +=
        openings[start - lines.startIndex] == .field
        ? GroupLayout(run, in: bytes, usual: usual).blocks : record(run)
    }
    return blocks
  }

  /// Fields below a line that names them all: items below an item.
  private func fields(startingAt starts: [Int], below name: Line) -> [Block] {
    var blocks = [Block(.listItem, bytes: name.text, depth: 1)]
    for (start, end) in zip(starts, starts.dropFirst() + [lines.endIndex]) {
      blocks += GroupLayout(lines[start..<end], in: bytes, usual: usual).blocks.map {
        Block(.listItem, bytes: $0.bytes, depth: max($0.depth, 2))
      }
    }
    return blocks
  }

  /// A record, with the lines below it that go on in it; others are units themselves.
  private func record(_ run: ArraySlice<Line>) -> [Block] {
    var blocks: [Block] = []
    for i in run.indices {
      let text = run[i].text
      if i > run.startIndex, goesOn(after: i - 1), var last = blocks.popLast() {
        last = Block(.paragraph, bytes: last.bytes.lowerBound..<text.upperBound)
        blocks.append(last)
      } else {
        blocks.append(Block(.lines, bytes: text))
      }
    }
    return blocks
  }

  /// Whether a line begins as those of a program's trace do: `at main (a.js:3)`, `java.lang.Error: …`.
  private func isOfTrace(_ line: Range<Int>) -> Bool {
    let word = bytes[line].prefix { $0 != 0x20 }
    return word.elementsEqual("at".utf8) || word.dropLast().contains { ".(/\\_".utf8.contains($0) }
  }

  private func goesOn(after i: Int) -> Bool {
    !mayEnd(i) && bytes.startsInLowerCase(lines[i + 1].text) && lines[i + 1].indent <= lines[i].indent + 12
      && !isOfTrace(lines[i + 1].text)
  }
}
