internal import AskText

/// The postings of a builder's sentences, sorted by term.
struct TermPostings {
  /// The terms that some sentence holds, by their numbers in the vocabulary, in the order of their bytes.
  let order: [Int]
  private let starts: [Int]
  private let postings: [Posting]

  /// Sorts the words of all sentences by term; within a term the sentences keep their order.
  init(_ builder: SegmentBuilder) {
    var starts = [Int](repeating: 0, count: builder.vocabulary.termCount + 1)
    var last = [UInt32](repeating: .max, count: builder.vocabulary.termCount)
    Self.forEachTerm(of: builder) { sentence, term in
      if last[term] != sentence {
        last[term] = sentence
        starts[term + 1] += 1
      }
    }
    for term in 0..<builder.vocabulary.termCount { starts[term + 1] += starts[term] }
    var next = starts
    var postings = [Posting](
      repeating: Posting(sentence: SentenceID(.max), frequency: 0), count: starts.last ?? 0)
    Self.forEachTerm(of: builder) { sentence, term in
      let place = next[term]
      if place > starts[term], postings[place - 1].sentence.number == sentence {
        postings[place - 1].frequency += 1
      } else {
        postings[place] = Posting(sentence: SentenceID(sentence), frequency: 1)
        next[term] += 1
      }
    }
    self.starts = starts
    self.postings = postings
    let vocabulary = builder.vocabulary
    order = (0..<vocabulary.termCount).filter { starts[$0] < starts[$0 + 1] }.sorted {
      vocabulary.bytes(ofTerm: $0).lexicographicallyPrecedes(vocabulary.bytes(ofTerm: $1))
    }
  }

  private static func forEachTerm(of builder: SegmentBuilder, _ body: (UInt32, Int) -> Void) {
    var code = 0
    for sentence in builder.sentences.indices {
      while code < builder.sentences[sentence].codeEnd {
        let word = builder.codes[code]
        code += 1
        if word.scores(isStopWord: builder.vocabulary.isStopWord(word.word)) {
          body(UInt32(sentence), builder.vocabulary.term(ofWord: word.word))
        }
      }
    }
  }

  /// Appends a term's postings.
  ///
  /// - Returns: how many sentences, leads not counted, and how many passages hold the term.
  func encode(_ term: Int, _ passages: [SegmentBuilder.PendingPassage], into bytes: inout [UInt8])
    -> (sentences: UInt32, passages: UInt32)
  {
    var encoder = PostingsEncoder()
    var counts: (sentences: UInt32, passages: UInt32) = (0, 0)
    var passage = PassageCursor(passages)
    for posting in postings[starts[term]..<starts[term + 1]] {
      encoder.append(posting, to: &bytes)
      if passage.move(to: Int(posting.sentence.number)) { counts.passages += 1 }
      if Int(posting.sentence.number) != passage.lead { counts.sentences += 1 }
    }
    return counts
  }
}

/// Finds the passages of sentences that come in order.
private struct PassageCursor {
  private let passages: [SegmentBuilder.PendingPassage]
  private var next = 0
  private var end = 0
  /// The lead of the passage it stands at.
  private(set) var lead = 0

  init(_ passages: [SegmentBuilder.PendingPassage]) {
    self.passages = passages
  }

  /// Moves to the passage of a sentence; tells whether that is another passage.
  mutating func move(to sentence: Int) -> Bool {
    guard sentence >= end else { return false }
    var step = 1
    var low = next
    while low + step < passages.count, passages[low + step - 1].sentenceEnd <= sentence {
      low += step
      step *= 2
    }
    var high = min(low + step, passages.count)
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].sentenceEnd <= sentence { low = middle + 1 } else { high = middle }
    }
    lead = low == 0 ? 0 : passages[low - 1].sentenceEnd
    end = passages[low].sentenceEnd
    next = low + 1
    return true
  }
}

extension WordCode {
  /// Whether the word scores as it stands.
  func scores(isStopWord: Bool) -> Bool {
    !isStopWord || shape == .joined || shape == .allCapitals
  }
}
