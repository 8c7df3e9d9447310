/// Writes the postings of one term.
///
/// A posting is a varint: the gap to the sentence before, shifted by one; the low bit tells that the term
/// stands there more than once, and its frequency follows as a varint. The first gap counts from 0.
struct PostingsEncoder {
  private var last: UInt32 = 0

  /// Appends a posting, whose sentence must come after all others.
  mutating func append(_ posting: Posting, to bytes: inout [UInt8]) {
    let gap = posting.sentence.number - last
    last = posting.sentence.number
    let isRepeated = posting.frequency > 1
    Varint.append(gap << 1 | (isRepeated ? 1 : 0), to: &bytes)
    if isRepeated { Varint.append(posting.frequency, to: &bytes) }
  }
}
