internal import AskText

/// The way in which a question depends on what was said before it.
enum ContextDependence: Equatable {
  /// Not at all: it asks for nothing that it does not say.
  case none
  /// By a pronoun or its like: *when was she born?*
  case pronoun
  /// By all that it leaves out: *why?*, *how many of them?*
  case ellipsis
  /// It puts something in the place of what was asked of: *and the Suez Canal?*
  case instead
  /// It adds something to what was asked: *and in Scotland?*
  case besides
  /// It asks who said what was quoted last.
  case whoSaid

  /// Reads how a question leans.
  init(_ question: Question) {
    let words = question.spellings
    let body = words.drop { ContextDependenceWords.openers.contains($0) }
    let rest = Self.isWhatAbout(body) ? body.dropFirst(2) : body
    let isOpened = rest.count < words.count
    if Self.asksWhoSaid(Array(body)) {
      self = .whoSaid
    } else if body.isEmpty || question.content.isEmpty {
      let isMeasure = !question.terms.isEmpty && Self.holdsPronoun(words, contentCount: 0)
      self = !Self.leavesOut(Array(body), question: question) ? .none : isMeasure ? .pronoun : .ellipsis
    } else if isOpened, !question.asking.isWord || body.count > rest.count,
      let first = rest.first, ContextDependenceWords.prepositions.contains(first),
      !rest.contains(where: ContextDependenceWords.strong.contains)
    {
      self = .besides
    } else if isOpened, let first = rest.first, !ContextDependenceWords.beginnings.contains(first) {
      self = .instead
    } else if isOpened || Self.holdsPronoun(words, contentCount: question.content.count) {
      self = .pronoun
    } else {
      self = .none
    }
  }

  /// The number of words to look for that let a question stand on its own, whatever *this* or
  /// *those* stand in it.
  private static let enough = 3

  /// Whether words that say nothing by themselves ask for what they leave out: *why?*, *of them?*,
  /// *in what?*, *more?*, but not *no*, *ok* or *well then*.
  private static func leavesOut(_ words: [String], question: Question) -> Bool {
    guard let first = words.first else { return false }
    return question.asking.isWord || ContextDependenceWords.beginnings.contains(first)
      || holdsPronoun(words, contentCount: 0) || words.contains(where: ContextDependenceWords.empty.contains)
  }

  private static func isWhatAbout(_ words: ArraySlice<String>) -> Bool {
    words.count > 2 && ["what", "how"].contains(words[words.startIndex])
      && words[words.startIndex + 1] == "about"
  }

  /// *Who said that?*, *who says so?*
  private static func asksWhoSaid(_ words: [String]) -> Bool {
    words.count > 1 && words[0] == "who" && AttributionQuestion.saying.contains(words[1])
      && words.dropFirst(2).allSatisfy {
        ContextDependenceWords.weak.contains($0) || ContextDependenceWords.things.contains($0)
      }
  }

  private static func holdsPronoun(_ words: [String], contentCount: Int) -> Bool {
    let words = withoutBareThere(words)
    if words.contains(where: ContextDependenceWords.strong.contains) { return true }
    if zip(words, words.dropFirst()).contains(where: { $0 == "the" && $1 == "same" }) { return true }
    let isWeak = words.contains(where: ContextDependenceWords.weak.contains)
    return isWeak && (contentCount < enough || ContextDependenceWords.weak.contains(words.last ?? ""))
  }

  /// The words without each *there*, *here* and *then* that stands for nothing: that of *is there a
  /// gym?* and *how many rooms are there in it?*, and that of *hello there*, which asks nothing.
  private static func withoutBareThere(_ words: [String]) -> [String] {
    let asks = words.contains { ContextDependenceWords.beginnings.contains($0) }
    return words.indices.filter { place in
      guard ContextDependenceWords.places.contains(words[place]) else { return true }
      let isBehindBeing = place > 0 && ContextDependenceWords.existing.contains(words[place - 1])
      let next = place + 1 < words.count ? words[place + 1] : nil
      let isExistential = next.map { isBehindBeing || ContextDependenceWords.existing.contains($0) } ?? false
      return asks && !(words[place] == "there" && isExistential)
    }.map { words[$0] }
  }
}

extension Question {
  /// Whether it is put as a question: it has a question word, or begins as *is there …?* does.
  var isPut: Bool {
    asking.isWord || spellings.first.map(ContextDependenceWords.beginnings.contains) ?? false
  }

  /// Its words, folded, without the joined forms of compounds.
  var spellings: [String] {
    words.words.filter { $0.form != .joined }.map { String(decoding: words.spelling(of: $0), as: UTF8.self) }
  }

  /// The terms that say what it is about: neither the *long* of *how long* nor the joined form of a
  /// compound.
  var content: [Term] {
    let words = spellings
    return terms.filter { term in
      let isMeasure = term.place > 0 && term.place <= words.count && words[term.place - 1] == "how"
      return term.form != .joined && !isMeasure
        && !ContextDependenceWords.empty.contains(term.typed.lowercased())
    }
  }
}

extension Question {
  /// The terms behind *is* or *are*, but for a participle at the end: what a question like *how are
  /// lines and columns counted?* is about.
  var described: Set<Int> {
    let words = spellings
    guard let being = words.firstIndex(where: ContextDependenceWords.being.contains) else { return [] }
    var behind = terms.filter { $0.place > being && $0.form != .joined }
    if behind.count > 1, let last = behind.last, last.typed.hasSuffix("ed") || last.typed.hasSuffix("en") {
      behind.removeLast()
    }
    return Set(behind.map(\.number))
  }
}
