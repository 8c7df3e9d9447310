/// Arithmetic on vectors, sixteen dimensions at a time.
enum WordVector {
  /// The mean of some words of a table, made as long as its rows.
  static func mean(of words: [Int], in table: WordTable) -> [SIMD16<Int8>] {
    let rows = table.rows
    let sums = (0..<table.width).map { group in
      words.reduce(SIMD16<Float>.zero) { $0 + SIMD16<Float>(rows[$1 * table.width + group]) }
    }
    let length = sums.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
    guard length > 0 else { return [SIMD16<Int8>](repeating: .zero, count: table.width) }
    return sums.map { SIMD16<Int8>(($0 * (table.scale / length)).rounded(.toNearestOrEven)) }
  }
}
