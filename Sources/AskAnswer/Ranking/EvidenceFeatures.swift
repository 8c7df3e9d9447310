internal import AskIndex
internal import AskText

/// The features of a question's hits: the inputs of the model of evidence.
package struct EvidenceFeatures {
  /// The number of hits.
  package let hitCount: Int
  /// The number of the question's terms that are looked at.
  package let termCount: Int
  /// `TermFeature`s: hit after hit, in each term after term.
  package private(set) var terms: [Float]
  /// `SentenceFeature`s: hit after hit, behind them what the first are short of the best.
  package private(set) var sentences: [Float]

  /// The number of features of a term in a sentence.
  package static let termWidth = TermFeature.allCases.count
  /// The number of features of a sentence.
  package static let sentenceWidth = SentenceFeature.inputCount

  /// The names of the features of a term in a sentence.
  package static var termNames: [String] { TermFeature.allCases.map { "\($0)" } }
  /// The names of the features of a sentence.
  package static var sentenceNames: [String] { SentenceFeature.inputNames }

  /// Measures some hits.
  ///
  /// - Parameter places: the passage of each hit among those read, and the sentence's place there.
  init(
    _ question: Question, weights: TermWeights, hits: [Hit], places: [(passage: Int, sentence: Int)],
    reading: PassageReading
  ) {
    hitCount = hits.count
    termCount = weights.terms.count
    terms = [Float](repeating: 0, count: hitCount * termCount * Self.termWidth)
    sentences = [Float](repeating: 0, count: hitCount * Self.sentenceWidth)
    var similarities = PassageSimilarities(reading, termCount: termCount)
    for hit in 0..<hitCount {
      let view = HitView(places[hit], reading: reading)
      let best = similarities.best(in: view.passage)
      for term in 0..<termCount { measure(term, of: view, hit: hit, weights: weights, best: best) }
      SentenceMeasure(
        view, hit: hits[hit], weights: weights, question: question, best: best, hitCount: hitCount
      )
      .write(to: &sentences, at: hit * Self.sentenceWidth)
    }
    compare()
  }

  /// The matches of one term.
  private mutating func measure(
    _ term: Int, of view: HitView, hit: Int, weights: TermWeights, best: ArraySlice<Float>
  ) {
    let start = (hit * termCount + term) * Self.termWidth
    func set(_ feature: TermFeature, value: Float) { terms[start + feature.rawValue] = value }
    func mark(_ feature: TermFeature, mask: UInt32) {
      set(feature, value: mask >> UInt32(term) & 1 == 1 ? 1 : 0)
    }
    for (feature, value) in weights.constants[term].enumerated() { terms[start + feature] = value }
    let sentence = view.sentence
    let isHeld = sentence.held >> UInt32(term) & 1 == 1
    mark(.inSentence, mask: sentence.held)
    mark(.inSameForm, mask: sentence.inSameForm)
    mark(.isRepeated, mask: sentence.repeated)
    mark(.besideNeighbour, mask: sentence.besideNeighbour)
    set(.nearOther, value: view.gaps[view.gaps.startIndex + term])
    if !isHeld {
      set(.nearestWord, value: view.cosineSimilarity(to: term))
      mark(.inBeginning, mask: sentence.begun)
    }
    let others = view.heldByOthers
    mark(.inPassage, mask: others)
    if !isHeld, others >> UInt32(term) & 1 == 0 {
      set(.nearestInPassage, value: best[best.startIndex + term])
    }
    mark(.inSentenceBefore, mask: view.before.held)
    mark(.inSentenceBehind, mask: view.behind.held)
    mark(.inLead, mask: view.lead)
    mark(.inDocument, mask: view.document.held)
    mark(.inTitle, mask: view.document.title)
    mark(.isContinued, mask: view.whole.continued)
    mark(.inHeadings, mask: view.whole.headings)
  }

  /// Adds what each hit's first features are short of the best hit's.
  private mutating func compare() {
    let base = SentenceFeature.allCases.count
    for feature in 0..<SentenceFeature.comparedCount {
      var best = -Float.infinity
      for hit in 0..<hitCount { best = max(best, sentences[hit * Self.sentenceWidth + feature]) }
      for hit in 0..<hitCount {
        let start = hit * Self.sentenceWidth
        sentences[start + base + feature] = sentences[start + feature] - best
      }
    }
  }
}

/// The closest words of whole passages, each found once.
private struct PassageSimilarities {
  private let reading: PassageReading
  private let termCount: Int
  private var values: [Float] = []
  private var places: [Int?]

  init(_ reading: PassageReading, termCount: Int) {
    self.reading = reading
    self.termCount = termCount
    places = [Int?](repeating: nil, count: reading.passages.count)
  }

  /// The similarity of a passage's closest word to each term.
  mutating func best(in number: Int) -> ArraySlice<Float> {
    if let place = places[number] { return values[place..<place + termCount] }
    let start = values.count
    let passage = reading.passages[number]
    for term in 0..<termCount {
      var best: Float = 0
      for sentence in passage.firstSentence..<passage.firstSentence + passage.sentenceCount {
        best = max(best, reading.cosineSimilarity(ofSentence: sentence, to: term))
      }
      values.append(best)
    }
    places[number] = start
    return values[start...]
  }
}
