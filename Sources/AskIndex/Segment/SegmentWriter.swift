package import AskStorage
internal import AskText

extension SegmentBuilder {
  /// Writes a segment of all documents that were added, and syncs it to the disk.
  ///
  /// Words are renumbered by frequency, so that frequent words have short numbers.
  package func write(to file: any IndexFile) throws(StorageError) {
    var writer = SegmentWriter(try CheckedWriter(beginning: file, SegmentLayout.header))
    let ranks = WordRanks(self)
    try writer.append(documents)
    try writer.append(self, ranks: ranks)
    try writer.appendWords(vocabulary, ranks: ranks)
    try writer.appendTerms(TermPostings(self, ranks: ranks), builder: self, ranks: ranks)
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
      let key = DocumentKey(document.path, stamp: document.stamp)
      keys.append(uint64: key.path)
      keys.append(uint64: key.stamp)
    }
    offsets.append(uint32: UInt32(records.count))
    offsets.append(uint32: UInt32(documents.last?.passages.upperBound ?? 0))
    try append(.documents, bytes: records)
    try append(.documentOffsets, bytes: offsets)
    try append(.documentKeys, bytes: keys)
  }

  /// Appends passages and sentences.
  mutating func append(_ builder: SegmentBuilder, ranks: WordRanks) throws(StorageError) {
    var text = SectionStream(.text, start: writer.count)
    var offsets: [UInt8] = []
    var passages: [UInt8] = []
    var code = 0
    var sentence = 0
    for passage in builder.passages {
      offsets.append(uint32: UInt32(text.count))
      passages.append(uint32: UInt32(sentence))
      passages.append(passage.length.byte)
      // The lead has a length and no text.
      code = builder.sentences[sentence].codeEnd
      sentence += 1
      PassageText.append(
        context: passage.context, place: passage.place, sentenceCount: passage.sentenceEnd - sentence,
        to: &text.buffer)
      let firstCode = code
      var end = passage.place.byte
      while sentence < passage.sentenceEnd {
        let pending = builder.sentences[sentence]
        PassageText.append(
          pending.bytes, after: end, kind: pending.kind, wordCount: pending.codeEnd - code, to: &text.buffer)
        (code, end, sentence) = (pending.codeEnd, pending.bytes.upperBound, sentence + 1)
      }
      text.buffer.append(uint32: passage.fingerprint)
      ranks.append(builder.codes[firstCode..<code], to: &text.buffer)
      try text.flush(into: &writer, atLeast: 1 << 16)
    }
    try text.flush(into: &writer, atLeast: 0)
    layout[.text] = text.range
    offsets.append(uint32: UInt32(text.count))
    passages.append(uint32: UInt32(sentence))
    passages.append(0)
    try append(.textOffsets, bytes: offsets)
    try append(.passages, bytes: passages)
    try append(.sentenceLengths, bytes: builder.sentences.map(\.length.byte))
  }

  mutating func appendWords(_ vocabulary: Vocabulary, ranks: WordRanks) throws(StorageError) {
    var letters: [UInt8] = []
    var blocks: [UInt8] = []
    var bytes: [UInt8] = []
    for (number, word) in ranks.words.enumerated() {
      if number % WordBlocks.size == 0 { blocks.append(uint32: UInt32(letters.count)) }
      bytes.removeAll(keepingCapacity: true)
      vocabulary.append(word: Int(word), to: &bytes)
      Varint.append(UInt32(bytes.count), to: &letters)
      letters.append(contentsOf: bytes)
    }
    try append(.words, bytes: letters)
    try append(.wordBlocks, bytes: blocks)
    var rankBytes: [UInt8] = []
    for code in ranks.ranked { rankBytes.append(uint32: code) }
    try append(.wordRanks, bytes: rankBytes)
  }

  mutating func appendTerms(_ postings: TermPostings, builder: SegmentBuilder, ranks: WordRanks)
    throws(StorageError)
  {
    let vocabulary = builder.vocabulary
    var stream = SectionStream(.postings, start: writer.count)
    var terms = TermDictionaryWriter()
    var encoder = PostingsEncoder()
    var numbers = [UInt32](repeating: 0, count: vocabulary.termCount)
    var bytes: [UInt8] = []
    for term in postings.order {
      numbers[term] = UInt32(terms.count)
      let start = stream.count
      let summary = postings.encode(term, with: &encoder, into: &stream.buffer)
      bytes.removeAll(keepingCapacity: true)
      vocabulary.append(term: term, to: &bytes)
      terms.append(
        bytes,
        entry: TermDictionary.TermInfo(
          sentenceCount: summary.sentenceCount, passageCount: summary.passageCount,
          postings: start..<stream.count))
      try stream.flush(into: &writer, atLeast: 1 << 16)
    }
    try stream.flush(into: &writer, atLeast: 0)
    layout[.postings] = stream.range
    layout.termCount = terms.count
    try append(.terms, bytes: terms.bytes)
    try append(.termBlocks, bytes: terms.blocks)
    var termsOfWords: [UInt8] = []
    for word in ranks.words {
      let term = numbers[vocabulary.term(ofWord: Int(word))]
      termsOfWords.append(uint32: term << 1 | (vocabulary.isStopWord(Int(word)) ? 1 : 0))
    }
    try append(.wordTerms, bytes: termsOfWords)
  }

  mutating func finish(_ statistics: CollectionStatistics) throws(StorageError) {
    layout.statistics = statistics
    try writer.append(layout.table.span)
    try writer.finish()
  }

  private mutating func append(_ section: SegmentSection, bytes: [UInt8]) throws(StorageError) {
    layout[section] = writer.count..<writer.count + bytes.count
    try writer.append(bytes.span)
  }
}

/// A section that is written as it grows.
private struct SectionStream {
  var buffer: [UInt8] = []
  private let start: Int
  private var written = 0

  /// The size of the section so far, in bytes.
  var count: Int { written + buffer.count }
  /// Its range in the file.
  var range: Range<Int> { start..<start + count }

  init(_ section: SegmentSection, start: Int) {
    self.start = start
  }

  mutating func flush(into writer: inout CheckedWriter, atLeast size: Int) throws(StorageError) {
    guard buffer.count >= size else { return }
    try writer.append(buffer.span)
    written += buffer.count
    buffer.removeAll(keepingCapacity: true)
  }
}
