package import AskStorage
internal import AskText

extension SegmentBuilder {
  /// Writes the segment of all documents that were added, and sees to it that all of it is on the disk.
  ///
  /// Words are numbered anew, the frequent ones first, so that their numbers are short.
  package func write(to file: any IndexFile) throws(StorageError) {
    var writer = SegmentWriter(try CheckedWriter(beginning: file, SegmentLayout.header))
    let order = WordOrder(self)
    try writer.append(documents)
    try writer.append(self, order)
    try writer.appendWords(vocabulary, order)
    try writer.appendTerms(TermPostings(self), self, order)
    try writer.finish(statistics)
  }
}

extension CheckedWriter {
  fileprivate init(beginning file: any IndexFile, _ header: [UInt8]) throws(StorageError) {
    self.init(file)
    try append(header.span)
  }
}

/// Writes the sections of a segment, one after another.
private struct SegmentWriter {
  private var writer: CheckedWriter
  private var layout = SegmentLayout()

  init(_ writer: CheckedWriter) {
    self.writer = writer
  }

  mutating func append(_ documents: [DocumentRecord]) throws(StorageError) {
    var records: [UInt8] = []
    var offsets: [UInt8] = []
    var keys: [UInt8] = []
    for document in documents {
      offsets.append(uint32: UInt32(records.count))
      offsets.append(uint32: UInt32(document.passages.lowerBound))
      document.append(to: &records)
      let key = DocumentKey(document.path, document.stamp)
      keys.append(uint64: key.path)
      keys.append(uint64: key.stamp)
    }
    offsets.append(uint32: UInt32(records.count))
    offsets.append(uint32: UInt32(documents.last?.passages.upperBound ?? 0))
    try append(.documents, records)
    try append(.documentOffsets, offsets)
    try append(.documentKeys, keys)
  }

  /// Appends passages and sentences.
  mutating func append(_ builder: SegmentBuilder, _ order: WordOrder) throws(StorageError) {
    var text = SectionStream(.text, writer.count)
    var offsets: [UInt8] = []
    var firsts: [UInt8] = []
    var code = 0
    var sentence = 0
    for passage in builder.passages {
      offsets.append(uint32: UInt32(text.count))
      firsts.append(uint32: UInt32(sentence))
      // The lead has a length and no text.
      code = builder.sentences[sentence].codeEnd
      sentence += 1
      PassageText.append(
        heading: passage.heading, passage.place, sentenceCount: passage.sentenceEnd - sentence,
        to: &text.buffer)
      var end = passage.place.byte
      while sentence < passage.sentenceEnd {
        let pending = builder.sentences[sentence]
        PassageText.append(
          pending.bytes, after: end, fingerprint: pending.fingerprint, wordCount: pending.codeEnd - code,
          to: &text.buffer)
        for word in builder.codes[code..<pending.codeEnd] {
          Varint.append(order.renumbered(word).code, to: &text.buffer)
        }
        (code, end, sentence) = (pending.codeEnd, pending.bytes.upperBound, sentence + 1)
      }
      try text.flush(into: &writer, atLeast: 1 << 16)
    }
    try text.flush(into: &writer, atLeast: 0)
    layout[.text] = text.range
    offsets.append(uint32: UInt32(text.count))
    firsts.append(uint32: UInt32(sentence))
    try append(.textOffsets, offsets)
    try append(.passageFirsts, firsts)
    try append(.passageLengths, builder.passages.map(\.length.byte))
    try append(.sentenceLengths, builder.sentences.map(\.length.byte))
  }

  mutating func appendWords(_ vocabulary: Vocabulary, _ order: WordOrder) throws(StorageError) {
    var letters: [UInt8] = []
    var offsets: [UInt8] = []
    for word in order.words {
      offsets.append(uint32: UInt32(letters.count))
      letters.append(contentsOf: vocabulary.bytes(ofWord: Int(word)))
    }
    offsets.append(uint32: UInt32(letters.count))
    try append(.words, letters)
    try append(.wordOffsets, offsets)
  }

  mutating func appendTerms(_ postings: TermPostings, _ builder: SegmentBuilder, _ order: WordOrder)
    throws(StorageError)
  {
    let vocabulary = builder.vocabulary
    var stream = SectionStream(.postings, writer.count)
    var terms = TermDictionaryWriter()
    var numbers = [UInt32](repeating: 0, count: vocabulary.termCount)
    for term in postings.order {
      numbers[term] = UInt32(terms.count)
      let start = stream.count
      let counts = postings.encode(term, into: &stream.buffer)
      terms.append(
        vocabulary.bytes(ofTerm: term),
        TermDictionary.Entry(
          sentenceCount: counts.sentences, passageCount: counts.passages, postings: start..<stream.count))
      try stream.flush(into: &writer, atLeast: 1 << 16)
    }
    try stream.flush(into: &writer, atLeast: 0)
    layout[.postings] = stream.range
    layout.termCount = terms.count
    try append(.terms, terms.bytes)
    try append(.termBlocks, terms.blocks)
    var termsOfWords: [UInt8] = []
    for word in order.words {
      let term = numbers[vocabulary.term(ofWord: Int(word))]
      termsOfWords.append(uint32: term << 1 | (vocabulary.isStopWord(Int(word)) ? 1 : 0))
    }
    try append(.wordTerms, termsOfWords)
  }

  mutating func finish(_ statistics: Statistics) throws(StorageError) {
    layout.statistics = statistics
    try writer.append(layout.table.span)
    try writer.finish()
  }

  private mutating func append(_ section: SegmentLayout.Section, _ bytes: [UInt8]) throws(StorageError) {
    layout[section] = writer.count..<writer.count + bytes.count
    try writer.append(bytes.span)
  }
}

/// A section that is written as it grows.
private struct SectionStream {
  var buffer: [UInt8] = []
  private let start: Int
  private var written = 0

  /// How many bytes the section has so far.
  var count: Int { written + buffer.count }
  /// Where it stands in the file.
  var range: Range<Int> { start..<start + count }

  init(_ section: SegmentLayout.Section, _ start: Int) {
    self.start = start
  }

  mutating func flush(into writer: inout CheckedWriter, atLeast size: Int) throws(StorageError) {
    guard buffer.count >= size else { return }
    try writer.append(buffer.span)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}

/// The words of a vocabulary, the most frequent first.
private struct WordOrder {
  /// The vocabulary's numbers in the segment's order.
  let words: [UInt32]
  private var numbers: [UInt32]

  init(_ builder: SegmentBuilder) {
    var counts = [UInt32](repeating: 0, count: builder.vocabulary.wordCount)
    for code in builder.codes { counts[code.word] += 1 }
    let order = counts.indices.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    words = order.map(UInt32.init)
    numbers = counts
    for (number, word) in order.enumerated() { numbers[word] = UInt32(number) }
  }

  func renumbered(_ code: WordCode) -> WordCode {
    WordCode(word: Int(numbers[code.word]), code.shape)
  }
}
