internal import AskText

/// A sentence in which a question's answer is looked for: its tokens, which of them the question
/// has, and the runs of tokens that can be an answer.
struct SpanReading {
  /// A run of tokens that can be an answer, both ends included.
  struct Run: Equatable {
    let first: Int
    let last: Int
  }

  /// The question.
  let question: SpanQuestion
  /// The sentence's tokens.
  let tokens: [SpanToken]
  /// For each token 0, or one more than the rarity of the question's term that it is.
  let matches: [Int]
  /// The runs.
  let runs: [Run]
  /// For each token, how many tokens lie to the nearest of the question's before and behind it.
  let distances: (left: [Int], right: [Int])
  /// For each token, how many of the question's stand before it; one more entry than tokens.
  let matchedBefore: [Int]
  /// Whether each token is the noun that is asked for, or the question's last word.
  let isHead: [Bool]
  let isLastTerm: [Bool]
  /// The number of runs of each kind that hold nothing of the question.
  let kindCounts: [Int]

  /// No sentence is read further than this.
  private static let maxTokens = 160

  /// Reads a sentence without its markup.
  init(_ sentence: [UInt8], question: SpanQuestion, vocabulary: inout Vocabulary) {
    self.question = question
    tokens = Array(SpanToken.tokens(of: sentence).prefix(Self.maxTokens))
    var list = WordList()
    let terms = tokens.map { token in
      Self.term(
        of: Array(sentence[token.bytes]), token, among: question.terms, list: &list, vocabulary: &vocabulary)
    }
    let matches = terms.map { term in term.flatMap { question.terms[$0] }.map { $0 + 1 } ?? 0 }
    self.matches = matches
    isHead = terms.map { $0 != nil && $0 == question.headTerm }
    isLastTerm = terms.map { $0 != nil && $0 == question.lastTerm }
    distances = Self.distances(matches)
    matchedBefore = matches.reduce(into: [0]) { $0.append($0[$0.count - 1] + ($1 > 0 ? 1 : 0)) }
    runs = Self.runs(in: tokens, question)
    kindCounts = Self.count(runs, tokens: tokens, matchedBefore: matchedBefore)
  }

  /// The term of a token: of several readings the last, but for one that the question has. A stop
  /// word with a capital may be a name that the question asks for.
  private static func term(
    of letters: [UInt8], _ token: SpanToken, among asked: [Int: Int], list: inout WordList,
    vocabulary: inout Vocabulary
  ) -> Int? {
    guard token.isWord else { return nil }
    list.scan(letters.span)
    var last: Int?
    for word in list.words where word.form != .part {
      let number = vocabulary.number(of: word, in: list)
      let term = vocabulary.term(ofWord: number)
      if asked[term] != nil, word.isCapitalised || vocabulary.scores(number, word: word) { return term }
      if vocabulary.scores(number, word: word) { last = term }
    }
    return last
  }

  private static func distances(_ matches: [Int]) -> (left: [Int], right: [Int]) {
    var (left, right) = (
      [Int](repeating: 99, count: matches.count), [Int](repeating: 99, count: matches.count)
    )
    var last = -99
    for index in matches.indices {
      left[index] = index - last
      if matches[index] > 0 { last = index }
    }
    last = matches.count + 99
    for index in matches.indices.reversed() {
      right[index] = last - index
      if matches[index] > 0 { last = index }
    }
    return (left, right)
  }

  // MARK: - Runs

  private static func runs(in tokens: [SpanToken], _ question: SpanQuestion) -> [Run] {
    let isLong = [.reason, .manner, .definition, .action, .polar].contains(question.form.answerType)
    let longest = isLong ? 24 : 14
    let begins = tokens.map(canBegin)
    let ends = tokens.map(canEnd)
    var runs: [Run] = []
    for first in tokens.indices where begins[first] {
      var last = first
      while last < tokens.count, last < first + longest, tokens[last].kind.number != 2 {
        if ends[last] { runs.append(Run(first: first, last: last)) }
        last += 1
      }
    }
    return runs
  }

  private static func canBegin(_ token: SpanToken) -> Bool {
    guard token.isWord else { return token.kind.number == 9 }
    return token.kind.coarse != .article && token.letters != "s"
      && !["and", "or", "but", "nor", "of"].contains(token.letters)
  }

  private static func canEnd(_ token: SpanToken) -> Bool {
    guard token.isWord else { return token.kind.number == 10 }
    if token.letters == "s" || SpanWords.conjunctions.contains(token.letters) { return false }
    switch token.kind.coarse {
    case .article, .preposition, .relative, .auxiliary: return false
    default: return !["its", "his", "her", "their", "our", "my", "your"].contains(token.letters)
    }
  }

  private static func count(_ runs: [Run], tokens: [SpanToken], matchedBefore: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: SpanRunKind.allCases.count)
    for run in runs where matchedBefore[run.first] == matchedBefore[run.last + 1] {
      let kind = SpanRunKind(tokens, run: run)
      if kind.isMaximal(tokens, run: run) { counts[kind.rawValue] += 1 }
    }
    return counts
  }

  // MARK: - Neighbours

  /// The class at a place, which may be before the first or behind the last.
  func kind(_ index: Int) -> SpanClass {
    tokens.indices.contains(index) ? tokens[index].kind : .edge
  }

  /// The relation of the question to a place.
  func match(_ index: Int) -> Int {
    matches.indices.contains(index) ? matches[index] : 0
  }
}
