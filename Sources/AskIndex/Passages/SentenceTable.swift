/// The sentences of a segment: where each stands in its document, and how long it is.
package struct SentenceTable: Sendable {
  private var starts: [UInt32] = []
  private var byteCounts: [UInt32] = []
  private var lengths: [UInt8] = []

  /// How many sentences there are, leads included.
  package var count: Int { lengths.count }

  /// Adds a sentence; a lead stands nowhere and has an empty range.
  mutating func append(bytes: Range<Int>, length: LengthCode) {
    starts.append(UInt32(bytes.lowerBound))
    byteCounts.append(UInt32(bytes.count))
    lengths.append(length.byte)
  }

  /// Where a sentence stands in its document; empty for a lead.
  package func bytes(of sentence: SentenceID) -> Range<Int> {
    let start = Int(starts[Int(sentence.number)])
    return start..<start + Int(byteCounts[Int(sentence.number)])
  }

  /// How many words it has, in Lucene's code.
  package func length(of sentence: SentenceID) -> LengthCode {
    LengthCode(byte: lengths[Int(sentence.number)])
  }
}
