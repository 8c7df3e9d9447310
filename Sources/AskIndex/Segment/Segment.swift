package import AskStorage
internal import AskText

/// A part of an index that never changes: some documents, their passages and sentences, and which
/// of them contain which terms. A view of a file's bytes; it reads only what is asked for.
package struct Segment {
  /// Its file's name, which messages use.
  package let name: String
  /// The terms.
  package let dictionary: TermDictionary
  let file: CheckedBytes
  let layout: SegmentLayout

  /// The totals that scores depend on.
  package var statistics: CollectionStatistics { layout.statistics }
  /// The number of documents, deleted ones included.
  package var documentCount: Int { layout[.documentOffsets].count / 8 - 1 }
  /// The number of passages.
  package var passageCount: Int { layout.passageCount }
  /// The number of sentences, leads included.
  package var sentenceCount: Int { layout[.sentenceLengths].count }
  /// The number of different words.
  package var wordCount: Int { layout[.wordTerms].count / 4 }
  /// The size of its file in bytes, checksums not counted.
  package var byteCount: Int { file.count }

  /// Opens a segment: reads its table and checks the small sections that searching leans on.
  package init(_ stored: StoredBytes, name: String) throws(IndexError) {
    self.name = name
    do throws(CheckedBytes.Damage) {
      file = try CheckedBytes(stored)
      layout = try Self.layout(of: file)
      dictionary = try TermDictionary(file, layout: layout)
      try checkSections()
    } catch {
      throw .damaged(file: name, reason: error.reason)
    }
  }

  // MARK: - Documents

  /// The record of a document.
  package func document(_ document: DocumentID) throws(IndexError) -> DocumentRecord {
    let range = try place(of: document)
    try check(range)
    guard let record = DocumentRecord(file.bytes, at: range) else {
      throw damage("its documents cannot be read")
    }
    return record
  }

  /// A document's path, without reading the rest of its record.
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

  /// The document that contains a passage. Complexity: logarithmic.
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
    PassageView(layout).sentences(of: passage.number, in: file.bytes)
  }

  /// The length of a passage in words, its lead included.
  package func length(of passage: PassageID) -> FieldNorm {
    FieldNorm(byte: PassageView(layout).length(ofPassage: passage.number, in: file.bytes))
  }

  /// The length of a sentence or lead in words.
  package func length(of sentence: SentenceID) -> FieldNorm {
    FieldNorm(byte: file.bytes[layout[.sentenceLengths].lowerBound + Int(sentence.number)])
  }

  /// A passage with its sentences' places and words.
  package func text(of passage: PassageID) throws(IndexError) -> PassageText {
    let place = layout[.textOffsets].lowerBound + 4 * Int(passage.number)
    let start = layout[.text].lowerBound
    let range = try self.range(at: place, place + 4, after: start)
    try check(range)
    try check(layout[.wordRanks])
    guard let text = PassageText(file.bytes, at: range, ranks: layout[.wordRanks]),
      text.sentences.count == sentences(of: passage).count - 1
    else {
      throw damage("its text cannot be read")
    }
    return text
  }

  // MARK: - Checking

  /// The bytes between two offsets. They rose when the segment was opened, but the file may have
  /// been cut since.
  private func range(at first: Int, _ second: Int, after start: Int) throws(IndexError) -> Range<Int> {
    let (lower, upper) = (file.bytes.uint32(at: first), file.bytes.uint32(at: second))
    guard lower <= upper else { throw damage("its offsets do not rise") }
    return start + Int(lower)..<start + Int(upper)
  }

  /// Checks that everything read of the segment so far was there: that its file was not cut
  /// meanwhile.
  package func checkNotTruncated() throws(IndexError) {
    if file.isTruncated { throw damage("it was cut while it was in use, or the disk fails to read it") }
  }

  /// Checks every byte.
  package func checkIntegrity() throws(IndexError) {
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
