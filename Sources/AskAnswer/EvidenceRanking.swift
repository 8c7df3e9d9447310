internal import AskIndex
internal import AskText

/// Judges hits as evidence and puts the best first.
struct EvidenceRanking {
  private let question: Question
  private let searcher: Searcher
  /// What each of the question's terms tells among sentences; for a term no document holds, the most there is.
  let weights: [Double]
  /// The position of each term of the question by its number in the vocabulary.
  private let positions: [Int: Int]
  private let ownSpellings: Set<ArraySlice<UInt8>>

  /// Prepares to judge evidence for a question.
  init(_ question: Question, _ retrieval: Retrieval, _ searcher: Searcher) {
    self.question = question
    self.searcher = searcher
    weights = retrieval.terms.map { term in
      let holding = term.map { searcher.segment.dictionary.entry(of: $0).sentenceCount } ?? 0
      return Double(searcher.sentenceModel.inverseDocumentFrequency(holding))
    }
    positions = Dictionary(
      uniqueKeysWithValues: question.terms.enumerated().map { ($0.element.number, $0.offset) })
    ownSpellings = Set(question.words.words.map { question.words.spelling(of: $0) })
  }

  /// The hits as evidence, the best first.
  func evidence(_ hits: [Hit], _ vocabulary: inout Vocabulary) -> [Evidence] {
    var words = WordList()
    return hits.map { judge($0, &words, &vocabulary) }.sorted { $0.precedes($1) }
  }

  /// The share of the question's weight whose terms stand in a passage, its title and heading.
  func coverage(of passage: PassageID, _ vocabulary: inout Vocabulary) -> Double {
    let segment = searcher.segment
    let document = segment.document(of: passage)
    var texts = segment.passages.sentences(of: passage).dropFirst().map {
      segment.visibleText(of: SentenceID($0), in: passage).bytes
    }
    texts.append(Array(document.title.utf8))
    if let heading = segment.passages[passage].heading {
      texts.append(Array(document.headings[heading].utf8))
    }
    var held = [Bool](repeating: false, count: question.terms.count)
    for text in texts {
      let reading = SentenceReading(question, WordList(text.span), positions, &vocabulary)
      for index in held.indices where reading.frequencies[index] > 0 { held[index] = true }
    }
    return share(of: held)
  }

  // MARK: - One sentence

  private func judge(_ hit: Hit, _ words: inout WordList, _ vocabulary: inout Vocabulary) -> Evidence {
    words.scan(searcher.segment.visibleText(of: hit.sentence, in: hit.passage).bytes.span)
    var reading = SentenceReading(question, words, positions, &vocabulary)
    reading.kindIsMet = kindIsMet(words)
    return Evidence(
      hit, termShares: termShares(reading, hit), features: Feature.allCases.map { measure($0, reading, hit) })
  }

  private func termShares(_ reading: SentenceReading, _ hit: Hit) -> [Double] {
    let length = searcher.segment.sentences.length(of: hit.sentence)
    return zip(reading.frequencies, weights).map { frequency, weight in
      frequency == 0
        ? 0
        : Double(searcher.sentenceModel.score(weight: Float(weight), frequency: frequency, length: length))
    }
  }

  private func measure(_ feature: Feature, _ reading: SentenceReading, _ hit: Hit) -> Double {
    switch feature {
    case .passage: Double(hit.passageScore)
    case .sameForm: share(of: reading.inSameForm)
    case .neighbours: neighbourWeight(reading)
    case .expectedKind: reading.kindIsMet ? 1 : 0
    }
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

  private func kindIsMet(_ words: WordList) -> Bool {
    guard question.kind != .other else { return false }
    return words.words.contains { word in
      let spelling = words.spelling(of: word)
      return question.kind.expects(spelling) && !ownSpellings.contains(spelling)
    }
  }
}

/// Where the question's terms stand in a sentence.
private struct SentenceReading {
  /// How often each term stands here.
  private(set) var frequencies: [UInt32]
  /// Whether each term stands here in the form the question has it in.
  private(set) var inSameForm: [Bool]
  /// Pairs of terms that are neighbours here but for stop words: the first's position times 2¹⁶ plus the second's.
  private(set) var neighbours: Set<Int> = []
  /// Whether what the question asks for stands here.
  var kindIsMet = false

  init(_ question: Question, _ words: WordList, _ positions: [Int: Int], _ vocabulary: inout Vocabulary) {
    frequencies = [UInt32](repeating: 0, count: question.terms.count)
    inSameForm = [Bool](repeating: false, count: question.terms.count)
    var previous: Int?
    for word in words.words {
      guard let number = vocabulary.term(of: word, in: words) else { continue }
      let position = positions[number]
      if let position {
        frequencies[position] += 1
        if words.spelling(of: word).elementsEqual(question.terms[position].spelling) {
          inSameForm[position] = true
        }
        if let previous { neighbours.insert(previous << 16 | position) }
      }
      if word.form != .joined { previous = position }
    }
  }
}
