internal import AskStorage

extension Segment {
  /// The postings of a term, in the order of the sentences.
  package func postings(_ entry: TermDictionary.TermInfo) throws(IndexError) -> [Posting] {
    var all: [Posting] = []
    var passages = try HeldPassages(entry, in: self)
    while var passage = try passages.next() {
      while let (place, frequency) = passage.places.next(file.bytes) {
        guard place < passage.sentences.count else { throw corruptPostings }
        all.append(
          Posting(sentence: SentenceID(passage.sentences.lowerBound + place), frequency: frequency))
      }
    }
    return all
  }

  /// The number of sentences in some passages that contain a term, leads not counted, and of
  /// the passages that do.
  ///
  /// - Parameter ranges: the passages, in their order.
  /// - Complexity: linear in the postings of those passages; blocks of others are passed over.
  func counts(_ entry: TermDictionary.TermInfo, in ranges: [Range<UInt32>]) throws(IndexError)
    -> (sentences: UInt32, passages: UInt32)
  {
    var counts: (sentences: UInt32, passages: UInt32) = (0, 0)
    var passages = try HeldPassages(entry, in: self)
    for range in ranges {
      try passages.skip(to: range.lowerBound)
      while let upcoming = try passages.upcoming(), upcoming < range.upperBound,
        var passage = try passages.next()
      {
        counts.passages += 1
        while let (place, _) = passage.places.next(file.bytes) {
          guard place < passage.sentences.count else { throw corruptPostings }
          counts.sentences += place > 0 ? 1 : 0
        }
      }
    }
    return counts
  }

  /// The most that any posting of a term can score, by a look at all of them.
  func scoreUpperBound(_ entry: TermDictionary.TermInfo) throws(IndexError) -> ScoreUpperBound {
    let averages = (sentence: statistics.averageSentence, passage: statistics.averagePassage)
    var scoreUpperBound = ScoreUpperBound()
    var passages = try HeldPassages(entry, in: self)
    while var passage = try passages.next() {
      var sum: UInt32 = 0
      var least = Float.infinity
      while let (place, frequency) = passage.places.next(file.bytes), place < passage.sentences.count {
        sum &+= frequency
        if place == 0 { continue }
        let length = length(of: SentenceID(passage.sentences.lowerBound + place))
        least = min(
          least, ScoreUpperBound.norm(length, average: averages.sentence) / Float(max(1, frequency)))
      }
      let norm = ScoreUpperBound.norm(length(of: passage.id), average: averages.passage)
      scoreUpperBound.note(isOnce: passage.isOnce, sentence: least, passage: norm / Float(max(1, sum)))
    }
    return scoreUpperBound
  }

  /// Makes a cursor before a term's first posting, and checks the bytes of all its postings.
  func cursor(_ entry: TermDictionary.TermInfo) throws(IndexError) -> PostingsCursor {
    let start = layout[.postings].lowerBound
    guard entry.postings.upperBound <= layout[.postings].count else {
      throw damage("its terms cannot be read")
    }
    let range = start + entry.postings.lowerBound..<start + entry.postings.upperBound
    try check(range)
    return PostingsCursor(range, passageCount: Int(entry.passageCount), in: file.bytes)
  }

  /// The error for postings that cannot be read, or that name passages or sentences the segment
  /// lacks.
  var corruptPostings: IndexError {
    damage("its postings cannot be read")
  }
}

/// The passages that contain a term, in order.
private struct HeldPassages {
  struct PassagePostings {
    var id: PassageID
    var sentences: Range<UInt32>
    /// Whether its code is the whole posting.
    var isOnce: Bool
    var places: SentencePostings
  }

  private let segment: Segment
  private var cursor: PostingsCursor
  /// The number of passages of the block so far whose sentences are written out.
  private var writtenBefore = 0

  init(_ entry: TermDictionary.TermInfo, in segment: Segment) throws(IndexError) {
    self.segment = segment
    cursor = try segment.cursor(entry)
  }

  mutating func next() throws(IndexError) -> PassagePostings? {
    guard try standsAtPassage() else { return nil }
    let segment = segment
    let bytes = segment.file.bytes
    let id = PassageID(cursor.passages[cursor.position])
    guard id.number < segment.passageCount else { throw segment.corruptPostings }
    let place = PassagePosting(
      code: cursor.codes[cursor.position], written: cursor.written, writtenBefore: writtenBefore)
    cursor.advance()
    writtenBefore += place.isOnce ? 0 : 1
    return PassagePostings(
      id: id, sentences: segment.sentences(of: id), isOnce: place.isOnce,
      places: SentencePostings(place, in: bytes))
  }

  /// The next passage; nil after the last.
  mutating func upcoming() throws(IndexError) -> UInt32? {
    try standsAtPassage() ? cursor.passages[cursor.position] : nil
  }

  /// Moves to the first passage that is not before another.
  mutating func skip(to passage: UInt32) throws(IndexError) {
    let segment = segment
    cursor.skipBlocks(before: passage, in: segment.file.bytes)
    guard try standsAtPassage() else { return }
    let start = cursor.position
    cursor.skip(to: passage)
    for position in start..<cursor.position where cursor.codes[position] == PostingsEncoder.many {
      writtenBefore += 1
    }
  }

  /// Reads the next block if the last one is used up; false at the end.
  private mutating func standsAtPassage() throws(IndexError) -> Bool {
    if cursor.position == cursor.count { writtenBefore = 0 }
    let segment = segment
    if cursor.readBlockIfNeeded(segment.file.bytes) { return true }
    if cursor.isBroken { throw segment.corruptPostings }
    return false
  }
}
