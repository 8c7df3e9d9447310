/// The words that have been met, each with its term, so that a stem is taken once for each different word.
///
/// Terms are numbered from 0 in the order they were met; the numbers mean nothing outside this vocabulary. Not
/// safe to share between threads.
package struct Vocabulary {
  private let stemmer = Stemmer()
  private var words = ByteStringTable()
  private var termsOfWords: [UInt32] = []
  private var areStopWords: [Bool] = []
  private var terms = ByteStringTable()
  private var letters: [UInt8] = []

  /// Makes an empty vocabulary.
  package init() {}

  /// How many different terms have been met.
  package var termCount: Int { terms.count }

  /// How many different words have been met.
  package var wordCount: Int { words.count }

  /// The bytes of a term.
  package func bytes(ofTerm term: Int) -> ArraySlice<UInt8> {
    terms[term]
  }

  /// The number of a word's term; nil for a word that never scores.
  ///
  /// A stop word in capitals (*US*, *WHO*, *IT*) is a name and scores. In a line that is all capitals it may be
  /// an ordinary word, but looking for one word too many loses nothing.
  package mutating func term(of word: Word, in list: WordList) -> Int? {
    let number = number(of: list.spelling(of: word))
    if areStopWords[number], word.form != .joined, !word.isAllCapitals { return nil }
    return Int(termsOfWords[number])
  }

  private mutating func number(of spelling: ArraySlice<UInt8>) -> Int {
    let (number, isNew) = words.insert(spelling)
    guard isNew else { return number }
    areStopWords.append(StopWords.contains(spelling))
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: spelling)
    Spelling.unify(&letters, from: 0)
    stemmer.stem(&letters, from: 0)
    Spelling.unifyStem(&letters, from: 0)
    termsOfWords.append(UInt32(terms.insert(letters[...]).number))
    return number
  }
}
