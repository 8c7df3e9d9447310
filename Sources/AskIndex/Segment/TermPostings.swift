internal import AskText

/// The postings of a builder's sentences, sorted by term.
struct TermPostings {
  /// The terms that some sentence holds, by their numbers in the vocabulary, in the order of their bytes.
  let order: [Int]
  private let starts: [Int]
  private let postings: [Posting]

  /// Where each sentence stands. Together, as a term's sentences lie far from each other.
  private let places: [Place]
  private let norms: (sentence: [Float], passage: [Float])

  fileprivate struct Place {
    var passage: UInt32
    /// Its place in the passage; 0 for a lead.
    var place: UInt32
    var length: LengthCode
    var passageLength: LengthCode
  }

  /// Sorts the words of all sentences by term; within a term the sentences keep their order.
  init(_ builder: SegmentBuilder) {
    let vocabulary = builder.vocabulary
    let terms = ScoringTerms(vocabulary)
    let counts = Self.counts(builder, terms, vocabulary.termCount)
    var starts = [Int](repeating: 0, count: vocabulary.termCount + 1)
    for term in counts.indices { starts[term + 1] = starts[term] + Int(counts[term]) }
    postings = Self.sorted(builder, terms, starts)
    self.starts = starts
    order = Self.inOrder((0..<vocabulary.termCount).filter { counts[$0] > 0 }, vocabulary)
    places = Self.places(builder)
    norms = (
      Self.norms(builder.statistics.averageSentence), Self.norms(builder.statistics.averagePassage)
    )
  }

  private static func places(_ builder: SegmentBuilder) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(builder.sentences.count)
    for (number, passage) in builder.passages.enumerated() {
      let first = places.count
      for sentence in first..<passage.sentenceEnd {
        places.append(
          Place(
            passage: UInt32(number), place: UInt32(sentence - first),
            length: builder.sentences[sentence].length, passageLength: passage.length))
      }
    }
    return places
  }

  /// What each length does to a score.
  private static func norms(_ average: Float) -> [Float] {
    (0...255).map { Ceiling.norm(LengthCode(byte: UInt8($0)), average: average) }
  }

  /// Sorts terms by their bytes. Most differ in the first eight, which are compared as one number.
  private static func inOrder(_ terms: [Int], _ vocabulary: Vocabulary) -> [Int] {
    let keyed = terms.map { term in
      let bytes = vocabulary.bytes(ofTerm: term)
      var head: UInt64 = 0
      for offset in 0..<8 {
        head = head << 8 | (offset < bytes.count ? UInt64(bytes[bytes.startIndex + offset]) : 0)
      }
      return (head: head, term: term)
    }
    return keyed.sorted {
      $0.head != $1.head
        ? $0.head < $1.head
        : vocabulary.bytes(ofTerm: $0.term).lexicographicallyPrecedes(vocabulary.bytes(ofTerm: $1.term))
    }.map(\.term)
  }

  /// In how many sentences each term stands.
  private static func counts(_ builder: SegmentBuilder, _ terms: ScoringTerms, _ termCount: Int) -> [UInt32] {
    var counts = [UInt32](repeating: 0, count: termCount)
    var last = [UInt32](repeating: .max, count: termCount)
    terms.visit(builder) { term, sentence in
      guard last[term] != sentence else { return }
      last[term] = sentence
      counts[term] += 1
    }
    return counts
  }

  private static func sorted(_ builder: SegmentBuilder, _ terms: ScoringTerms, _ starts: [Int]) -> [Posting] {
    var next = starts
    var postings = [Posting](
      repeating: Posting(sentence: SentenceID(.max), frequency: 0), count: starts.last ?? 0)
    terms.visit(builder) { term, sentence in
      let place = next[term]
      if place > starts[term], postings[place - 1].sentence.number == sentence {
        postings[place - 1].frequency += 1
      } else {
        postings[place] = Posting(sentence: SentenceID(sentence), frequency: 1)
        next[term] = place + 1
      }
    }
    return postings
  }

  /// Appends a term's postings.
  ///
  /// - Returns: how many sentences, leads not counted, and how many passages hold the term.
  func encode(_ term: Int, _ encoder: inout PostingsEncoder, into bytes: inout [UInt8])
    -> (sentences: UInt32, passages: UInt32)
  {
    var counts: (sentences: UInt32, passages: UInt32) = (0, 0)
    var ceiling = Ceiling()
    let end = starts[term + 1]
    var number = starts[term]
    var ahead = PlacesAhead(places, postings, number..<end)
    while number < end {
      let first = ahead.place
      var place = first
      var sum: UInt32 = 0
      var sentenceCount = 0
      var least = Float.infinity
      while place.passage == first.passage {
        let frequency = postings[number].frequency
        encoder.append(passage: place.passage, place: place.place, frequency: frequency)
        sum += frequency
        sentenceCount += 1
        if place.place > 0 {
          counts.sentences += 1
          least = min(least, norms.sentence[Int(place.length.byte)] / Float(frequency))
        }
        number += 1
        ahead.advance(places, postings)
        if number == end { break }
        place = ahead.place
      }
      counts.passages += 1
      ceiling.note(
        isOnce: PostingsEncoder.isOnce(sentences: sentenceCount, frequency: sum, first.place),
        sentence: least, passage: norms.passage[Int(first.passageLength.byte)] / Float(sum))
    }
    encoder.finish(ceiling, into: &bytes)
    return counts
  }
}

/// Goes through the places of a term's sentences, which lie far from each other: each is read some time before it is needed, so that the
/// processor waits for the memory of several at once.
private struct PlacesAhead {
  private var places: InlineArray<16, TermPostings.Place>
  private var number: Int
  private let end: Int

  init(_ all: [TermPostings.Place], _ postings: [Posting], _ range: Range<Int>) {
    places = InlineArray(
      repeating: TermPostings.Place(passage: 0, place: 0, length: .init(0), passageLength: .init(0)))
    (number, end) = (range.lowerBound, range.upperBound)
    for next in range.prefix(16) { places[next & 15] = all[Int(postings[next].sentence.number)] }
  }

  /// The place of the sentence that is looked at.
  var place: TermPostings.Place { places[number & 15] }

  /// Looks at the next sentence.
  mutating func advance(_ all: [TermPostings.Place], _ postings: [Posting]) {
    let next = number &+ 16
    if next < end { places[number & 15] = all[Int(postings[next].sentence.number)] }
    number &+= 1
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

  /// Visits the words of all sentences that score, in their order: each one's term, and its sentence.
  @inline(__always)
  func visit(_ builder: SegmentBuilder, _ body: (_ term: Int, _ sentence: UInt32) -> Void) {
    var code = 0
    for sentence in builder.sentences.indices {
      let end = builder.sentences[sentence].codeEnd
      while code < end {
        let term = term(of: builder.codes[code])
        code += 1
        if term >= 0 { body(term, UInt32(sentence)) }
      }
    }
  }

  /// The term of a word as it stands in a sentence; below 0 for one that does not score.
  func term(of word: WordCode) -> Int {
    let term = terms[word.word]
    return word.scores(isStopWord: term & 1 == 1) ? Int(term >> 1) : -1
  }
}
