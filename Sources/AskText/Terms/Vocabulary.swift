/// The words that have been met, each with its term, so that a stem is taken once for each
/// different word.
///
/// Words and terms are numbered from 0 in the order they were met; the numbers mean nothing outside
/// this vocabulary. Not safe to share between threads.
package struct Vocabulary {
  private let stemmer = Stemmer()
  private var words = ByteStringTable()
  private var termsOfWords: [UInt32] = []
  private var areStopWords: [Bool] = []
  /// Behind the last stop word: they are frequent and so have low numbers, and the flags of most
  /// words need not be read.
  private var endOfStopWords = 0
  private var terms = ByteStringTable()
  private var letters: [UInt8] = []
  private var keys: [ByteStringTable.Key] = []

  /// Makes an empty vocabulary.
  package init() {}

  /// The number of different terms met.
  package var termCount: Int { terms.count }

  /// The number of different words met.
  package var wordCount: Int { words.count }

  /// The number of bytes it holds on to.
  package var byteCount: Int { words.byteCount + terms.byteCount + words.count * 5 }

  /// The bytes of a term.
  package func bytes(ofTerm term: Int) -> ArraySlice<UInt8> {
    terms[term][...]
  }

  /// Appends the bytes of a term.
  package func append(term: Int, to bytes: inout [UInt8]) {
    terms.append(term, to: &bytes)
  }

  /// Appends the folded letters of a word.
  package func append(word: Int, to bytes: inout [UInt8]) {
    words.append(word, to: &bytes)
  }

  /// Some terms in the order of their bytes.
  package func inOrder(_ terms: [Int]) -> [Int] {
    self.terms.inOrder(terms)
  }

  /// The number of a word's term, whether it scores or not.
  package func term(ofWord word: Int) -> Int {
    Int(termsOfWords[word])
  }

  /// Whether a word is one that never scores in the form it mostly has.
  package func isStopWord(_ word: Int) -> Bool {
    word < endOfStopWords && areStopWords[word]
  }

  /// The number of a word's term; nil for a word that never scores.
  package mutating func term(of word: Word, in list: WordList) -> Int? {
    let number = number(of: word, in: list)
    return scores(number, word: word) ? term(ofWord: number) : nil
  }

  /// Whether a word scores as it stands.
  ///
  /// A stop word in capitals (*US*, *WHO*, *IT*) is a name and scores, as one does that is written
  /// as a name is (`WordList.markNames`). In a line that is all capitals it may be an ordinary word,
  /// but looking for one word too many loses nothing.
  package func scores(_ number: Int, word: Word) -> Bool {
    !isStopWord(number) || word.isJoined || word.isAllCapitals || word.isName
  }

  /// The number of a word.
  package mutating func number(of word: Word, in list: WordList) -> Int {
    let inserted = words.insert(list.blocks, range: word.blocks)
    if inserted.isNew { takeTerm(of: word, in: list) }
    return inserted.number
  }

  /// A word that has been met.
  package struct Numbered {
    /// Its number.
    package let number: Int
    /// Whether it scores as it stands.
    package let scores: Bool
  }

  /// Replaces some numbers by those of a list's words: faster than one by one.
  package mutating func number(_ list: WordList, into numbers: inout [Numbered]) {
    keys.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    for word in list.words { keys.append(words.key(list.blocks, range: word.blocks)) }
    words.prefetch(keys)
    for (position, word) in list.words.enumerated() {
      let inserted = words.insert(list.blocks, range: word.blocks, key: keys[position])
      if inserted.isNew { takeTerm(of: word, in: list) }
      numbers.append(Numbered(number: inserted.number, scores: scores(inserted.number, word: word)))
    }
  }

  /// Takes the term of a word that was met for the first time, the last of `words`.
  private mutating func takeTerm(of word: Word, in list: WordList) {
    let spelling = list.spelling(of: word)
    let isStopWord = StopWords.contains(spelling)
    areStopWords.append(isStopWord)
    if isStopWord { endOfStopWords = areStopWords.count }
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: spelling)
    Spelling.unify(&letters, from: 0)
    stemmer.stem(&letters, from: 0)
    Spelling.unifyStem(&letters, from: 0)
    termsOfWords.append(UInt32(terms.insert(letters).number))
  }
}
