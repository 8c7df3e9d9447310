/// Cuts a document into passages and sentences.
package struct Segmenter {
  private var outline: Outline
  private let document: DocumentText
  /// The passage that short blocks may still join.
  private var open: OpenPassage?
  private var heading: Int?

  /// The passages and sentences of a document.
  ///
  /// - Parameter name: the document's file name, which names it when its text does not.
  package static func outline(_ document: DocumentText, name: String) -> Outline {
    var segmenter = Segmenter(document, name: name)
    for block in document.blocks { segmenter.add(block) }
    segmenter.closePassage()
    return segmenter.outline
  }

  private init(_ document: DocumentText, name: String) {
    self.document = document
    outline = Outline(
      title: Title.of(document, name: name), headings: [], passages: [], sentences: [],
      markup: Markup(document.blocks.flatMap(\.markup)))
  }

  private mutating func add(_ block: Block) {
    switch block.kind {
    case .heading: addHeading(block)
    case .paragraph, .listItem: addPassagePart(sentences(of: block), of: block)
    case .lines: addPassagePart(lines(of: block), of: block)
    }
  }

  private mutating func addHeading(_ block: Block) {
    closePassage()
    let text = ReadableText.string(document.bytes.span, block.bytes, without: outline.markup)
    // A heading that only repeats the title says nothing more about what stands under it.
    if text == outline.title || text.isEmpty {
      heading = nil
    } else {
      heading = outline.headings.count
      outline.headings.append(text)
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
    let visible = VisibleText(text, block.bytes, without: outline.markup)
    return SentenceBoundaries.sentences(in: visible.bytes.span).map {
      withMarkupAround(visible.source(of: $0))
    }
  }

  /// Takes the delimiters that touch a sentence with it, so that a quotation's `**` and `](…)` stay in pairs.
  private func withMarkupAround(_ sentence: Range<Int>) -> Range<Int> {
    var (start, end) = (sentence.lowerBound, sentence.upperBound)
    // The runs that touch the sentence; others may touch these in turn.
    while let run = outline.markup.touching(end..<end).last, run.upperBound > end { end = run.upperBound }
    while let run = outline.markup.touching(start..<start).first, run.lowerBound < start {
      start = run.lowerBound
    }
    return trimmed(start..<end)
  }

  private func lines(of block: Block) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.bytes.lowerBound
    for offset in block.bytes where document.bytes[offset] == UInt8(ascii: "\n") {
      lines.append(trimmed(start..<offset))
      start = offset + 1
    }
    lines.append(trimmed(start..<block.bytes.upperBound))
    return lines.filter { !$0.isEmpty }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, WhiteSpace.contains(document.bytes[start]) { start += 1 }
    while end > start, WhiteSpace.contains(document.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  // MARK: - Passages

  /// A passage that is not finished.
  private struct OpenPassage {
    var firstSentence: Int
    var byteCount: Int
  }

  /// Blocks below this length join their neighbours: list items, lines of dialogue, news paragraphs of one
  /// sentence.
  private static let shortBlock = 300
  /// A passage of short blocks is closed when it would grow beyond this length.
  private static let longPassage = 900
  /// A block of more sentences than this becomes several passages, so that no passage is without bound.
  private static let mostSentences = 48

  private mutating func addPassagePart(_ sentences: [Range<Int>], of block: Block) {
    guard !sentences.isEmpty else { return }
    let length = block.bytes.count
    if let passage = open, length > Self.shortBlock || passage.byteCount + length > Self.longPassage {
      closePassage()
    }
    for (index, sentence) in sentences.enumerated() {
      if index > 0, index % Self.mostSentences == 0 { closePassage() }
      if open == nil { open = OpenPassage(firstSentence: outline.sentences.count, byteCount: 0) }
      outline.sentences.append(Outline.Sentence(bytes: sentence))
    }
    open?.byteCount += length
    if length > Self.shortBlock { closePassage() }
  }

  private mutating func closePassage() {
    guard let passage = open else { return }
    open = nil
    outline.passages.append(
      Outline.Passage(sentences: passage.firstSentence..<outline.sentences.count, heading: heading))
  }
}
