/// Cuts a document into passages and sentences, and says what each passage is about.
package struct Segmenter {
  /// The version of the rules by which documents are read and cut.
  ///
  /// Goes up whenever a document may be cut otherwise than before; an index that was cut by other
  /// rules is written again.
  package static let version: UInt8 = 1

  private var outline: Outline
  private let document: DocumentText
  private var context: OpenContext
  /// The length of the passage that short blocks may still join; 0 where there is none.
  private var openBytes = 0

  /// The passages and sentences of a document.
  ///
  /// - Parameter name: the document's file name, which names it when its text does not.
  /// - Throws: that a sentence overlaps the one before it. Nothing known does that; it is asked for
  ///   so that a fault of ours leaves one document out, and harms no other.
  package static func outline(_ document: DocumentText, name: String) throws(AscendingRanges.Disorder)
    -> Outline
  {
    var segmenter = Segmenter(document, name: name)
    for block in document.blocks { try segmenter.add(block) }
    segmenter.closePassage()
    return segmenter.outline
  }

  private init(_ document: DocumentText, name: String) {
    self.document = document
    outline = Outline(of: document, title: Title.of(document, name: name))
    context = OpenContext()
  }

  private mutating func add(_ block: Block) throws(AscendingRanges.Disorder) {
    let cutter = SentenceCutter(document, markup: outline.markup)
    if case .heading(let level) = block.kind {
      addHeading(block.bytes, level: level)
      return
    }
    let sentences =
      switch block.kind {
      case .paragraph, .listItem, .heading: cutter.sentences(of: block)
      case .lines: cutter.units(of: block)
      case .code, .tableHeader, .tableRows: cutter.lines(of: block)
      }
    if block.kind == .paragraph, sentences.count == 1, cutter.isEmphasised(sentences[0]) {
      if !cutter.shape(of: sentences[0]).isEnded, sentences[0].count <= Self.longestBoldHeading {
        addHeading(sentences[0], level: OpenContext.levelOfBoldHeading)
        return
      }
    }
    enterContext(of: block)
    try addPassagePart(sentences, of: block, cutter: cutter)
  }

  /// A bold line longer than this is a paragraph.
  private static let longestBoldHeading = 100

  private mutating func addHeading(_ bytes: Range<Int>, level: Int) {
    closePassage()
    let text = ReadableText.string(document.bytes.span, range: bytes, without: outline.markup)
    // A heading that only repeats the title says nothing more about what is below it.
    let isNew = text != outline.title && !text.isEmpty
    context.enter(
      heading: isNew ? text : nil, level: level, bytes: bytes, outline: &outline)
  }

  /// Ends what the last block's context does not reach, and begins what it announces.
  private mutating func enterContext(of block: Block) {
    let before = context.node
    context.reach(block, outline: &outline)
    if context.node != before { closePassage(in: before) }
  }

  // MARK: - Passages

  /// Blocks below this length join their neighbours: list items, lines of dialogue, news paragraphs
  /// of one sentence.
  private static let shortBlock = 300
  /// A passage of short blocks is closed when it would grow beyond this length.
  private static let longPassage = 900
  /// A block of more sentences than this becomes several passages, so that no passage is without
  /// bound.
  private static let maxSentences = 48

  private mutating func addPassagePart(_ sentences: [Range<Int>], of block: Block, cutter: SentenceCutter)
    throws(AscendingRanges.Disorder)
  {
    guard !sentences.isEmpty else { return }
    let length = block.bytes.count
    if openBytes > 0, length > Self.shortBlock || openBytes + length > Self.longPassage { closePassage() }
    for (index, sentence) in sentences.enumerated() {
      if index > 0, index % Self.maxSentences == 0 { closePassage() }
      let shape = cutter.shape(of: sentence)
      try outline.append(
        sentence: sentence, kind: kind(of: shape, in: block, isLast: index == sentences.count - 1))
      let following = index + 1 < sentences.count ? sentences[index + 1] : nil
      note(shape, sentence, of: block, isOnly: sentences.count == 1, following: following, cutter: cutter)
    }
    openBytes += length
    if length > Self.shortBlock { closePassage() }
  }

  private func kind(of shape: SentenceShape, in block: Block, isLast: Bool) -> SentenceKind {
    switch block.kind {
    case .tableHeader: .tableHeader
    case .tableRows: .tableRow
    case .code: .code
    case .paragraph, .listItem, .lines, .heading:
      shape.asks
        ? .question
        : block.kind == .listItem ? .item : isLast && !shape.isEnded ? .fragment : .statement
    }
  }

  /// Remembers what a sentence says of those after it.
  private mutating func note(
    _ shape: SentenceShape, _ sentence: Range<Int>, of block: Block, isOnly: Bool,
    following: Range<Int>?, cutter: SentenceCutter
  ) {
    if block.kind == .tableHeader {
      closePassage()
      context.enter(
        .columns, text: cutter.cells(of: sentence).joined(separator: TableRow.separator), bytes: sentence,
        outline: &outline)
    } else if isIntroduced(
      by: shape, sentence, of: block, isOnly: isOnly, following: following, cutter: cutter)
    {
      closePassage()
      context.enter(.question, text: cutter.text(of: sentence), bytes: sentence, outline: &outline)
    } else if following == nil {
      context.announce(
        text: cutter.text(of: sentence), bytes: sentence, depth: block.kind == .listItem ? block.depth : 0,
        isPlain: shape.announces, canContinue: block.kind == .listItem || shape.announces)
    }
  }

  /// Whether a sentence is a question that what follows answers.
  private func isIntroduced(
    by shape: SentenceShape, _ sentence: Range<Int>, of block: Block, isOnly: Bool,
    following: Range<Int>?, cutter: SentenceCutter
  ) -> Bool {
    guard block.kind == .paragraph || block.kind == .listItem || block.kind == .lines, shape.asks else {
      return false
    }
    if shape.isMarkedQuestion || shape.hasSpeaker || cutter.isEmphasised(sentence) { return true }
    guard let following else { return isOnly && sentence.count <= Self.longestQuestion }
    return cutter.shape(of: following).isMarkedAnswer
  }

  /// A paragraph that asks and is longer than this is prose, not the question of a pair.
  private static let longestQuestion = 200

  private mutating func closePassage() { closePassage(in: context.node) }

  private mutating func closePassage(in node: Int?) {
    openBytes = 0
    outline.closePassage(in: node)
  }
}
