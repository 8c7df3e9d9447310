internal import AskIndex
internal import AskText

/// The features of a document's word that do not depend on the question.
struct CachedWord {
  /// A hash of its letters.
  let spelling: UInt64
  /// Its first five letters; 0 for a shorter word and for a number.
  let beginning: UInt64
  /// Its term in its part; nil for a word that does not score.
  let term: TermID?
  /// The beginning of its vector, in groups of sixteen; -1 without one.
  let vector: Int32
  /// The classes of answers that it can be a sign of.
  let signs: WordClasses
  /// The question that it was last met for, and its place among that question's words.
  var question: UInt32 = 0
  var place: UInt32 = 0
}

/// The words of documents that were met, so that each is spelled and looked up once and not for
/// every question.
///
/// The words stand in the order they were met, so that frequent ones are close together; each word
/// of each part of the index has an entry that tells which of them it is. Where too many are known,
/// all are forgotten between two questions.
struct WordCache {
  private var words: [CachedWord] = []
  /// For each word of each part, its place in `words`, counted from 1; 0 for a word that is not
  /// known.
  private var places: [UInt32] = []
  /// The beginning of the words of each part in `places`, then the end of the last.
  private let starts: [Int]
  /// Stop words that score because of how they stand, by their places in `places`.
  private var loudWords: [Int: Int] = [:]
  /// The vectors of words that are put together from pieces, behind those of the word table.
  private(set) var composed: [SIMD16<Int8>] = []
  /// The beginning of the vector of such a word, by the hash of its letters; -1 for one without
  /// known pieces.
  private var composedPlaces: [UInt64: Int32] = [:]
  private var questionCount: UInt32 = 0
  /// Keeps what `prefetch` reads from being left out as useless.
  private var prefetched: UInt32 = 0
  /// The word table; nil to do without.
  let table: WordEmbeddings?

  /// More words than this are forgotten between two questions.
  private static let maxWords = 1 << 19
  /// More composed vectors than this are forgotten between two questions, and no more than four
  /// times as many made for one.
  private static let maxComposed = 1 << 17

  /// Knows no word of an index yet.
  init(_ table: WordEmbeddings?, of index: Index) {
    self.table = table
    starts = index.segments.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.segment.wordCount) }
  }

  /// Begins another question, which is given a number.
  mutating func beginQuestion() -> UInt32 {
    let isFull = words.count > Self.maxWords || composed.count > Self.maxComposed * (table?.width ?? 1)
    if isFull || questionCount == .max { forget() }
    if places.isEmpty { places = [UInt32](repeating: 0, count: starts[starts.count - 1]) }
    questionCount += 1
    return questionCount
  }

  private mutating func forget() {
    (words, places, loudWords, composed, composedPlaces, questionCount) = ([], [], [:], [], [:], 0)
  }

  /// The number that a word of a part of the index has from now on.
  @inline(__always)
  mutating func number(of code: WordCode, in segment: Segment, part: Int) throws(IndexError) -> Int {
    let entry = starts[part] + code.word
    guard entry < starts[part + 1] else { return try newNumber(of: code, entry, in: segment) }
    let place = Int(places[entry])
    // A stop word that stands in capitals, say, is another word than the one that has the entry.
    if place > 0, !code.isLoud || words[place - 1].term != nil { return place - 1 }
    return try newNumber(of: code, entry, in: segment)
  }

  private mutating func newNumber(of code: WordCode, _ entry: Int, in segment: Segment) throws(IndexError)
    -> Int
  {
    if let number = loudWords[entry], code.isLoud { return number }
    let word = try read(code, in: segment)
    words.append(word)
    if code.isLoud, try segment.isStopWord(code) {
      loudWords[entry] = words.count - 1
    } else {
      places[entry] = UInt32(words.count)
    }
    return words.count - 1
  }

  /// Reads something of all that is known of some words, so that the processor waits for many of
  /// them at once and not for one after another.
  mutating func prefetch(_ codes: [WordCode], part: Int) {
    let (start, end) = (starts[part], starts[part + 1])
    var sum: UInt32 = 0
    for code in codes {
      let entry = start &+ code.word
      guard entry < end, places[entry] > 0 else { continue }
      let word = words[Int(places[entry]) - 1]
      sum &+= word.question
      if word.vector >= 0 { sum &+= UInt32(truncatingIfNeeded: vector(at: Int(word.vector))[0][0]) }
    }
    prefetched = sum
  }

  /// The features of the word with a number.
  subscript(number: Int) -> CachedWord { words[number] }

  /// Notes that a word has a place among the words of a question.
  mutating func note(_ number: Int, question: UInt32, place: UInt32) {
    words[number].question = question
    words[number].place = place
  }

  private mutating func read(_ code: WordCode, in segment: Segment) throws(IndexError) -> CachedWord {
    let letters = try segment.letters(of: code)[...]
    let term = try segment.term(of: code)
    let spelling = LetterCode.hash(letters)
    return CachedWord(
      spelling: spelling, beginning: LetterCode.beginning(letters), term: term,
      vector: term == nil ? -1 : Int32(vector(of: letters) ?? -1),
      signs: WordClasses(of: letters, spelling: spelling))
  }

  // MARK: - Vectors

  /// The beginning of a word's vector in the table's rows or, after their end, in `composed`; nil
  /// for a number and for a word without known pieces. *2nd* has that of *second*.
  mutating func vector(of word: ArraySlice<UInt8>) -> Int? {
    let letters = Spelling.ordinal(word)?[...] ?? word
    guard let table, !letters.contains(where: { $0 < UInt8(ascii: "a") }) else { return nil }
    if let number = table.number(of: letters) { return number * table.width }
    let spelling = LetterCode.hash(letters)
    if let place = composedPlaces[spelling] { return place < 0 ? nil : Int(place) }
    let place = compose(letters, table: table)
    composedPlaces[spelling] = Int32(place ?? -1)
    return place
  }

  /// Puts a vector together from a word's pieces.
  private mutating func compose(_ letters: ArraySlice<UInt8>, table: WordEmbeddings) -> Int? {
    let start = composed.count
    let pieces = table.pieces(of: letters)
    guard !pieces.isEmpty, start < 4 * Self.maxComposed * table.width else { return nil }
    composed += WordVector.mean(of: pieces, in: table)
    return table.count * table.width + start
  }
}

extension WordCache {
  /// The dimensions of a vector, of the table's or of a composed one, sixteen at a time; none
  /// without a word table.
  @inline(__always)
  @_lifetime(borrow self)
  func vector(at place: Int) -> Span<SIMD16<Int8>> {
    let width = table?.width ?? 0
    let end = (table?.count ?? 0) * width
    return place >= end
      ? composed.span.extracting(place - end..<place - end + width)
      : LearnedBytes.rows(from: table?.rowStart ?? 0).extracting(place..<place + width)
  }

  /// The dimensions of a vector, widened.
  @inline(__always)
  func widen(_ place: Int, to row: inout [SIMD16<Int16>]) {
    let vector = vector(at: place)
    var row = row.mutableSpan
    precondition(row.count == vector.count)
    for group in vector.indices { row[group] = SIMD16(truncatingIfNeeded: vector[group]) }
  }

  /// The inner product of a widened vector and one of several widened vectors.
  ///
  /// Sums wrap at 16 bits; the whole does not, as no two rows' product is greater than `scale`
  /// squared.
  @inline(__always)
  static func product(_ row: [SIMD16<Int16>], others: [SIMD16<Int16>], start: Int) -> Int16 {
    let row = row.span
    let others = others.span.extracting(start..<start + row.count)
    precondition(others.count == row.count)
    var sum = SIMD16<Int16>.zero
    for group in row.indices { sum &+= row[group] &* others[group] }
    return sum.wrappedSum()
  }
}
