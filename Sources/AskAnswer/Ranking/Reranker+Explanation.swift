internal import AskIndex

extension Reranker {
  /// Words this close are named when a score is explained.
  private static let minCosineSimilarity: Float = 0.3

  /// The parts that a score is the sum of: each term's share, and what each feature of the sentence
  /// adds.
  ///
  /// The networks are made of straight pieces: near these inputs, the sentence's share is each
  /// feature times its slope and a rest, which is given as the part `base`.
  func explanation(of evidence: Evidence, by model: EvidenceModel) throws(IndexError) -> Explanation {
    var parts: [Explanation.Part] = []
    for (term, share) in evidence.termShares.enumerated() {
      parts.append(Explanation.Part(try name(of: term, in: evidence), value: Double(share), weight: 1))
    }
    let slopes = model.slopes(ofSentence: evidence.number, features)
    let start = evidence.number * EvidenceFeatures.sentenceWidth
    for (number, slope) in slopes.enumerated() {
      let value = features.sentences[start + number]
      guard value != 0 else { continue }
      parts.append(
        Explanation.Part(SentenceFeature.inputNames[number], value: Double(value), weight: Double(slope)))
    }
    if evidence.nearness != 0 {
      parts.append(Explanation.Part("place in the conversation", value: Double(evidence.nearness), weight: 1))
    }
    let explained = parts.reduce(0) { $0 + $1.share }
    parts.append(Explanation.Part("base", value: Double(evidence.score) - explained, weight: 1))
    return Explanation(parts: parts)
  }

  /// A term as it was typed, with the closest word of the sentence where it does not stand there
  /// itself.
  private func name(of term: Int, in evidence: Evidence) throws(IndexError) -> String {
    let asked = weights.terms[term]
    let typed = asked.typed + (asked.isOld ? ", said before, counts half" : "")
    let place = places[evidence.number]
    let sentence = reading.passages[place.passage].firstSentence + place.sentence
    let similarity = reading.cosineSimilarity(ofSentence: sentence, to: term)
    guard reading.sentences[sentence].held >> UInt32(term) & 1 == 0, similarity >= Self.minCosineSimilarity
    else {
      return typed
    }
    let word = reading.closestWord(ofSentence: sentence, to: term)
    let letters = try index.segment(of: evidence.hit.address).letters(of: word)
    let hundredths = Int((similarity * 100).rounded())
    return
      "\(typed) ≈ \(String(decoding: letters, as: UTF8.self)), 0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}

extension SentenceFeature {
  /// The names of the network's inputs: the features in words, and those held against the
  /// best hit's.
  static let inputNames: [String] = {
    let names = allCases.map { words("\($0)") }
    return names + names.prefix(comparedCount).map { $0 + " against the best" }
  }()

  /// `hitsInDocument` as *hits in document*.
  private static func words(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase ? " " + $1.lowercased() : String($1) }
  }
}
