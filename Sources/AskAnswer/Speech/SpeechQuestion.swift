/// A question about what somebody says.
enum SpeechQuestion: Equatable {
  /// *Who said …?*
  case whoSaid
  /// *What did X say about …?*, with X's words in small letters.
  case whatSaid([String])

  /// Reads a question; nil when it is about something else.
  init?(_ question: String) {
    let words = SpanToken.tokens(of: Array(question.utf8)).filter(\.isWord).map(\.letters)
    guard words.count > 2 else { return nil }
    if words[0] == "who", SpeechWords.verbs.contains(words[1]) {
      self = .whoSaid
    } else if words[0] == "what" || words[0] == "how", ["did", "does", "do", "has", "have"].contains(words[1]),
      let verb = words.dropFirst(3).firstIndex(where: Self.plain.contains), verb <= 8
    {
      let name = words[2..<verb].filter { !SpeechWords.determiners.contains($0) && $0 != "s" }
      if name.isEmpty { return nil }
      self = .whatSaid(Array(name))
    } else {
      return nil
    }
  }

  /// Whether a speaker is whom it asks for.
  func wants(_ speaker: Speaker?) -> Bool {
    guard let speaker else { return false }
    switch self {
    case .whoSaid: return true
    case .whatSaid(let name):
      let known = SpanToken.tokens(of: Array("\(speaker.name) \(speaker.role ?? "")".utf8)).map(\.letters)
      return name.allSatisfy(known.contains)
    }
  }

  private static let plain: Set<String> = [
    "say", "said", "tell", "told", "claim", "claimed", "argue", "argued", "warn", "warned", "think", "want", "write", "explain",
    "announce", "promise", "call", "describe", "suggest", "demand", "believe",
  ]
}

extension Answering {
  /// How many of the best are looked at for a speaker who is asked for.
  private static let heard = 6
  /// How far behind the best a sentence may be, as a share of the distance to the twentieth.
  private static let farthest = 0.6

  /// Puts first what the speaker says who is asked for, if it is among the best and not far behind.
  func hearing(_ question: String, _ evidence: [Evidence], speaker: (Evidence) throws(Failure) -> Speaker?)
    throws(Failure) -> [Evidence]
  {
    guard let asked = SpeechQuestion(question), let best = evidence.first else { return evidence }
    let span = best.score - evidence[min(19, evidence.count - 1)].score
    for (position, one) in evidence.prefix(Self.heard).enumerated() {
      guard best.score - one.score <= span * Self.farthest else { break }
      guard asked.wants(try speaker(one)) else { continue }
      var ordered = evidence
      ordered.remove(at: position)
      return [one] + ordered
    }
    return evidence
  }
}
