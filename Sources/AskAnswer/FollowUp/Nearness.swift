internal import AskIndex
internal import AskText

/// What a sentence's place adds to its score where a question leans on what was said: whether its document is called by the
/// subject's name, and how near it stands to the last answer.
struct Nearness {
  private let setting: Dialogue.Setting?
  private let leaning: Leaning
  /// The terms of the question, by their numbers in the vocabulary.
  private let terms: Set<Int>

  /// In a document whose title holds no other words than the question and those of before.
  private static let ofName: Float = Tune.v("ofName", 1)
  private static let ofHeading: Float = Tune.v("ofHeading", 1)
  /// In the last answer's document, and in its passage.
  private static let ofDocument: Float = Tune.v("ofDocument", 1)
  private static let ofPassage: Float = Tune.v("ofPassage", 0.5)
  /// A question that leaves out nearly all is often answered by the sentence that was just quoted.
  private static let ofSentence: Float = Tune.v("ofSentence", 0.5)

  /// Nearness to an answer, if there was one, and to what a question is about.
  init(to setting: Dialogue.Setting?, _ leaning: Leaning, _ question: Question) {
    self.setting = setting
    self.leaning = leaning
    terms = Set(question.terms.map(\.number))
  }

  /// The evidence with what its place adds, the best first.
  func added(to evidence: [Evidence], _ ranking: EvidenceRanking, _ vocabulary: inout Vocabulary)
    throws(IndexError) -> [Evidence]
  {
    let named = try ranking.documents(namedBy: terms, &vocabulary)
    var near: [Evidence] = []
    for one in evidence {
      var nearness = try nearness(of: one, ranking)
      if named.contains(ranking.document(of: one)) {
        nearness += Self.ofName
      } else if try isHeaded(one, ranking, &vocabulary) {
        nearness += Self.ofHeading
      }
      near.append(one.near(nearness))
    }
    return near.sorted {
      $0.score != $1.score ? $0.score > $1.score : ranking.index.precedes($0.hit.place, $1.hit.place)
    }
  }

  private func isHeaded(_ evidence: Evidence, _ ranking: EvidenceRanking, _ vocabulary: inout Vocabulary)
    throws(IndexError) -> Bool
  {
    let passage = ranking.text(of: evidence)
    guard passage.heading != nil else { return false }
    guard let heading = try ranking.index.document(of: evidence.hit.place).heading(of: passage) else { return false }
    return Question(heading, &vocabulary).isMade(of: terms)
  }

  private func nearness(of evidence: Evidence, _ ranking: EvidenceRanking) throws(IndexError) -> Float {
    guard let setting else { return 0 }
    let place = evidence.hit.place
    let segment = ranking.index.parts[place.part].segment
    guard try segment.key(of: segment.document(of: place.passage)).path == setting.document else { return 0 }
    let passage = ranking.text(of: evidence)
    guard leaning == .ellipsis, passage.bytes.overlaps(setting.bytes) else { return Self.ofDocument }
    let sentence = passage.sentences[segment.position(of: place)]
    let isQuoted = sentence.bytes == setting.bytes
    return Self.ofDocument + Self.ofPassage + (isQuoted ? Self.ofSentence : 0)
  }
}

extension EvidenceRanking {
  /// The documents, among those that were met, whose titles hold only words of these terms.
  func documents(namedBy terms: Set<Int>, _ vocabulary: inout Vocabulary) throws(IndexError) -> Set<Int> {
    var met: Set<Int> = []
    var named: Set<Int> = []
    for (number, hit) in hits.enumerated() {
      let document = reading.passages[places[number].passage].document
      guard met.insert(document).inserted else { continue }
      let title = Question(try index.document(of: hit.place).title, &vocabulary)
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
  fileprivate func near(_ nearness: Float) -> Evidence {
    Evidence(
      hit: hit, number: number, termShares: termShares, sentenceShare: sentenceShare, score: score + nearness,
      nearness: nearness)
  }
}

import Glibc
enum Tune {
  static func v(_ n: String, _ d: Float) -> Float {
    guard let p = unsafe getenv(n) else { return d }
    return unsafe Float(String(cString: p)) ?? d
  }
}
