/// Writes the terms of a segment in the order of their bytes, in blocks of sixteen.
///
/// A block begins with the place of its first term's postings (eight bytes). Each term is: how many bytes it shares with the
/// one before (none for a block's first), how many follow, those bytes, how many sentences and passages
/// hold it, and how many bytes its postings take; all numbers are varints.
struct TermDictionaryWriter {
  static let blockSize = 16

  private(set) var bytes: [UInt8] = []
  /// Where each block begins, four bytes each.
  private(set) var blocks: [UInt8] = []
  private(set) var count = 0
  private var last: [UInt8] = []

  /// Adds a term, which must come after all others.
  mutating func append(_ term: ArraySlice<UInt8>, _ entry: TermDictionary.Entry) {
    var shared = 0
    if count % Self.blockSize == 0 {
      blocks.append(uint32: UInt32(bytes.count))
      bytes.append(uint64: UInt64(entry.postings.lowerBound))
    } else {
      while shared < last.count, shared < term.count, last[shared] == term[term.startIndex + shared] {
        shared += 1
      }
    }
    for number in [shared, term.count - shared] { Varint.append(UInt32(number), to: &bytes) }
    bytes.append(contentsOf: term.dropFirst(shared))
    for number in [Int(entry.sentenceCount), Int(entry.passageCount), entry.postings.count] {
      Varint.append(UInt32(number), to: &bytes)
    }
    last = Array(term)
    count += 1
  }
}
