/// Arithmetic on vectors, sixteen dimensions at a time.
enum WordVector {
  /// The mean of some words of a table, made as long as its rows.
  static func mean(of words: [Int], in table: WordEmbeddings) -> [SIMD16<Int8>] {
    let rows = table.rows
    var sums = [SIMD16<Int16>](repeating: .zero, count: table.width)
    var square: Float = 0
    for group in sums.indices {
      for word in words { sums[group] &+= SIMD16(truncatingIfNeeded: rows[word * table.width + group]) }
      let sum = SIMD16<Float>(sums[group])
      square += (sum * sum).sum()
    }
    let factor = square > 0 ? table.scale / square.squareRoot() : 0
    return sums.map { sum in
      var row = SIMD16<Int8>.zero
      for place in 0..<16 {
        let part = Float(sum[place]) * factor
        row[place] = Int8(truncatingIfNeeded: Int((part + 256.5)) - 256)
      }
      return row
    }
  }
}
