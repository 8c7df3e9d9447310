internal import AskText

/// The postings of a builder's sentences, sorted by term.
struct TermPostings {
  /// The terms that some sentence contains, by their numbers in the vocabulary, in the order of
  /// their bytes.
  let order: [Int]
  /// The start and end of each term's postings; there may be a gap before the next
  /// term's.
  private let starts: [Int]
  private let ends: [Int]
  private let postings: [PendingPosting]
  private let norms: (sentence: [Float], passage: [Float])

  /// Sorts the words of all sentences by term; within a term the sentences keep their order.
  init(_ builder: SegmentBuilder, ranks: WordRanks) {
    let vocabulary = builder.vocabulary
    let terms = ScoringTerms(vocabulary)
    let starts = Self.starts(terms, ranks: ranks, termCount: vocabulary.termCount)
    (postings, ends) = Self.sorted(builder, terms: terms, starts: starts)
    self.starts = starts
    let ends = ends
    order = vocabulary.inOrder((0..<vocabulary.termCount).filter { ends[$0] > starts[$0] })
    norms = (
      Self.norms(builder.statistics.averageSentence), Self.norms(builder.statistics.averagePassage)
    )
  }

  /// The length normalisation for each norm byte.
  private static func norms(_ average: Float) -> [Float] {
    (0...255).map { ScoreUpperBound.norm(FieldNorm(byte: UInt8($0)), average: average) }
  }

  /// The start of each term's postings: a term has at most as many as it has words.
  private static func starts(_ terms: ScoringTerms, ranks: WordRanks, termCount: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: termCount + 1)
    ranks.visitCounts { code, count in
      let term = terms.term(of: code)
      if term >= 0 { starts[term + 1] += count }
    }
    for term in 0..<termCount { starts[term + 1] += starts[term] }
    return starts
  }

  private static func sorted(_ builder: SegmentBuilder, terms: ScoringTerms, starts: [Int]) -> (
    postings: [PendingPosting], ends: [Int]
  ) {
    var open = starts.map { OpenPostings(end: $0) }
    var postings = [PendingPosting](repeating: .none, count: starts.last ?? 0)
    var (code, sentence) = (0, 0)
    for (number, passage) in builder.passages.enumerated() {
      let first = sentence
      while sentence < passage.sentenceEnd {
        let pending = builder.sentences[sentence]
        let posting = PendingPosting(
          passage: number, place: sentence - first, length: pending.length, passageLength: passage.length)
        while code < pending.codeEnd {
          let term = terms.term(of: builder.codes[code])
          code += 1
          guard term >= 0 else { continue }
          if open[term].last.count(posting) { continue }
          open[term].closeLast(&postings)
          open[term].last = posting
        }
        sentence += 1
      }
    }
    for term in open.indices { open[term].closeLast(&postings) }
    return (postings, open.map(\.end))
  }

  /// The totals of a term's postings.
  struct Summary {
    /// The number of sentences that contain the term, leads not counted.
    fileprivate(set) var sentenceCount: UInt32 = 0
    /// The number of passages that contain it.
    fileprivate(set) var passageCount: UInt32 = 0
    fileprivate var scoreUpperBound = ScoreUpperBound()
  }

  /// Appends a term's postings.
  func encode(_ term: Int, with encoder: inout PostingsEncoder, into bytes: inout [UInt8]) -> Summary {
    var summary = Summary()
    let end = ends[term]
    var number = starts[term]
    while number < end {
      let first = postings[number]
      summary.passageCount += 1
      if first.isOnce, number + 1 == end || postings[number + 1].passage != first.passage {
        encodeOnce(first, with: &encoder, summary: &summary)
        number += 1
      } else {
        number = encodePassage(number..<end, with: &encoder, summary: &summary)
      }
    }
    encoder.finish(summary.scoreUpperBound, into: &bytes)
    return summary
  }

  /// Encodes a passage with one sentence that contains the term once, which is the common case.
  @inline(__always)
  private func encodeOnce(_ only: PendingPosting, with encoder: inout PostingsEncoder, summary: inout Summary)
  {
    encoder.append(passage: only.passage, once: only.place)
    let isLead = only.place == 0
    if !isLead { summary.sentenceCount += 1 }
    summary.scoreUpperBound.note(
      isOnce: true, sentence: isLead ? .infinity : norms.sentence[Int(only.length)],
      passage: norms.passage[Int(only.passageLength)])
  }

  /// Encodes the first passage of some postings.
  ///
  /// - Returns: the start of the next one.
  private func encodePassage(
    _ range: Range<Int>, with encoder: inout PostingsEncoder, summary: inout Summary
  ) -> Int {
    let first = postings[range.lowerBound]
    var number = range.lowerBound
    var (sum, sentenceCount, lastPlace) = (UInt32(0), 0, UInt32(0))
    var least = Float.infinity
    while number < range.upperBound, postings[number].passage == first.passage {
      let posting = postings[number]
      var frequency: UInt32 = 0
      while number < range.upperBound, postings[number].isSameSentence(as: posting) {
        frequency += postings[number].frequency
        number += 1
      }
      encoder.append(passage: posting.passage, place: posting.place, frequency: frequency)
      sum += frequency
      sentenceCount += 1
      lastPlace = posting.place
      if posting.place > 0 {
        summary.sentenceCount += 1
        least = min(least, norms.sentence[Int(posting.length)] / Float(frequency))
      }
    }
    summary.scoreUpperBound.note(
      isOnce: PostingsEncoder.isOnce(sentences: sentenceCount, frequency: sum, lastPlace),
      sentence: least, passage: norms.passage[Int(first.passageLength)] / Float(sum))
    return number
  }
}

/// A posting that is not encoded yet. It carries every field the encoder needs, so
/// that encoding causes no cache misses.
///
/// A sentence has several if it contains a term more often than the frequency field can count.
private struct PendingPosting {
  /// From the high bits: 28 of the passage, 14 of the place in it, 6 of the frequency less one, and
  /// the two lengths.
  private var bits: UInt64

  private static let frequencyShift: UInt64 = 16
  private static let placeShift: UInt64 = 22
  private static let passageShift: UInt64 = 36

  /// No posting.
  static let none = PendingPosting(bits: .max)
  var isNone: Bool { bits == .max }

  private init(bits: UInt64) {
    self.bits = bits
  }

  /// Creates a posting of frequency 1. Passages have less than 16,384 sentences, and segments less
  /// than 2²⁸ passages.
  ///
  /// - Parameter place: its place in the passage; 0 for a lead.
  init(passage: Int, place: Int, length: FieldNorm, passageLength: FieldNorm) {
    precondition(passage < 1 << 28 - 1 && place < 1 << 14)
    bits =
      UInt64(passage) << Self.passageShift | UInt64(place) << Self.placeShift
      | UInt64(length.byte) << 8 | UInt64(passageLength.byte)
  }

  var passage: UInt32 { UInt32(truncatingIfNeeded: bits >> Self.passageShift) }
  var place: UInt32 { UInt32(truncatingIfNeeded: bits >> Self.placeShift) & 0x3FFF }
  var frequency: UInt32 { UInt32(truncatingIfNeeded: bits >> Self.frequencyShift) & 0x3F + 1 }
  var length: UInt8 { UInt8(truncatingIfNeeded: bits >> 8) }
  var passageLength: UInt8 { UInt8(truncatingIfNeeded: bits) }

  /// Whether this alone can be written as the code of its passage.
  var isOnce: Bool { PostingsEncoder.isOnce(sentences: 1, frequency: frequency, place) }

  func isSameSentence(as other: PendingPosting) -> Bool {
    (bits ^ other.bits) >> Self.placeShift == 0
  }

  /// Adds the count of another posting of the same sentence; false, without a change, for one of
  /// another or when the frequency is full.
  mutating func count(_ other: PendingPosting) -> Bool {
    guard isSameSentence(as: other), frequency < 64 else { return false }
    bits += 1 << Self.frequencyShift
    return true
  }
}

/// A term's postings while they are sorted. The last one is kept here, so that the others are only
/// written.
private struct OpenPostings {
  /// The last posting, which may still be counted up.
  var last = PendingPosting.none
  /// Its position once it is closed.
  private(set) var end: Int

  init(end: Int) {
    self.end = end
  }

  /// Writes the last posting, if there is one.
  @inline(__always)
  mutating func closeLast(_ postings: inout [PendingPosting]) {
    guard !last.isNone else { return }
    postings[end] = last
    end += 1
  }
}

/// The term of each word of a vocabulary, in one look.
private struct ScoringTerms {
  /// Twice the term's number, and one more for a stop word.
  private let terms: [UInt32]

  init(_ vocabulary: Vocabulary) {
    terms = (0..<vocabulary.wordCount).map {
      UInt32(vocabulary.term(ofWord: $0)) << 1 | (vocabulary.isStopWord($0) ? 1 : 0)
    }
  }

  /// The term of a word with the shape it has in a sentence; negative if it does not score.
  func term(of word: WordCode) -> Int {
    let term = terms[word.word]
    return word.scores(isStopWord: term & 1 == 1) ? Int(term >> 1) : -1
  }
}
