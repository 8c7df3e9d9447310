internal import AskStorage

/// The table of a segment's passages, and of the lengths of passages and sentences: the data that
/// searching reads most.
///
/// Holds places in the segment's bytes only, which are handed to each call, so that the innermost
/// loops copy nothing.
struct PassageView {
  /// The number of passages.
  let passageCount: UInt32
  /// The number of sentences, leads included.
  let sentenceCount: UInt32
  private let passages: Int
  private let sentenceLengths: Int

  init(_ layout: SegmentLayout) {
    passageCount = UInt32(layout.passageCount)
    sentenceCount = UInt32(layout[.sentenceLengths].count)
    passages = layout[.passages].lowerBound
    sentenceLengths = layout[.sentenceLengths].lowerBound
  }

  /// The number of bytes stored for a passage: its first sentence, which is its lead, in four, and
  /// its length's code.
  static let stride = 5

  /// A passage's lead and sentences.
  @inline(__always)
  func sentences(of passage: UInt32, in bytes: Span<UInt8>) -> Range<UInt32> {
    let start = first(of: passage, in: bytes)
    return start..<max(start, first(of: passage &+ 1, in: bytes))
  }

  @inline(__always)
  private func first(of passage: UInt32, in bytes: Span<UInt8>) -> UInt32 {
    bytes.uint32(at: passages &+ Self.stride &* Int(passage))
  }

  /// The norm byte of a passage.
  @inline(__always)
  func length(ofPassage passage: UInt32, in bytes: Span<UInt8>) -> UInt8 {
    bytes[passages &+ Self.stride &* Int(passage) &+ 4]
  }

  /// The norm byte of a sentence.
  @inline(__always)
  func length(ofSentence sentence: UInt32, in bytes: Span<UInt8>) -> UInt8 {
    bytes[sentenceLengths + Int(sentence)]
  }

  /// The passage that contains a sentence. Complexity: logarithmic.
  func passage(of sentence: UInt32, in bytes: Span<UInt8>) -> UInt32 {
    var low: UInt32 = 0
    var high = passageCount
    while high > low + 1 {
      let middle = low + (high - low) / 2
      if first(of: middle, in: bytes) <= sentence { low = middle } else { high = middle }
    }
    return low
  }
}

extension SegmentLayout {
  /// The number of passages.
  var passageCount: Int { self[.passages].count / PassageView.stride - 1 }
}
