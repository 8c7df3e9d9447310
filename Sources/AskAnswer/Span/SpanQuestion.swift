internal import AskIndex
internal import AskText

/// A question, as far as it tells what its answer looks like.
struct SpanQuestion {
  /// The kind of its answer.
  enum Kind: Int, CaseIterable {
    case person, place, organisation, year, date, number, percent, money, duration, size, reason, manner,
      definition, action,
      name, type, thing, event, language, title, polar, role, people, other
  }

  /// The question word, or the way it asks.
  enum Asking: Int, CaseIterable {
    case who, whom, whose, what, which, when, `where`, why, how, howMany, howMuch, howLong, howMeasure, polar,
      none
  }

  /// The question word, or the way it asks.
  let asking: Asking
  /// The kind of its answer.
  let kind: Kind
  /// The noun that its answer is one of, as in *what company*; empty where none is named.
  let head: String
  /// The numbers of its features.
  private(set) var features: [Int] = []
  /// The rarity of each of its terms, by the term's number in the vocabulary: 2 the rarest, 1
  /// others that are rare, 0 frequent.
  let terms: [Int: Int]
  /// The head noun's term.
  let headTerm: Int?
  /// The last term: mostly the question's verb or the object that is asked about.
  let lastTerm: Int?

  /// Reads a question.
  ///
  /// - Parameter counts: in how many sentences some terms stand, by their numbers; others are
  ///   looked up.
  init(
    _ text: String, vocabulary: inout Vocabulary, index: Index, knowing counts: [Int: UInt32] = [:]
  ) throws(IndexError) {
    let text = Self.beginning(of: text)
    let tokens = SpanToken.tokens(of: Array(text.utf8))
    let words = tokens.filter(\.isWord).map(\.letters)
    let place = words.firstIndex { Self.askingWords.contains($0) } ?? 0
    asking = Self.asking(words, at: place)
    head = Self.head(words, at: place, asking: asking)
    kind = Self.kind(asking, head: head, words: words, at: place)
    (terms, lastTerm) = try Self.terms(text, vocabulary: &vocabulary, index: index, known: counts)
    headTerm = Self.term(of: head, &vocabulary)
    features = Self.features(asking, kind: kind, head: head, words: words, at: place)
  }

  /// As much of a question as anybody would type; the rest of a longer one tells nothing of its
  /// answer.
  static func beginning(of text: String) -> String {
    String(decoding: text.utf8.prefix(1_000), as: UTF8.self)
  }

  // MARK: - Terms

  private static func terms(
    _ text: String, vocabulary: inout Vocabulary, index: Index, known: [Int: UInt32]
  ) throws(IndexError) -> (terms: [Int: Int], last: Int?) {
    let bytes = Array(text.utf8)
    let list = WordList(question: bytes.span)
    var counts: [(term: Int, count: UInt32)] = []
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list), !counts.contains(where: { $0.term == term })
      else { continue }
      let count =
        if let count = known[term] { count } else {
          try index.find(vocabulary.bytes(ofTerm: term))?.sentenceCount ?? 0
        }
      counts.append((term, count))
    }
    let least = counts.map(\.count).filter { $0 > 0 }.min() ?? 0
    let total = UInt32(clamping: index.statistics.sentenceCount)
    var rarities: [Int: Int] = [:]
    for (term, count) in counts {
      rarities[term] = count <= least ? 2 : UInt64(count) * 200 < UInt64(total) || count <= 4 * least ? 1 : 0
    }
    return (rarities, counts.last?.term)
  }

  private static func term(of word: String, _ vocabulary: inout Vocabulary) -> Int? {
    let bytes = Array(word.utf8)
    let list = WordList(bytes.span)
    return list.words.first.flatMap { vocabulary.term(of: $0, in: list) }
  }

  // MARK: - Reading

  private static let askingWords = SpanWords.set("who whom whose what which when where why how")

  private static func asking(_ words: [String], at place: Int) -> Asking {
    guard words.indices.contains(place) else { return .none }
    let next = place + 1 < words.count ? words[place + 1] : ""
    switch words[place] {
    case "who": return .who
    case "whom": return .whom
    case "whose": return .whose
    case "what": return .what
    case "which": return .which
    case "when": return .when
    case "where": return .where
    case "why": return .why
    case "how":
      switch next {
      case "many": return .howMany
      case "much": return .howMuch
      case "long", "old", "often": return .howLong
      case "far", "tall", "high", "large", "big", "deep", "wide", "fast", "heavy": return .howMeasure
      default: return .how
      }
    default: return SpanWords.auxiliaries.contains(words[place]) ? .polar : .none
    }
  }

  /// The noun behind *what* or *which*, or behind *what type of*, *what is the name of the*.
  private static func head(_ words: [String], at place: Int, asking: Asking) -> String {
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

  // MARK: - Features

  private static let headBuckets = 192
  /// The number of features.
  static let featureCount =
    Asking.allCases.count + Kind.allCases.count + headBuckets + 3 * SpanClass.count + 12

  private static func features(
    _ asking: Asking, kind: Kind, head: String, words: [String], at place: Int
  ) -> [Int] {
    var start = 0
    var numbers: [Int] = []
    func add(_ number: Int, of count: Int) {
      numbers.append(start + min(number, count - 1))
      start += count
    }
    add(asking.rawValue, of: Asking.allCases.count)
    add(kind.rawValue, of: Kind.allCases.count)
    add(head.isEmpty ? 0 : 1 + bucket(head, count: headBuckets - 1), of: headBuckets)
    for index in [place + 1, place + 2, words.count - 1] {
      let kind = words.indices.contains(index) && index > place ? classOf(words[index]) : SpanClass.edge
      add(kind.number, of: SpanClass.count)
    }
    add(place == 0 ? 0 : place == 1 ? 1 : place + 2 >= words.count ? 2 : 3, of: 4)
    add(words.count / 4, of: 8)
    return numbers
  }

  private static func classOf(_ word: String) -> SpanClass {
    SpanClass(word: word, isCapitalised: false, isAcronym: false, isInitial: false)
  }

  /// FNV-1a of a word's letters without a plural *s*.
  private static func bucket(_ word: String, count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word.endsIn("s") ? Substring(word).dropLast().utf8 : Substring(word).utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return Int(hash % UInt32(count))
  }
}
