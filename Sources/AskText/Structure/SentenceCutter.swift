/// Cuts the blocks of a document into sentences, and reads them without markup.
struct SentenceCutter {
  private let document: DocumentText
  private let markup: Markup

  /// Prepares to cut a document.
  ///
  /// - Parameter markup: the markup of all its blocks.
  init(_ document: DocumentText, markup: Markup) {
    self.document = document
    self.markup = markup
  }

  /// The sentences of running text.
  func sentences(of block: Block) -> [Range<Int>] {
    let text = document.bytes.span
    if block.markup.isEmpty {
      let start = block.bytes.lowerBound
      return SentenceBoundaries.sentences(in: text.extracting(block.bytes)).map {
        $0.lowerBound + start..<$0.upperBound + start
      }
    }
    let visible = VisibleText(text, range: block.bytes, without: markup)
    let sentences = SentenceBoundaries.sentences(
      in: visible.bytes.span, whole: block.codeSpans.map { visible.visible(of: $0) }
    ).map { visible.source(of: $0) }
    var markup = SentenceMarkup(of: block, in: document.bytes)
    return markup.taken(with: sentences).map(trimmed)
  }

  /// The lines of a block, each a sentence.
  func lines(of block: Block) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = block.bytes.lowerBound
    for offset in block.bytes where document.bytes[offset] == 0x0A || document.bytes[offset] == 0x0D {
      append(trimmed(start..<offset), to: &lines)
      start = offset + 1
    }
    append(trimmed(start..<block.bytes.upperBound), to: &lines)
    return lines
  }

  /// The lines of a block that are each a unit; a long one is running text.
  func units(of block: Block) -> [Range<Int>] {
    let markup = Markup(block.markup)
    return lines(of: block).flatMap { line in
      guard line.count > Self.longestUnit else { return [line] }
      let runs = markup.touching(line).filter { $0.overlaps(line) }.map { $0.clamped(to: line) }
      let code = block.codeSpans.filter { $0.clamped(to: line) == $0 }
      return sentences(of: Block(.paragraph, bytes: line, markup: runs, codeSpans: code))
    }
  }

  /// A line longer than this has sentences of its own.
  private static let longestUnit = 300

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

  // MARK: - Reading

  /// The look of a sentence without its markup.
  func shape(of sentence: Range<Int>) -> SentenceShape {
    let text = document.bytes.span
    return markup.touching(sentence).isEmpty
      ? SentenceShape(text.extracting(sentence))
      : SentenceShape(VisibleText(text, range: sentence, without: markup).bytes.span)
  }

  /// A sentence as a person reads it.
  func text(of sentence: Range<Int>) -> String {
    ReadableText.string(document.bytes.span, range: sentence, without: markup)
  }

  /// Whether all of a sentence is bold.
  func isEmphasised(_ sentence: Range<Int>) -> Bool {
    guard sentence.count > 4 else { return false }
    let sign = document.bytes[sentence.lowerBound]
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else { return false }
    return document.bytes[sentence.lowerBound + 1] == sign
      && document.bytes[sentence.upperBound - 1] == sign && document.bytes[sentence.upperBound - 2] == sign
      && markup.touching(sentence).filter { $0.overlaps(sentence) }.count == 2
  }

  /// The cells of a table's row, as a person reads them.
  func cells(of row: Range<Int>) -> [String] {
    TableRow.cells(of: row, in: document.bytes.span, without: markup)
  }
}
