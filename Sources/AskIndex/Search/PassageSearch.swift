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
  /// The lists, those that can add most first.
  private var lists: [TermList]
  /// What each adds.
  private let worth: [TermScores]
  /// `mostOfRest[n]`: what the lists from `n` on can add together.
  private let mostOfRest: [Float]
  /// How many of the lists lead to passages.
  private var leading: Int
  /// The scores of the sentences of one passage, by their place in it.
  private var scores: [Float] = []
  private var passageScore: Float = 0

  init(_ searcher: Searcher, part: Int, _ terms: [IndexedTerm]) throws(IndexError) {
    self.searcher = searcher
    self.part = part
    let segment = searcher.index.parts[part].segment
    self.segment = segment
    var found: [(list: TermList, worth: TermScores)] = []
    for term in terms {
      guard let entry = term.parts[part]?.entry else { continue }
      let list = TermList(try segment.postings(at: entry), segment.file.bytes)
      found.append((list, TermScores(term, searcher)))
    }
    found.sort { $0.worth.most > $1.worth.most }
    lists = found.map(\.list)
    worth = found.map(\.worth)
    var most: [Float] = [0]
    for term in found.reversed() { most.append((most.last ?? 0) + term.worth.most) }
    mostOfRest = most.reversed()
    leading = found.count
  }

  /// Offers every sentence of every passage that can be among the best.
  mutating func run(_ top: inout TopHits) throws(IndexError) {
    var passage: UInt32 = 0
    settle(top.threshold)
    while let next = lists[..<leading].map(\.sentence).min(), next != .max {
      guard next < UInt32(segment.sentenceCount) else {
        throw .damaged(file: segment.name, reason: "its postings name sentences that it does not have")
      }
      passage = segment.passage(of: next, from: passage)
      score(passage, &top)
    }
  }

  /// Lets the lists that cannot reach a score by themselves no longer lead.
  private mutating func settle(_ threshold: Float) {
    while leading > 0, mostOfRest[leading - 1] < threshold { leading -= 1 }
  }

  private mutating func score(_ passage: UInt32, _ top: inout TopHits) {
    let id = PassageID(passage)
    let sentences = segment.sentences(of: id)
    let length = segment.length(of: id)
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: sentences.count))
    passageScore = 0
    for list in 0..<leading { add(list, sentences, length) }
    if leading < lists.count {
      let best = scores.max() ?? 0
      let reachable = best + searcher.scoring.passageWeight * passageScore + mostOfRest[leading]
      if reachable < top.threshold { return }
      for list in leading..<lists.count { add(list, sentences, length) }
    }
    offer(id, sentences, &top)
    settle(top.threshold)
  }

  /// Adds what a list is worth in a passage, and leaves it behind the passage.
  private mutating func add(_ number: Int, _ sentences: Range<UInt32>, _ length: LengthCode) {
    let segment = segment
    let bytes = segment.file.bytes
    let lengths = segment.layout[.sentenceLengths].lowerBound
    var list = lists[number]
    list.skip(to: sentences.lowerBound, bytes)
    var frequency: UInt32 = 0
    while list.sentence < sentences.upperBound {
      frequency &+= list.frequency
      // The lead counts for the passage alone.
      if list.sentence != sentences.lowerBound {
        scores[Int(list.sentence - sentences.lowerBound)] += worth[number].inSentence(
          list.frequency, bytes[lengths + Int(list.sentence)])
      }
      list.advance(bytes)
    }
    lists[number] = list
    if frequency > 0 { passageScore += worth[number].inPassage(frequency, length) }
  }

  /// Offers every sentence of a passage, unless its document no longer counts.
  private func offer(_ passage: PassageID, _ sentences: Range<UInt32>, _ top: inout TopHits) {
    guard passageScore > 0 else { return }
    let weighted = searcher.scoring.passageWeight * passageScore
    for place in 1..<max(1, sentences.count) {
      let score = scores[place] + weighted
      guard score >= top.threshold else { continue }
      guard searcher.index.parts[part].isLive(passage) else { return }
      top.offer(
        Hit(
          Index.Place(part: part, sentence: SentenceID(sentences.lowerBound + UInt32(place)), passage: passage),
          sentenceScore: scores[place], passageScore: passageScore, score: score))
    }
  }
}
