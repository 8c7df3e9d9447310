/// The number of typing errors between a word as it was typed and the words it may have been: a
/// letter too many, one too few, one for another, or two that changed places.
///
/// The optimal string alignment distance (Damerau 1964), computed only as far as a limit.
package struct TypingErrors {
  private let typed: [UInt8]
  /// The greatest number of errors that is taken for one word.
  package let limit: Int
  private var rows: [[Int]]

  /// Prepares to compare words with a typed one.
  ///
  /// A short word has another word within two errors too often; so only one is allowed there.
  /// - Parameter typed: its folded letters.
  package init(_ typed: [UInt8]) {
    self.typed = typed
    limit = typed.count < 8 ? 1 : 2
    rows = [[Int]](repeating: [Int](repeating: 0, count: typed.count + 1), count: 3)
  }

  /// The number of errors that make a word the typed one; nil for more than the limit.
  ///
  /// - Complexity: linear in the length of the word.
  package mutating func count(in word: Span<UInt8>) -> Int? {
    guard abs(word.count - typed.count) <= limit else { return nil }
    for column in 0...typed.count { rows[0][column] = column }
    for place in word.indices {
      rows.swapAt(1, 2)
      rows.swapAt(0, 1)
      // Now the row of this letter is the first, that of the letter before the second.
      guard fill(place, of: word) <= limit else { return nil }
    }
    return rows[0][typed.count] <= limit ? rows[0][typed.count] : nil
  }

  /// Fills the row of a letter, and returns the least number in it.
  private mutating func fill(_ place: Int, of word: Span<UInt8>) -> Int {
    rows[0][0] = place + 1
    var least = place + 1
    for column in typed.indices {
      var errors = rows[1][column] + (word[place] == typed[column] ? 0 : 1)
      errors = min(errors, rows[1][column + 1] + 1, rows[0][column] + 1)
      if place > 0, column > 0, word[place] == typed[column - 1], word[place - 1] == typed[column] {
        errors = min(errors, rows[2][column - 1] + 1)
      }
      rows[0][column + 1] = errors
      least = min(least, errors)
    }
    return least
  }
}
