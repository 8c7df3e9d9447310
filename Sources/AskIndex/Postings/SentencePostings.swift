internal import AskStorage

/// A passage in a term's postings, before its sentences are read.
struct PassagePosting {
  /// The passage's code.
  let code: UInt8
  /// The offset at which the sentences of its block's passages are written out.
  let written: Int
  /// The number of passages of its block before it whose sentences are written out.
  let writtenBefore: Int

  /// Whether its code is the whole posting: one sentence contains the term, once.
  @inline(__always)
  var isOnce: Bool { code != PostingsEncoder.many }
}

/// Iterates over the sentences of one passage that contain a term.
struct SentencePostings {
  /// The frequencies of the term in the sentences.
  private enum Frequencies {
    case one, two, written
  }

  /// The remaining places, as bits; 0 for a list.
  private var mask: UInt32
  private var frequencies: Frequencies = .one
  /// The offset of the next frequency, or of the next sentence of a list.
  private var offset = 0
  /// The number of remaining sentences of a list.
  private var listed: UInt32 = 0
  /// The place before, in a list.
  private var place: UInt32 = 0

  /// Starts at a passage.
  @inline(__always)
  init(_ passage: PassagePosting, in bytes: Span<UInt8>) {
    mask = 1 &<< UInt32(passage.code)
    if !passage.isOnce { find(passage, in: bytes) }
  }

  /// The next sentence's place in the passage, and how often it contains the term; nil after the
  /// last.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> (place: UInt32, frequency: UInt32)? {
    if mask == 0 { return listed == 0 ? nil : nextListed(bytes) }
    let place = UInt32(truncatingIfNeeded: mask.trailingZeroBitCount)
    mask &= mask &- 1
    switch frequencies {
    case .one: return (place, 1)
    case .two: return (place, 2)
    case .written: return (place, Varint.read(bytes, at: &offset) ?? 1)
    }
  }

  private mutating func nextListed(_ bytes: Span<UInt8>) -> (place: UInt32, frequency: UInt32)? {
    listed &-= 1
    guard let gap = Varint.read(bytes, at: &offset), let frequency = Varint.read(bytes, at: &offset) else {
      listed = 0
      return nil
    }
    place &+= gap
    return (place, frequency)
  }

  // MARK: - Passages with their sentences written out

  private mutating func find(_ passage: PassagePosting, in bytes: Span<UInt8>) {
    offset = passage.written
    for _ in 0..<passage.writtenBefore { skip(bytes) }
    mask = 0
    guard let head = Varint.read(bytes, at: &offset) else { return }
    if head & 1 == 0 {
      mask = head >> 1
    } else if head & 2 == 0 {
      frequencies = .two
      mask = head >> 2 < 32 ? 1 << (head >> 2) : 0
    } else if head & 4 == 0 {
      frequencies = .written
      mask = head >> 3
    } else {
      listed = head >> 3
    }
  }

  /// Skips a passage's sentences.
  private mutating func skip(_ bytes: Span<UInt8>) {
    guard let head = Varint.read(bytes, at: &offset), head & 3 == 3 else { return }
    var following = head & 4 == 0 ? UInt32((head >> 3).nonzeroBitCount) : 2 * (head >> 3)
    while following > 0, Varint.read(bytes, at: &offset) != nil { following -= 1 }
  }
}

/// The frequency of a term in a sentence.
package struct Posting: Equatable, Sendable {
  /// The sentence.
  package var sentence: SentenceID
  /// The frequency of the term in it, at least 1.
  package var frequency: UInt32
}
