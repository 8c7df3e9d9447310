package import AskStorage

/// The terms of a segment in the order of their bytes, each with what its postings are.
package struct TermDictionary {
  /// What is known of a term.
  package struct Entry: Equatable, Sendable {
    /// How many sentences hold the term, leads not counted.
    package var sentenceCount: UInt32
    /// How many passages hold it, in a lead or a sentence.
    package var passageCount: UInt32
    /// Where its postings stand in the segment's postings.
    package var postings: Range<Int>
  }

  /// A term while its block is read.
  struct Reading {
    var term: TermID
    var bytes: [UInt8]
    var entry: Entry
  }

  private let file: CheckedBytes
  private let terms: Range<Int>
  private let blocks: Range<Int>
  /// How many terms there are.
  package let count: Int

  init(_ file: CheckedBytes, _ layout: SegmentLayout) throws(CheckedBytes.Damage) {
    self.file = file
    terms = layout[.terms]
    blocks = layout[.termBlocks]
    count = layout.termCount
    let size = TermDictionaryWriter.blockSize
    guard blocks.count % 4 == 0, blocks.count / 4 == count / size + (count % size == 0 ? 0 : 1) else {
      throw CheckedBytes.Damage(reason: "its blocks of terms do not fit its terms")
    }
  }

  private var blockCount: Int { blocks.count / 4 }

  /// The term with these bytes and what is known of it; nil when no sentence holds it.
  ///
  /// Complexity: logarithmic in the number of terms.
  package func find(_ term: ArraySlice<UInt8>) throws(CheckedBytes.Damage) -> (id: TermID, entry: Entry)? {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      guard let first = try read(block: middle, while: { _ in false }).last else { return nil }
      if term.lexicographicallyPrecedes(first.bytes) { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    let read = try read(block: low - 1) { !$0.bytes.elementsEqual(term) }
    guard let last = read.last, last.bytes.elementsEqual(term) else { return nil }
    return (last.term, last.entry)
  }

  /// Every term of a block.
  func block(_ block: Int) throws(CheckedBytes.Damage) -> [Reading] {
    try read(block: block) { _ in true }
  }

  /// Every term with its bytes, in their order.
  package func all() throws(CheckedBytes.Damage) -> [(bytes: [UInt8], entry: Entry)] {
    var all: [(bytes: [UInt8], entry: Entry)] = []
    for number in 0..<blockCount { all += try block(number).map { ($0.bytes, $0.entry) } }
    return all
  }

  /// Reads the terms of a block up to the first that does not go on.
  private func read(block: Int, while goesOn: (Reading) -> Bool) throws(CheckedBytes.Damage) -> [Reading] {
    let bounds = try bounds(ofBlock: block)
    try file.check(bounds)
    var reader = ByteReader(bounds)
    let first = block * TermDictionaryWriter.blockSize
    guard let start = reader.uint64(file.bytes).flatMap({ Int(exactly: $0) }) else { throw Self.damage }
    var postings = start
    var read: [Reading] = []
    var term: [UInt8] = []
    for number in first..<min(first + TermDictionaryWriter.blockSize, count) {
      guard let entry = next(&reader, &term, postings) else { throw Self.damage }
      postings = entry.postings.upperBound
      read.append(Reading(term: TermID(UInt32(number)), bytes: term, entry: entry))
      if let last = read.last, !goesOn(last) { break }
    }
    return read
  }

  private func next(_ reader: inout ByteReader, _ term: inout [UInt8], _ postings: Int) -> Entry? {
    let bytes = file.bytes
    guard let shared = reader.number(bytes), shared <= term.count, let rest = reader.number(bytes),
      let range = reader.skip(rest)
    else { return nil }
    term.removeLast(term.count - shared)
    for offset in range { term.append(bytes[offset]) }
    guard let sentences = reader.number(bytes), let passages = reader.number(bytes),
      let length = reader.number(bytes), postings >= 0, postings < Int.max / 2
    else { return nil }
    return Entry(
      sentenceCount: UInt32(sentences), passageCount: UInt32(passages), postings: postings..<postings + length
    )
  }

  private func bounds(ofBlock block: Int) throws(CheckedBytes.Damage) -> Range<Int> {
    try file.check(blocks.lowerBound + 4 * block..<min(blocks.lowerBound + 4 * block + 8, blocks.upperBound))
    let start = terms.lowerBound + Int(file.bytes.uint32(at: blocks.lowerBound + 4 * block))
    let end =
      block + 1 < blockCount
      ? terms.lowerBound + Int(file.bytes.uint32(at: blocks.lowerBound + 4 * block + 4)) : terms.upperBound
    guard start <= end, end <= terms.upperBound else { throw Self.damage }
    return start..<end
  }

  private static let damage = CheckedBytes.Damage(reason: "its terms cannot be read")
}
