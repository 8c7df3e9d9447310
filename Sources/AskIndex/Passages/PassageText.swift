package import AskText

/// A passage as a segment keeps it: where it stands, and each sentence's place and words.
package struct PassageText: Sendable {
  /// A sentence of a passage.
  package struct Sentence: Equatable, Sendable {
    /// Where it stands in its document.
    package var bytes: Range<Int>
    /// The low half of XXH64 of its bytes, to tell a sentence that still stands from one that has changed.
    package var fingerprint: UInt32
    /// Its words, as places in `PassageText.words`.
    package var words: Range<Int>
  }

  /// The heading it stands under, as a position in its document's headings; nil where there is none.
  package private(set) var heading: Int?
  /// Where its first sentence begins.
  package private(set) var place: TextPlace
  /// Its sentences, in order; the lead is not among them.
  package private(set) var sentences: [Sentence] = []
  /// The words of all its sentences, one after another.
  package private(set) var words: [WordCode] = []

  // heading + 1, place (byte, scalar, line, column), how many sentences; then for each sentence: the gap to the
  // one before, its length, its fingerprint in four bytes, how many words, their codes. Numbers are varints.

  /// Appends a passage's bytes but for its sentences.
  static func append(heading: Int?, _ place: TextPlace, sentenceCount: Int, to bytes: inout [UInt8]) {
    for number in [
      heading.map { $0 + 1 } ?? 0, place.byte, place.scalar, place.line, place.column, sentenceCount,
    ] {
      Varint.append(UInt32(number), to: &bytes)
    }
  }

  /// Appends a sentence's bytes but for its words' codes.
  static func append(
    _ bytes: Range<Int>, after end: Int, fingerprint: UInt32, wordCount: Int, to text: inout [UInt8]
  ) {
    Varint.append(UInt32(bytes.lowerBound - end), to: &text)
    Varint.append(UInt32(bytes.count), to: &text)
    text.append(uint32: fingerprint)
    Varint.append(UInt32(wordCount), to: &text)
  }

  /// Reads a passage; nil when the bytes are none.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var reader = ByteReader(range)
    guard let heading = reader.number(bytes), let place = TextPlace(&reader, bytes),
      let count = reader.number(bytes), count <= range.count
    else { return nil }
    self.heading = heading == 0 ? nil : heading - 1
    self.place = place
    var end = place.byte
    for _ in 0..<count {
      guard let sentence = sentence(&reader, bytes, after: end) else { return nil }
      sentences.append(sentence)
      end = sentence.bytes.upperBound
    }
  }

  private mutating func sentence(_ reader: inout ByteReader, _ bytes: Span<UInt8>, after end: Int)
    -> Sentence?
  {
    guard let gap = reader.number(bytes), let length = reader.number(bytes),
      let fingerprint = reader.uint32(bytes), let wordCount = reader.number(bytes)
    else { return nil }
    let first = words.count
    for _ in 0..<wordCount {
      guard let code = reader.number(bytes) else { return nil }
      words.append(WordCode(code: UInt32(code)))
    }
    return Sentence(
      bytes: end + gap..<end + gap + length, fingerprint: fingerprint, words: first..<words.count)
  }
}

extension TextPlace {
  fileprivate init?(_ reader: inout ByteReader, _ bytes: Span<UInt8>) {
    guard let byte = reader.number(bytes), let scalar = reader.number(bytes), let line = reader.number(bytes),
      let column = reader.number(bytes)
    else { return nil }
    self.init(byte: byte, scalar: scalar, line: line, column: column)
  }
}
