package import AskStorage
internal import AskText

/// A part of an index that never changes: some documents, their passages and sentences, and which
/// of them hold which terms. A view of a file's bytes; nothing is read before it is needed.
package struct Segment {
  /// What messages call it: its file's name.
  package let name: String
  /// The terms.
  package let dictionary: TermDictionary
  let file: CheckedBytes
  let layout: SegmentLayout

  /// What scores depend on.
  package var statistics: Statistics { layout.statistics }
  /// How many documents it has.
  package var documentCount: Int { layout[.documentOffsets].count / 8 - 1 }
  /// How many passages it has.
  package var passageCount: Int { layout.passageCount }
  /// How many sentences it has, leads included.
  package var sentenceCount: Int { layout[.sentenceLengths].count }
  /// How many different words it has.
  package var wordCount: Int { layout[.wordTerms].count / 4 }
  /// How many bytes its file has, checksums not counted.
  package var byteCount: Int { file.count }

  /// Opens a segment: reads its table and checks the small sections that searching leans on.
  package init(_ stored: StoredBytes, name: String) throws(IndexError) {
    self.name = name
    do throws(CheckedBytes.Damage) {
      file = try CheckedBytes(stored)
      layout = try Self.layout(of: file)
      dictionary = try TermDictionary(file, layout)
      try checkSections()
    } catch {
      throw .damaged(file: name, reason: error.reason)
    }
  }

  // MARK: - Documents

  /// What is kept of a document.
  package func document(_ document: DocumentID) throws(IndexError) -> DocumentRecord {
    let range = try place(of: document)
    try check(range)
    guard let record = DocumentRecord(file.bytes, range) else { throw damage("its documents cannot be read") }
    return record
  }

  /// A document's path, without reading what else is kept of it.
  func path(of document: DocumentID) throws(IndexError) -> Path {
    let range = try place(of: document)
    var reader = ByteReader(range)
    try check(range.lowerBound..<min(range.upperBound, range.lowerBound + 5))
    guard let count = reader.number(file.bytes), let path = reader.skip(count) else {
      throw damage("its documents cannot be read")
    }
    try check(path)
    let bytes = file.bytes.extracting(path)
    return Path(bytes: bytes.indices.map { bytes[$0] })
  }

  private func place(of document: DocumentID) throws(IndexError) -> Range<Int> {
    guard document.number < documentCount else { throw damage("it lacks documents that are named") }
    let place = layout[.documentOffsets].lowerBound + 8 * Int(document.number)
    let start = layout[.documents].lowerBound
    return start + Int(file.bytes.uint32(at: place))..<start + Int(file.bytes.uint32(at: place + 8))
  }

  /// A document's hashed path and state.
  package func key(of document: DocumentID) throws(IndexError) -> DocumentKey {
    guard document.number < documentCount else { throw damage("it lacks documents that are named") }
    let place = layout[.documentKeys].lowerBound + 16 * Int(document.number)
    try check(place..<place + 16)
    return DocumentKey(path: file.bytes.uint64(at: place), stamp: file.bytes.uint64(at: place + 8))
  }

  /// The passages of a document.
  package func passages(of document: DocumentID) -> Range<UInt32> {
    let place = layout[.documentOffsets].lowerBound + 8 * Int(document.number) + 4
    let start = file.bytes.uint32(at: place)
    return start..<max(start, file.bytes.uint32(at: place + 8))
  }

  /// The document a passage stands in. Complexity: logarithmic.
  package func document(of passage: PassageID) -> DocumentID {
    var low = 0
    var high = documentCount
    while high - low > 1 {
      let middle = (low + high) / 2
      if passages(of: DocumentID(UInt32(middle))).lowerBound <= passage.number {
        low = middle
      } else {
        high = middle
      }
    }
    return DocumentID(UInt32(low))
  }

  // MARK: - Passages and sentences

  /// A passage's lead and sentences.
  package func sentences(of passage: PassageID) -> Range<UInt32> {
    PassageView(layout).sentences(of: passage.number, file.bytes)
  }

  /// How many words a passage has, its lead included.
  package func length(of passage: PassageID) -> LengthCode {
    LengthCode(byte: PassageView(layout).length(ofPassage: passage.number, file.bytes))
  }

  /// How many words a sentence or lead has.
  package func length(of sentence: SentenceID) -> LengthCode {
    LengthCode(byte: file.bytes[layout[.sentenceLengths].lowerBound + Int(sentence.number)])
  }

  /// A passage with its sentences' places and words.
  package func text(of passage: PassageID) throws(IndexError) -> PassageText {
    let place = layout[.textOffsets].lowerBound + 4 * Int(passage.number)
    let start = layout[.text].lowerBound
    let range = try self.range(at: place, place + 4, after: start)
    try check(range)
    try check(layout[.wordRanks])
    guard let text = PassageText(file.bytes, range, ranks: layout[.wordRanks]),
      text.sentences.count == sentences(of: passage).count - 1
    else {
      throw damage("its text cannot be read")
    }
    return text
  }

  // MARK: - Words

  /// The term of a word as it stands in a sentence; nil for one that does not score.
  package func term(of word: WordCode) throws(IndexError) -> TermID? {
    let number = try termAndStop(of: word)
    return word.scores(isStopWord: number & 1 == 1) ? TermID(number >> 1) : nil
  }

  /// Whether a word is a stop word, which scores only where it stands out.
  package func isStopWord(_ word: WordCode) throws(IndexError) -> Bool {
    try termAndStop(of: word) & 1 == 1
  }

  /// A word's term, and in the lowest bit whether it is a stop word.
  private func termAndStop(of word: WordCode) throws(IndexError) -> UInt32 {
    let place = layout[.wordTerms].lowerBound + 4 * word.word
    guard word.word < wordCount else { throw damage("its text holds words that it does not have") }
    try check(place..<place + 4)
    return file.bytes.uint32(at: place)
  }

  /// The folded letters of a word.
  package func letters(of word: WordCode) throws(IndexError) -> [UInt8] {
    guard word.word < wordCount else { throw damage("its text holds words that it does not have") }
    let range = try place(ofWord: word.word)
    let bytes = file.bytes.extracting(range)
    return bytes.indices.map { bytes[$0] }
  }

  /// Where the letters of a word stand, behind the words before it in its block; all of them are
  /// checked.
  private func place(ofWord word: Int) throws(IndexError) -> Range<Int> {
    let entry = layout[.wordBlocks].lowerBound + 4 * (word / WordBlocks.size)
    try check(entry..<entry + 4)
    let words = layout[.words]
    let start = words.lowerBound + Int(file.bytes.uint32(at: entry))
    guard start <= words.upperBound else { throw damage("its words cannot be read") }
    var reader = ByteReader(start..<words.upperBound)
    for number in word / WordBlocks.size * WordBlocks.size...word {
      guard let length = reader.number(file.bytes), let range = reader.skip(length) else { break }
      guard number == word else { continue }
      try check(start..<range.upperBound)
      return range
    }
    throw damage("its words cannot be read")
  }

  // MARK: - Checking

  /// The bytes between two offsets. They rose when the segment was opened, but the file may have
  /// been cut since.
  private func range(at first: Int, _ second: Int, after start: Int) throws(IndexError) -> Range<Int> {
    let (lower, upper) = (file.bytes.uint32(at: first), file.bytes.uint32(at: second))
    guard lower <= upper else { throw damage("its offsets do not rise") }
    return start + Int(lower)..<start + Int(upper)
  }

  /// Sees to it that what was read of the segment so far stood there: that its file was not cut
  /// meanwhile.
  package func checkWhole() throws(IndexError) {
    if file.isCut { throw damage("it was cut while it was in use, or the disk fails to read it") }
  }

  /// Checks every byte.
  package func checkAll() throws(IndexError) {
    try check(0..<file.count)
  }

  /// Sees to it that some bytes are those that were written.
  func check(_ range: Range<Int>) throws(IndexError) {
    do throws(CheckedBytes.Damage) {
      try file.check(range)
    } catch {
      throw .damaged(file: name, reason: error.reason)
    }
  }

  /// An error that names the segment's file.
  func damage(_ reason: String) -> IndexError {
    .damaged(file: name, reason: reason)
  }
}

extension Segment {
  private static func layout(of file: CheckedBytes) throws(CheckedBytes.Damage) -> SegmentLayout {
    try file.check(0..<min(file.count, SegmentLayout.header.count))
    try checkHeader(file.bytes)
    try file.check(max(0, file.count - SegmentLayout.tableSize)..<file.count)
    guard let layout = SegmentLayout(file.bytes) else {
      throw CheckedBytes.Damage(reason: "its table of sections cannot be read")
    }
    return layout
  }

  private static func checkHeader(_ bytes: Span<UInt8>) throws(CheckedBytes.Damage) {
    let header = SegmentLayout.header
    guard bytes.count >= header.count, header.indices.allSatisfy({ bytes[$0] == header[$0] }) else {
      throw CheckedBytes.Damage(reason: "it is no segment of version \(SegmentLayout.version)")
    }
  }

  /// Checks the sections that are read without further looks: sizes, offsets that rise, sentences
  /// that fit.
  private func checkSections() throws(CheckedBytes.Damage) {
    for section: SegmentLayout.Section in [
      .documentOffsets, .textOffsets, .passages, .sentenceLengths,
    ] {
      try file.check(layout[section])
    }
    let fits =
      layout[.documentOffsets].count >= 8 && layout[.documentOffsets].count % 8 == 0
      && layout[.documentKeys].count == documentCount * 16
      && layout[.textOffsets].count == (passageCount + 1) * 4
      && passageCount >= 0 && layout[.passages].count == (passageCount + 1) * PassageView.stride
      && layout[.wordBlocks].count == (wordCount + WordBlocks.size - 1) / WordBlocks.size * 4
      && rises(.documentOffsets, stride: 8, offset: 0, to: layout[.documents].count)
      && rises(.documentOffsets, stride: 8, offset: 4, to: passageCount)
      && rises(.textOffsets, stride: 4, offset: 0, to: layout[.text].count)
      && rises(.passages, stride: PassageView.stride, offset: 0, to: sentenceCount)
      && statistics.passageCount == passageCount && statistics.sentenceCount == sentenceCount - passageCount
      && statistics.sentenceLength <= Self.mostWords && statistics.passageLength <= Self.mostWords
    guard fits else { throw CheckedBytes.Damage(reason: "its sections do not fit each other") }
  }

  /// No segment has more words; sums over segments stay far from what a number can hold.
  private static var mostWords: Int { 1 << 40 }

  /// Whether the numbers of a section never fall, from 0 to a limit.
  private func rises(_ section: SegmentLayout.Section, stride: Int, offset: Int, to limit: Int) -> Bool {
    let bytes = file.bytes
    let range = layout[section]
    var last: UInt32 = 0
    var place = range.lowerBound + offset
    while place + 4 <= range.upperBound {
      let number = bytes.uint32(at: place)
      if number < last { return false }
      last = number
      place += stride
    }
    return Int(last) == limit && (range.isEmpty || bytes.uint32(at: range.lowerBound + offset) == 0)
  }
}
