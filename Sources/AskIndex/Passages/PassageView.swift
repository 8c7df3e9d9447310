internal import AskStorage

/// Where the passages of a segment stand and how long they and their sentences are: what searching reads most.
///
/// Holds places in the segment's bytes only, which are handed to each call, so that the innermost loops copy nothing.
struct PassageView {
  /// How many passages there are.
  let passageCount: UInt32
  /// How many sentences there are, leads included.
  let sentenceCount: UInt32
  private let firsts: Int
  private let passageLengths: Int
  private let sentenceLengths: Int

  init(_ layout: SegmentLayout) {
    passageCount = UInt32(layout[.passageLengths].count)
    sentenceCount = UInt32(layout[.sentenceLengths].count)
    firsts = layout[.passageFirsts].lowerBound
    passageLengths = layout[.passageLengths].lowerBound
    sentenceLengths = layout[.sentenceLengths].lowerBound
  }

  /// A passage's lead and sentences.
  @inline(__always)
  func sentences(of passage: UInt32, _ bytes: Span<UInt8>) -> Range<UInt32> {
    let start = bytes.uint32(at: firsts + 4 * Int(passage))
    return start..<max(start, bytes.uint32(at: firsts + 4 * Int(passage) + 4))
  }

  /// How many words a passage has, in Lucene's code.
  @inline(__always)
  func length(ofPassage passage: UInt32, _ bytes: Span<UInt8>) -> UInt8 {
    bytes[passageLengths + Int(passage)]
  }

  /// How many words a sentence has, in Lucene's code.
  @inline(__always)
  func length(ofSentence sentence: UInt32, _ bytes: Span<UInt8>) -> UInt8 {
    bytes[sentenceLengths + Int(sentence)]
  }

  /// The passage a sentence stands in, which is none before `start`. Complexity: logarithmic in the distance, as the
  /// passage is mostly near.
  @inline(__always)
  func passage(of sentence: UInt32, from start: UInt32, _ bytes: Span<UInt8>) -> UInt32 {
    var low = start
    var step: UInt32 = 1
    while low + step < passageCount, bytes.uint32(at: firsts + 4 * Int(low + step)) <= sentence {
      low += step
      step *= 2
    }
    var high = min(low + step, passageCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if bytes.uint32(at: firsts + 4 * Int(middle)) <= sentence { low = middle } else { high = middle }
    }
    return low
  }
}
