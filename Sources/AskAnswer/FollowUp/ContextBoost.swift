internal import AskIndex
internal import AskText

/// The contribution of a sentence's place to its score where a question depends on what was said:
/// whether it stands in the last answer's document, and whether its document or its heading is
/// called by the subject's name.
struct ContextBoost {
  private let setting: AnswerLocation?
  /// The terms of the question, those of before included, by their numbers in the vocabulary.
  private let terms: Set<Int>

  /// The contribution of each of the two; right answers change little between a half and twice as
  /// much.
  private static let worth: Float = 1

  /// Nearness to an answer, if there was one, and to what a question is about.
  init(to setting: AnswerLocation?, _ question: Question) {
    self.setting = setting
    terms = Set(question.terms.map(\.number))
  }

  /// The evidence with what its place adds, the best first.
  func added(to evidence: [Evidence], _ ranking: Reranker, vocabulary: inout Vocabulary)
    throws(IndexError) -> [Evidence]
  {
    let named = try ranking.documents(namedBy: terms, &vocabulary)
    var near: [Evidence] = []
    var records: [Int: DocumentRecord] = [:]
    for one in evidence {
      var nearness = try isInLastDocument(one, ranking: ranking) ? Self.worth : 0
      let isNamed =
        if named.contains(ranking.document(of: one)) { true } else {
          try isHeaded(one, ranking: ranking, records: &records, vocabulary: &vocabulary)
        }
      if isNamed { nearness += Self.worth }
      near.append(one.near(nearness, ofOldWords: ranking.weights.ofOldWords(one.termShares)))
    }
    return ranking.inOrder(near)
  }

  private func isInLastDocument(_ evidence: Evidence, ranking: Reranker) throws(IndexError) -> Bool {
    guard let setting else { return false }
    let segment = ranking.index.segment(of: evidence.hit.address)
    let document = segment.document(of: evidence.hit.address.passage)
    return try segment.key(of: document).path == setting.document
  }

  /// Whether a sentence stands under a heading that holds no other words than these.
  ///
  /// - Parameter records: what was read of the documents, so that each is read once.
  private func isHeaded(
    _ evidence: Evidence, ranking: Reranker, records: inout [Int: DocumentRecord],
    vocabulary: inout Vocabulary
  ) throws(IndexError) -> Bool {
    let passage = ranking.text(of: evidence)
    guard passage.context != nil else { return false }
    let document = ranking.document(of: evidence)
    let record =
      if let known = records[document] { known } else {
        try ranking.index.document(of: evidence.hit.address)
      }
    records[document] = record
    guard let heading = record.heading(of: passage) else { return false }
    return Question(heading, vocabulary: &vocabulary).isMade(of: terms)
  }
}

extension Reranker {
  /// The documents, among those that were met, whose titles hold no other words than these.
  func documents(namedBy terms: Set<Int>, _ vocabulary: inout Vocabulary) throws(IndexError) -> Set<Int> {
    var met: Set<Int> = []
    var named: Set<Int> = []
    for (number, hit) in hits.enumerated() {
      let document = reading.passages[places[number].passage].document
      guard met.insert(document).inserted else { continue }
      let title = Question(try index.document(of: hit.address).title, vocabulary: &vocabulary)
      if title.isMade(of: terms) { named.insert(document) }
    }
    return named
  }
}

extension Question {
  /// Whether it has terms, and none but these.
  func isMade(of numbers: Set<Int>) -> Bool {
    !terms.isEmpty && terms.allSatisfy { numbers.contains($0.number) }
  }
}

extension Evidence {
  /// The same evidence, worth more by its place.
  fileprivate func near(_ nearness: Float, ofOldWords: Float) -> Evidence {
    Evidence(
      hit: hit, number: number, termShares: termShares, sentenceShare: sentenceShare, score: score + nearness,
      nearness: nearness, ofOldWords: ofOldWords)
  }
}
