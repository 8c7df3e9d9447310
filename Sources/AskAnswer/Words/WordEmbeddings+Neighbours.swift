extension WordEmbeddings {
  /// The words closest to a word in meaning, the closest first, each a word by itself; empty for a
  /// word that the table does not have. Complexity: linear in the table. For training and
  /// measuring.
  package static func neighbours(of word: String, count: Int) -> [(word: String, cosineSimilarity: Float)] {
    let table = WordEmbeddings.standard
    guard let own = table.number(of: ArraySlice(word.utf8)) else { return [] }
    let rows = table.rows
    let wide = (0..<table.width).map { SIMD16<Int16>(truncatingIfNeeded: rows[own * table.width + $0]) }
    var found: [(number: Int, product: Int16)] = []
    for number in 0..<table.count where number != own {
      var sum = SIMD16<Int16>.zero
      for group in 0..<table.width {
        sum &+= SIMD16<Int16>(truncatingIfNeeded: rows[number * table.width + group]) &* wide[group]
      }
      found.append((number, sum.wrappedSum()))
    }
    found.sort { $0.product > $1.product }
    return found.lazy.map { number, product in
      (
        String(decoding: table.letters(of: number), as: UTF8.self),
        Float(product) / (table.scale * table.scale)
      )
    }.filter { !$0.0.hasPrefix("#") }.prefix(count).map { (word: $0.0, cosineSimilarity: $0.1) }
  }
}
