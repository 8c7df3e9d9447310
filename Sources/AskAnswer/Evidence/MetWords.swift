internal import AskIndex
internal import AskText

/// What a word of a document is to a question.
struct MetWord {
  /// The word as its segment keeps it, where it was met first.
  let code: WordCode
  /// The question's term that it is, by position.
  var term: Int?
  /// Whether it scores at all.
  var scores = false
  /// Whether it has the form that the question has it in.
  var isInSameForm = false
  /// Whether the question holds it, stop words included.
  var isAsked = false
  /// The question's terms that begin as it does, a bit each.
  var beginnings: UInt32 = 0
  /// What it can be a sign of.
  var signs: WordSigns = []
  /// How it stands in its sentence.
  var shape = WordCode.Shape.plain
  /// Where its vector begins; -1 without one.
  var vector: Int32 = -1
}

/// The words of documents that a question meets, each looked at once.
struct MetWords {
  /// The words, in the order they were met.
  private(set) var words: [MetWord] = []
  /// How close each is to each of the question's terms, eight at a time; 0 where that cannot be told.
  private(set) var closeness: [SIMD8<Float>] = []
  /// How many terms of the question are looked at.
  let termCount: Int
  /// How many eights they make.
  let groupCount: Int
  private let number: UInt32
  private let spellings: [UInt64]
  private let beginnings: [UInt64]
  private let own: Set<UInt64>
  /// A bit for each of `own` by its lowest six: most words are none of these, which is seen here at once.
  private let ownBits: UInt64
  /// The number of each term in each part of the index, part after part.
  private let ids: [TermID?]
  /// The terms' vectors, widened; a term without one has zeroes.
  private var vectors: [SIMD16<Int16>]
  private var row: [SIMD16<Int16>]
  private let width: Int
  private let scale: Float

  /// Prepares to meet words for a question.
  init(_ question: Question, _ asked: TermWeights, partCount: Int, _ known: inout KnownWords) {
    let terms = asked.terms
    number = known.beginQuestion()
    termCount = terms.count
    groupCount = (terms.count + 7) / 8
    spellings = terms.map { LetterCode.hash($0.spelling[...]) }
    beginnings = terms.map { LetterCode.beginning($0.spelling[...]) }
    own = Set(question.words.words.map { LetterCode.hash(question.words.spelling(of: $0)) })
    ownBits = own.reduce(0) { $0 | 1 << ($1 & 63) }
    ids = (0..<partCount).flatMap { part in asked.found.map { $0?.id(inPart: part) } }
    width = known.table?.width ?? 0
    scale = known.table?.scale ?? 1
    vectors = [SIMD16<Int16>](repeating: .zero, count: width * terms.count)
    row = [SIMD16<Int16>](repeating: .zero, count: width)
    for (number, term) in terms.enumerated() {
      guard let start = known.vector(of: term.spelling[...]) else { continue }
      for group in 0..<width {
        vectors[number * width + group] = SIMD16(truncatingIfNeeded: known.group(start + group))
      }
    }
  }

  /// The place of a word of a document among the words met.
  mutating func place(of code: WordCode, in segment: Segment, part: Int, _ known: inout KnownWords)
    throws(IndexError) -> Int
  {
    let word = try known.number(of: code, in: segment, part: part)
    if known[word].question == number { return Int(known[word].place) }
    known.note(word, question: number, place: UInt32(words.count))
    meet(code, known[word], part, known)
    return words.count - 1
  }

  private mutating func meet(_ code: WordCode, _ word: KnownWord, _ part: Int, _ known: KnownWords) {
    var met = MetWord(
      code: code, scores: word.term != nil, signs: word.signs, shape: word.shape, vector: word.vector)
    met.isAsked = ownBits >> (word.spelling & 63) & 1 == 1 && own.contains(word.spelling)
    if let term = word.term { met.term = position(of: term, part) }
    if let term = met.term { met.isInSameForm = spellings[term] == word.spelling }
    if word.beginning != 0, word.term != nil {
      for term in 0..<termCount where beginnings[term] == word.beginning {
        met.beginnings |= 1 << UInt32(term)
      }
    }
    words.append(met)
    appendCloseness(word, known)
  }

  private mutating func appendCloseness(_ word: KnownWord, _ known: KnownWords) {
    let start = closeness.count
    for _ in 0..<groupCount { closeness.append(.zero) }
    guard word.vector >= 0 else { return }
    known.widen(Int(word.vector), to: &row)
    for term in 0..<termCount {
      closeness[start + term >> 3][term & 7] =
        Float(KnownWords.product(row, vectors, term * width)) / (scale * scale)
    }
  }

  /// Which of the question's terms a term of a part of the index is.
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
