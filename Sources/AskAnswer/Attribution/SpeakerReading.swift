internal import AskIndex
internal import AskText

/// Reads a quotation's surroundings from its file and finds who speaks there.
struct SpeakerReading {
  private let index: Index
  private let source: DocumentSource

  /// Prepares to read documents.
  init(_ index: Index, from source: @escaping DocumentSource) {
    self.index = index
    self.source = source
  }

  /// The distances before and after a passage within which the words that say who speaks are looked
  /// for, in bytes.
  private static let reach = (before: 8_000, behind: 3_000)

  /// The speaker of a sentence; nil when nobody does or it is not sure.
  ///
  /// - Throws: `changed` when the file does not hold what was indexed.
  /// - Complexity: linear in the sentences that are near.
  func speaker(of place: SentenceAddress) throws(AnswerFailure) -> Speaker? {
    let (document, own): (DocumentRecord, PassageText)
    do throws(IndexError) {
      document = try index.document(of: place)
      own = try index.segment(of: place).text(of: place.passage)
    } catch {
      throw .index(error)
    }
    let bytes = try read([own], of: document)
    let position = index.segment(of: place).position(of: place)
    guard speaks(position, in: own, bytes: bytes, of: document) else { return nil }
    let passages = try passages(near: place, own, in: document)
    let region = try read(passages.texts, of: document)
    let start = passages.texts[0].bytes.lowerBound
    let sentences = Self.sentences(of: passages.texts, region, from: start)
    let sentence = passages.texts[..<passages.own].reduce(position) { $0 + $1.sentences.count }
    let markup = document.markup.moved(by: -start)
    let text = AttributionText(sentences, bytes: region.span, from: start, without: markup)
    guard let found = SpeakerSearch(text).speaker(ofSentence: sentence) else { return nil }
    return Speaker(found, in: text, bytes: region.span, from: start, without: markup)
  }

  /// Whether a sentence's own passage lets it be speech, which most are not.
  private func speaks(_ position: Int, in passage: PassageText, bytes: [UInt8], of document: DocumentRecord)
    -> Bool
  {
    let start = passage.bytes.lowerBound
    let own = passage.sentences[position].bytes
    guard
      AttributionText.holdsMark(bytes.span)
        || AttributionText.holdsVerb(bytes.span.extracting(own.lowerBound - start..<own.upperBound - start))
    else { return false }
    let text = AttributionText(
      Self.sentences(of: [passage], bytes, from: start), bytes: bytes.span, from: start,
      without: document.markup.moved(by: -start))
    let range = text.ranges[position]
    return text.quotes.contains { $0.tokens.overlaps(range) && text.isSpeech($0) } || text.mayReport(range)
  }

  // MARK: - Passages

  /// The passages around one, under the same heading, and which of them it is.
  private func passages(near place: SentenceAddress, _ own: PassageText, in document: DocumentRecord)
    throws(AnswerFailure) -> (texts: [PassageText], own: Int)
  {
    let segment = index.segment(of: place)
    let section = document.section(of: own)
    var before: [PassageText] = []
    var behind: [PassageText] = []
    do throws(IndexError) {
      var number = Int(place.passage.number)
      while number > document.passages.lowerBound {
        number -= 1
        let text = try segment.text(of: PassageID(UInt32(number)))
        guard document.section(of: text) == section,
          own.bytes.lowerBound - text.bytes.lowerBound <= Self.reach.before
        else { break }
        before.append(text)
      }
      number = Int(place.passage.number) + 1
      while number < document.passages.upperBound {
        let text = try segment.text(of: PassageID(UInt32(number)))
        guard document.section(of: text) == section,
          text.bytes.upperBound - own.bytes.upperBound <= Self.reach.behind
        else { break }
        behind.append(text)
        number += 1
      }
    } catch {
      throw .index(error)
    }
    return (before.reversed() + [own] + behind, before.count)
  }

  /// The bytes of passages that follow each other, each compared with what was indexed.
  private func read(_ passages: [PassageText], of document: DocumentRecord) throws(AnswerFailure)
    -> [UInt8]
  {
    let range = passages[0].bytes.lowerBound..<passages[passages.count - 1].bytes.upperBound
    guard let bytes = source(document.path, range), bytes.count == range.count else {
      throw .changed(path: document.path)
    }
    for passage in passages {
      let place = passage.bytes.lowerBound - range.lowerBound..<passage.bytes.upperBound - range.lowerBound
      let stands = passage.stillStands(in: bytes.span.extracting(place))
      guard stands else { throw .changed(path: document.path) }
    }
    return bytes
  }

  // MARK: - Paragraphs

  /// The sentences of passages with their paragraphs, which the index does not keep.
  private static func sentences(of passages: [PassageText], _ bytes: [UInt8], from start: Int)
    -> [AttributionText.SourceSentence]
  {
    var sentences: [AttributionText.SourceSentence] = []
    var paragraph = 0
    for (number, passage) in passages.enumerated() {
      let isWrapped = passage.sentences.contains { sentence in
        bytes[sentence.bytes.lowerBound - start..<sentence.bytes.upperBound - start].contains(
          UInt8(ascii: "\n"))
      }
      for sentence in passage.sentences {
        if let last = sentences.last {
          let gap = bytes[last.bytes.upperBound - start..<sentence.bytes.lowerBound - start]
          let lines = gap.count { $0 == UInt8(ascii: "\n") }
          if lines > 1 || lines == 1 && !isWrapped { paragraph += 1 }
        }
        sentences.append(
          AttributionText.SourceSentence(bytes: sentence.bytes, paragraph: paragraph, passage: number))
      }
    }
    return sentences
  }
}

extension Speaker {
  fileprivate init(
    _ found: SpeakerMention, in text: AttributionText, bytes: Span<UInt8>, from start: Int,
    without markup: Markup
  ) {
    func readable(_ range: Range<Int>) -> String {
      ReadableText.string(bytes, range: range.lowerBound - start..<range.upperBound - start, without: markup)
    }
    let name = text.bytes(of: found.name)
    self.init(name: readable(name), role: found.role.map { readable(text.bytes(of: $0)) }, bytes: name)
  }
}

extension AttributionText {
  /// The place of some tokens in the document.
  func bytes(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }

  /// Whether a text holds what can be a quotation mark.
  static func holdsMark(_ bytes: Span<UInt8>) -> Bool {
    for offset in bytes.indices {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte >= 0xC2 && isMark(bytes, offset: offset) { return true }
      if byte == UInt8(ascii: "'"), offset == 0 || bytes[offset - 1] <= UInt8(ascii: " ") { return true }
    }
    return false
  }

  /// Whether a text holds a verb of saying.
  static func holdsVerb(_ bytes: Span<UInt8>) -> Bool {
    var word: [UInt8] = []
    for offset in bytes.indices {
      let letter = bytes[offset] | 0x20
      if letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z") {
        word.append(letter)
      } else {
        if word.count > 2, verbs.contains(word) { return true }
        word.removeAll(keepingCapacity: true)
      }
    }
    return word.count > 2 && verbs.contains(word)
  }

  private static let verbs = Set((AttributionWords.verbs.union(["according"])).map { Array($0.utf8) })

  private static func isMark(_ bytes: Span<UInt8>, offset: Int) -> Bool {
    let mark = LenientUTF8.scalar(in: bytes, at: offset).value
    return mark == 0x201C || mark == 0x201D || mark == 0x2018 || mark == 0xAB || mark == 0x201E
  }
}
