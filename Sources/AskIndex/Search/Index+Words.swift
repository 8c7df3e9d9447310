extension Index {
  /// Words of the documents that begin with some letters, the frequent first.
  ///
  /// Segments rank their words by frequency. The frequency in all segments is estimated by Zipf's
  /// law: the inverse of its rank, times the segment's length. Within one segment the order is
  /// exact.
  package func words(beginningWith letters: [UInt8], limit: Int) throws(IndexError) -> [[UInt8]] {
    guard !letters.isEmpty, limit > 0 else { return [] }
    var weights: [[UInt8]: Double] = [:]
    for segment in segments {
      let length = Double(segment.segment.statistics.sentenceLength)
      // Some more of each, because the order of one segment is not that of all.
      for word in try segment.segment.words(beginningWith: letters, limit: 2 * limit) {
        weights[word.letters, default: 0] += length / Double(word.rank + 1)
      }
    }
    let order = weights.sorted { one, other in
      one.value != other.value ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
    }
    return order.prefix(limit).map(\.key)
  }

  /// The word of the documents that a mistyped word was probably meant to be: the most frequent of
  /// those with the fewest typing errors; nil if none is near.
  ///
  /// - Parameter typed: the folded letters of a word that no document contains.
  /// - Complexity: linear in the number of different words.
  package func word(mistypedAs typed: [UInt8]) throws(IndexError) -> [UInt8]? {
    var found: [[UInt8]: (errorCount: Int, weight: Double)] = [:]
    for segment in segments {
      let length = Double(segment.segment.statistics.sentenceLength)
      for word in try segment.segment.words(mistypedAs: typed) {
        found[word.letters, default: (word.errorCount, 0)].weight += length / Double(word.rank + 1)
      }
    }
    let best = found.min { one, other in
      let (first, second) = (one.value, other.value)
      if first.errorCount != second.errorCount { return first.errorCount < second.errorCount }
      if first.weight != second.weight { return first.weight > second.weight }
      return one.key.lexicographicallyPrecedes(other.key)
    }
    return best?.key
  }
}
