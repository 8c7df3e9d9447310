internal import AskStorage

/// Searches one segment for the passages that may contain a hit.
///
/// Passages are searched in windows. In each, the upper bounds of the terms are summed for every
/// passage that contains them; only passages whose sum reaches the threshold, the lowest score
/// among the hits kept so far, are scored. Terms that cannot reach the threshold together are not
/// essential: they are read only if the essential ones bring a passage within reach. This is
/// MaxScore (Turtle and Flood, *Query evaluation: strategies and optimizations*, 1995) over
/// windows, as in Apache Lucene 10. Every score that is offered is complete and, because `BM25`
/// rounds what it adds, does not depend on the order of adding: the hits are those of scoring
/// everything.
struct PassageSearch {
  /// A term of the question in the segment.
  private struct QueryTerm {
    var postings: WindowPostings
    let scores: TermScores
    /// More than it can add to any hit.
    let upperBounds: TermScores.UpperBounds
    /// More than it can add to a hit in a passage of some length.
    @inline(__always)
    func upperBound(_ code: UInt8, length: FieldNorm) -> Float {
      code == PostingsEncoder.many
        ? upperBounds.many : (code == 0 ? 0 : upperBounds.onceSentence) + scores.oncePassage(length)
    }
  }

  private let index: Index
  private let scoring: ScoringParameters
  private let segmentOrdinal: Int
  private let segment: Segment
  private let view: PassageView
  /// The sentences that may be found; nil for all.
  private let allowed: SentenceFilter?
  /// The terms, those that can add most first.
  private var terms: [QueryTerm]
  /// `suffixUpperBounds[n]`: the upper bound for the terms from `n` on together.
  private let suffixUpperBounds: [Float]
  /// The factor from a score to a quantized sum.
  private let scale: Float
  /// The number of essential terms: the others cannot reach the threshold without them.
  private var essentialTermCount: Int
  /// The quantized upper bound of each passage of the window, summed over the terms.
  private var sums = [Int16](repeating: 0, count: WindowPostings.size)
  /// The greatest of each group of sums.
  private var greatestOfGroups = [Int16](repeating: 0, count: WindowPostings.size / groupSize)
  /// The passages of the window that may be scored next: their sums, and in the low half their
  /// places.
  private var candidates: [UInt32] = []
  /// The postings of each term in the passage that is scored.
  private var found: [(term: Int, place: PassagePosting)] = []
  /// The scores of the sentences of one passage, by their place in it.
  private var scores = [Float](repeating: 0, count: 64)

  init(
    _ index: Index, segmentOrdinal: Int, terms: [IndexedTerm], scores: [TermScores],
    scoring: ScoringParameters, among allowed: SentenceFilter? = nil
  ) throws(IndexError) {
    self.index = index
    self.scoring = scoring
    self.allowed = allowed
    self.segmentOrdinal = segmentOrdinal
    let segment = index.segments[segmentOrdinal].segment
    self.segment = segment
    view = PassageView(segment.layout)
    var held: [(cursor: PostingsCursor, scores: TermScores, upperBounds: TermScores.UpperBounds)] = []
    for (term, scores) in zip(terms, scores) {
      guard let entry = term.segments[segmentOrdinal]?.entry else { continue }
      let cursor = try segment.cursor(entry)
      let scoreUpperBound =
        if let scoreUpperBound = cursor.scoreUpperBound { scoreUpperBound } else {
          try segment.scoreUpperBound(entry)
        }
      held.append(
        (
          cursor, scores,
          scores.upperBounds(scoreUpperBound, scoring: scoring, within: segment.statistics)
        ))
    }
    held.sort { $0.upperBounds.maximum > $1.upperBounds.maximum }
    var rest: [Float] = [0]
    for term in held.reversed() { rest.append((rest.last ?? 0) + term.upperBounds.maximum) }
    suffixUpperBounds = rest.reversed()
    let scale = 30000 / max(rest.last ?? 0, 0.001)
    self.scale = scale
    self.terms = held.map { term in
      QueryTerm(
        postings: WindowPostings(
          term.cursor,
          quantizedUpperBounds: (0...PostingsEncoder.many).map {
            Int16(max(1, min(32767, (term.upperBounds[$0] * scale).rounded(.up))))
          }),
        scores: term.scores, upperBounds: term.upperBounds)
    }
    essentialTermCount = held.count
  }

  /// Offers every sentence of every passage that can be among the best.
  mutating func run(_ top: inout TopHits) throws(IndexError) {
    let segment = segment
    let bytes = segment.file.bytes
    dropNonessentialTerms(top.threshold)
    while let passage = nextPassage() {
      guard passage < view.passageCount else { throw segment.corruptPostings }
      let size = UInt32(WindowPostings.size)
      let start = passage / size * size
      try scan(start..<start + size, in: bytes, into: &top)
    }
    guard terms.allSatisfy({ !$0.postings.cursor.isBroken }) else { throw segment.corruptPostings }
  }

  /// The first passage that an essential term occurs in; nil after the last.
  private func nextPassage() -> UInt32? {
    var next = UInt32.max
    for number in 0..<essentialTermCount { next = min(next, terms[number].postings.cursor.passage) }
    return next == .max ? nil : next
  }

  /// Makes the terms nonessential that cannot reach the threshold by themselves.
  private mutating func dropNonessentialTerms(_ threshold: Float) {
    while essentialTermCount > 0, suffixUpperBounds[essentialTermCount - 1] < threshold {
      essentialTermCount -= 1
    }
  }

  // MARK: - Windows

  private mutating func scan(_ window: Range<UInt32>, in bytes: Span<UInt8>, into top: inout TopHits)
    throws(IndexError)
  {
    for place in sums.indices { sums[place] = 0 }
    for number in terms.indices {
      // The other terms are read only if they can bring a passage to the threshold.
      if number == essentialTermCount, !isReached(sum(for: top.threshold - suffixUpperBounds[number])) {
        return
      }
      terms[number].postings.read(window, into: &sums, in: bytes)
    }
    if isAllowed(window, in: bytes) { try scoreReached(from: window.lowerBound, in: bytes, into: &top) }
    dropNonessentialTerms(top.threshold)
  }

  /// Whether a window contains an allowed sentence. A phrase allows few, so that the threshold
  /// stays low and does not exclude passages.
  private func isAllowed(_ window: Range<UInt32>, in bytes: Span<UInt8>) -> Bool {
    guard let allowed, window.lowerBound < view.passageCount else { return true }
    let last = min(window.upperBound, UInt32(view.passageCount)) - 1
    let start = view.sentences(of: window.lowerBound, in: bytes).lowerBound
    let end = min(view.sentences(of: last, in: bytes).upperBound, UInt32(segment.sentenceCount))
    return start >= end || allowed.containsAny(start..<end, inSegment: segmentOrdinal)
  }

  /// Scores the passages of a window that can be among the best: those that can score most first,
  /// so that they show soon how little the others could add.
  private mutating func scoreReached(from start: UInt32, in bytes: Span<UInt8>, into top: inout TopHits)
    throws(IndexError)
  {
    var greatest: Int16 = 0
    for group in greatestOfGroups.indices {
      greatestOfGroups[group] = self.greatest(ofGroup: group)
      greatest = max(greatest, greatestOfGroups[group])
    }
    var limit = Int(greatest) + 1
    while limit > Int(sum(for: top.threshold)) {
      let least = max(Int(sum(for: top.threshold)), limit / 2)
      collect(least..<limit)
      for candidate in candidates {
        let place = UInt16(truncatingIfNeeded: candidate)
        guard candidate >> 16 >= UInt32(sum(for: top.threshold)) else { break }
        try score(start + UInt32(place), place: place, in: bytes, into: &top)
      }
      limit = least
    }
  }

  /// Collects the passages of the window whose sums are in a range, the greatest first.
  private mutating func collect(_ bounds: Range<Int>) {
    candidates.removeAll(keepingCapacity: true)
    for group in greatestOfGroups.indices where Int(greatestOfGroups[group]) >= bounds.lowerBound {
      for place in group * Self.groupSize..<(group + 1) * Self.groupSize
      where bounds.contains(Int(sums[place])) {
        candidates.append(UInt32(sums[place]) << 16 | UInt32(place))
      }
    }
    candidates.sort(by: >)
  }

  /// The sum that a passage needs to reach a score, at least 1: it must contain a term.
  private func sum(for score: Float) -> Int16 {
    Int16(max(1, min(32767, score * scale)))
  }

  /// The number of sums that are compared at once.
  private static let groupSize = 64

  /// Whether a passage of the window reaches a sum.
  private func isReached(_ least: Int16) -> Bool {
    for group in greatestOfGroups.indices where greatest(ofGroup: group) >= least { return true }
    return false
  }

  @inline(__always)
  private func greatest(ofGroup group: Int) -> Int16 {
    let sums = sums.span.extracting(group * Self.groupSize..<(group + 1) * Self.groupSize)
    var greatest: Int16 = 0
    for place in sums.indices { greatest = max(greatest, sums[place]) }
    return greatest
  }

  // MARK: - Passages

  private mutating func score(
    _ passage: UInt32, place: UInt16, in bytes: Span<UInt8>, into top: inout TopHits
  ) throws(IndexError) {
    guard passage < view.passageCount else { throw segment.corruptPostings }
    // Read early, so that its cache miss overlaps with other work.
    let length = FieldNorm(byte: view.length(ofPassage: passage, in: bytes))
    let sentences = view.sentences(of: passage, in: bytes)
    if let allowed, !allowed.containsAny(sentences, inSegment: segmentOrdinal) { return }
    found.removeAll(keepingCapacity: true)
    // The sum shows when all of them are found, unless it has overflowed.
    var missing = sums[Int(place)]
    for number in terms.indices where missing > 0 {
      guard let held = terms[number].postings.place(of: place) else { continue }
      found.append((number, held))
      if missing < .max { missing -= terms[number].postings.quantizedUpperBounds[Int(held.code)] }
    }
    // The score that a term which occurs once adds to the passage follows exactly from the
    // passage's length. A little more, because sums are rounded.
    var upperBound: Float = 0.001
    for (number, place) in found { upperBound += terms[number].upperBound(place.code, length: length) }
    if upperBound < top.threshold { return }
    while scores.count < sentences.count { scores.append(0) }
    for place in 0..<sentences.count { scores[place] = 0 }
    var rest = upperBound
    var sum: (passage: Float, best: Float) = (0, 0)
    for (number, place) in found {
      guard sum.best + scoring.passageWeight * sum.passage + rest >= top.threshold else { return }
      rest -= terms[number].upperBound(place.code, length: length)
      add(
        number, places: SentencePostings(place, in: bytes), sentences: sentences, length: length, to: &sum,
        in: bytes)
    }
    try offer(passage, sentences: sentences, passageScore: sum.passage, to: &top)
  }

  /// Adds a term's score to the scores of a passage and its sentences.
  @inline(__always)
  private mutating func add(
    _ number: Int, places: SentencePostings, sentences: Range<UInt32>, length: FieldNorm,
    to sum: inout (passage: Float, best: Float), in bytes: Span<UInt8>
  ) {
    var places = places
    var frequency: UInt32 = 0
    while let (place, here) = places.next(bytes), place < sentences.count {
      frequency &+= here
      // The lead counts for the passage alone.
      if place == 0 { continue }
      let length = view.length(ofSentence: sentences.lowerBound + place, in: bytes)
      let score = scores[Int(place)] + terms[number].scores.inSentence(here, length: length)
      scores[Int(place)] = score
      if score > sum.best { sum.best = score }
    }
    if frequency > 0 { sum.passage += terms[number].scores.inPassage(frequency, length: length) }
  }

  /// Offers every sentence of a passage that is allowed, unless its document no longer counts.
  private func offer(
    _ passage: UInt32, sentences: Range<UInt32>, passageScore: Float, to top: inout TopHits
  ) throws(IndexError) {
    guard passageScore > 0 else { return }
    let weighted = scoring.passageWeight * passageScore
    for place in 1..<max(1, sentences.count) {
      let score = scores[place] + weighted
      guard score >= top.threshold else { continue }
      guard index.segments[segmentOrdinal].isLive(PassageID(passage)) else { return }
      let sentence = SentenceAddress(
        segmentOrdinal: segmentOrdinal, sentence: SentenceID(sentences.lowerBound + UInt32(place)),
        passage: PassageID(passage))
      if let allowed, try !allowed.contains(sentence) { continue }
      top.offer(
        Hit(
          sentence, sentenceScore: scores[place], passageScore: passageScore, score: score))
    }
  }
}
