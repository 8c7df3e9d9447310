internal import AskStorage
package import AskText

/// A passage as a segment stores it: its position, and the range and words of each sentence.
package struct PassageText: Sendable {
  /// A sentence of a passage.
  package struct StoredSentence: Equatable, Sendable {
    /// Its range in the document.
    package var bytes: Range<Int>
    /// Its words, as a range of `PassageText.words`.
    package var words: Range<Int>
    /// Its role.
    package var kind: SentenceKind
  }

  /// The innermost node of its context, as a position in its document's contexts; nil if there is
  /// none.
  package private(set) var context: Int?
  /// The position of its first sentence.
  package private(set) var place: TextPlace
  /// The hash of its bytes, by which a change of the passage is noticed.
  package private(set) var fingerprint: UInt32 = 0
  /// Its sentences, in order, without the lead.
  package private(set) var sentences: [StoredSentence] = []
  /// The words of all its sentences, in order.
  package private(set) var words: [WordCode] = []

  /// Its range in the document, from its first sentence to its last.
  package var bytes: Range<Int> { place.byte..<max(place.byte, sentences.last?.bytes.upperBound ?? 0) }

  // context + 1, place (byte, scalar, line, column), how many sentences; then for each sentence:
  // its kind and the gap to the one before in one number, its length, how many words; the
  // fingerprint in four bytes; the codes of all words. Numbers are varints.

  /// Appends a passage's bytes but for its sentences.
  static func append(context: Int?, place: TextPlace, sentenceCount: Int, to bytes: inout [UInt8]) {
    for number in [
      context.map { $0 + 1 } ?? 0, place.byte, place.scalar, place.line, place.column, sentenceCount,
    ] {
      Varint.append(UInt32(number), to: &bytes)
    }
  }

  /// Appends a sentence's bytes but for its words' codes.
  static func append(
    _ bytes: Range<Int>, after end: Int, kind: SentenceKind, wordCount: Int, to text: inout [UInt8]
  ) {
    Varint.append(UInt32(bytes.lowerBound - end) << 3 | UInt32(kind.rawValue), to: &text)
    Varint.append(UInt32(bytes.count), to: &text)
    Varint.append(UInt32(wordCount), to: &text)
  }

  /// Reads a passage; nil if the bytes are not a passage.
  ///
  /// - Parameter ranks: the range of the table of words that are written by their rank.
  init?(_ bytes: Span<UInt8>, at range: Range<Int>, ranks: Range<Int>) {
    var reader = ByteReader(range)
    guard let context = reader.number(bytes), let place = TextPlace(&reader, in: bytes),
      let count = reader.number(bytes), count <= range.count
    else { return nil }
    self.context = context == 0 ? nil : context - 1
    self.place = place
    var end = place.byte
    var wordCount = 0
    sentences.reserveCapacity(count)
    for _ in 0..<count {
      guard let head = reader.number(bytes), let length = reader.number(bytes),
        let words = reader.number(bytes), let kind = SentenceKind(rawValue: UInt8(head & 7))
      else { return nil }
      let gap = head >> 3
      sentences.append(
        StoredSentence(
          bytes: end + gap..<end + gap + length, words: wordCount..<wordCount + words, kind: kind))
      (end, wordCount) = (end + gap + length, wordCount + words)
    }
    guard let fingerprint = reader.uint32(bytes), wordCount <= 2 * range.count else { return nil }
    self.fingerprint = fingerprint
    guard readWords(wordCount, in: bytes, at: reader.offset..<range.upperBound, ranks: ranks) else {
      return nil
    }
  }

  private mutating func readWords(
    _ count: Int, in bytes: Span<UInt8>, at range: Range<Int>, ranks: Range<Int>
  ) -> Bool {
    var reader = NibbleReader(range)
    words.reserveCapacity(count)
    for _ in 0..<count {
      guard let word = WordCodec.read(&reader, ranks: ranks, in: bytes) else { return false }
      words.append(word)
    }
    return !reader.isPastEnd
  }

  /// Whether the passage is unchanged in its document.
  ///
  /// - Parameter bytes: the document's present bytes in the range `self.bytes`.
  package func stillStands(in bytes: Span<UInt8>) -> Bool {
    bytes.count == self.bytes.count && Fingerprint.of(bytes) == fingerprint
  }
}

extension TextPlace {
  fileprivate init?(_ reader: inout ByteReader, in bytes: Span<UInt8>) {
    guard let byte = reader.number(bytes), let scalar = reader.number(bytes), let line = reader.number(bytes),
      let column = reader.number(bytes)
    else { return nil }
    self.init(byte: byte, scalar: scalar, line: line, column: column)
  }
}

/// A hash that shows whether a passage has changed.
package enum Fingerprint {
  /// The low half of XXH64 of a passage's bytes.
  package static func of(_ bytes: Span<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: XXH64.hash(bytes))
  }
}
