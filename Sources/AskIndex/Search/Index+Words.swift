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
}
