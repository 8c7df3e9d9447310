internal import AskStorage

/// The scores of a run of passages and their sentences, while they are summed.
struct ScoreWindow {
  /// A window takes whole passages until it holds this many sentences.
  private static let sentenceTarget: UInt32 = 2048

  private let searcher: Searcher
  private var passages: Range<UInt32> = 0..<0
  private var sentences: Range<UInt32> = 0..<0
  private var sentenceScores: [Float] = []
  private var passageScores: [Float] = []

  init(_ searcher: Searcher) {
    self.searcher = searcher
  }

  /// Offers every hit of one part.
  mutating func search(_ part: Int, _ lists: inout [SearchedTerm], _ top: inout TopHits) throws(IndexError) {
    let segment = searcher.index.parts[part].segment
    while let next = lists.compactMap(\.cursor.current?.sentence.number).min() {
      guard next < UInt32(segment.sentenceCount) else {
        throw .damaged(file: segment.name, reason: "its postings name sentences that it does not have")
      }
      open(at: segment.passage(of: next, from: 0), in: segment)
      for index in lists.indices { add(&lists[index], segment) }
      offer(part, &top)
    }
  }

  /// Begins a window, all scores 0, at a passage.
  private mutating func open(at passage: UInt32, in segment: Segment) {
    let start = segment.sentences(of: PassageID(passage)).lowerBound
    let last = segment.passage(of: start + Self.sentenceTarget, from: passage)
    passages = passage..<last + 1
    sentences = start..<segment.sentences(of: PassageID(last)).upperBound
    Self.clear(&sentenceScores, count: sentences.count)
    Self.clear(&passageScores, count: passages.count)
  }

  /// Adds what a term is worth in this window, and leaves its cursor behind it.
  private mutating func add(_ list: inout SearchedTerm, _ segment: Segment) {
    let bytes = segment.file.bytes
    let lengths = segment.layout[.sentenceLengths].lowerBound
    var cursor = list.cursor
    var passage = passages.lowerBound
    while var posting = cursor.current, posting.sentence.number < sentences.upperBound {
      passage = segment.passage(of: posting.sentence.number, from: passage)
      let held = segment.sentences(of: PassageID(passage))
      var frequency: UInt32 = 0
      while posting.sentence.number < held.upperBound {
        frequency &+= posting.frequency
        if posting.sentence.number != held.lowerBound {
          let code = LengthCode(byte: bytes[lengths + Int(posting.sentence.number)])
          sentenceScores[Int(posting.sentence.number - sentences.lowerBound)] += searcher.sentenceModel.score(
            weight: list.sentenceWeight, frequency: posting.frequency, length: code)
        }
        cursor.advance(in: bytes)
        guard let next = cursor.current else { break }
        posting = next
      }
      passageScores[Int(passage - passages.lowerBound)] += searcher.passageModel.score(
        weight: list.passageWeight, frequency: frequency, length: segment.length(of: PassageID(passage)))
    }
    list.cursor = cursor
  }

  /// Offers every sentence of every passage that holds a term, unless its document no longer counts.
  private func offer(_ part: Int, _ top: inout TopHits) {
    let segment = searcher.index.parts[part].segment
    for passage in passages {
      let passageScore = passageScores[Int(passage - passages.lowerBound)]
      guard passageScore > 0 else { continue }
      let weighted = searcher.scoring.passageWeight * passageScore
      let id = PassageID(passage)
      for sentence in segment.sentences(of: id).dropFirst() {
        let sentenceScore = sentenceScores[Int(sentence - sentences.lowerBound)]
        let score = sentenceScore + weighted
        guard score >= top.threshold else { continue }
        guard searcher.index.parts[part].isLive(id) else { break }
        top.offer(
          Hit(
            Index.Place(part: part, sentence: SentenceID(sentence), passage: id),
            sentenceScore: sentenceScore, passageScore: passageScore, score: score))
      }
    }
  }

  private static func clear(_ scores: inout [Float], count: Int) {
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: count))
  }
}
