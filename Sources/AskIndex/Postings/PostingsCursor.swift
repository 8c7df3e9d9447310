/// Reads the postings of one term in the order of the sentences.
package struct PostingsCursor {
  /// The posting it stands at; nil before the first `advance` and behind the last.
  package private(set) var current: Posting?
  private var offset: Int
  private let end: Int
  private var last: UInt32 = 0

  /// Stands before the first posting of a range of bytes.
  package init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Moves to the next posting. Postings that cannot be read end the list.
  @inline(__always)
  package mutating func advance(in bytes: Span<UInt8>) {
    current = next(in: bytes)
  }

  @inline(__always)
  private mutating func next(in bytes: Span<UInt8>) -> Posting? {
    guard offset < end, let code = Varint.read(bytes, at: &offset) else { return nil }
    let (sentence, overflow) = last.addingReportingOverflow(code >> 1)
    guard !overflow else { return nil }
    last = sentence
    var frequency: UInt32 = 1
    if code & 1 == 1 {
      guard let repeated = Varint.read(bytes, at: &offset) else { return nil }
      frequency = repeated
    }
    return Posting(sentence: SentenceID(sentence), frequency: frequency)
  }
}
