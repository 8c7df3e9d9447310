internal import AskIndex
internal import AskText

/// Judges hits as evidence and puts the best first.
struct EvidenceRanking {
  private let question: Question
  private let searcher: Searcher
  private let retrieval: Retrieval
  /// What each of the question's terms tells among sentences; for a term no document holds, the most there is.
  private let weights: [Double]
  private let ownSpellings: Set<ArraySlice<UInt8>>
  /// Passages that have been read, as one passage often has several hits.
  private var passages: [Index.Place: PassageText] = [:]

  /// Prepares to judge evidence for a question.
  init(_ question: Question, _ retrieval: Retrieval, _ searcher: Searcher) {
    self.question = question
    self.searcher = searcher
    self.retrieval = retrieval
    weights = retrieval.terms.map { term in
      Double(searcher.sentenceModel.inverseDocumentFrequency(term?.sentenceCount ?? 0))
    }
    ownSpellings = Set(question.words.words.map { question.words.spelling(of: $0) })
  }

  /// The hits as evidence, the best first.
  mutating func evidence() throws(IndexError) -> [Evidence] {
    var evidence: [Evidence] = []
    for hit in retrieval.hits { evidence.append(try judge(hit)) }
    let index = searcher.index
    return evidence.sorted {
      $0.score != $1.score ? $0.score > $1.score : index.precedes($0.hit.place, $1.hit.place)
    }
  }

  /// The share of the question's weight whose terms stand in a sentence's passage, its title and heading.
  mutating func coverage(of place: Index.Place, _ vocabulary: inout Vocabulary) throws(IndexError) -> Double {
    let text = try passage(of: place)
    let document = try searcher.index.document(of: place)
    let reading = try SentenceReading(question, retrieval, text.words[...], searcher.index, part: place.part)
    var held = reading.frequencies.map { $0 > 0 }
    let lead = document.title + "\n" + (document.heading(of: text) ?? "")
    let words = WordList(Array(lead.utf8).span)
    for word in words.words {
      let term = vocabulary.term(of: word, in: words)
      for (index, own) in question.terms.enumerated() where own.number == term { held[index] = true }
    }
    return share(of: held)
  }

  /// The passage a sentence stands in.
  mutating func passage(of place: Index.Place) throws(IndexError) -> PassageText {
    let key = Index.Place(part: place.part, sentence: SentenceID(0), passage: place.passage)
    if let known = passages[key] { return known }
    let text = try searcher.index.parts[place.part].segment.text(of: place.passage)
    passages[key] = text
    return text
  }

  // MARK: - One sentence

  private mutating func judge(_ hit: Hit) throws(IndexError) -> Evidence {
    let segment = searcher.index.parts[hit.place.part].segment
    let text = try passage(of: hit.place)
    let words = text.words[text.sentences[segment.position(of: hit.place)].words]
    let reading = try SentenceReading(question, retrieval, words, searcher.index, part: hit.place.part)
    let kindIsMet = try kindIsMet(words, segment)
    let length = segment.length(of: hit.place.sentence)
    let shares = zip(reading.frequencies, weights).map { frequency, weight in
      frequency == 0
        ? 0
        : Double(searcher.sentenceModel.score(weight: Float(weight), frequency: frequency, length: length))
    }
    let features = Feature.allCases.map { feature in
      switch feature {
      case .passage: Double(hit.passageScore)
      case .sameForm: share(of: reading.inSameForm)
      case .neighbours: neighbourWeight(reading)
      case .expectedKind: kindIsMet ? 1.0 : 0
      }
    }
    return Evidence(hit, termShares: shares, features: features)
  }

  /// The share of the question's weight that some of its terms have.
  private func share(of held: [Bool]) -> Double {
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0 }
    return zip(held, weights).reduce(0) { $0 + ($1.0 ? $1.1 : 0) } / total
  }

  private func neighbourWeight(_ reading: SentenceReading) -> Double {
    question.neighbours.reduce(0) { sum, pair in
      reading.neighbours.contains(pair.first << 16 | pair.second)
        ? sum + min(weights[pair.first], weights[pair.second]) : sum
    }
  }

  private func kindIsMet(_ words: ArraySlice<WordCode>, _ segment: Segment) throws(IndexError) -> Bool {
    guard question.kind != .other else { return false }
    for word in words {
      let letters = try segment.letters(of: word)
      if question.kind.expects(letters[...]), !ownSpellings.contains(letters[...]) { return true }
    }
    return false
  }
}

extension Segment {
  /// Which of its passage's sentences a sentence is, from 0.
  func position(of place: Index.Place) -> Int {
    Int(place.sentence.number - sentences(of: place.passage).lowerBound) - 1
  }
}

/// Where the question's terms stand in a sentence.
private struct SentenceReading {
  /// How often each term stands here.
  private(set) var frequencies: [UInt32]
  /// Whether each term stands here in the form the question has it in.
  private(set) var inSameForm: [Bool]
  /// Pairs of terms that are neighbours here but for stop words: the first's position times 2¹⁶ plus the second's.
  private(set) var neighbours: [Int] = []

  init(
    _ question: Question, _ retrieval: Retrieval, _ words: ArraySlice<WordCode>, _ index: Index, part: Int
  ) throws(IndexError) {
    let segment = index.parts[part].segment
    let terms = retrieval.terms.map { $0?.id(inPart: part) }
    frequencies = [UInt32](repeating: 0, count: terms.count)
    inSameForm = [Bool](repeating: false, count: terms.count)
    var previous: Int?
    for word in words {
      guard let term = try segment.term(of: word) else { continue }
      let position = terms.firstIndex(of: term)
      if let position {
        frequencies[position] += 1
        if !inSameForm[position], try segment.letters(of: word) == question.terms[position].spelling {
          inSameForm[position] = true
        }
        if let previous { neighbours.append(previous << 16 | position) }
      }
      if word.shape != .joined { previous = position }
    }
  }
}
