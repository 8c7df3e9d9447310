/// The distance between two words.
enum EditDistance {
  /// The least number of characters to add, drop or replace, or of neighbours to swap, that turns
  /// one word into the other.
  ///
  /// Optimal string alignment; O(n·m) time and space, for short words.
  static func between(_ one: String, _ other: String) -> Int {
    let a = Array(one.unicodeScalars)
    let b = Array(other.unicodeScalars)
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replaced = rows[i][j] + (a[i] == b[j] ? 0 : 1)
        var least = min(replaced, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
