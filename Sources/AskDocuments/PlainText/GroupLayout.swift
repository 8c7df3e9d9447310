import AskText

/// The blocks that the lines of one group, with no blank line between them, make up.
struct GroupLayout {
  private let bytes: [UInt8]
  private let lines: ArraySlice<Line>
  /// Whether most of its line breaks are there because the line was full.
  let isWrapped: Bool
  private let usual: UsualWidth

  init(_ lines: ArraySlice<Line>, in bytes: [UInt8], usual: UsualWidth) {
    self.lines = lines
    self.bytes = bytes
    self.usual = usual
    isWrapped = lines.count > 1 && Self.isWrapped(lines, in: bytes, usual: usual)
  }

  /// The blocks of the group, in order; together they hold every byte of its text but the items'
  /// markers.
  var blocks: [Block] {
    var blocks: [Block] = []
    var block: Block?
    var first = lines.startIndex
    for i in lines.indices {
      let item = itemStart(at: i, in: block)
      if item == nil, var open = block, goesOn(from: first, at: i - 1, in: open) {
        open.bytes = open.bytes.lowerBound..<lines[i].text.upperBound
        block = open
      } else {
        if let block { blocks.append(block) }
        let kind: Block.Kind = item == nil ? .paragraph : .listItem
        block = Block(
          kind, bytes: (item ?? lines[i].text.lowerBound)..<lines[i].text.upperBound,
          depth: item == nil ? 0 : lines[i].indent + 1)
        first = i
      }
    }
    if let block { blocks.append(block) }
    guard blocks.contains(where: { UnpunctuatedText.has($0, in: bytes) }) else { return blocks }
    return blocks.flatMap { UnpunctuatedText.lines(of: $0, in: bytes) }
  }

  /// The offset of an item's text; nil when the line begins none.
  private func itemStart(at i: Int, in block: Block?) -> Int? {
    guard let start = ListMarker.textStart(in: bytes, lines[i].text) else { return nil }
    // Within a sentence, a dash or a number at the start of a line is just that.
    guard let block, isWrapped, block.kind == .paragraph else { return start }
    let before = lines[i - 1]
    let last = bytes[before.text.upperBound - 1]
    let mayEnd = last == UInt8(ascii: ":") || last == UInt8(ascii: ";") || bytes.endsSentence(before.text)
    return mayEnd ? start : nil
  }

  /// Whether the block that began on the line `first` goes on after the line `i`.
  private func goesOn(from first: Int, at i: Int, in block: Block) -> Bool {
    let (line, next) = (lines[i], lines[i + 1])
    if next.goesOn { return true }
    if block.kind == .listItem, next.indent > lines[first].indent { return true }
    if isWrapped {
      let isFull = UsualWidth.isFull(line, before: next, width: usual.width, in: bytes)
      let mayEnd = !isFull || next.indent > line.indent + 1
      return !(mayEnd && bytes.endsSentence(line.text)) || bytes.startsInLowerCase(next.text)
    }
    return isMidSentence(line, before: next, first: lines[first])
  }

  /// Whether a sentence goes on beyond the end of a line that stands by itself otherwise.
  private func isMidSentence(_ line: Line, before next: Line, first: Line) -> Bool {
    if isHyphenated(line, before: next) { return true }
    // Lists of words and tables have no sentences: their lines are short, or in columns.
    guard line.text.count >= 20, !bytes.endsSentence(line.text), !hasColumns(line), !hasColumns(next) else {
      return false
    }
    if bytes.startsInLowerCase(next.text) { return !bytes.startsInLowerCase(first.text) }
    // A longer line is a paragraph, even if what stood after its last word is gone.
    guard line.width < Line.long else { return false }
    // Verse is narrower than prose, and so are lists and addresses.
    if usual.isKept, line.width * 4 >= usual.width * 3 { return true }
    let isCut = ",;-".utf8.contains(bytes[line.text.upperBound - 1])
    return isCut && bytes.character(at: next.text.lowerBound).scalar.isLetter
      || FunctionWords.end(line.text, in: bytes)
  }

  /// Whether a word is broken at the end of a line: `The com-` before `pany was founded`.
  private func isHyphenated(_ line: Line, before next: Line) -> Bool {
    let end = line.text.upperBound
    return line.text.count > 2 && bytes[end - 1] == UInt8(ascii: "-")
      && bytes.character(before: end - 1).scalar.isLower && bytes.startsInLowerCase(next.text)
  }

  private func hasColumns(_ line: Line) -> Bool { bytes[line.text].contains(0x09) }

  /// Whether most line breaks of a group are there because the line was full.
  private static func isWrapped(_ lines: ArraySlice<Line>, in bytes: [UInt8], usual: UsualWidth) -> Bool {
    var (full, lower, fullOrLower, long) = (0, 0, 0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) {
      let isFull = UsualWidth.isFull(line, before: next, width: usual.width, in: bytes)
      let isLower = bytes.startsInLowerCase(next.text)
      full += isFull ? 1 : 0
      lower += isLower ? 1 : 0
      fullOrLower += isFull || isLower ? 1 : 0
      long += line.width >= Line.long ? 1 : 0
    }
    let breaks = lines.count - 1
    if long * 8 > breaks { return false }
    if usual.isKept && full * 4 >= breaks * 3 { return true }
    if full > 0 && fullOrLower * 4 >= breaks * 3 && lower * 2 >= breaks { return true }
    return breaks >= 3 && lower * 5 >= breaks * 2 && keepsWidth(lines, in: bytes)
  }

  /// Whether the lines of a group are broken at a width of their own.
  private static func keepsWidth(_ lines: ArraySlice<Line>, in bytes: [UInt8]) -> Bool {
    let width = lines.reduce(0) { max($0, $1.width) }
    guard width >= 40 else { return false }
    var (full, breaks) = (0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where line.width < width {
      breaks += 1
      full += UsualWidth.isFull(line, before: next, width: width, in: bytes) ? 1 : 0
    }
    return full * 5 >= breaks * 4
  }
}

/// Words that a sentence goes on after.
enum FunctionWords {
  private static let words = Set(
    ("the a an of and or to in for with by at from that which his her its their my your our as is was"
      + " are were be been has have had Mr. Mrs. Dr. St.").split(separator: " ").map { Array($0.utf8) })

  /// Whether a text ends in one of them.
  static func end(_ text: Range<Int>, in bytes: [UInt8]) -> Bool {
    let word = bytes[text].suffix(5).split(separator: 0x20, omittingEmptySubsequences: false)
    return word.count > 1 && words.contains(Array(word[word.count - 1]))
  }
}
