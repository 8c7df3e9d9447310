internal import AskIndex
internal import AskText

/// A question, as far as it tells what its answer looks like.
struct SpanQuestion {
  /// Its form: its question word, the type of its answer, the noun that its answer is one of.
  let form: QuestionForm
  /// The numbers of its features.
  private(set) var features: [Int] = []
  /// The rarity of each of its terms, by the term's number in the vocabulary: 2 the rarest, 1
  /// others that are rare, 0 frequent.
  let terms: [Int: Int]
  /// The head noun's term.
  let headTerm: Int?
  /// The last term: mostly the question's verb or the object that is asked about.
  let lastTerm: Int?

  /// Reads a question.
  ///
  /// - Parameter counts: in how many sentences some terms stand, by their numbers; others are
  ///   looked up.
  init(
    _ text: String, vocabulary: inout Vocabulary, index: Index, knowing counts: [Int: UInt32] = [:]
  ) throws(IndexError) {
    form = QuestionForm(text)
    (terms, lastTerm) = try Self.terms(
      QuestionForm.beginning(of: text), vocabulary: &vocabulary, index: index, known: counts)
    headTerm = Self.term(of: form.head, &vocabulary)
    features = Self.features(form)
  }

  // MARK: - Terms

  private static func terms(
    _ text: String, vocabulary: inout Vocabulary, index: Index, known: [Int: UInt32]
  ) throws(IndexError) -> (terms: [Int: Int], last: Int?) {
    let bytes = Array(text.utf8)
    let list = WordList(question: bytes.span)
    var counts: [(term: Int, count: UInt32)] = []
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list), !counts.contains(where: { $0.term == term })
      else { continue }
      let count =
        if let count = known[term] { count } else {
          try index.find(vocabulary.bytes(ofTerm: term))?.sentenceCount ?? 0
        }
      counts.append((term, count))
    }
    let least = counts.map(\.count).filter { $0 > 0 }.min() ?? 0
    let total = UInt32(clamping: index.statistics.sentenceCount)
    var rarities: [Int: Int] = [:]
    for (term, count) in counts {
      rarities[term] = count <= least ? 2 : UInt64(count) * 200 < UInt64(total) || count <= 4 * least ? 1 : 0
    }
    return (rarities, counts.last?.term)
  }

  private static func term(of word: String, _ vocabulary: inout Vocabulary) -> Int? {
    let bytes = Array(word.utf8)
    let list = WordList(bytes.span)
    return list.words.first.flatMap { vocabulary.term(of: $0, in: list) }
  }

  // MARK: - Features

  private static let headBuckets = 192
  /// The number of features.
  static let featureCount =
    QuestionWord.allCases.count + AnswerType.allCases.count + headBuckets + 3 * SpanClass.count + 12

  private static func features(_ form: QuestionForm) -> [Int] {
    let (words, place, head) = (form.words, form.place, form.head)
    var start = 0
    var numbers: [Int] = []
    func add(_ number: Int, of count: Int) {
      numbers.append(start + min(number, count - 1))
      start += count
    }
    add(form.asking.rawValue, of: QuestionWord.allCases.count)
    add(form.answerType.rawValue, of: AnswerType.allCases.count)
    add(head.isEmpty ? 0 : 1 + bucket(head, count: headBuckets - 1), of: headBuckets)
    for index in [place + 1, place + 2, words.count - 1] {
      let kind = words.indices.contains(index) && index > place ? classOf(words[index]) : SpanClass.edge
      add(kind.number, of: SpanClass.count)
    }
    add(place == 0 ? 0 : place == 1 ? 1 : place + 2 >= words.count ? 2 : 3, of: 4)
    add(words.count / 4, of: 8)
    return numbers
  }

  private static func classOf(_ word: String) -> SpanClass {
    SpanClass(word: word, isCapitalised: false, isAcronym: false, isInitial: false)
  }

  /// FNV-1a of a word's letters without a plural *s*.
  private static func bucket(_ word: String, count: Int) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word.endsIn("s") ? Substring(word).dropLast().utf8 : Substring(word).utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return Int(hash % UInt32(count))
  }
}
