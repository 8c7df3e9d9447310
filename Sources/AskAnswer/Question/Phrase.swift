internal import AskIndex
internal import AskText

/// Words that stand side by side in a sentence, in these forms.
struct Phrase {
  /// The words, folded; the joined forms of compounds are not among them.
  let spellings: [[UInt8]]

  init(_ text: String) {
    let list = WordList(Array(text.utf8).span)
    spellings = list.words.filter { $0.form != .joined }.map { Array(list.spelling(of: $0)) }
  }
}

/// Looks for phrases in the sentences of an index, as it keeps their words.
struct PhraseSearch {
  private let index: Index
  private let wanted: [[Int]]
  private let unwanted: [[Int]]
  private var numbers: [[UInt8]: Int] = [:]
  /// The number of each word of a part among the phrases' words; −1 for none.
  private var known: [[Int: Int]]

  /// Prepares to look; nil where there is no phrase to look for.
  init?(_ index: Index, wanted: [Phrase], unwanted: [Phrase]) {
    guard !wanted.isEmpty || !unwanted.isEmpty else { return nil }
    self.index = index
    var numbers: [[UInt8]: Int] = [:]
    func number(_ spelling: [UInt8]) -> Int {
      let number = numbers[spelling] ?? numbers.count
      numbers[spelling] = number
      return number
    }
    self.wanted = wanted.map { $0.spellings.map(number) }
    self.unwanted = unwanted.map { $0.spellings.map(number) }
    self.numbers = numbers
    known = [[Int: Int]](repeating: [:], count: index.segments.count)
  }

  /// Whether a sentence holds every phrase that is wanted, and none that is not.
  mutating func allows(_ place: SentenceAddress) throws(IndexError) -> Bool {
    let segment = index.segment(of: place)
    let position = segment.position(of: place)
    guard position >= 0 else { return false }
    let text = try segment.text(of: place.passage)
    var words: [Int] = []
    for code in text.words[text.sentences[position].words] where code.shape != .joined {
      words.append(try number(of: code, segment, part: place.segmentOrdinal))
    }
    return wanted.allSatisfy { Self.holds(words, phrase: $0) }
      && !unwanted.contains { Self.holds(words, phrase: $0) }
  }

  private mutating func number(of code: WordCode, _ segment: Segment, part: Int) throws(IndexError) -> Int {
    if let number = known[part][code.word] { return number }
    let number = numbers[try segment.letters(of: code)] ?? -1
    known[part][code.word] = number
    return number
  }

  private static func holds(_ words: [Int], phrase: [Int]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...words.count - phrase.count).contains { words[$0..<$0 + phrase.count].elementsEqual(phrase) }
  }
}
