internal import AskText

/// What is asked, as terms to look for.
struct Question {
  /// A word of a question that can score.
  struct Term: Equatable {
    /// Its number in the vocabulary.
    let number: Int
    /// The word as it was typed.
    let typed: String
    /// The word, folded but not stemmed.
    let spelling: [UInt8]
    /// How the word came about.
    let form: Word.Form
  }

  /// The question as it was asked.
  let text: String
  /// The words that can score, each term once, in their order.
  let terms: [Term]
  /// Pairs of terms, as positions in `terms`, that stand side by side but for stop words between them.
  let neighbours: [(first: Int, second: Int)]
  /// What kind of answer is expected.
  let kind: QuestionKind
  /// The question's own words.
  let words: WordList

  /// Reads a question.
  init(_ text: String, _ vocabulary: inout Vocabulary) {
    self.text = text
    let bytes = Array(text.utf8)
    words = WordList(bytes.span)
    kind = QuestionKind(words)
    var terms: [Term] = []
    var neighbours: [(first: Int, second: Int)] = []
    var positions: [Int: Int] = [:]
    var previous: Int?
    for word in words.words {
      guard let number = vocabulary.term(of: word, in: words) else { continue }
      let position = positions[number] ?? terms.count
      if position == terms.count {
        positions[number] = position
        terms.append(
          Term(
            number: number, typed: String(decoding: bytes[word.bytes], as: UTF8.self),
            spelling: Array(words.spelling(of: word)), form: word.form))
      }
      guard word.form != .joined else { continue }
      if let previous, previous != position { neighbours.append((previous, position)) }
      previous = position
    }
    self.terms = terms
    self.neighbours = neighbours
  }
}
