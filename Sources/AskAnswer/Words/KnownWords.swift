internal import AskIndex

/// What is known of a word of a document, whatever is asked.
struct KnownWord {
  /// A hash of its letters.
  var spelling: UInt64 = 0
  /// Its first five letters; 0 for a shorter word and for a number.
  var beginning: UInt64 = 0
  /// Its term in its part; nil for a word that does not score.
  var term: TermID?
  /// Where its vector begins, in groups of sixteen; -1 without one.
  var vector: Int32 = -1
  /// What it can be a sign of.
  var signs: WordSigns = []
  /// How it stands in its sentence.
  var shape = WordCode.Shape.plain
}

/// The words of documents that were met last, so that each is spelled and looked up once and not for every
/// question.
///
/// A table without chains, which grows until it has its greatest size. A word stands in its slot or the one beside
/// it; where both are taken, it takes the first.
struct KnownWords {
  /// Which word a slot has.
  private struct Slot {
    /// Where it was met: the part of the index, the word's number there and its shape, plus one; 0 for no word.
    var key: UInt64 = 0
    /// The question that it was last met for, and its place among that question's words.
    var question: UInt32 = 0
    var place: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: leastSlotCount)
  private var words = [KnownWord](repeating: KnownWord(), count: leastSlotCount)
  private var usedCount = 0
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

  /// What is known of a word of a part of the index, and the slot it has from now on.
  mutating func slot(of code: WordCode, in segment: Segment, part: Int) throws(IndexError) -> Int {
    let key = UInt64(part) << 34 | UInt64(code.word) << 2 | UInt64(code.shape.rawValue)
    let place = place(of: key + 1)
    if slots[place].key == key + 1 { return place }
    let word = try read(code, in: segment)
    return put(word, Slot(key: key + 1))
  }

  /// The slot that a word has, or would take.
  private func place(of key: UInt64) -> Int {
    let width = UInt64(slots.count.trailingZeroBitCount)
    let place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - width))
    if slots[place].key == key || slots[place].key == 0 { return place }
    let other = slots[place ^ 1].key
    return other == key || other == 0 ? place ^ 1 : place
  }

  private mutating func put(_ word: KnownWord, _ slot: Slot) -> Int {
    if usedCount >= slots.count / 2, slots.count < Self.mostSlotCount { grow() }
    let place = place(of: slot.key)
    if slots[place].key == 0 { usedCount += 1 }
    slots[place] = slot
    words[place] = word
    return place
  }

  /// Makes the table twice as large.
  private mutating func grow() {
    let (oldSlots, oldWords) = (slots, words)
    slots = [Slot](repeating: Slot(), count: 2 * oldSlots.count)
    words = [KnownWord](repeating: KnownWord(), count: slots.count)
    usedCount = 0
    for (slot, word) in zip(oldSlots, oldWords) where slot.key != 0 { _ = put(word, slot) }
  }

  /// What is known of the word in a slot.
  subscript(slot: Int) -> KnownWord { words[slot] }

  /// The place among the words of a question of the word in a slot; nil when it was not met for it.
  @inline(__always)
  func place(_ slot: Int, question: UInt32) -> Int? {
    slots[slot].question == question ? Int(slots[slot].place) : nil
  }

  /// Notes that the word in a slot has a place among the words of a question.
  mutating func note(_ slot: Int, question: UInt32, place: UInt32) {
    slots[slot].question = question
    slots[slot].place = place
  }

  private mutating func read(_ code: WordCode, in segment: Segment) throws(IndexError)
    -> KnownWord
  {
    let letters = try segment.letters(of: code)[...]
    var word = KnownWord()
    word.spelling = LetterCode.hash(letters)
    word.beginning = LetterCode.beginning(letters)
    word.term = try segment.term(of: code)
    word.signs = WordSigns(of: letters)
    word.shape = code.shape
    if word.term != nil { word.vector = Int32(vector(of: letters) ?? -1) }
    return word
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
