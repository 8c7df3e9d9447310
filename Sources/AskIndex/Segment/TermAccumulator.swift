internal import AskText

/// Collects which sentences hold which terms, in memory, until they become postings.
struct TermAccumulator {
  /// A term in a sentence.
  private struct Occurrence {
    var term: UInt32
    var posting: Posting
  }

  private var vocabulary = Vocabulary()
  /// The last occurrence of each term, to count how often it stands in one sentence.
  private var lastOccurrences: [Int] = []
  private var occurrences: [Occurrence] = []

  /// Notes the words of a sentence.
  ///
  /// - Returns: how many of them score: its length. The joined form of a compound does not count.
  mutating func add(_ list: WordList, of sentence: SentenceID) -> Int {
    var length = 0
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list) else { continue }
      note(term, in: sentence)
      if word.form != .joined { length += 1 }
    }
    return length
  }

  private mutating func note(_ term: Int, in sentence: SentenceID) {
    while term >= lastOccurrences.count { lastOccurrences.append(-1) }
    let last = lastOccurrences[term]
    if last >= 0, occurrences[last].posting.sentence == sentence {
      occurrences[last].posting.frequency += 1
    } else {
      lastOccurrences[term] = occurrences.count
      occurrences.append(Occurrence(term: UInt32(term), posting: Posting(sentence: sentence, frequency: 1)))
    }
  }

  // MARK: - Postings

  /// Makes the dictionary and the postings of all that was noted.
  func finish(_ passages: PassageTable) -> (dictionary: TermDictionary, postings: [UInt8]) {
    let byTerm = occurrencesByTerm()
    let order = (0..<vocabulary.termCount).sorted {
      vocabulary.bytes(ofTerm: $0).lexicographicallyPrecedes(vocabulary.bytes(ofTerm: $1))
    }
    var dictionary = TermDictionary()
    var postings: [UInt8] = []
    for term in order where byTerm.starts[term] < byTerm.starts[term + 1] {
      let start = postings.count
      let list = byTerm.postings[byTerm.starts[term]..<byTerm.starts[term + 1]]
      let counts = Self.encode(list, passages, into: &postings)
      dictionary.append(
        vocabulary.bytes(ofTerm: term),
        TermDictionary.Entry(
          sentenceCount: counts.sentences, passageCount: counts.passages, postings: start..<postings.count))
    }
    return (dictionary, postings)
  }

  /// Sorts by term; within a term the sentences keep their order.
  private func occurrencesByTerm() -> (starts: [Int], postings: [Posting]) {
    var starts = [Int](repeating: 0, count: vocabulary.termCount + 1)
    for occurrence in occurrences { starts[Int(occurrence.term) + 1] += 1 }
    for term in 0..<vocabulary.termCount { starts[term + 1] += starts[term] }
    var next = starts
    var postings = [Posting](
      repeating: Posting(sentence: SentenceID(0), frequency: 0), count: occurrences.count)
    for occurrence in occurrences {
      postings[next[Int(occurrence.term)]] = occurrence.posting
      next[Int(occurrence.term)] += 1
    }
    return (starts, postings)
  }

  private static func encode(_ list: ArraySlice<Posting>, _ passages: PassageTable, into bytes: inout [UInt8])
    -> (sentences: UInt32, passages: UInt32)
  {
    var encoder = PostingsEncoder()
    var counts: (sentences: UInt32, passages: UInt32) = (0, 0)
    var passage = PassageID(0)
    var passageEnd: UInt32 = 0
    for posting in list {
      encoder.append(posting, to: &bytes)
      if posting.sentence.number >= passageEnd {
        passage = passages.passage(of: posting.sentence, from: passage)
        passageEnd = passages.sentences(of: passage).upperBound
        counts.passages += 1
      }
      if posting.sentence.number != passages.sentences(of: passage).lowerBound { counts.sentences += 1 }
    }
    return counts
  }
}
