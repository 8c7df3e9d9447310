internal import AskIndex
internal import AskText

/// The way in which a document's word matches the question.
struct MetWord {
  /// The question's term that it is, by position; below 0 for none.
  private let position: Int8
  /// Whether it scores at all.
  let scores: Bool
  /// Whether it has the form that the question has it in.
  let isInSameForm: Bool
  /// Whether the question holds it, stop words included.
  let isAsked: Bool
  /// The question's terms that begin as it does, a bit each.
  let beginnings: UInt32
  /// The classes of answers that it can be a sign of.
  let signs: WordClasses
  /// The beginning of its vector; -1 without one.
  let vector: Int32

  init(
    _ word: CachedWord, term: Int?, isInSameForm: Bool, isAsked: Bool, beginnings: UInt32
  ) {
    position = Int8(term ?? -1)
    scores = word.term != nil
    (self.isInSameForm, self.isAsked, self.beginnings) = (isInSameForm, isAsked, beginnings)
    (signs, vector) = (word.signs, word.vector)
  }

  /// The question's term that it is, by position.
  var term: Int? { position < 0 ? nil : Int(position) }
}

/// The words of documents that a question meets, each looked at once.
struct QueryMatches {
  /// The words, in the order they were met.
  private(set) var words: [MetWord] = []
  /// The words as their segments keep them, where they were met first.
  private(set) var codes: [WordCode] = []
  /// The similarity of each to each of the question's terms, eight at a time; 0 where that cannot
  /// be told.
  private(set) var cosineSimilarities: [SIMD8<Float>] = []
  /// The number of the question's terms that are looked at.
  let termCount: Int
  /// The number of eights they make.
  let groupCount: Int
  private let number: UInt32
  private let spellings: [UInt64]
  private let beginnings: [UInt64]
  private let own: Set<UInt64>
  /// A bit for each of `own` by its lowest six: most words are none of these, which is seen here at
  /// once.
  private let ownBits: UInt64
  /// The number of each term in each part of the index, part after part.
  private let ids: [TermID?]
  /// The terms' vectors, widened; a term without one has zeroes.
  private var vectors: [SIMD16<Int16>]
  private var row: [SIMD16<Int16>]
  private let width: Int
  private let scale: Float

  /// Prepares to meet words for a question.
  init(_ question: Question, asked: TermWeights, partCount: Int, known: inout WordCache) {
    let terms = asked.terms
    number = known.beginQuestion()
    termCount = terms.count
    groupCount = (terms.count + 7) / 8
    spellings = terms.map { LetterCode.hash($0.spelling[...]) }
    beginnings = terms.map { LetterCode.beginning($0.spelling[...]) }
    own = Set(question.words.words.map { LetterCode.hash(question.words.spelling(of: $0)) })
    ownBits = own.reduce(0) { $0 | 1 << ($1 & 63) }
    ids = (0..<partCount).flatMap { part in asked.found.map { $0?.id(inSegment: part) } }
    width = known.table?.width ?? 0
    scale = known.table?.scale ?? 1
    vectors = [SIMD16<Int16>](repeating: .zero, count: width * terms.count)
    row = [SIMD16<Int16>](repeating: .zero, count: width)
    for (number, term) in terms.enumerated() {
      guard let start = known.vector(of: term.spelling[...]) else { continue }
      known.widen(start, to: &row)
      for group in 0..<width { vectors[number * width + group] = row[group] }
    }
  }

  /// The place of a word of a document among the words met.
  @inline(__always)
  mutating func place(of code: WordCode, in segment: Segment, part: Int, _ known: inout WordCache)
    throws(IndexError) -> Int
  {
    let word = try known.number(of: code, in: segment, part: part)
    if known[word].question == number { return Int(known[word].place) }
    known.note(word, question: number, place: UInt32(words.count))
    codes.append(code)
    meet(known[word], part: part, known: known)
    return words.count - 1
  }

  private mutating func meet(_ word: CachedWord, part: Int, known: WordCache) {
    let term = word.term.flatMap { position(of: $0, part) }
    var beginnings: UInt32 = 0
    if word.beginning != 0, word.term != nil {
      for term in 0..<termCount where self.beginnings[term] == word.beginning {
        beginnings |= 1 << UInt32(term)
      }
    }
    words.append(
      MetWord(
        word, term: term, isInSameForm: term.map { spellings[$0] == word.spelling } ?? false,
        isAsked: ownBits >> (word.spelling & 63) & 1 == 1 && own.contains(word.spelling),
        beginnings: beginnings))
    appendCosineSimilarities(word, known: known)
  }

  private mutating func appendCosineSimilarities(_ word: CachedWord, known: WordCache) {
    guard word.vector >= 0 else {
      for _ in 0..<groupCount { cosineSimilarities.append(.zero) }
      return
    }
    known.widen(Int(word.vector), to: &row)
    for group in 0..<groupCount {
      var products = SIMD8<Float>.zero
      for term in group * 8..<min(termCount, group * 8 + 8) {
        products[term & 7] = Float(WordCache.product(row, others: vectors, start: term * width))
      }
      cosineSimilarities.append(products / (scale * scale))
    }
  }

  /// The question's term that a term of a segment is.
  private func position(of term: TermID, _ part: Int) -> Int? {
    let start = part * termCount
    for position in 0..<termCount where ids[start + position] == term { return position }
    return nil
  }

  /// The sum of the question's vectors; empty without a word table.
  var meaning: [SIMD16<Float>] {
    (0..<width).map { group in
      (0..<termCount).reduce(.zero) { $0 + SIMD16<Float>(vectors[$1 * width + group]) }
    }
  }
}
