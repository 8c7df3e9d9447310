/// The terms of a segment in the order of their bytes, each with what its postings are.
package struct TermDictionary: Sendable {
  /// What is known of a term.
  package struct Entry: Equatable, Sendable {
    /// How many sentences hold the term, leads not counted.
    package var sentenceCount: UInt32
    /// How many passages hold it, in a lead or a sentence.
    package var passageCount: UInt32
    /// Where its postings stand in the segment's postings.
    package var postings: Range<Int>
  }

  private var arena: [UInt8] = []
  private var ends: [UInt32] = []
  private var entries: [Entry] = []

  /// How many terms there are.
  package var count: Int { entries.count }

  /// Makes an empty dictionary.
  init() {}

  /// Adds a term, which must come after all others.
  mutating func append(_ term: ArraySlice<UInt8>, _ entry: Entry) {
    arena.append(contentsOf: term)
    ends.append(UInt32(arena.count))
    entries.append(entry)
  }

  /// The bytes of a term.
  package func bytes(of term: TermID) -> ArraySlice<UInt8> {
    let number = Int(term.number)
    return arena[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
  }

  /// What is known of a term.
  package func entry(of term: TermID) -> Entry {
    entries[Int(term.number)]
  }

  /// The term with these bytes; nil when no sentence holds it. Complexity: logarithmic.
  package func find(_ bytes: ArraySlice<UInt8>) -> TermID? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let term = TermID(UInt32(middle))
      if self.bytes(of: term).lexicographicallyPrecedes(bytes) { low = middle + 1 } else { high = middle }
    }
    guard low < count, self.bytes(of: TermID(UInt32(low))) == bytes else { return nil }
    return TermID(UInt32(low))
  }
}
