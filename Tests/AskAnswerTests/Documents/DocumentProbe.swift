import AskAnswer
import AskDocuments
import AskIndex
import AskStorage
import AskText

/// Takes a document all the way from its bytes to quotations, and looks at every step whether
/// offsets go forward and lie in the document.
struct DocumentProbe {
  /// What was wrong, in words; empty when nothing was.
  private(set) var faults: [String] = []
  /// How many sentences were found, and how many quotations compared.
  private(set) var sentenceCount = 0
  private(set) var quotationCount = 0
  private let bytes: [UInt8]

  /// Reads, cuts, indexes and asks a document; one that is no text is passed over.
  init(_ bytes: [UInt8], _ kind: DocumentKind) throws {
    self.bytes = bytes
    let document: DocumentText
    do throws(ReadingError) {
      document = try kind.read(bytes)
    } catch .disordered(let disorder) {
      faults.append("blocks out of order: \(disorder)")
      return
    } catch { return }
    let outline = try Segmenter.outline(document, name: "a")
    check(outline, of: document)
    sentenceCount = outline.sentences.count
    var builder = SegmentBuilder()
    try builder.add(document, outline: outline, path: Path("a"), stamp: .ofNoFile)
    let store = IndexStore(VolatileFolder())
    try store.write(builder, name: "segment-0")
    let segment = try store.segment("segment-0")
    try check(segment, outline)
    try ask(try Index([IndexSegment(segment)]), outline)
  }

  private mutating func check(_ outline: Outline, of document: DocumentText) {
    var end = 0
    for sentence in outline.sentences.map(\.bytes) {
      if sentence.isEmpty || sentence.lowerBound < end || sentence.upperBound > bytes.count {
        faults.append("sentence \(sentence) after \(end)")
        return
      }
      end = sentence.upperBound
      if isInsideCharacter(sentence.lowerBound) || isInsideCharacter(sentence.upperBound) {
        faults.append("sentence \(sentence) splits a character")
      }
      if !document.blocks.contains(where: { $0.bytes.overlaps(sentence) }) {
        faults.append("sentence \(sentence) in no block")
      }
    }
    if outline.passages.flatMap(\.sentences) != Array(outline.sentences.indices) {
      faults.append("passages do not hold each sentence once")
    }
  }

  /// Whether the bytes before and behind an offset are of one character.
  private func isInsideCharacter(_ offset: Int) -> Bool {
    guard offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 else { return false }
    for start in max(0, offset - 3)..<offset {
      let found = LenientUTF8.scalar(in: bytes.span, at: start)
      if found.isValid, start + found.length > offset { return true }
    }
    return false
  }

  private mutating func check(_ segment: Segment, _ outline: Outline) throws {
    var read: [Range<Int>] = []
    for number in 0..<UInt32(segment.passageCount) {
      read += try segment.text(of: PassageID(number)).sentences.map(\.bytes)
    }
    if read != outline.sentences.map(\.bytes) { faults.append("the segment's sentences are others") }
  }

  /// Asks for the words of the first, the middle and the last sentence.
  private mutating func ask(_ index: Index, _ outline: Outline) throws {
    guard let first = outline.sentences.first, let last = outline.sentences.last else { return }
    var answering = AnswerPipeline(index, minConfidence: 0)
    let own = bytes
    for sentence in [first, outline.sentences[outline.sentences.count / 2], last] {
      let words = ReadableText.string(own.span, range: sentence.bytes, without: outline.markup).prefix(200)
      for question in ["\(words)", "who said \(words.prefix(40))?", "\"\(words.prefix(30))\""] {
        do throws(AnswerFailure) {
          let answer = try answering.answer(question, limit: 3) { _, range in Array(own[range]) }
          for quotation in answer.quotations { check(quotation, outline) }
        } catch .noDocument {
          // The sentence itself holds a filter: *in:minutes.txt*.
        }
      }
    }
  }

  /// The number of line ends before an offset: `\n`, `\r\n` or `\r`.
  private func lineEnds(before offset: Int) -> Int {
    bytes[..<offset].indices.count { place in
      bytes[place] == 0x0A || bytes[place] == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)
    }
  }

  private mutating func check(_ quotation: Quotation, _ outline: Outline) {
    quotationCount += 1
    let range = quotation.citation.bytes
    guard range.upperBound <= bytes.count, quotation.bytes == Array(bytes[range]) else {
      faults.append("quotation \(range) is not verbatim")
      return
    }
    if !outline.sentences.contains(where: { $0.bytes == range }) {
      faults.append("quotation \(range) is no sentence")
    }
    if quotation.text != ReadableText.string(bytes.span, range: range, without: outline.markup) {
      faults.append("quotation \(range) reads otherwise")
    }
    let line = lineEnds(before: range.lowerBound) + 1
    if quotation.citation.line != line {
      faults.append("quotation \(range) on line \(quotation.citation.line)")
    }
    if let speaker = quotation.speaker, speaker.bytes.isEmpty || speaker.bytes.upperBound > bytes.count {
      faults.append("speaker \(speaker.bytes)")
    }
    if let span = quotation.span,
      span.bytes.lowerBound < range.lowerBound || span.bytes.upperBound > range.upperBound
    {
      faults.append("answer \(span.bytes) outside \(range)")
    }
  }
}
