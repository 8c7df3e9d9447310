package import AskText

/// Collects documents in memory and makes a segment of them.
package struct SegmentBuilder {
  private var documents: [IndexedDocument] = []
  private var passages = PassageTable()
  private var sentences = SentenceTable()
  private var terms = TermAccumulator()
  private var statistics = Segment.Statistics()
  private var words = WordList()

  /// Makes an empty builder.
  package init() {}

  /// Adds a document. Complexity: linear in its length.
  package mutating func add(_ document: DocumentText, _ outline: Outline, path: String) {
    let firstPassage = UInt32(passages.count)
    let leads = Leads(outline)
    var place = TextPlace()
    for passage in outline.passages {
      add(passage, of: outline, document, leads, &place)
    }
    documents.append(
      IndexedDocument(
        path: path, title: outline.title, headings: outline.headings, bytes: document.bytes,
        markup: outline.markup, passages: firstPassage..<UInt32(passages.count),
        sentenceCount: outline.sentences.count))
  }

  /// Makes the segment of all documents that were added.
  package func finish() -> Segment {
    let (dictionary, postings) = terms.finish(passages)
    return Segment(
      documents: documents, passages: passages, sentences: sentences, dictionary: dictionary,
      postings: postings, statistics: statistics)
  }

  // MARK: - One passage

  private mutating func add(
    _ passage: Outline.Passage, of outline: Outline, _ document: DocumentText, _ leads: Leads,
    _ place: inout TextPlace
  ) {
    guard let first = passage.sentences.first else { return }
    place.advance(to: outline.sentences[first].bytes.lowerBound, in: document.bytes.span)
    var length = addLead(leads.words(under: passage.heading))
    for sentence in outline.sentences[passage.sentences] {
      length += add(sentence, of: document, outline.markup)
    }
    statistics.passageCount += 1
    statistics.passageLength += length
    passages.append(
      PassageTable.Entry(
        document: DocumentID(UInt32(documents.count)), length: LengthCode(length),
        heading: passage.heading, place: place),
      endingBefore: SentenceID(UInt32(sentences.count)))
  }

  private mutating func addLead(_ words: WordList) -> Int {
    let length = terms.add(words, of: SentenceID(UInt32(sentences.count)))
    sentences.append(bytes: 0..<0, length: LengthCode(length))
    return length
  }

  private mutating func add(_ sentence: Outline.Sentence, of document: DocumentText, _ markup: Markup) -> Int
  {
    let text = document.bytes.span
    if markup.touching(sentence.bytes).isEmpty {
      words.scan(text.extracting(sentence.bytes))
    } else {
      words.scan(VisibleText(text, sentence.bytes, without: markup).bytes.span)
    }
    let length = terms.add(words, of: SentenceID(UInt32(sentences.count)))
    sentences.append(bytes: sentence.bytes, length: LengthCode(length))
    statistics.sentenceCount += 1
    statistics.sentenceLength += length
    return length
  }
}

/// The words of a document's title and headings, which lead its passages.
private struct Leads {
  private let title: WordList
  private let headings: [WordList]

  init(_ outline: Outline) {
    title = WordList(Array(outline.title.utf8).span)
    headings = outline.headings.map { WordList(Array("\(outline.title)\n\($0)".utf8).span) }
  }

  func words(under heading: Int?) -> WordList {
    if let heading { headings[heading] } else { title }
  }
}
