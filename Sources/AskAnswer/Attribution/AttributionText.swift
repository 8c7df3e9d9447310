internal import AskIndex
internal import AskText

/// Some sentences of a document in their order, as tokens, with the quoted words marked.
struct AttributionText {
  /// A sentence to be read: where it stands, and which paragraph it belongs to.
  struct SourceSentence {
    let bytes: Range<Int>
    let paragraph: Int
    /// The passage it belongs to, in the order of the document.
    let passage: Int
  }

  /// The sentences.
  let sentences: [SourceSentence]
  /// All their tokens.
  let tokens: [AttributionToken]
  /// Each sentence's tokens.
  let ranges: [Range<Int>]
  /// The runs of quoted words, in order.
  let quotes: [QuotedWords]

  /// Reads sentences.
  ///
  /// - Parameters:
  ///   - bytes: a part of the document that holds them all.
  ///   - start: where it begins in the document.
  ///   - markup: the markup in `bytes`.
  init(_ sentences: [SourceSentence], bytes: Span<UInt8>, from start: Int, without markup: Markup) {
    var tokens: [AttributionToken] = []
    var ranges: [Range<Int>] = []
    for (number, sentence) in sentences.enumerated() {
      let first = tokens.count
      let range = sentence.bytes.lowerBound - start..<sentence.bytes.upperBound - start
      tokens += AttributionScan.tokens(bytes, range: range, without: markup, from: start, sentence: number)
      ranges.append(first..<tokens.count)
    }
    self.sentences = sentences
    self.tokens = tokens
    self.ranges = ranges
    quotes = QuotedWords.all(in: tokens, paragraphs: Self.paragraphs(sentences, ranges: ranges))
  }

  private static func paragraphs(_ sentences: [SourceSentence], ranges: [Range<Int>]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    for (index, range) in ranges.enumerated() {
      if index > 0, sentences[index].paragraph == sentences[index - 1].paragraph, let last = paragraphs.last {
        paragraphs[paragraphs.count - 1] = last.lowerBound..<range.upperBound
      } else {
        paragraphs.append(range)
      }
    }
    return paragraphs
  }

  /// The tokens of the sentence that a token stands in.
  func sentence(of token: Int) -> Range<Int> { ranges[tokens[token].sentence] }

  /// The paragraph that a token stands in.
  func paragraph(of token: Int) -> Int { sentences[tokens[token].sentence].paragraph }

  /// Whether a token stands in quoted words.
  func isQuoted(_ token: Int) -> Bool {
    quotes.contains { $0.tokens.contains(token) }
  }

  /// Whether a word is the first of its sentence, or of quoted words or what follows a colon in it.
  func isInitial(_ token: Int) -> Bool {
    guard token > sentence(of: token).lowerBound else { return true }
    switch tokens[token - 1].kind {
    case .opening, .colon, .stop: return true
    default: return false
    }
  }
}

extension AttributionText {
  /// Whether quoted words are speech and not a title or words held at arm's length: whole clauses,
  /// or many words.
  func isSpeech(_ quote: QuotedWords) -> Bool {
    let inner = tokens[quote.tokens]
    let words = inner.count { $0.kind == .word }
    if words > 4 || !quote.isClosed { return words > 0 }
    let isPaused =
      inner.dropLast().last.map { $0.kind == .stop || $0.kind == .comma || $0.kind == .dash } == true
    let start = quote.tokens.lowerBound
    let isIntroduced =
      start > sentence(of: start).lowerBound
      && (tokens[start - 1].kind == .colon || tokens[start - 1].kind == .comma
        || tokens[start - 1].isWord(in: AttributionWords.verbs))
    return words > 0 && (isPaused || isIntroduced)
  }
}
