internal import AskStorage

/// The postings of one term in one segment, with the place reached in them.
struct TermList {
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

/// What a term adds to sentences and passages, with what it adds where it stands once, as it mostly does, at hand.
struct TermScores {
  /// More than the term can add to any hit.
  let most: Float
  private let sentenceModel: BM25
  private let passageModel: BM25
  private let sentenceWeight: Float
  private let passageWeight: Float
  private let sentenceScores: [Float]
  private let passageScores: [Float]

  init(_ term: IndexedTerm, _ searcher: Searcher) {
    sentenceModel = searcher.sentenceModel
    passageModel = searcher.passageModel
    sentenceWeight = sentenceModel.inverseDocumentFrequency(term.sentenceCount)
    passageWeight = passageModel.inverseDocumentFrequency(term.passageCount)
    sentenceScores = sentenceModel.scores(weight: sentenceWeight, frequency: 1)
    passageScores = passageModel.scores(weight: passageWeight, frequency: 1)
    most = sentenceWeight + searcher.scoring.passageWeight * passageWeight + 0.001
  }

  /// What the term adds to a sentence that holds it some times.
  @inline(__always)
  func inSentence(_ frequency: UInt32, _ length: UInt8) -> Float {
    frequency == 1
      ? sentenceScores[Int(length)]
      : sentenceModel.score(weight: sentenceWeight, frequency: frequency, length: LengthCode(byte: length))
  }

  /// What the term adds to a passage that holds it some times.
  @inline(__always)
  func inPassage(_ frequency: UInt32, _ length: LengthCode) -> Float {
    frequency == 1
      ? passageScores[Int(length.byte)]
      : passageModel.score(weight: passageWeight, frequency: frequency, length: length)
  }
}
