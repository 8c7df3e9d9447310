internal import AskIndex
internal import AskText

/// A word that was said before.
struct HistoryTerm: Equatable {
  /// The word as it stood there.
  let typed: String
  /// Whether it was written with a capital: most likely a name.
  let isName: Bool
  /// The weight by its rarity in this library: 1 for a word of a single passage, about 0 for one
  /// that nearly all hold.
  let telling: Float
  /// Whether it names what was spoken of, as a name or as the title of a document does.
  var isCore = false

  /// The weight of a word of before in ranking, where a new one has 1.
  static let weight: Float = 0.5

  /// The word as it is put before another question: a name that is a stop word (*May*) in quotation
  /// marks, so that it is still one.
  var said: String {
    StopWords.contains(Array(typed.lowercased().utf8)[...]) ? "“\(typed)”" : typed
  }

  /// Whether it holds a digit.
  var isFigure: Bool {
    typed.utf8.contains { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } || typed == "%"
  }

  /// A word of a question; nil where no document holds it.
  init?(_ term: Question.Term, vocabulary: Vocabulary, searcher: Searcher) throws(IndexError) {
    guard let found = try searcher.index.find(vocabulary.bytes(ofTerm: term.number)) else { return nil }
    let model = searcher.passageModel
    typed = term.typed
    isName = term.isCapitalised
    isCore = term.isCapitalised
    telling =
      model.inverseDocumentFrequency(found.passageCount) / max(model.inverseDocumentFrequency(1), 0.01)
  }

  /// The words of terms that some document holds.
  ///
  /// - Parameter core: the terms that name what is spoken of, besides names.
  static func words(
    of terms: [Question.Term], core: Set<Int> = [], vocabulary: Vocabulary, searcher: Searcher
  ) throws(IndexError) -> [HistoryTerm] {
    var words: [HistoryTerm] = []
    for term in terms where term.form != .joined && !term.isOld {
      guard var word = try HistoryTerm(term, vocabulary: vocabulary, searcher: searcher) else { continue }
      if core.contains(term.number) { word.isCore = true }
      words.append(word)
    }
    return words
  }
}
