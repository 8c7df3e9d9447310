/// Writes the terms of a segment in the order of their bytes, in blocks of sixteen.
///
/// A block begins with the place of its first term's postings (eight bytes). Each term is: how many
/// bytes it shares with the one before (none for a block's first), how many follow, those bytes,
/// how many sentences and passages hold it, and how many bytes its postings take; all numbers are
/// varints.
struct TermDictionaryWriter {
  private(set) var bytes: [UInt8] = []
  /// The offset of each block, four bytes each.
  private(set) var blocks: [UInt8] = []
  private(set) var count = 0
  private var last: [UInt8] = []

  /// Adds a term, which must come after all others.
  mutating func append(_ term: [UInt8], entry: TermDictionary.TermInfo) {
    var shared = 0
    if count % TermDictionary.blockSize == 0 {
      blocks.append(uint32: UInt32(bytes.count))
      bytes.append(uint64: UInt64(entry.postings.lowerBound))
    } else {
      while shared < last.count, shared < term.count, last[shared] == term[shared] {
        shared += 1
      }
    }
    Varint.append(UInt32(shared), to: &bytes)
    Varint.append(UInt32(term.count - shared), to: &bytes)
    bytes.append(contentsOf: term.dropFirst(shared))
    Varint.append(entry.sentenceCount, to: &bytes)
    Varint.append(entry.passageCount, to: &bytes)
    Varint.append(UInt32(entry.postings.count), to: &bytes)
    last = term
    count += 1
  }
}
