/// The context of the next sentence, while a document is cut.
struct OpenContext {
  /// The headings that are open, the outermost first; a node is nil for a heading that says nothing.
  private var headings: [(level: Int, node: Int?)] = []
  /// The question that is open below them, and how many bytes it still reaches.
  private var question: (node: Int, reach: Int)?
  /// The lead-ins that are open below that, the outermost first, with the depth of the items that
  /// announce them; 0 for a paragraph.
  private var leadIns: [(depth: Int, node: Int)] = []
  /// The names of the columns of the table that is open.
  private var columns: Int?
  /// The end of the last block, which items or rows right after it would continue.
  private var announcement: Announcement?

  /// A sentence that may turn out to be a lead-in.
  private struct Announcement {
    let text: String
    let bytes: Range<Int>
    let depth: Int
    /// Whether it ends in a colon.
    let isPlain: Bool
  }

  /// A heading by boldness alone is below all others.
  static let levelOfBoldHeading = 7
  /// A question is answered by no more bytes than these.
  private static let reachOfQuestion = 2_400

  /// The innermost node that is open.
  var node: Int? {
    columns ?? leadIns.last?.node ?? question?.node ?? headings.last { $0.node != nil }?.node
  }

  /// Begins a section.
  mutating func enter(heading: String?, level: Int, bytes: Range<Int>, outline: inout Outline) {
    (question, columns, announcement) = (nil, nil, nil)
    leadIns = []
    while let last = headings.last, last.level >= level { headings.removeLast() }
    let node = heading.map {
      outline.append(ContextNode(.heading, text: $0, bytes: bytes, parent: self.node))
    }
    headings.append((level, node))
  }

  /// Begins what is below a question or the names of a table's columns.
  mutating func enter(
    _ role: ContextNode.Role, text: String, bytes: Range<Int>, outline: inout Outline
  ) {
    announcement = nil
    if role == .question {
      (question, columns) = (nil, nil)
      leadIns = []
      question = (
        outline.append(ContextNode(role, text: text, bytes: bytes, parent: node)), Self.reachOfQuestion
      )
    } else {
      columns = nil
      columns = outline.append(ContextNode(role, text: text, bytes: bytes, parent: node))
    }
  }

  /// Remembers a block's last sentence, which the next block may continue.
  mutating func announce(text: String, bytes: Range<Int>, depth: Int, isPlain: Bool, canContinue: Bool) {
    announcement =
      canContinue ? Announcement(text: text, bytes: bytes, depth: depth, isPlain: isPlain) : nil
  }

  /// Ends what does not reach a block, and begins the lead-in that it continues.
  mutating func reach(_ block: Block, outline: inout Outline) {
    let announced = announcement
    announcement = nil
    if block.kind != .tableRows { columns = nil }
    if let open = question {
      let rest = open.reach - block.bytes.count
      question = rest > 0 ? (open.node, rest) : nil
      if rest <= 0 { leadIns = [] }
    }
    switch block.kind {
    case .paragraph, .heading: leadIns = []
    case .listItem:
      // An item ends the lead-ins of the items at its own depth and below.
      while let last = leadIns.last, last.depth >= block.depth { leadIns.removeLast() }
    case .lines, .code, .tableHeader, .tableRows: break
    }
    guard let announced, isContinued(announced, by: block) else { return }
    if announced.isPlain { outline.setLastKind(.leadIn) }
    // One announcement after another at the same depth takes its place, or the path would grow
    // with each.
    while let last = leadIns.last, last.depth >= announced.depth { leadIns.removeLast() }
    let node = outline.append(
      ContextNode(.leadIn, text: announced.text, bytes: announced.bytes, parent: self.node))
    leadIns.append((announced.depth, node))
  }

  private func isContinued(_ announced: Announcement, by block: Block) -> Bool {
    switch block.kind {
    case .listItem: block.depth > announced.depth
    case .lines, .code, .tableHeader: announced.isPlain
    case .paragraph, .heading, .tableRows: false
    }
  }
}
