internal import AskStorage
internal import AskText

extension Segment {
  /// The first words that a person may have meant, in the order of how often they stand in the
  /// segment, that begin with some letters.
  ///
  /// - Parameters:
  ///   - letters: folded letters, one at least.
  ///   - limit: how many words at most.
  /// - Returns: each word's letters, and how many words stand more often.
  /// - Complexity: linear in the number of words in the worst case; letters that many words begin
  ///   with are found at once.
  package func words(beginningWith letters: [UInt8], limit: Int) throws(IndexError)
    -> [(letters: [UInt8], rank: Int)]
  {
    var found: [(letters: [UInt8], rank: Int)] = []
    let words = layout[.words]
    let bytes = file.bytes
    var reader = ByteReader(words)
    var checked = words.lowerBound
    for rank in 0..<wordCount where found.count < limit {
      // A varint and the word it announces lie within the next bytes, or the words end there.
      if reader.offset + Self.longestWord > checked {
        let end = min(words.upperBound, reader.offset + Self.stretch)
        try check(checked..<end)
        checked = end
      }
      guard let count = reader.number(bytes), let range = reader.skip(count), range.upperBound <= checked
      else {
        throw damage("its words cannot be read")
      }
      guard Self.begins(bytes, range, with: letters) else { continue }
      found.append((range.map { bytes[$0] }, rank))
    }
    return found
  }

  /// No varint with the word behind it takes more bytes, unless the document held a longer one.
  private static var longestWord: Int { 1 << 12 }
  /// How many bytes are checked at a time.
  private static var stretch: Int { 1 << 16 }

  private static func begins(_ bytes: Span<UInt8>, _ range: Range<Int>, with letters: [UInt8]) -> Bool {
    // Longer runs of letters are keys or encoded data.
    guard range.count >= letters.count, range.count <= Stemmer.longestWord else { return false }
    for offset in letters.indices where bytes[range.lowerBound + offset] != letters[offset] { return false }
    return true
  }
}

extension Index {
  /// Words of the documents that begin with some letters, the frequent first.
  ///
  /// Segments know their words by rank. How often one stands in all is estimated by Zipf's law: the
  /// inverse of its rank, times the segment's length. Within one segment the order is exact.
  package func words(beginningWith letters: [UInt8], limit: Int) throws(IndexError) -> [[UInt8]] {
    guard !letters.isEmpty, limit > 0 else { return [] }
    var weights: [[UInt8]: Double] = [:]
    for part in parts {
      let length = Double(part.segment.statistics.sentenceLength)
      // Some more of each, because the order of one segment is not that of all.
      for word in try part.segment.words(beginningWith: letters, limit: 2 * limit) {
        weights[word.letters, default: 0] += length / Double(word.rank + 1)
      }
    }
    let order = weights.sorted { one, other in
      one.value != other.value ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }
    return order.prefix(limit).map(\.key)
  }
}
