/// The scores of a run of passages and their sentences, while they are summed.
struct ScoreWindow {
  /// A window takes whole passages until it holds this many sentences.
  private static let sentenceTarget: UInt32 = 2048

  private var passages: Range<UInt32> = 0..<0
  private var sentences: Range<UInt32> = 0..<0
  private var sentenceScores: [Float] = []
  private var passageScores: [Float] = []

  /// Begins a window, all scores 0, at a passage.
  mutating func open(at passage: PassageID, in table: PassageTable) {
    let start = table.sentences(of: passage).lowerBound
    let target = SentenceID(start + Self.sentenceTarget)
    let last = table.passage(of: target, from: passage)
    passages = passage.number..<last.number + 1
    sentences = start..<table.sentences(of: last).upperBound
    Self.clear(&sentenceScores, count: sentences.count)
    Self.clear(&passageScores, count: passages.count)
  }

  /// Adds what a term is worth in this window, and leaves its cursor behind it.
  mutating func add(_ term: inout SearchedTerm, _ searcher: Searcher) {
    let postings = searcher.segment.postings.span
    var passage = passages.lowerBound
    while let posting = term.cursor.current, posting.sentence.number < sentences.upperBound {
      passage = searcher.segment.passages.passage(
        of: posting.sentence, within: passage..<passages.upperBound)
      let held = searcher.segment.passages.sentences(of: PassageID(passage))
      let frequency = addSentences(&term, until: held, postings, searcher)
      passageScores[Int(passage - passages.lowerBound)] += searcher.passageModel.score(
        weight: term.passageWeight, frequency: frequency,
        length: searcher.segment.passages[PassageID(passage)].length)
    }
  }

  /// Adds a term's worth in the sentences of one passage.
  ///
  /// - Returns: how often the passage holds the term, its lead included.
  private mutating func addSentences(
    _ term: inout SearchedTerm, until passage: Range<UInt32>, _ postings: Span<UInt8>, _ searcher: Searcher
  ) -> UInt32 {
    var frequency: UInt32 = 0
    while let posting = term.cursor.current, posting.sentence.number < passage.upperBound {
      frequency &+= posting.frequency
      if posting.sentence.number != passage.lowerBound {
        sentenceScores[Int(posting.sentence.number - sentences.lowerBound)] += searcher.sentenceModel.score(
          weight: term.sentenceWeight, frequency: posting.frequency,
          length: searcher.segment.sentences.length(of: posting.sentence))
      }
      term.cursor.advance(in: postings)
    }
    return frequency
  }

  /// Offers every sentence of every passage that holds a term.
  func offer(to top: inout TopHits, _ searcher: Searcher) {
    for passage in passages where passageScores[Int(passage - passages.lowerBound)] > 0 {
      let passageScore = passageScores[Int(passage - passages.lowerBound)]
      for sentence in searcher.segment.passages.sentences(of: PassageID(passage)).dropFirst() {
        let sentenceScore = sentenceScores[Int(sentence - sentences.lowerBound)]
        let score = sentenceScore + searcher.scoring.passageWeight * passageScore
        guard top.admits(score: score) else { continue }
        top.offer(
          Hit(
            sentence: SentenceID(sentence), passage: PassageID(passage), sentenceScore: sentenceScore,
            passageScore: passageScore, score: score))
      }
    }
  }

  private static func clear(_ scores: inout [Float], count: Int) {
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: count))
  }
}
