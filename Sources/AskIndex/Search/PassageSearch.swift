internal import AskStorage

/// Goes through the passages of one segment that may hold a hit.
///
/// This is MaxScore (Turtle and Flood, *Query evaluation: strategies and optimizations*, 1995) with a passage in the
/// place of a document. The terms that together cannot lift a sentence to the hits kept so far are only looked
/// at in passages that one of the others leads to. Every score that is offered is complete and, because `BM25`
/// rounds what it adds, does not depend on the order of adding: the hits are those of scoring everything.
struct PassageSearch {
  private let searcher: Searcher
  private let part: Int
  private let segment: Segment
  private let view: PassageView
  /// The lists, those that can add most first.
  private var lists: [PostingsCursor]
  /// What each adds.
  private let worth: [TermScores]
  /// More than each can add to any hit.
  private let most: [Float]
  /// `mostOfRest[n]`: what the lists from `n` on can add together.
  private let mostOfRest: [Float]
  /// How many of the lists lead to passages.
  private var leading: Int
  /// The scores of the sentences of one passage, by their place in it.
  private var scores = [Float](repeating: 0, count: 64)
  private var passageScore: Float = 0
  /// The highest of the sentences' scores.
  private var best: Float = 0

  init(_ searcher: Searcher, part: Int, _ terms: [IndexedTerm], _ worth: [TermScores]) throws(IndexError) {
    self.searcher = searcher
    self.part = part
    let segment = searcher.index.parts[part].segment
    self.segment = segment
    view = PassageView(segment.layout)
    var found: [(list: PostingsCursor, worth: TermScores)] = []
    for (term, worth) in zip(terms, worth) {
      guard let entry = term.parts[part]?.entry else { continue }
      found.append((try segment.cursor(entry), worth))
    }
    found.sort { $0.worth.most > $1.worth.most }
    lists = found.map(\.list)
    self.worth = found.map(\.worth)
    most = found.map(\.worth.most)
    var sums: [Float] = [0]
    for term in found.reversed() { sums.append((sums.last ?? 0) + term.worth.most) }
    mostOfRest = sums.reversed()
    leading = found.count
  }

  /// Offers every sentence of every passage that can be among the best.
  mutating func run(_ top: inout TopHits) throws(IndexError) {
    let segment = segment
    let bytes = segment.file.bytes
    var passage: UInt32 = 0
    settle(top.threshold)
    while let next = nextSentence() {
      guard next < view.sentenceCount else {
        throw .damaged(file: segment.name, reason: "its postings name sentences that it does not have")
      }
      passage = view.passage(of: next, from: passage, bytes)
      score(passage, bytes, &top)
    }
  }

  /// The next sentence that a leading list stands at; nil when they have all ended.
  @inline(__always)
  private func nextSentence() -> UInt32? {
    var next = UInt32.max
    for number in 0..<leading { next = min(next, lists[number].sentence) }
    return next == .max ? nil : next
  }

  /// Lets the lists that cannot reach a score by themselves no longer lead.
  @inline(__always)
  private mutating func settle(_ threshold: Float) {
    while leading > 0, mostOfRest[leading - 1] < threshold { leading -= 1 }
  }

  @inline(__always)
  private mutating func score(_ passage: UInt32, _ bytes: Span<UInt8>, _ top: inout TopHits) {
    let sentences = view.sentences(of: passage, bytes)
    if possible(before: sentences.upperBound) < top.threshold {
      for number in 0..<leading { lists[number].skip(to: sentences.upperBound, bytes) }
      return
    }
    let length = LengthCode(byte: view.length(ofPassage: passage, bytes))
    while scores.count < sentences.count { scores.append(0) }
    for place in 0..<sentences.count { scores[place] = 0 }
    passageScore = 0
    best = 0
    for number in 0..<lists.count {
      // The first lists lead, and are worth a look only where one of them stands.
      if number > 0, reachable(number) < top.threshold {
        for rest in number..<max(number, leading) { lists[rest].skip(to: sentences.upperBound, bytes) }
        return
      }
      add(number, sentences, length, bytes)
    }
    if offer(passage, sentences, &top) { settle(top.threshold) }
  }

  /// More than a sentence before a limit can have, by which of the leading lists stand before it.
  @inline(__always)
  private func possible(before limit: UInt32) -> Float {
    var sum = mostOfRest[leading]
    for number in 0..<leading where lists[number].sentence < limit { sum += most[number] }
    return sum
  }

  /// The most that a sentence of the passage can have when the lists from one on are added.
  @inline(__always)
  private func reachable(_ number: Int) -> Float {
    best + searcher.scoring.passageWeight * passageScore + mostOfRest[number]
  }

  /// Adds what a list is worth in a passage, and leaves it behind the passage.
  private mutating func add(
    _ number: Int, _ sentences: Range<UInt32>, _ length: LengthCode, _ bytes: Span<UInt8>
  ) {
    var list = lists[number]
    list.skip(to: sentences.lowerBound, bytes)
    var frequency: UInt32 = 0
    while list.sentence < sentences.upperBound {
      frequency &+= list.frequency
      // The lead counts for the passage alone.
      if list.sentence != sentences.lowerBound {
        let place = Int(list.sentence - sentences.lowerBound)
        let score =
          scores[place]
          + worth[number].inSentence(list.frequency, view.length(ofSentence: list.sentence, bytes))
        scores[place] = score
        if score > best { best = score }
      }
      list.advance(bytes)
    }
    lists[number] = list
    if frequency > 0 { passageScore += worth[number].inPassage(frequency, length) }
  }

  /// Offers every sentence of a passage, unless its document no longer counts.
  ///
  /// - Returns: whether any was good enough to be offered.
  @inline(__always)
  private func offer(_ passage: UInt32, _ sentences: Range<UInt32>, _ top: inout TopHits) -> Bool {
    guard passageScore > 0 else { return false }
    let weighted = searcher.scoring.passageWeight * passageScore
    var isOffered = false
    for place in 1..<max(1, sentences.count) {
      let score = scores[place] + weighted
      guard score >= top.threshold else { continue }
      guard searcher.index.parts[part].isLive(PassageID(passage)) else { return isOffered }
      isOffered = true
      top.offer(
        Hit(
          Index.Place(
            part: part, sentence: SentenceID(sentences.lowerBound + UInt32(place)),
            passage: PassageID(passage)),
          sentenceScore: scores[place], passageScore: passageScore, score: score))
    }
    return isOffered
  }
}
