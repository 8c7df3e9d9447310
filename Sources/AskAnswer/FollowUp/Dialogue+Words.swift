extension Dialogue {
  /// No more words than these are taken over.
  private static let maxWords = 8
  /// Words of the subject that tell less are not.
  private static let minTelling: Float = 0.2

  /// The subject of a question that depends on another.
  func subject(for question: Question, _ leaning: ContextDependence) -> [HistoryTerm] {
    switch leaning {
    case .none, .whoSaid, .instead: return []
    case .pronoun, .ellipsis, .besides: break
    }
    let words = question.spellings
    let isOfOne = words.contains(where: ContextDependenceWords.persons.contains)
    if let answered,
      words.contains(
        where: answered.isSeveral
          ? ContextDependenceWords.people.contains : ContextDependenceWords.persons.contains)
    {
      let isSubject = words.contains(where: ContextDependenceWords.subjects.contains)
      return Self.telling(isSubject ? answered.words : topic + answered.words)
    }
    guard isOfOne else { return Self.telling(topic) }
    let names = topic.filter(\.isName)
    return Self.telling(names.isEmpty ? topic : names)
  }

  /// The question that was asked before, for one that leaves it out.
  func carried(for question: Question, _ leaning: ContextDependence) -> [HistoryTerm] {
    let asked = frame?.words ?? []
    switch leaning {
    case .none, .whoSaid, .pronoun: return []
    case .ellipsis, .besides:
      let known = Set(topic.map(\.typed))
      return Array(asked.filter { !known.contains($0.typed) }.prefix(Self.maxWords))
    case .instead where frame?.speech != nil: return []
    case .instead:
      // What takes the subject's place leaves the rest; figures were the other's.
      let isPast = question.content.allSatisfy { $0.typed.hasSuffix("ed") }
      let rest = asked.filter { !$0.isCore && !$0.isFigure && !(isPast && $0.typed.hasSuffix("ed")) }
      return Array(rest.prefix(Self.maxWords))
    }
  }

  /// The present subject: what was put in the subject's place, else the subject; of its words
  /// those that name it, if any do.
  private var topic: [HistoryTerm] {
    let words = instead.isEmpty ? subject : instead
    let core = words.filter(\.isCore)
    return core.isEmpty ? words : core
  }

  private static func telling(_ words: [HistoryTerm]) -> [HistoryTerm] {
    var known: Set<String> = []
    return Array(
      words.filter { $0.telling >= minTelling && known.insert($0.typed.lowercased()).inserted }.prefix(
        maxWords))
  }

  /// The question as the search for speakers reads it: the last speaker for a pronoun, and what
  /// somebody says of another thing.
  func speech(of question: Question, _ leaning: ContextDependence) -> String {
    let words = question.text.split(separator: " ")
    if leaning == .instead, let speech = frame?.speech {
      let topic = words.drop { ContextDependenceWords.openings.contains($0.lowercased()) }
      return "\(speech) \(topic.joined(separator: " "))"
    }
    guard leaning == .pronoun, let speaker = setting?.speaker ?? last.flatMap(\.speaker),
      let place = words.firstIndex(where: { ContextDependenceWords.subjects.contains($0.lowercased()) })
    else { return question.text }
    return (words[..<place] + [Substring(Self.first(of: speaker))] + words[(place + 1)...]).joined(
      separator: " ")
  }
}

extension Dialogue {
  /// The first of people who speak with one voice.
  private static func first(of speaker: String) -> String {
    speaker.firstRange(of: " and ").map { String(speaker[..<$0.lowerBound]) } ?? speaker
  }
}

extension FollowUp {
  /// Whose words it asks for, in small letters.
  fileprivate var speaker: String? {
    if case .whatSaid(let name, _) = AttributionQuestion(speech) { name.joined(separator: " ") } else { nil }
  }
}

extension FollowUp {
  /// A question that leans on what was said.
  init(_ question: Question, leaning: ContextDependence, on dialogue: Dialogue) {
    self.init(question.text)
    self.leaning = leaning
    if leaning == .besides || leaning == .instead,
      !question.asking.isWord || question.spellings.contains("about")
    {
      frame = dialogue.frame
    }
    let own = Set(question.spellings)
    subject = dialogue.subject(for: question, leaning).filter { !own.contains($0.typed.lowercased()) }
    carried = dialogue.carried(for: question, leaning).filter { !own.contains($0.typed.lowercased()) }
    speech = dialogue.speech(of: question, leaning)
  }
}
