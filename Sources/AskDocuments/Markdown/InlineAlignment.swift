/// Finds the text that `cmark` found in a block again in the document's own bytes.
///
/// `cmark` says where each run of text stands, but not always rightly: its columns leave out what
/// stands before a line's text, and its lines leave out definitions at the start of a paragraph. So
/// each place is compared with the text; where it differs, the text is looked for further on; and
/// where it is nowhere, no markup is taken out, so that no text is lost.
struct InlineAlignment {
  private let lines: SourceLines
  private let quotes: Int
  private let block: Range<Int>
  private let firstLine: Int
  private let firstColumn: Int
  /// The number of lines that `cmark` is behind.
  private var lag = 0
  /// The end of the text found last.
  private var cursor: Int
  /// The runs of text, in order, and the markup inside them.
  private(set) var text: [Range<Int>] = []
  private(set) var markupInText: [Range<Int>] = []
  /// The runs of text that are code, and those that name pictures.
  private(set) var code: [Range<Int>] = []
  private(set) var names: [Range<Int>] = []
  /// The places in `text` before which something was not found.
  private var lost: Set<Int> = []

  init(_ block: Range<Int>, firstLine: Int, firstColumn: Int, lines: SourceLines, quotes: Int) {
    self.lines = lines
    self.quotes = quotes
    self.block = block
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    cursor = block.lowerBound
  }

  /// Finds a run of text or the content of a code span. `patience` is how many places may still be
  /// tried.
  mutating func add(_ node: CommonMarkNode, isInPicture: Bool, patience: inout Int) {
    guard !node.literal.isEmpty else { return }
    var matcher = LiteralMatcher(lines: lines, quotes: quotes, end: block.upperBound, node: node)
    guard let start = place(of: node, &matcher, patience: &patience) else {
      lost.insert(text.count)
      return
    }
    lag = lines.number(of: start) - node.startLine
    text.append(start..<matcher.matchEnd)
    if case .codeSpan = node.kind { code.append(start..<matcher.matchEnd) }
    if isInPicture { names.append(start..<matcher.matchEnd) }
    markupInText += matcher.markup
    cursor = matcher.matchEnd
  }

  /// The runs between the text, in order: markup and white space. What was not found may stand in
  /// `nil`.
  var gaps: [Range<Int>] {
    var gaps: [Range<Int>] = []
    var start = block.lowerBound
    for (place, run) in text.enumerated() {
      if !lost.contains(place), start < run.lowerBound { gaps.append(start..<run.lowerBound) }
      start = run.upperBound
    }
    if !lost.contains(text.count), start < block.upperBound { gaps.append(start..<block.upperBound) }
    return gaps
  }

  /// Whether the block holds no text at all.
  var isEmpty: Bool { text.isEmpty && lost.isEmpty }

  private func place(
    of node: CommonMarkNode, _ matcher: inout LiteralMatcher, patience: inout Int
  ) -> Int? {
    let stated = statedPlace(of: node)
    // The content of a code span may begin after a space that is not part of it.
    for start in [stated, stated + 1] where start >= cursor && start < block.upperBound {
      if matcher.matches(at: start) { return start }
    }
    for start in cursor..<block.upperBound {
      guard patience > 0 else { return nil }
      let isFound = matcher.matches(at: start)
      patience -= 1 + matcher.compared
      if isFound { return start }
    }
    return nil
  }

  private func statedPlace(of node: CommonMarkNode) -> Int {
    let number = node.startLine + lag
    let start =
      number == firstLine ? block.lowerBound : lines.prefix(of: number, quotes: quotes).upperBound
    return start + node.startColumn - firstColumn
  }
}
