import AskText

/// The blocks of a group in which short lines stand above lines that are indented below them: terms
/// of a glossary, options of a manual, names above what belongs to them.
struct TermLayout {
  /// The blocks, in order. Each is an item, as deep as it is indented, so that what is below a term
  /// continues it.
  private(set) var blocks: [Block] = []
  private let lines: ArraySlice<Line>
  private let bytes: [UInt8]
  private let usual: UsualWidth

  /// Lays out a group; nil when it has no line that is such a term.
  init?(_ lines: ArraySlice<Line>, in bytes: [UInt8], usual: UsualWidth) {
    self.lines = lines
    self.bytes = bytes
    self.usual = usual
    // Verse may be indented in turn, but does not begin with so few words.
    guard isTerm(lines.startIndex) else { return nil }
    var start = lines.startIndex
    var term: Int?
    while start < lines.endIndex {
      if let open = term, lines[start].indent <= open { term = nil }
      if isTerm(start) {
        blocks.append(Block(.listItem, bytes: lines[start].text, depth: lines[start].indent + 1))
        term = lines[start].indent
        start += 1
      } else {
        let end = runEnd(from: start, below: term)
        append(lines[start..<end], isBelowTerm: term != nil)
        start = end
      }
    }
  }

  /// A term is at most so wide, and has at most so many words.
  private static let (widest, maxWords) = (48, 5)

  private func isTerm(_ i: Int) -> Bool {
    guard i + 1 < lines.endIndex else { return false }
    let (line, next) = (lines[i], lines[i + 1])
    guard next.indent >= line.indent + 2, line.width <= Self.widest else { return false }
    guard ListMarker.textStart(in: bytes, line.text) == nil, !bytes.endsSentence(line.text),
      !",;-".utf8.contains(bytes[line.text.upperBound - 1]), !FunctionWords.end(line.text, in: bytes)
    else { return false }
    return bytes[line.text].count { $0 == 0x20 } < Self.maxWords
  }

  /// The end of the lines that are laid out together from here on.
  private func runEnd(from start: Int, below term: Int?) -> Int {
    var end = start + 1
    while end < lines.endIndex, !isTerm(end), lines[end].indent > term ?? -1 { end += 1 }
    return end
  }

  private mutating func append(_ run: ArraySlice<Line>, isBelowTerm: Bool) {
    let depth = run[run.startIndex].indent + 1
    blocks += GroupLayout(run, in: bytes, usual: usual).blocks.map { block in
      isBelowTerm && block.kind == .paragraph ? Block(.listItem, bytes: block.bytes, depth: depth) : block
    }
  }
}
