internal import AskIndex
internal import AskText

extension AnswerPipeline {
  /// A question with its mistyped words replaced.
  struct CorrectedQuestion {
    var text: String
    var corrections: [SpellingCorrection] = []
  }

  /// Replaces words of a question that no document contains by words of the documents that are a
  /// typing error or two away.
  ///
  /// Words of the word table are words, however near another is: who asks for *Oregon* does not
  /// mean *oregano*. Numbers, abbreviations and short words are never replaced.
  mutating func corrected(_ text: String) throws(AnswerFailure) -> CorrectedQuestion {
    var question = CorrectedQuestion(text: text)
    guard text.utf8.count <= Self.longestCorrected else { return question }
    let bytes = Array(text.utf8)
    let words = WordList(question: bytes.span)
    var replaced: [UInt8] = []
    var end = 0
    for word in words.words where word.form != .joined && word.bytes.lowerBound >= end {
      guard let letters = try correction(of: word, in: words) else { continue }
      // A mistyped name is still one.
      let first = word.isCapitalised ? letters[0] & ~0x20 : letters[0]
      replaced += bytes[end..<word.bytes.lowerBound] + [first] + letters.dropFirst()
      end = word.bytes.upperBound
      question.corrections.append(
        SpellingCorrection(
          typed: String(decoding: bytes[word.bytes], as: UTF8.self),
          word: String(decoding: letters, as: UTF8.self)))
    }
    if !question.corrections.isEmpty {
      question.text = String(decoding: replaced + bytes[end...], as: UTF8.self)
    }
    return question
  }

  /// A longer question is pasted rather than typed.
  private static var longestCorrected: Int { 1_000 }
  /// A mistyped word is at least so long.
  private static var shortestCorrected: Int { 4 }

  private mutating func correction(of word: Word, in words: WordList) throws(AnswerFailure) -> [UInt8]? {
    let letters = words.spelling(of: word)
    guard letters.count >= Self.shortestCorrected, letters.count <= Stemmer.longestWord, !word.isAllCapitals,
      letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
      let term = vocabulary.term(of: word, in: words), !isKnown(letters, term: term)
    else { return nil }
    do throws(IndexError) {
      let index = searcher.index
      guard try index.find(vocabulary.bytes(ofTerm: term)) == nil else { return nil }
      return try index.word(mistypedAs: Array(letters))
    } catch {
      throw .index(error)
    }
  }

  /// Whether the word table has a word, its stem, or the stem with an *e*.
  private func isKnown(_ letters: ArraySlice<UInt8>, term: Int) -> Bool {
    guard let table = known.table else { return false }
    let stem = vocabulary.bytes(ofTerm: term)
    return [letters, stem, stem + [UInt8(ascii: "e")]].contains { table.number(of: $0) != nil }
  }
}
