internal import AskStorage
internal import AskText

extension Segment {
  /// The term of a word with the shape it has in a sentence; nil if it does not score.
  package func term(of word: WordCode) throws(IndexError) -> TermID? {
    let number = try termAndStop(of: word)
    return word.scores(isStopWord: number & 1 == 1) ? TermID(number >> 1) : nil
  }

  /// Whether a word is a stop word, which scores only in capitals or as a joined compound.
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

  /// The range of a word's letters, after the words before it in its block; all of them are
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

  /// The first completions of a prefix, ordered by how often they occur in the
  /// segment, that begin with some letters.
  ///
  /// - Parameters:
  ///   - letters: folded letters, one at least.
  ///   - limit: how many words at most.
  /// - Returns: each word's letters, and the number of words that occur more often.
  /// - Complexity: linear in the number of words in the worst case; letters that many words begin
  ///   with are found at once.
  package func words(beginningWith letters: [UInt8], limit: Int) throws(IndexError)
    -> [(letters: [UInt8], rank: Int)]
  {
    var found: [(letters: [UInt8], rank: Int)] = []
    try walkWords { range, rank, bytes in
      if Self.begins(bytes, at: range, with: letters) { found.append((range.map { bytes[$0] }, rank)) }
      return found.count < limit
    }
    return found
  }

  /// The words that a typed one may have been, with no more than the allowed typing errors.
  ///
  /// - Returns: each word's letters, the number of errors, and the number of words that occur more
  ///   often.
  /// - Complexity: linear in the number of words.
  package func words(mistypedAs typed: [UInt8]) throws(IndexError)
    -> [(letters: [UInt8], errorCount: Int, rank: Int)]
  {
    var found: [(letters: [UInt8], errorCount: Int, rank: Int)] = []
    var errors = TypingErrors(typed)
    try walkWords { range, rank, bytes in
      if let count = errors.count(in: bytes.extracting(range)) {
        found.append((range.map { bytes[$0] }, count, rank))
      }
      return true
    }
    return found
  }

  /// Visits the words, the most frequent first, until the visitor returns false.
  ///
  /// - Parameter visit: is given the place of a word's letters, its rank, and the segment's bytes.
  private func walkWords(
    _ visit: (_ range: Range<Int>, _ rank: Int, _ bytes: borrowing Span<UInt8>) -> Bool
  ) throws(IndexError) {
    let words = layout[.words]
    let bytes = file.bytes
    var reader = ByteReader(words)
    var checked = words.lowerBound
    for rank in 0..<wordCount {
      // The next bytes contain a varint and the word of that length, or the words end there.
      if reader.offset + Self.longestWord > checked {
        let end = min(words.upperBound, reader.offset + Self.stretch)
        try check(checked..<end)
        checked = end
      }
      guard let count = reader.number(bytes), let range = reader.skip(count), range.upperBound <= checked
      else {
        throw damage("its words cannot be read")
      }
      guard visit(range, rank, bytes) else { return }
    }
  }

  /// The maximum size of a varint and its word, unless a document contains a longer word.
  private static var longestWord: Int { 1 << 12 }
  /// The number of bytes that are checked at a time.
  private static var stretch: Int { 1 << 16 }

  private static func begins(_ bytes: Span<UInt8>, at range: Range<Int>, with letters: [UInt8]) -> Bool {
    // Longer runs of letters are keys or encoded data.
    guard range.count >= letters.count, range.count <= Stemmer.longestWord else { return false }
    for offset in letters.indices where bytes[range.lowerBound + offset] != letters[offset] { return false }
    return true
  }
}
