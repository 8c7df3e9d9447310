/// Compares two texts word by word.
enum WordSequence {
  /// The greatest weight of a sequence of words that both have, in their order (a longest common
  /// subsequence).
  ///
  /// Complexity: the product of the lengths.
  static func commonWeight(_ a: ArraySlice<Int32>, b: ArraySlice<Int32>, weight: (Int32) -> Int) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      let gain = weight(word)
      var diagonal = 0
      for (column, other) in zip(1..., b) {
        let above = row[column]
        row[column] = word == other ? diagonal + gain : max(above, row[column - 1])
        diagonal = above
      }
    }
    return row[b.count]
  }

  /// The words of two texts in one list: those that only the first has stand before those that only
  /// the second has.
  static func difference(_ a: [String], _ b: [String]) -> [ComparedWord] {
    let lengths = suffixLengths(a, b)
    var words: [ComparedWord] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      if i < a.count, j < b.count, a[i] == b[j] {
        words.append(ComparedWord(text: a[i], side: .both))
        (i, j) = (i + 1, j + 1)
      } else if i < a.count, j == b.count || lengths[i + 1][j] >= lengths[i][j + 1] {
        words.append(ComparedWord(text: a[i], side: .quotation))
        i += 1
      } else {
        words.append(ComparedWord(text: b[j], side: .document))
        j += 1
      }
    }
    return words
  }

  /// For each pair of places, how many words the rests from there have in common, in their order.
  private static func suffixLengths(_ a: [String], _ b: [String]) -> [[UInt16]] {
    var lengths = [[UInt16]](repeating: [UInt16](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in a.indices.reversed() {
      for j in b.indices.reversed() {
        lengths[i][j] = a[i] == b[j] ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    return lengths
  }
}
