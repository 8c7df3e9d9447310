/// Sums the vectors of a sentence's and of a passage's words, and compares the sums with a
/// question's.
struct MeaningSum {
  private let asked: [SIMD16<Float>]
  private let askedLength: Float
  private var sentence: [SIMD16<Int16>]
  private var passage: [SIMD16<Float>]
  private var wordCount = 0

  /// The number of words whose sum cannot be too great for 16 bits; the rest of a longer sentence
  /// is left out.
  private static let maxWords = 256

  /// Prepares to compare with the sum of a question's vectors; empty without a word table.
  init(_ asked: [SIMD16<Float>]) {
    self.asked = asked
    askedLength = asked.reduce(0) { $0 + ($1 * $1).sum() }.squareRoot()
    sentence = [SIMD16<Int16>](repeating: .zero, count: asked.count)
    passage = [SIMD16<Float>](repeating: .zero, count: asked.count)
  }

  /// Adds a word by the place of its vector.
  mutating func add(_ place: Int, known: WordCache) {
    guard wordCount < Self.maxWords else { return }
    wordCount += 1
    let vector = known.vector(at: place)
    var sentence = sentence.mutableSpan
    precondition(sentence.count == vector.count)
    for group in vector.indices { sentence[group] &+= SIMD16(truncatingIfNeeded: vector[group]) }
  }

  /// Ends a sentence.
  ///
  /// - Returns: the cosine of its sum and the question's; 0 when either is nothing.
  mutating func endSentence() -> Float {
    var (product, square) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    for group in sentence.indices {
      let sum = SIMD16<Float>(sentence[group])
      product += sum * asked[group]
      square += sum * sum
      passage[group] += sum
      sentence[group] = .zero
    }
    wordCount = 0
    return cosine(product, square: square)
  }

  /// Ends a passage, as `endSentence` ends a sentence.
  mutating func endPassage() -> Float {
    var (product, square) = (SIMD16<Float>.zero, SIMD16<Float>.zero)
    for group in passage.indices {
      product += passage[group] * asked[group]
      square += passage[group] * passage[group]
      passage[group] = .zero
    }
    return cosine(product, square: square)
  }

  private func cosine(_ product: SIMD16<Float>, square: SIMD16<Float>) -> Float {
    let length = square.sum().squareRoot() * askedLength
    return length > 0 ? product.sum() / length : 0
  }
}
