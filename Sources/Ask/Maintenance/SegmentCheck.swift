internal import AskIndex
internal import AskText

/// Whether the numbers of a segment fit each other.
///
/// Opening a segment has checked that offsets rise and stay inside; this reads all that they lead
/// to.
struct SegmentCheck {
  private let segment: Segment
  /// The number of times that each term occurs in the sentences' words.
  private var frequencies: [UInt32]
  /// The words that have been looked at.
  private var isKnown: [Bool]

  /// Prepares to check a segment.
  init(_ segment: Segment) {
    self.segment = segment
    frequencies = [UInt32](repeating: 0, count: segment.dictionary.count)
    isKnown = [Bool](repeating: false, count: segment.wordCount)
  }

  /// Reads everything.
  ///
  /// - Throws: `damaged` with the first thing that does not fit.
  mutating func run() throws(IndexError) {
    try segment.checkIntegrity()
    var sums = [0, 0, 0, 0]
    for number in 0..<UInt32(segment.documentCount) {
      let record = try check(document: DocumentID(number))
      for (place, count) in record.statistics.counts.enumerated() { sums[place] += count }
    }
    try expect(sums == segment.statistics.counts, reason: "its documents do not add up to its sums")
    try checkTerms()
  }

  private func expect(_ holds: Bool, reason: @autoclosure () -> String) throws(IndexError) {
    if !holds { throw .damaged(file: segment.name, reason: reason()) }
  }

  // MARK: - Documents

  private mutating func check(document: DocumentID) throws(IndexError) -> DocumentRecord {
    let record = try segment.document(document)
    let passages = segment.passages(of: document)
    try expect(
      try segment.key(of: document) == DocumentKey(record.path, stamp: record.stamp),
      reason: "the key of \(record.path) is not its own")
    try expect(
      record.passages == Int(passages.lowerBound)..<Int(passages.upperBound)
        && record.statistics.passageCount == passages.count,
      reason: "the passages of \(record.path) are not its own")
    var sentenceCount = 0
    var end = 0
    for passage in passages {
      let text = try segment.text(of: PassageID(passage))
      try expect(
        text.place.byte >= end && text.context.map { $0 < record.contexts.count } ?? true,
        reason: "a passage of \(record.path) stands in no place")
      for sentence in text.sentences {
        try expect(
          sentence.bytes.lowerBound >= end && sentence.bytes.upperBound <= record.byteCount,
          reason: "a sentence of \(record.path) stands outside of it")
        end = sentence.bytes.upperBound
      }
      sentenceCount += text.sentences.count
      try count(text.words)
    }
    try expect(
      sentenceCount == record.statistics.sentenceCount,
      reason: "the sentences of \(record.path) are not counted right")
    return record
  }

  private mutating func count(_ words: [WordCode]) throws(IndexError) {
    for word in words {
      if let term = try segment.term(of: word) {
        try expect(term.number < frequencies.count, reason: "its words have terms that it does not have")
        frequencies[Int(term.number)] += 1
      }
      guard !isKnown[word.word] else { continue }
      isKnown[word.word] = true
      try expect(!(try segment.letters(of: word)).isEmpty, reason: "it holds a word without letters")
    }
  }

  // MARK: - Terms

  private func checkTerms() throws(IndexError) {
    let terms = try segment.terms()
    try expect(terms.count == frequencies.count, reason: "its terms are not counted right")
    var last: [UInt8]?
    for (term, frequency) in zip(terms, frequencies) {
      let name = String(decoding: term.bytes, as: UTF8.self)
      try expect(
        last.map { $0.lexicographicallyPrecedes(term.bytes) } ?? true, reason: "its terms are out of order")
      last = term.bytes
      let counted = try Counted(segment, postings: try segment.postings(term.entry))
      try expect(
        counted.isInOrder && counted.sentences == term.entry.sentenceCount
          && counted.passages == term.entry.passageCount,
        reason: "the postings of “\(name)” cannot be read")
      try expect(
        counted.frequency == frequency, reason: "the postings of “\(name)” are not those of its sentences")
    }
  }

  /// The totals of a term's postings.
  private struct Counted {
    var isInOrder = true
    /// The sentences, leads not counted.
    var sentences: UInt32 = 0
    var passages: UInt32 = 0
    /// The number of times that it occurs in the sentences, leads not counted.
    var frequency: UInt32 = 0

    init(_ segment: Segment, postings: [Posting]) throws(IndexError) {
      var last: UInt32?
      var passage: (id: PassageID, lead: UInt32)?
      for posting in postings {
        let sentence = posting.sentence.number
        isInOrder = isInOrder && sentence < segment.sentenceCount && (last.map { $0 < sentence } ?? true)
        guard isInOrder else { return }
        last = sentence
        let id = segment.passage(of: posting.sentence)
        if passage?.id != id {
          passage = (id, segment.sentences(of: id).lowerBound)
          passages += 1
        }
        if passage?.lead == sentence { continue }
        sentences += 1
        frequency += posting.frequency
      }
    }
  }
}

extension CollectionStatistics {
  fileprivate var counts: [Int] { [sentenceCount, sentenceLength, passageCount, passageLength] }
}
