internal import AskText

/// A question, as terms to look for.
struct Question {
  /// A word of a question that can score.
  struct Term: Equatable {
    /// Its number in the vocabulary.
    let number: Int
    /// The word as it was typed.
    let typed: String
    /// The place in the question.
    let bytes: Range<Int>
    /// The word, folded but not stemmed.
    let spelling: [UInt8]
    /// The origin of the word.
    let form: Word.Form
    /// Its place among the question's words, stop words counted.
    let place: Int
    /// Whether it is typed with a capital and does not begin the question.
    var isCapitalised: Bool
    /// Whether it stands right behind *what*, *which* or *how many*, and so says what kind of thing
    /// is asked for.
    let isAskedFor: Bool
    /// The source of the term.
    var origin = Origin.said

    /// Whether it contains a digit.
    var hasDigit: Bool { spelling.contains { $0 < UInt8(ascii: "a") } }
    /// Whether it was said before, and is no word of this question.
    var isOld: Bool { origin == .carried || origin == .subject }
    /// The weight beside the question's own words.
    var weight: Float { isOld ? HistoryTerm.weight : 1 }
  }

  /// The source of a term.
  enum Origin {
    /// The question itself.
    case said
    /// The question itself, which says nothing but what it is about: *and the Suez Canal?*
    case named
    /// The question that was asked before of something else: *how long* for *and the Suez Canal?*
    case carried
    /// The subject of the conversation. Sentences seldom repeat it, so it counts by the passage and
    /// its title.
    case subject

    /// Whether it only says what is asked about.
    var isSubject: Bool { self == .subject || self == .named }
  }

  /// The question as it was asked.
  let text: String
  /// The words that can score, each term once, in their order.
  var terms: [Term]
  /// Pairs of terms, as positions in `terms`, that stand side by side but for stop words between
  /// them.
  var neighbours: [(first: Int, second: Int)]
  /// The type of answer that it expects.
  var answerType: AnswerType
  /// Its question word.
  var asking: QuestionWord
  /// The question's own words.
  let words: WordList
  /// The number of words, the joined forms of compounds not counted.
  let length: Int

  /// Reads a question.
  init(_ text: String, vocabulary: inout Vocabulary) {
    self.text = text
    let bytes = Array(text.utf8)
    words = WordList(question: bytes.span)
    let form = QuestionForm(text)
    (answerType, asking) = (form.answerType, form.asking)
    var reading = QuestionReading(bytes)
    for word in words.words { reading.add(word, of: words, vocabulary: &vocabulary) }
    terms = reading.terms
    neighbours = reading.neighbours
    length = reading.place
  }

  /// Whether it is about what somebody asked, so that a question of a document answers it.
  var isAboutAsking: Bool {
    words.words.contains {
      Self.wordsOfAsking.contains(String(decoding: words.spelling(of: $0), as: UTF8.self))
    }
  }

  private static let wordsOfAsking: Set<String> = [
    "ask", "asks", "asked", "asking", "question", "questions", "wonder", "wondered", "inquired",
  ]
}

/// Reads a question's terms one word after another.
private struct QuestionReading {
  private(set) var terms: [Question.Term] = []
  private(set) var neighbours: [(first: Int, second: Int)] = []
  private(set) var place = 0
  private let bytes: [UInt8]
  private var positions: [Int: Int] = [:]
  private var previous: Int?
  private var isBehindQuestionWord = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func add(_ word: Word, of words: WordList, vocabulary: inout Vocabulary) {
    defer {
      if word.form != .joined {
        place += 1
        isBehindQuestionWord = Self.questionWords.contains(words.spelling(of: word))
      }
    }
    guard let number = vocabulary.term(of: word, in: words) else { return }
    let position = positions[number] ?? terms.count
    if position == terms.count {
      positions[number] = position
      terms.append(
        Question.Term(
          number: number, typed: String(decoding: bytes[word.bytes], as: UTF8.self), bytes: word.bytes,
          spelling: Self.spelling(of: word, in: words), form: word.form, place: place,
          isCapitalised: place > 0 && (word.isCapitalised || word.isAllCapitals || word.isName),
          isAskedFor: isBehindQuestionWord))
    }
    guard word.form != .joined else { return }
    if let previous, previous != position { neighbours.append((previous, position)) }
    previous = position
  }

  /// A word's letters; *2nd* is read as *second*.
  private static func spelling(of word: Word, in words: WordList) -> [UInt8] {
    let letters = words.spelling(of: word)
    return Spelling.ordinal(letters) ?? Array(letters)
  }

  private static let questionWords = Set(
    ["what", "which", "whose", "how", "many", "much"].map { ArraySlice($0.utf8) })
}
