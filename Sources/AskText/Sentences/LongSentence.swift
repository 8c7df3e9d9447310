/// Sentences without an end in reach.
extension ParagraphBytes {
  /// Adds a sentence in pieces of which none is longer than a sentence may be.
  func appendPieces(of sentence: Range<Int>, to pieces: inout [Range<Int>]) {
    var rest = sentence
    while rest.count > SentenceBoundaries.longestSentence {
      let cut = cut(rest)
      let end = skipWhiteSpace(before: cut, to: rest.lowerBound)
      if end > rest.lowerBound { pieces.append(rest.lowerBound..<end) }
      rest = min(skipWhiteSpace(from: cut), rest.upperBound)..<rest.upperBound
    }
    if !rest.isEmpty { pieces.append(rest) }
  }

  /// The places to cut a sentence that is too long.
  ///
  /// A clause's end or a space is looked for in the second half of what is allowed: so every piece
  /// has a size that pays for the search.
  private func cut(_ rest: Range<Int>) -> Int {
    let limit = rest.lowerBound + SentenceBoundaries.longestSentence
    let half = rest.lowerBound + SentenceBoundaries.longestSentence / 2
    var space: Int?
    var offset = limit
    while offset > half {
      let scalar = scalar(before: offset)
      if scalar.isWhiteSpace {
        if endsClause(self[offset - scalar.length - 1]) { return offset }
        space = space ?? offset
      }
      offset -= scalar.length
    }
    return space ?? characterBoundary(before: limit)
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
