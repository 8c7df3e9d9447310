internal import AskStorage

/// Reads the postings of one term in the order of the sentences.
///
/// It holds places in the segment's bytes only, which are handed to each call, so that searching copies nothing.
struct PostingsCursor {
  /// The sentence it stands at; `UInt32.max` behind the last.
  private(set) var sentence: UInt32 = 0
  /// How often that sentence holds the term.
  private(set) var frequency: UInt32 = 0
  private var offset: Int
  private let end: Int

  /// Stands at the first posting.
  init(_ postings: Range<Int>, _ bytes: Span<UInt8>) {
    offset = postings.lowerBound
    end = postings.upperBound
    advance(bytes)
  }

  /// Moves to the next posting. Postings that cannot be read end the list.
  @inline(__always)
  mutating func advance(_ bytes: Span<UInt8>) {
    guard offset < end else { return stop() }
    // Most numbers are one byte: the gaps of frequent terms, whose lists are long.
    let byte = bytes[offset]
    var code = UInt32(byte)
    if byte < 0x80 {
      offset += 1
    } else {
      guard let long = Varint.read(bytes, at: &offset) else { return stop() }
      code = long
    }
    let (next, overflow) = sentence.addingReportingOverflow(code >> 1)
    guard !overflow else { return stop() }
    sentence = next
    frequency = code & 1 == 0 ? 1 : repeatedFrequency(bytes)
  }

  private mutating func repeatedFrequency(_ bytes: Span<UInt8>) -> UInt32 {
    guard let frequency = Varint.read(bytes, at: &offset) else {
      stop()
      return 0
    }
    return frequency
  }

  /// Moves to the first posting at a sentence or behind it.
  @inline(__always)
  mutating func skip(to target: UInt32, _ bytes: Span<UInt8>) {
    while sentence < target { advance(bytes) }
  }

  private mutating func stop() {
    sentence = .max
    offset = end
  }
}
