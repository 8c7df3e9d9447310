internal import AskIndex
internal import AskText

/// Judges hits as evidence and puts the best first.
struct Reranker {
  /// The weights of the question's terms.
  let weights: TermWeights
  /// The features of the hits.
  let features: EvidenceFeatures
  let hits: [Hit]
  let places: [(passage: Int, sentence: Int)]
  let reading: PassageReading
  let index: Index

  /// Reads the passages of some hits and measures those that can answer.
  ///
  /// - Parameter kept: a sentence that is measured whatever it is.
  init(
    _ question: Question, retrieval: Retrieval, searcher: Searcher, known: inout WordCache,
    vocabulary: inout Vocabulary, keeping kept: SentenceAddress? = nil
  ) throws(IndexError) {
    index = searcher.index
    weights = TermWeights(question, allFound: retrieval.terms, model: searcher.sentenceModel)
    let met = QueryMatches(question, asked: weights, partCount: index.segments.count, known: &known)
    var reading = PassageReading(question, weights: weights, met: met, index: index)
    var places: [(passage: Int, sentence: Int)] = []
    var hits: [Hit] = []
    for hit in retrieval.hits where hits.count < retrieval.limit || hit.address == kept {
      let passage = try reading.read(hit.address, known: &known, vocabulary: &vocabulary)
      let position = index.segment(of: hit.address).position(of: hit.address)
      let sentence = reading.passages[passage].firstSentence + position
      guard hit.address == kept || reading.canAnswer(sentence, question: question) else { continue }
      places.append((passage, position))
      hits.append(hit)
    }
    self.hits = hits
    self.reading = reading
    self.places = places
    features = EvidenceFeatures(question, weights: weights, hits: hits, places: places, reading: reading)
  }

  /// The hits as evidence, the best first.
  func evidence(by model: EvidenceModel) -> [Evidence] {
    let termShares = weights.weighed(model.termShares(features))
    let sentenceShares = model.sentenceShares(features)
    let count = features.termCount
    let evidence = hits.indices.map { hit in
      let shares = termShares[hit * count..<(hit + 1) * count]
      return Evidence(
        hit: hits[hit], number: hit, termShares: shares, sentenceShare: sentenceShares[hit],
        score: shares.reduce(sentenceShares[hit], +))
    }
    return inOrder(evidence)
  }

  /// Evidence with the best first, and of equal scores the earlier sentence.
  func inOrder(_ evidence: [Evidence]) -> [Evidence] {
    var order = SentenceOrder(index)
    return order.ranking(scores: evidence.map(\.score), addresses: evidence.map(\.hit.address))
      .map { evidence[$0] }
  }

  // MARK: - What was read

  /// The matches of the question in a sentence.
  func reading(of evidence: Evidence) -> SentenceReading {
    let place = places[evidence.number]
    return reading.sentences[reading.passages[place.passage].firstSentence + place.sentence]
  }

  /// The document that a sentence stands in, among those that were met.
  func document(of evidence: Evidence) -> Int {
    reading.passages[places[evidence.number].passage].document
  }

  /// The passage that a sentence stands in, as the index keeps it.
  func text(of evidence: Evidence) -> PassageText {
    reading.texts[places[evidence.number].passage]
  }
}

extension Segment {
  /// The position of a sentence in its passage, from 0.
  func position(of place: SentenceAddress) -> Int {
    Int(place.sentence.number - sentences(of: place.passage).lowerBound) - 1
  }
}
