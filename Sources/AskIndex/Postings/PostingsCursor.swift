/// Reads the postings of one term in the order of the sentences.
package struct PostingsCursor {
  /// The posting it stands at; nil before the first `advance` and behind the last.
  package private(set) var current: Posting?
  private var offset: Int
  private let end: Int
  private var last: UInt32 = 0

  /// Stands before the first posting of a range of a segment's postings.
  package init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Moves to the next posting. Postings that cannot be read end the list.
  package mutating func advance(in postings: Span<UInt8>) {
    current = next(in: postings)
  }

  private mutating func next(in postings: Span<UInt8>) -> Posting? {
    guard offset < end, let code = Varint.read(postings, at: &offset) else { return nil }
    last &+= code >> 1
    var frequency: UInt32 = 1
    if code & 1 == 1 {
      guard let repeated = Varint.read(postings, at: &offset) else { return nil }
      frequency = repeated
    }
    return Posting(sentence: SentenceID(last), frequency: frequency)
  }
}
