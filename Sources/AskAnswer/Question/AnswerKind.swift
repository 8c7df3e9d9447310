internal import AskText

/// The kind of answer that a question expects, by its question word and the words after it.
enum AnswerKind: Int, CaseIterable {
  /// *how many*, *how tall*, *what number*.
  case number
  /// *what percentage*, *what share*.
  case percentage
  /// *how much*, *what price*.
  case money
  /// *when*, *what year*.
  case date
  /// *how long*.
  case duration
  /// *who*, *whose*.
  case person
  /// *where*, *what city*.
  case place
  /// *called what*, *what is the name*.
  case name
  /// *why*, *what caused*.
  case reason
  /// *what is a …*, *what does … mean*.
  case definition
  /// *how* did something happen.
  case manner
  /// *is*, *does*: yes or no.
  case yesOrNo
  /// Anything else.
  case other

  /// Reads the kind off a question's folded words.
  init(_ words: [String]) {
    self = .other
    for (index, word) in words.enumerated() {
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let kind = Self.kind(word, next: next, all: words) {
        self = kind
        return
      }
    }
    if let first = words.first, Self.auxiliaries.contains(first) { self = .yesOrNo }
  }

  private static func kind(_ word: String, next: String, all: [String]) -> AnswerKind? {
    switch word {
    case "how": kindOfHow(next)
    case "what", "which": kindOfWhat(next, all: all)
    case "when": .date
    case "why": .reason
    case "who", "whom", "whose": .person
    case "where": .place
    default: nil
    }
  }

  private static func kindOfHow(_ next: String) -> AnswerKind {
    switch next {
    case "much": .money
    case "long": .duration
    case "many", "old", "far", "tall", "high", "large", "big", "often", "deep", "wide", "fast", "heavy":
      .number
    default: .manner
    }
  }

  /// The kind by the noun after *what*, or by the words that the question begins or ends with.
  private static func kindOfWhat(_ next: String, all: [String]) -> AnswerKind {
    if let kind = nouns[next] { return kind }
    if let last = all.last, ["called", "named", "known", "titled"].contains(last) { return .name }
    if all.last == "mean" || all.last == "means" { return .definition }
    if ["is", "was", "are", "were"].contains(next) {
      for word in all.dropFirst(2).prefix(4) where word != "the" {
        if let kind = nouns[word] { return kind }
        if word == "name" || word == "names" { return .name }
      }
      if all.count <= 5 { return .definition }
    }
    return ["caused", "causes", "led"].contains(next) ? .reason : .other
  }

  /// The kind of answer that a noun asks for. Head nouns reach 97 % of Li and Roth's classes
  /// (Tayyar Madabushi and Lee, *High Accuracy Rule-based Question Classification*, 2016).
  private static let nouns: [String: AnswerKind] = {
    var nouns: [String: AnswerKind] = [:]
    for (kind, words) in nounsOfKinds {
      for word in words.split(separator: " ") { nouns[String(word)] = kind }
    }
    return nouns
  }()

  private static let nounsOfKinds: [(AnswerKind, String)] = [
    (.date, "year years date dates month months century centuries decade decades day days time era period"),
    (.number, "number population size height distance age temperature speed rate depth weight area length"),
    (.percentage, "percent percentage share proportion fraction"),
    (.money, "price cost amount salary budget revenue income fee pay"),
    (
      .person,
      "person president king queen emperor pope actor actress singer author writer man woman scientist leader"
        + " composer director general player founder philosopher minister people artist"
    ),
    (
      .place,
      "city cities country countries state states place location region continent river town"
        + " street county province"
        + " island area building university school"
    ),
    (.reason, "reason reasons cause purpose"),
    (.name, "name names nickname title term word"),
    (.definition, "definition meaning"),
    (.duration, "duration"),
  ]

  private static let auxiliaries: Set<String> = [
    "is", "are", "was", "were", "do", "does", "did", "can", "could", "has", "have", "had", "will", "would",
    "should", "may",
  ]

  /// The signs, one of which a word must bear to be what this kind expects; names and places are
  /// seen by their capitals instead.
  var signs: WordClasses {
    switch self {
    case .number: [.number]
    case .percentage: [.percent]
    case .money: [.money, .number]
    case .date: [.year, .calendar]
    case .duration: [.duration]
    case .person: [.personal]
    case .place: []
    case .name: [.naming]
    case .reason: [.reason]
    case .definition: [.naming, .being]
    case .manner: [.means]
    case .yesOrNo, .other: []
    }
  }

  /// Whether a name that the question does not hold is what this kind expects.
  var expectsName: Bool { self == .person || self == .name }
}
