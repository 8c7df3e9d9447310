internal import AskText

/// A question parted into its words and its filters.
///
/// A filter begins the question or stands behind a blank. `in:` takes what is written up to the
/// next blank, or in quotation marks. A dash needs a word that the question can do without or a
/// quotation mark behind it: `five-day`, `pay - or not`, `-40`, and `what does -v do` have no
/// filters; see `DashedWord`. What is within quotation marks is asked for too: its words count for
/// ranking as all others.
struct FilteredQuestion: Equatable {
  /// The question without the filters that are no words of it.
  private(set) var text = ""
  /// Its filters.
  private(set) var filters = QuestionFilters()
  /// The text outside quotation marks and filters.
  private var plain = ""

  /// Whether it has filters and no word to look for beside them.
  var isOnlyFilters: Bool { filters.count > 0 && WordList(Array(plain.utf8).span).words.isEmpty }

  init(_ typed: String, scope: String? = nil) {
    self.init(typed, excludesWords: true)
    // A question that has nothing else to look for cannot do without it.
    if !filters.without.isEmpty, !isOnlyFilters, !holdsTerm {
      self.init(typed, excludesWords: false)
    }
    filters.scope = scope
  }

  /// Reads a question.
  ///
  /// - Parameter excludesWords: whether a dash before a single word makes a filter.
  private init(_ typed: String, excludesWords: Bool) {
    var reading = FilterReading(typed, excludesWords: excludesWords)
    while let piece = reading.next(filters.count < Self.limit) {
      switch piece {
      case .text(let scalar):
        text.unicodeScalars.append(scalar)
        plain.unicodeScalars.append(scalar)
      case .phrase(let phrase, let marks):
        Self.add(phrase, to: &filters.phrases)
        text += "\(marks.open)\(phrase)\(marks.close)"
        plain += " "
      case .documents(let pattern): Self.add(pattern, to: &filters.documents)
      case .otherDocuments(let pattern): Self.add(pattern, to: &filters.otherDocuments)
      case .without(let words): Self.add(words, to: &filters.without)
      case .not(let words):
        dropConjunction()
        Self.add(words, to: &filters.without)
      }
    }
  }

  /// Whether a word that can score is asked for.
  private var holdsTerm: Bool {
    let list = WordList(question: Array(text.utf8).span)
    return list.words.contains {
      $0.isName || $0.isAllCapitals || !StopWords.contains(list.spelling(of: $0))
    }
  }

  /// Takes the *AND* of *AND NOT* away.
  private mutating func dropConjunction() {
    for word in ["AND ", "BUT "] where text.hasSuffix(word) && plain.hasSuffix(word) {
      text.removeLast(word.count)
      plain.removeLast(word.count)
    }
  }

  private static func add(_ text: String, to list: inout [String]) {
    // Strings would take two spellings of a letter for the same, which name two files.
    if !list.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { list.append(text) }
  }

  /// No more filters than this are read; what follows are words.
  private static let limit = 64
}

/// Goes through a question, one filter or sign after another.
private struct FilterReading {
  enum Piece {
    case text(Unicode.Scalar)
    case phrase(String, marks: Marks)
    case documents(String)
    case otherDocuments(String)
    case without(String)
    case not(String)
  }

  struct Marks {
    let open: Unicode.Scalar
    let close: Unicode.Scalar
  }

  private var rest: ArraySlice<Unicode.Scalar>
  private var isAtStart = true
  private let excludesWords: Bool
  /// Whether capitals can stand out.
  private let hasSmallLetters: Bool
  /// The word before the present place, and the beginning of the one it stands in; empty behind a
  /// filter.
  private var last: Substring = ""
  private var word = String.UnicodeScalarView()
  /// The result for the last opening mark: the place of the mark that closes it, `Int.max`
  /// where there is none, and whether a word stands between. It holds for all opening marks up to
  /// there, so that none is looked for twice.
  private var closed: [Unicode.Scalar: (end: Int, holdsWord: Bool)] = [:]

  init(_ text: String, excludesWords: Bool) {
    rest = Array(text.unicodeScalars)[...]
    self.excludesWords = excludesWords
    hasSmallLetters = rest.contains { $0.properties.isLowercase }
  }

  mutating func next(_ takesFilters: Bool) -> Piece? {
    guard let scalar = rest.first else { return nil }
    if takesFilters, isAtStart, let filter = takeFilter() {
      isAtStart = rest.first?.properties.isWhitespace ?? true
      last = ""
      return filter
    }
    rest.removeFirst()
    note(scalar)
    isAtStart = scalar.properties.isWhitespace || scalar == "("
    return .text(scalar)
  }

  /// Keeps the last words of the text.
  private mutating func note(_ scalar: Unicode.Scalar) {
    if !scalar.properties.isWhitespace {
      word.append(scalar)
    } else if !word.isEmpty {
      last = Substring(String(word))
      word = String.UnicodeScalarView()
    }
  }

  private mutating func takeFilter() -> Piece? {
    if begins("-in:"), let pattern = takePattern(behind: 4) { return .otherDocuments(pattern) }
    if begins("in:"), let pattern = takePattern(behind: 3) { return .documents(pattern) }
    if rest.first == "-" {
      if let (words, _) = takeQuoted(behind: 1) { return .without(words) }
      guard excludesWords, DashedWord(rest, after: last).isExcluded else { return nil }
      return .without(takeWord(behind: 1))
    }
    if begins("NOT"), hasSmallLetters { return takeNot().map { .not($0) } }
    return takeQuoted(behind: 0).map { .phrase($0.words, marks: $0.marks) }
  }

  /// Takes *NOT* and the word or phrase behind it; nil, and nothing taken, where it leaves out
  /// none.
  private mutating func takeNot() -> String? {
    guard NotOperator.excludes(rest.dropFirst(3), after: last) else { return nil }
    let blanks = rest.dropFirst(3).prefix { $0.properties.isWhitespace }
    return takeQuoted(behind: 3 + blanks.count)?.words ?? takeWord(behind: 3 + blanks.count)
  }

  private func begins(_ text: String) -> Bool {
    rest.starts(with: text.unicodeScalars)
  }

  private mutating func takePattern(behind count: Int) -> String? {
    if let (pattern, _) = takeQuoted(behind: count) { return pattern }
    let first = rest.dropFirst(count).first
    guard let first, !first.properties.isWhitespace else { return nil }
    return takeWord(behind: count)
  }

  /// Takes what stands up to the next blank, without the signs that end a sentence.
  private mutating func takeWord(behind count: Int) -> String {
    let word = rest.dropFirst(count).prefix { !$0.properties.isWhitespace }
    rest = rest[word.endIndex...]
    var kept = word
    while kept.count > 1, let last = kept.last, [",", ";", "?", "!", ")"].contains(last) {
      kept.removeLast()
    }
    return Self.string(kept)
  }

  /// Takes what stands in quotation marks; nil, and nothing taken, where there are none with a word
  /// between them.
  private mutating func takeQuoted(behind count: Int) -> (words: String, marks: Marks)? {
    let quoted = rest.dropFirst(count)
    guard let open = quoted.first, let end = closing(of: quoted, open) else { return nil }
    let words = Self.string(quoted[(quoted.startIndex + 1)..<end])
    let marks = Marks(open: open, close: rest[end])
    rest = rest[(end + 1)...]
    return (words, marks)
  }

  /// The place of the mark that closes an opening one, if a word stands between them.
  private mutating func closing(of quoted: ArraySlice<Unicode.Scalar>, _ open: Unicode.Scalar) -> Int? {
    guard let closing = Self.closing[open] else { return nil }
    let inner = quoted.dropFirst()
    if let last = closed[open], !last.holdsWord, inner.startIndex <= last.end { return nil }
    guard let end = inner.firstIndex(where: closing.contains) else {
      closed[open] = (.max, false)
      return nil
    }
    let holdsWord = !WordList(Array(Self.string(inner[..<end]).utf8).span).words.isEmpty
    closed[open] = (end, holdsWord)
    return holdsWord ? end : nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var string = String.UnicodeScalarView()
    string.append(contentsOf: scalars)
    return String(string)
  }

  private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\"": ["\""], "“": ["”", "\""], "„": ["“", "”"], "«": ["»"], "»": ["«"], "”": ["”"],
  ]
}
