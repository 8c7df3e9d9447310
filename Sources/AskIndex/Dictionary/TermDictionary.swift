package import AskStorage

/// The terms of a segment in the order of their bytes, each with its statistics and the range of
/// its postings.
package struct TermDictionary {
  /// The statistics of a term and the position of its postings.
  package struct TermInfo: Equatable, Sendable {
    /// The number of sentences that contain the term, leads not counted.
    package var sentenceCount: UInt32
    /// The number of passages that contain it, in a lead or a sentence.
    package var passageCount: UInt32
    /// The range of its postings in the segment's postings.
    package var postings: Range<Int>
  }

  /// A term while its block is read.
  struct StoredTerm {
    var term: TermID
    var bytes: [UInt8]
    var entry: TermInfo
  }

  /// The number of terms in a block.
  static let blockSize = 16

  private let file: CheckedBytes
  private let terms: Range<Int>
  private let blocks: Range<Int>
  /// The number of terms.
  package let count: Int

  init(_ file: CheckedBytes, layout: SegmentLayout) throws(CheckedBytes.Damage) {
    self.file = file
    terms = layout[.terms]
    blocks = layout[.termBlocks]
    count = layout.termCount
    let size = Self.blockSize
    guard blocks.count % 4 == 0, blocks.count / 4 == count / size + (count % size == 0 ? 0 : 1) else {
      throw CheckedBytes.Damage(reason: "its blocks of terms do not fit its terms")
    }
  }

  private var blockCount: Int { blocks.count / 4 }

  /// The term with these bytes and its entry; nil if no sentence contains it.
  ///
  /// Complexity: logarithmic in the number of terms.
  package func find(_ term: ArraySlice<UInt8>) throws(CheckedBytes.Damage) -> (id: TermID, entry: TermInfo)? {
    var low = 0
    var high = blockCount
    while low < high {
      let middle = (low + high) / 2
      if try comesBeforeFirst(term, ofBlock: middle) { high = middle } else { low = middle + 1 }
    }
    guard low > 0 else { return nil }
    var found: (id: TermID, entry: TermInfo)?
    try read(block: low - 1) { id, bytes, entry in
      if bytes.elementsEqual(term) { found = (id, entry) }
      return found == nil
    }
    return found
  }

  /// Whether a term comes before the first one of a block.
  private func comesBeforeFirst(_ term: ArraySlice<UInt8>, ofBlock block: Int) throws(CheckedBytes.Damage)
    -> Bool
  {
    let bounds = try bounds(ofBlock: block)
    let bytes = file.bytes
    // The range of its postings and a 0 come first: it shares no bytes with another term.
    var reader = ByteReader(bounds)
    guard reader.skip(8) != nil, reader.number(bytes) == 0, let count = reader.number(bytes),
      let range = reader.skip(count)
    else { throw Self.damage }
    try file.check(bounds.lowerBound..<range.upperBound)
    var offset = range.lowerBound
    for byte in term {
      guard offset < range.upperBound, bytes[offset] <= byte else { return offset < range.upperBound }
      if bytes[offset] < byte { return false }
      offset += 1
    }
    return offset < range.upperBound
  }

  /// Every term of a block.
  func block(_ block: Int) throws(CheckedBytes.Damage) -> [StoredTerm] {
    var all: [StoredTerm] = []
    try read(block: block) { id, bytes, entry in
      all.append(StoredTerm(term: id, bytes: bytes, entry: entry))
      return true
    }
    return all
  }

  /// Every term with its bytes, in their order.
  package func all() throws(CheckedBytes.Damage) -> [(bytes: [UInt8], entry: TermInfo)] {
    var all: [(bytes: [UInt8], entry: TermInfo)] = []
    for number in 0..<blockCount { all += try block(number).map { ($0.bytes, $0.entry) } }
    return all
  }

  /// Reads the terms of a block, one after another, as long as `visit` says so.
  private func read(block: Int, _ visit: (TermID, [UInt8], TermInfo) -> Bool) throws(CheckedBytes.Damage) {
    let bounds = try bounds(ofBlock: block)
    try file.check(bounds)
    var reader = ByteReader(bounds)
    let first = block * Self.blockSize
    guard let start = reader.uint64(file.bytes).flatMap({ Int(exactly: $0) }) else { throw Self.damage }
    var postings = start
    var term: [UInt8] = []
    for number in first..<min(first + Self.blockSize, count) {
      guard let entry = next(&reader, term: &term, postings: postings) else { throw Self.damage }
      postings = entry.postings.upperBound
      if !visit(TermID(UInt32(number)), term, entry) { return }
    }
  }

  private func next(_ reader: inout ByteReader, term: inout [UInt8], postings: Int) -> TermInfo? {
    let bytes = file.bytes
    guard let shared = reader.number(bytes), shared <= term.count, let rest = reader.number(bytes),
      let range = reader.skip(rest)
    else { return nil }
    term.removeLast(term.count - shared)
    for offset in range { term.append(bytes[offset]) }
    guard let sentences = reader.number(bytes), let passages = reader.number(bytes),
      let length = reader.number(bytes), postings >= 0, postings < Int.max / 2
    else { return nil }
    return TermInfo(
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
