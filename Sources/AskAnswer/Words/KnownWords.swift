internal import AskIndex

/// What is known of a word of a document, whatever is asked.
struct KnownWord {
  /// Where it was met: the part of the index, the word's number there and its shape.
  let key: UInt64
  /// A hash of its letters.
  let spelling: UInt64
  /// Its first five letters; 0 for a shorter word and for a number.
  let beginning: UInt64
  /// Its term in its part; nil for a word that does not score.
  let term: TermID?
  /// Where its vector begins, in groups of sixteen; -1 without one.
  let vector: Int32
  /// What it can be a sign of.
  let signs: WordSigns
  /// How it stands in its sentence.
  let shape: WordCode.Shape
  /// The question that it was last met for, and its place among that question's words.
  var question: UInt32 = 0
  var place: UInt32 = 0
}

/// The words of documents that were met last, so that each is spelled and looked up once and not for every
/// question.
///
/// The words stand in the order they were met, so that frequent ones are close together. A table without chains finds
/// them; it grows until it has its greatest size. Each word has a slot there or the one beside it; where both are
/// taken, it takes the first and the place of the word that had it.
struct KnownWords {
  private var words: [KnownWord] = []
  /// A part of the hash of a word's key above its place in `words`, counted from 1; 0 for an empty slot.
  private var slots = [UInt64](repeating: 0, count: leastSlotCount)
  /// The vectors of words that are put together from pieces, behind those of the word table.
  private(set) var composed: [SIMD16<Int8>] = []
  private var questionCount: UInt32 = 0
  /// The word table; nil to do without.
  let table: WordTable?

  private static let leastSlotCount = 1 << 12
  private static let mostSlotCount = 1 << 17
  /// More composed vectors than this are forgotten between two questions, and no more than four times as many made for
  /// one.
  private static let mostComposed = 1 << 14

  /// Knows no word yet.
  init(_ table: WordTable?) {
    self.table = table
  }

  /// Begins another question, which is given a number.
  mutating func beginQuestion() -> UInt32 {
    let isFull = composed.count > Self.mostComposed * (table?.width ?? 1)
    if isFull || questionCount == .max { self = KnownWords(table) }
    questionCount += 1
    return questionCount
  }

  /// The number that a word of a part of the index has from now on.
  mutating func number(of code: WordCode, in segment: Segment, part: Int) throws(IndexError) -> Int {
    let key = UInt64(part) << 34 | UInt64(code.word) << 2 | UInt64(code.shape.rawValue)
    let hash = Self.hash(key)
    let slot = firstSlot(hash)
    if let number = number(in: slot, hash, key) ?? number(in: slot ^ 1, hash, key) { return number }
    return put(try read(code, key, in: segment))
  }

  /// What is known of the word with a number.
  subscript(number: Int) -> KnownWord { words[number] }

  /// Notes that a word has a place among the words of a question.
  mutating func note(_ number: Int, question: UInt32, place: UInt32) {
    words[number].question = question
    words[number].place = place
  }

  private mutating func read(_ code: WordCode, _ key: UInt64, in segment: Segment) throws(IndexError)
    -> KnownWord
  {
    let letters = try segment.letters(of: code)[...]
    let term = try segment.term(of: code)
    return KnownWord(
      key: key, spelling: LetterCode.hash(letters), beginning: LetterCode.beginning(letters), term: term,
      vector: term == nil ? -1 : Int32(vector(of: letters) ?? -1), signs: WordSigns(of: letters),
      shape: code.shape)
  }

  // MARK: - Slots

  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  private func firstSlot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash >> UInt64(64 - slots.count.trailingZeroBitCount))
  }

  /// The number of the word in a slot, if it has that key.
  @inline(__always)
  private func number(in slot: Int, _ hash: UInt64, _ key: UInt64) -> Int? {
    let content = slots[slot]
    guard content >> 32 == hash & 0xFFFF_FFFF, content != 0 else { return nil }
    let number = Int(content & 0xFFFF_FFFF) - 1
    return words[number].key == key ? number : nil
  }

  private mutating func put(_ word: KnownWord) -> Int {
    if words.count >= slots.count / 2, slots.count < Self.mostSlotCount { grow() }
    let hash = Self.hash(word.key)
    let slot = freeSlot(hash)
    let old = Int(slots[slot] & 0xFFFF_FFFF)
    if old > 0 { words[old - 1] = word } else { words.append(word) }
    let place = old > 0 ? old : words.count
    slots[slot] = hash << 32 | UInt64(place)
    return place - 1
  }

  /// An empty slot for a word, or the first of its two.
  private func freeSlot(_ hash: UInt64) -> Int {
    let slot = firstSlot(hash)
    return slots[slot] != 0 && slots[slot ^ 1] == 0 ? slot ^ 1 : slot
  }

  /// Makes the table twice as large.
  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: 2 * slots.count)
    for (number, word) in words.enumerated() {
      let hash = Self.hash(word.key)
      slots[freeSlot(hash)] = hash << 32 | UInt64(number + 1)
    }
  }

  // MARK: - Vectors

  /// Where a word's vector begins in the table's rows or, behind their end, in `composed`; nil for a number
  /// and for a word without known pieces.
  mutating func vector(of letters: ArraySlice<UInt8>) -> Int? {
    guard let table, !letters.contains(where: { $0 < UInt8(ascii: "a") }) else { return nil }
    if let number = table.number(of: letters) { return number * table.width }
    let start = composed.count
    let pieces = table.pieces(of: letters)
    guard !pieces.isEmpty, start < 4 * Self.mostComposed * table.width else { return nil }
    composed += WordVector.mean(of: pieces, in: table)
    return table.count * table.width + start
  }
}

extension KnownWords {
  /// Sixteen dimensions of a vector, of the table's or of a composed one.
  @inline(__always)
  func group(_ place: Int) -> SIMD16<Int8> {
    guard let table else { return .zero }
    let end = table.count * table.width
    return place < end ? table.rows[place] : composed[place - end]
  }

  /// The dimensions of a vector, widened.
  @inline(__always)
  func widen(_ place: Int, to row: inout [SIMD16<Int16>]) {
    for group in row.indices { row[group] = SIMD16(truncatingIfNeeded: self.group(place + group)) }
  }

  /// The inner product of a widened vector and one of several widened vectors.
  ///
  /// Sums wrap at 16 bits; the whole does not, as no two rows' product is greater than `scale` squared.
  @inline(__always)
  static func product(_ row: [SIMD16<Int16>], _ others: [SIMD16<Int16>], _ start: Int) -> Int16 {
    var sum = SIMD16<Int16>.zero
    for group in row.indices { sum &+= row[group] &* others[start + group] }
    return sum.wrappedSum()
  }
}

/// Letters as numbers, to be compared quickly.
enum LetterCode {
  /// FNV-1a of the letters.
  static func hash(_ letters: ArraySlice<UInt8>) -> UInt64 {
    letters.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
  }

  /// The first five letters; 0 when there are fewer, or when one of them is no letter.
  static func beginning(_ letters: ArraySlice<UInt8>) -> UInt64 {
    guard letters.count >= 5 else { return 0 }
    var number: UInt64 = 0
    for letter in letters.prefix(5) {
      if letter < UInt8(ascii: "a") { return 0 }
      number = number << 8 | UInt64(letter)
    }
    return number
  }
}
