/// Sentences without an end in reach.
extension ParagraphBytes {
  /// The most characters that people write without a comma or another mark; more are a transcript,
  /// whose stops are missing.
  private static let longestClause = 400
  /// The length of the pieces that text without marks is cut into, about that of a long sentence.
  private static let pieceOfTranscript = 300

  /// Adds a sentence in pieces of which none is longer than a sentence may be, and none runs on
  /// without a mark for longer than people write.
  func appendPieces(of sentence: Range<Int>, to pieces: inout [Range<Int>]) {
    let width = lacksMarks(sentence) ? width(of: sentence) : 0
    let isTranscript = width > 0 && lacksMarks(sentence, width: width)
    let length =
      isTranscript ? Self.pieceOfTranscript * width : SentenceBoundaries.longestSentence
    let limit = isTranscript ? Self.longestClause * width : length
    var rest = sentence
    while rest.count > limit {
      let cut = cut(rest, after: length, isTranscript: isTranscript)
      let end = skipWhiteSpace(before: cut, to: rest.lowerBound)
      if end > rest.lowerBound { pieces.append(rest.lowerBound..<end) }
      rest = min(skipWhiteSpace(from: cut), rest.upperBound)..<rest.upperBound
    }
    if !rest.isEmpty { pieces.append(rest) }
  }

  /// Whether some part of a sentence goes on for longer than people write without a mark, if a
  /// character has so many bytes.
  private func lacksMarks(_ sentence: Range<Int>, width: Int = 1) -> Bool {
    let most = Self.longestClause * width
    var mark = sentence.lowerBound
    while sentence.upperBound - mark > most {
      // The last mark in reach leaves the fewest bytes to look at.
      guard let next = (mark + 1...mark + most).last(where: { isMark(self[$0]) }) else { return true }
      mark = next
    }
    return false
  }

  /// The number of bytes that most characters have, from 1 to 4.
  private func width(of sentence: Range<Int>) -> Int {
    let characters = sentence.count { self[$0] & 0xC0 != 0x80 }
    return min(max(1, (sentence.count + characters / 2) / max(characters, 1)), 4)
  }

  /// Whether a byte is a mark of punctuation, or may begin one beyond ASCII.
  private func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "'"): false
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    // What begins general punctuation, and that of Chinese and Japanese.
    case 0xE2, 0xE3, 0xEF: true
    default: false
    }
  }

  /// The place to cut a sentence that is longer than some length.
  ///
  /// The end of a line or a clause, or a space, is looked for in the second half of that length: so
  /// every piece has a size that pays for the search.
  private func cut(_ rest: Range<Int>, after length: Int, isTranscript: Bool) -> Int {
    let limit = rest.lowerBound + length
    let half = rest.lowerBound + length / 2
    var space: Int?
    var clause: Int?
    var offset = limit
    while offset > half {
      let scalar = scalar(before: offset)
      if scalar.isWhiteSpace {
        if isTranscript, scalar.value == 0x0A { return offset }
        clause = clause ?? (endsClause(self[offset - scalar.length - 1]) ? offset : nil)
        space = space ?? offset
      }
      offset -= scalar.length
    }
    if let place = clause ?? space { return place }
    return isTranscript ? cutBehind(limit, in: rest) : characterBoundary(before: limit)
  }

  /// The next space behind an offset: where there is none, the text has no words to be cut at.
  private func cutBehind(_ limit: Int, in rest: Range<Int>) -> Int {
    let last = min(rest.upperBound, rest.lowerBound + SentenceBoundaries.longestSentence)
    var offset = limit
    while offset < last {
      let scalar = scalar(at: offset)
      if scalar.isWhiteSpace { return offset }
      offset += scalar.length
    }
    return last < rest.upperBound ? characterBoundary(before: last) : last
  }

  private func endsClause(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
  }

  private func characterBoundary(before limit: Int) -> Int {
    let last = scalar(before: limit)
    // A character that goes on beyond the limit looks like single bytes that belong to none.
    guard last.value == 0xFFFD else { return limit }
    for begin in limit - 3..<limit where begin + scalar(at: begin).length > limit { return begin }
    return limit
  }
}
