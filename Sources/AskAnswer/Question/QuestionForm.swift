/// The question word that a question turns on, with what it measures.
///
/// The numbers are those that the model of spans learned from.
enum QuestionWord: Int, CaseIterable {
  case who, whom, whose, what, which, when, place, why, how, howMany, howMuch, howLong, howMeasure
  /// An auxiliary at the beginning: *is*, *does*.
  case polar
  /// None: *opening times*.
  case nothing

  /// Whether there is a question word.
  var isWord: Bool { self != .polar && self != .nothing }
  /// Whether it asks for somebody.
  var asksForPerson: Bool { self == .who || self == .whom || self == .whose }
}

/// The form of a question, as far as it tells what its answer looks like: read once, for finding
/// the sentence that answers and the words in it. English only.
struct QuestionForm: Equatable {
  /// Its words in small letters.
  let words: [String]
  /// The place of the question word among them; 0 without one.
  let place: Int
  /// The question word.
  let asking: QuestionWord
  /// The noun that the answer is one of, as in *what company*; empty where none is named.
  let head: String

  /// The type of answer that it expects.
  var answerType: AnswerType { AnswerType(self) }

  /// Reads a question.
  init(_ text: String) {
    let tokens = SpanToken.tokens(of: Array(Self.beginning(of: text).utf8))
    words = tokens.filter(\.isWord).map(\.letters)
    place = words.firstIndex { Self.askingWords.contains($0) } ?? 0
    asking = Self.asking(words, at: place)
    head = Self.head(words, at: place, asking: asking)
  }

  /// As much of a question as anybody would type; the rest of a longer one tells nothing of its
  /// answer.
  static func beginning(of text: String) -> String {
    String(decoding: text.utf8.prefix(1_000), as: UTF8.self)
  }

  private static let askingWords = SpanWords.set("who whom whose what which when where why how")

  private static func asking(_ words: [String], at place: Int) -> QuestionWord {
    guard words.indices.contains(place) else { return .nothing }
    let next = place + 1 < words.count ? words[place + 1] : ""
    switch words[place] {
    case "who": return .who
    case "whom": return .whom
    case "whose": return .whose
    case "what": return .what
    case "which": return .which
    case "when": return .when
    case "where": return .place
    case "why": return .why
    case "how":
      switch next {
      case "many": return .howMany
      case "much": return .howMuch
      case "long", "old", "often": return .howLong
      case "far", "tall", "high", "large", "big", "deep", "wide", "fast", "heavy": return .howMeasure
      default: return .how
      }
    default: return SpanWords.auxiliaries.contains(words[place]) ? .polar : .nothing
    }
  }

  /// The noun behind *what* or *which*, or behind *what type of*, *what is the name of the*.
  private static func head(_ words: [String], at place: Int, asking: QuestionWord) -> String {
    guard [.what, .which, .howMany, .whose].contains(asking) else { return "" }
    var first = place + (asking == .howMany ? 2 : 1)
    if first < words.count, SpanWords.auxiliaries.contains(words[first]) {
      // *What is the name of the company …*: the noun before a preposition.
      var next = first + 1
      guard next < words.count, SpanWords.articles.contains(words[next]) else { return "" }
      next += 1
      return run(words, from: next)
    }
    while first < words.count, SpanWords.articles.contains(words[first]) || words[first] == "of" {
      first += 1
    }
    return run(words, from: first)
  }

  private static func run(_ words: [String], from first: Int) -> String {
    var last = first
    while last < words.count, last < first + 4, !isBreak(words[last]) { last += 1 }
    guard last > first else { return "" }
    let noun = words[last - 1]
    if ["type", "kind", "sort", "types", "kinds", "name", "names", "term", "word"].contains(noun),
      last + 1 < words.count,
      words[last] == "of"
    {
      var next = last + 1
      while next < words.count, SpanWords.articles.contains(words[next]) { next += 1 }
      let inner = run(words, from: next)
      return inner.isEmpty ? noun : inner
    }
    return noun
  }

  private static func isBreak(_ word: String) -> Bool {
    SpanWords.auxiliaries.contains(word) || SpanWords.prepositions.contains(word)
      || SpanWords.conjunctions.contains(word)
      || SpanWords.relatives.contains(word) || SpanWords.articles.contains(word) || word == "s"
      || (word.endsIn("ed") && word.utf8.count > 4)
  }
}
