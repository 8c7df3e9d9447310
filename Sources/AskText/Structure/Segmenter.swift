/// Cuts a document into passages and sentences.
package struct Segmenter {
  private var outline: Outline
  private let document: DocumentText
  /// The length of the passage that short blocks may still join; 0 where there is none.
  private var openBytes = 0
  private var heading: Int?

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
  }

  private mutating func add(_ block: Block) throws(AscendingRanges.Disorder) {
    switch block.kind {
    case .heading: addHeading(block)
    case .paragraph, .listItem: try addPassagePart(sentences(of: block), of: block)
    case .lines: try addPassagePart(lines(of: block), of: block)
    }
  }

  private mutating func addHeading(_ block: Block) {
    closePassage()
    let text = ReadableText.string(document.bytes.span, range: block.bytes, without: outline.markup)
    // A heading that only repeats the title says nothing more about what stands under it.
    if text == outline.title || text.isEmpty {
      heading = nil
    } else {
      heading = outline.append(heading: text)
    }
  }

  // MARK: - Sentences

  private func sentences(of block: Block) -> [Range<Int>] {
    let text = document.bytes.span
    if block.markup.isEmpty {
      let start = block.bytes.lowerBound
      return SentenceBoundaries.sentences(in: text.extracting(block.bytes)).map {
        $0.lowerBound + start..<$0.upperBound + start
      }
    }
    let visible = VisibleText(text, range: block.bytes, without: outline.markup)
    let sentences = SentenceBoundaries.sentences(in: visible.bytes.span).map { visible.source(of: $0) }
    var markup = SentenceMarkup(of: block, in: document.bytes)
    return markup.taken(with: sentences).map(trimmed)
  }

  private func lines(of block: Block) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.bytes.lowerBound
    for offset in block.bytes where document.bytes[offset] == UInt8(ascii: "\n") {
      append(trimmed(start..<offset), to: &lines)
      start = offset + 1
    }
    append(trimmed(start..<block.bytes.upperBound), to: &lines)
    return lines
  }

  private func append(_ line: Range<Int>, to lines: inout [Range<Int>]) {
    if line.count <= SentenceBoundaries.longestSentence {
      if !line.isEmpty { lines.append(line) }
    } else {
      lines += SentenceBoundaries.pieces(of: document.bytes.span.extracting(line)).map {
        line.lowerBound + $0.lowerBound..<line.lowerBound + $0.upperBound
      }
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, WhiteSpace.contains(document.bytes[start]) { start += 1 }
    while end > start, WhiteSpace.contains(document.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: - Passages

  /// Blocks below this length join their neighbours: list items, lines of dialogue, news paragraphs
  /// of one sentence.
  private static let shortBlock = 300
  /// A passage of short blocks is closed when it would grow beyond this length.
  private static let longPassage = 900
  /// A block of more sentences than this becomes several passages, so that no passage is without
  /// bound.
  private static let mostSentences = 48

  private mutating func addPassagePart(_ sentences: [Range<Int>], of block: Block)
    throws(AscendingRanges.Disorder)
  {
    guard !sentences.isEmpty else { return }
    let length = block.bytes.count
    if openBytes > 0, length > Self.shortBlock || openBytes + length > Self.longPassage { closePassage() }
    for (index, sentence) in sentences.enumerated() {
      if index > 0, index % Self.mostSentences == 0 { closePassage() }
      try outline.append(sentence: sentence)
    }
    openBytes += length
    if length > Self.shortBlock { closePassage() }
  }

  private mutating func closePassage() {
    openBytes = 0
    outline.closePassage(under: heading)
  }
}
