/// Writes the postings of one term: the passages that contain it in blocks of 128, and which of
/// their sentences do.
///
/// A block is the gap before each passage with a code of four bits, and then more for the passages
/// that need it. A code below 15 is the place in the passage of the only sentence that contains the
/// term, which does so once; 15 says that the sentences follow. See <doc:SegmentFormat> in the
/// library's documentation.
struct PostingsEncoder {
  /// The number of passages in a full block.
  static let blockSize = 128
  /// The code of a passage whose sentences are written out.
  static let many: UInt8 = 15

  /// The number of bits of a code, below the gap.
  static let codeWidth: UInt64 = 4
  /// The most bits that a gap and a code take.
  static let maxWidth = 36

  /// The gaps and codes of a block's passages.
  private var gaps: [UInt64] = []
  private var sentences: [UInt8] = []
  /// For each full block its last passage, as the distance from the least that was possible, and
  /// its size.
  private var table: [UInt8] = []
  private var blocks: [UInt8] = []
  /// The least passage that can come next.
  private var least: UInt32 = 0
  /// The same at the beginning of the block.
  private var minPassageOfBlock: UInt32 = 0
  /// The last passage; nil when there is none yet.
  private var passage: UInt32?
  /// Its sentences that contain the term.
  private var held: [(place: UInt32, frequency: UInt32)] = []

  /// Takes the next posting: passages and the places in them must rise.
  mutating func append(passage: UInt32, place: UInt32, frequency: UInt32) {
    if passage != self.passage {
      closePassage()
      gaps.append(UInt64(passage - least) << Self.codeWidth)
      least = passage + 1
      self.passage = passage
    }
    held.append((place, frequency))
  }

  /// Appends a passage with one sentence that contains the term once.
  @inline(__always)
  mutating func append(passage: UInt32, once place: UInt32) {
    closePassage()
    gaps.append(UInt64(passage - least) << Self.codeWidth | UInt64(place))
    least = passage + 1
    self.passage = passage
    if gaps.count == Self.blockSize { closeBlock() }
  }

  /// Appends all postings, and is empty again.
  mutating func finish(_ scoreUpperBound: ScoreUpperBound, into bytes: inout [UInt8]) {
    closePassage()
    if !table.isEmpty {
      bytes.append(contentsOf: scoreUpperBound.bytes)
      Varint.append(UInt32(table.count), to: &bytes)
      bytes.append(contentsOf: table)
      bytes.append(contentsOf: blocks)
    }
    for gap in gaps { Varint.append(gap, to: &bytes) }
    bytes.append(contentsOf: sentences)
    table.removeAll(keepingCapacity: true)
    blocks.removeAll(keepingCapacity: true)
    startBlock()
    passage = nil
    least = 0
    minPassageOfBlock = 0
  }

  private mutating func closePassage() {
    guard let last = held.last else { return }
    if Self.isOnce(sentences: held.count, frequency: last.frequency, last.place) {
      gaps[gaps.count - 1] |= UInt64(last.place)
    } else {
      gaps[gaps.count - 1] |= UInt64(Self.many)
      writeSentences(greatest: last.place)
    }
    held.removeAll(keepingCapacity: true)
    if gaps.count == Self.blockSize { closeBlock() }
  }

  /// Whether a passage's code is the whole posting: one sentence contains the term, once, and is
  /// among the first.
  static func isOnce(sentences: Int, frequency: UInt32, _ place: UInt32) -> Bool {
    sentences == 1 && frequency == 1 && place < UInt32(many)
  }

  /// Writes the sentences out in the shortest of four ways. The low bits of the first number say
  /// which.
  private mutating func writeSentences(greatest: UInt32) {
    let mask: UInt32 = greatest < 20 ? held.reduce(0) { $0 | 1 << $1.place } : 0
    if mask != 0, held.allSatisfy({ $0.frequency == 1 }) {
      Varint.append(mask << 1, to: &sentences)
    } else if held.count == 1, held[0].frequency == 2, greatest < 32 {
      Varint.append(greatest << 2 | 1, to: &sentences)
    } else if mask != 0 {
      Varint.append(mask << 3 | 3, to: &sentences)
      for sentence in held { Varint.append(sentence.frequency, to: &sentences) }
    } else {
      Varint.append(UInt32(held.count) << 3 | 7, to: &sentences)
      var before: UInt32 = 0
      for sentence in held {
        Varint.append(sentence.place - before, to: &sentences)
        Varint.append(sentence.frequency, to: &sentences)
        before = sentence.place
      }
    }
  }

  private mutating func closeBlock() {
    let start = blocks.count
    let width = BitPacking.width(of: gaps)
    blocks.append(UInt8(width))
    BitPacking.append(gaps, width: width, to: &blocks)
    blocks.append(contentsOf: sentences)
    Varint.append(least - 1 - minPassageOfBlock, to: &table)
    Varint.append(UInt32(blocks.count - start), to: &table)
    minPassageOfBlock = least
    startBlock()
  }

  private mutating func startBlock() {
    gaps.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }
}
