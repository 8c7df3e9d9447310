internal import AskIndex
internal import AskText

/// A question about what somebody says.
enum AttributionQuestion: Equatable {
  /// *Who said …?*
  case whoSaid
  /// *What did X say about …?*, with X's words in small letters, and the words behind.
  case whatSaid([String], topic: String)

  /// Reads a question; nil when it is about something else.
  init?(_ question: String) {
    let bytes = Array(QuestionForm.beginning(of: question).utf8)
    let tokens = SpanToken.tokens(of: bytes).filter(\.isWord)
    let words = tokens.map(\.letters)
    guard words.count > 2 else { return nil }
    if words[0] == "who", Self.saying.contains(words[1]) {
      self = .whoSaid
    } else if words[0] == "what", ["did", "does", "do", "has", "have"].contains(words[1]),
      let verb = words.indices.dropFirst(3).first(where: { Self.saying.contains(words[$0]) }), verb <= 8
    {
      let name = words[2..<verb].filter { !AttributionWords.determiners.contains($0) && $0 != "s" }
      if name.isEmpty { return nil }
      self = .whatSaid(
        Array(name), topic: String(decoding: bytes[tokens[verb].bytes.upperBound...], as: UTF8.self))
    } else {
      return nil
    }
  }

  /// The words before the topic of a question for what somebody says: *what did Jane Roe say
  /// about*; nil for other questions.
  static func opening(of question: String) -> String? {
    guard case .whatSaid(_, let topic) = AttributionQuestion(question),
      let about = topic.firstRange(of: " about ")
    else {
      return nil
    }
    let length = question.utf8.count - topic.utf8.count
    return String(question.utf8.prefix(length)).map { $0 + topic[..<about.upperBound] }
  }

  /// Whether a speaker is whom it asks for.
  func wants(_ speaker: Speaker?) -> Bool {
    guard let speaker else { return false }
    switch self {
    case .whoSaid: return true
    case .whatSaid(let name, _):
      let known = SpanToken.tokens(of: Array("\(speaker.name) \(speaker.role ?? "")".utf8)).map(\.letters)
      return name.allSatisfy(known.contains)
    }
  }

  /// The number of the best that are looked at, and how far behind the best they may be, as a share
  /// of the twentieth's distance.
  var reach: (count: Int, distance: Float) {
    switch self {
    case .whoSaid: (4, 0.25)
    case .whatSaid: (20, 1)
    }
  }

  /// The words behind the verb that can score, as the index knows them.
  func topic(_ vocabulary: inout Vocabulary, index: Index) throws(IndexError)
    -> [AttributionTopic.TopicWord]
  {
    guard case .whatSaid(_, let topic) = self else { return [] }
    let list = WordList(Array(topic.utf8).span)
    var words: [AttributionTopic.TopicWord] = []
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list) else { continue }
      if let found = try index.find(vocabulary.bytes(ofTerm: term)) {
        words.append(AttributionTopic.TopicWord(term: found, spelling: Array(list.spelling(of: word))))
      }
    }
    return words
  }

  /// Verbs of saying.
  static let saying = SpanWords.set(
    "say said says argue argued claim claimed warn warned think announce announced promise"
      + " promised explain explained admit"
      + " admitted")
}

/// Prefers what the speaker says who is asked for.
struct SpeakerPreference {
  private let question: AttributionQuestion
  private let topic: AttributionTopic

  /// Prepares to prefer; nil when a question asks for no speaker.
  init?(_ question: String, vocabulary: inout Vocabulary, index: Index) throws(IndexError) {
    guard let asked = AttributionQuestion(question) else { return nil }
    self.question = asked
    topic = AttributionTopic(words: try asked.topic(&vocabulary, index: index), index: index)
  }

  /// The evidence with the sentence first that the speaker says and that has most of the topic, if
  /// it is among the best.
  func ordered(_ evidence: [Evidence], speaker: (Evidence) throws(AnswerFailure) -> Speaker?)
    throws(AnswerFailure) -> [Evidence]
  {
    guard let best = evidence.first else { return evidence }
    let span = best.score - evidence[min(19, evidence.count - 1)].score
    let least = try held(by: best)
    var chosen: (position: Int, held: AttributionTopic.Held)?
    for (position, one) in evidence.prefix(question.reach.count).enumerated() {
      guard best.score - one.score <= span * question.reach.distance else { break }
      let held = try held(by: one)
      guard held.words >= least.words, chosen.map({ held > $0.held }) ?? true,
        question.wants(try speaker(one))
      else {
        continue
      }
      chosen = (position, held)
      if topic.words.isEmpty { break }
    }
    guard let chosen else { return evidence }
    var ordered = evidence
    ordered.insert(ordered.remove(at: chosen.position), at: 0)
    return ordered
  }

  private func held(by evidence: Evidence) throws(AnswerFailure) -> AttributionTopic.Held {
    do throws(IndexError) {
      return try topic.held(by: evidence.hit.address)
    } catch {
      throw .index(error)
    }
  }
}
