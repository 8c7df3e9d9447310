package import AskStorage
package import AskText

/// Collects documents in memory and writes a segment of them.
package struct SegmentBuilder {
  /// A sentence or a lead that is not written yet.
  struct PendingSentence {
    private var start: UInt32
    private var end: UInt32
    private var lastCode: UInt32
    var length: FieldNorm
    let kind: SentenceKind

    init(bytes: Range<Int>, codeEnd: Int, length: FieldNorm, kind: SentenceKind = .statement) {
      self.kind = kind
      (start, end) = (UInt32(bytes.lowerBound), UInt32(bytes.upperBound))
      lastCode = UInt32(codeEnd)
      self.length = length
    }

    var bytes: Range<Int> { Int(start)..<Int(end) }
    /// The position after its last word in `codes`.
    var codeEnd: Int { Int(lastCode) }
  }

  /// A passage that is not written yet.
  struct PendingPassage {
    var context: Int?
    var place: TextPlace
    /// The position after its last sentence.
    var sentenceEnd: Int
    var length: FieldNorm
    var fingerprint: UInt32
  }

  private(set) var documents: [DocumentRecord] = []
  /// The memory of the documents' records, in bytes.
  private var recordBytes = 0
  private(set) var passages: [PendingPassage] = []
  private(set) var sentences: [PendingSentence] = []
  /// The words of all sentences, numbered by the vocabulary.
  private(set) var codes: [WordCode] = []
  private(set) var vocabulary = Vocabulary()
  private(set) var statistics = CollectionStatistics()
  private var words = WordList()
  /// The vocabulary's numbers of the words of a sentence.
  private var numbers: [Vocabulary.Numbered] = []

  /// Makes an empty builder.
  package init() {}

  /// Whether no document was added.
  package var isEmpty: Bool { documents.isEmpty }

  /// A document that does not fit into a segment, whose offsets and word numbers have 32 bits.
  package enum CapacityError: Error, Equatable, Sendable {
    /// It has more bytes than this.
    case bytes(limit: Int)
    /// With the documents that were added before it has too many words.
    case words
  }

  /// The maximum size of a document in bytes. Adding it takes several times its size in memory.
  package static let maxDocumentSize = 256 << 20
  /// The maximum number of words, and of bytes of letters and of headings. It leaves room for the
  /// largest document and its leads.
  private static let most = 1 << 30

  /// Whether a document of this size cannot make any number exceed 32 bits.
  private func hasRoom(for byteCount: Int) -> Bool {
    max(codes.count, vocabulary.byteCount, recordBytes) + byteCount <= Self.most
  }

  /// The memory that the builder uses and will need for writing, in bytes, roughly.
  package var byteCount: Int {
    codes.count * 4 + sentences.count * MemoryLayout<PendingSentence>.stride
      + passages.count * MemoryLayout<PendingPassage>.stride + vocabulary.byteCount
      // Postings, as they are sorted: some six in ten words are postings of eight bytes.
      + codes.count * 5 + recordBytes
  }

  /// Removes all documents, and keeps the capacity.
  package mutating func removeAll() {
    documents.removeAll(keepingCapacity: true)
    recordBytes = 0
    passages.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    vocabulary = Vocabulary()
    statistics = CollectionStatistics()
  }

  /// Adds a document.
  ///
  /// - Throws: `CapacityError` if it does not fit into the segment; the builder is then unchanged.
  /// - Complexity: linear in its length.
  package mutating func add(_ document: DocumentText, outline: Outline, path: Path, stamp: FileStamp)
    throws(CapacityError)
  {
    guard document.bytes.count <= Self.maxDocumentSize else { throw .bytes(limit: Self.maxDocumentSize) }
    guard hasRoom(for: document.bytes.count) else { throw .words }
    let firstPassage = passages.count
    let before = statistics
    var leads = Leads(outline)
    var place = TextPlace()
    for passage in outline.passages {
      add(passage, of: outline, in: document, leads: &leads, place: &place)
    }
    var own = statistics
    own -= before
    let text = document.bytes.span
    let record = DocumentRecord(
      path: path, stamp: stamp, contentHash: XXH64.hash(text), title: outline.title,
      contexts: outline.contexts, byteCount: text.count,
      invalidByteCount: LenientUTF8.invalidByteCount(of: text), markup: outline.markup,
      passages: firstPassage..<passages.count, statistics: own)
    recordBytes += record.memory
    documents.append(record)
  }

  // MARK: - One passage

  private mutating func add(
    _ passage: Outline.Passage, of outline: Outline, in document: DocumentText,
    leads: inout Leads, place: inout TextPlace
  ) {
    guard let first = passage.sentences.first else { return }
    place.advance(to: outline.sentences[first].bytes.lowerBound, in: document.bytes.span)
    var length = addLead(in: passage.context, leads: &leads)
    for sentence in outline.sentences[passage.sentences] {
      length += add(sentence, of: document, without: outline.markup)
    }
    statistics.passageCount += 1
    statistics.passageLength += length
    let bytes = place.byte..<(sentences.last?.bytes.upperBound ?? place.byte)
    passages.append(
      PendingPassage(
        context: passage.context, place: place, sentenceEnd: sentences.count, length: FieldNorm(length),
        fingerprint: Fingerprint.of(document.bytes.span.extracting(bytes))))
  }

  /// Adds the lead of a passage; an empty one once the document's leads have reached their limit.
  private mutating func addLead(in context: Int?, leads: inout Leads) -> Int {
    guard leads.mayRepeat(context) else {
      sentences.append(PendingSentence(bytes: 0..<0, codeEnd: codes.count, length: FieldNorm(0)))
      return 0
    }
    if let known = leads.known[context] {
      codes.append(contentsOf: known.codes)
      sentences.append(PendingSentence(bytes: 0..<0, codeEnd: codes.count, length: FieldNorm(known.length)))
      return known.length
    }
    let firstCode = codes.count
    let length = add(leads.words(in: context), at: 0..<0, kind: .statement)
    leads.known[context] = (Array(codes[firstCode...]), length)
    return length
  }

  private mutating func add(_ sentence: Outline.Sentence, of document: DocumentText, without markup: Markup)
    -> Int
  {
    let text = document.bytes.span
    if markup.touching(sentence.bytes).isEmpty {
      words.scan(text.extracting(sentence.bytes))
    } else {
      words.scan(VisibleText(text, range: sentence.bytes, without: markup).bytes.span)
    }
    let length = add(words, at: sentence.bytes, kind: sentence.kind)
    statistics.sentenceCount += 1
    statistics.sentenceLength += length
    return length
  }

  /// Adds a sentence or lead.
  ///
  /// - Returns: its length: the number of its words that score, without the joined forms of
  ///   compounds.
  private mutating func add(_ list: WordList, at bytes: Range<Int>, kind: SentenceKind) -> Int {
    var length = 0
    vocabulary.number(list, into: &numbers)
    for (position, word) in list.words.enumerated() {
      let shape = WordShape(word)
      codes.append(WordCode(word: numbers[position].number, shape))
      if numbers[position].scores, shape != .joined { length += 1 }
    }
    sentences.append(
      PendingSentence(bytes: bytes, codeEnd: codes.count, length: FieldNorm(length), kind: kind))
    return length
  }
}
