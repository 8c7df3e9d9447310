internal import AskIndex

/// The matches of a question in one sentence. Terms are bits, by their positions.
struct SentenceReading {
  /// The terms that stand here.
  var held: UInt32 = 0
  /// Those that stand here in the same form.
  var inSameForm: UInt32 = 0
  /// Those that stand here more than once.
  var repeated: UInt32 = 0
  /// Those whose first letters a word here begins with.
  var begun: UInt32 = 0
  /// Those that stand beside their neighbour.
  var besideNeighbour: UInt32 = 0
  /// The pairs of neighbours that stand side by side.
  var pairs: UInt64 = 0
  /// The number of words, the joined forms of compounds not counted.
  var wordCount = 0
  /// The number of them that score, and of those that the question does not hold.
  var contentCount = 0
  var newCount = 0
  /// The classes that words which the question does not hold are signs of.
  var signs: WordClasses = []
  /// The number of them that are names, numbers.
  var nameCount = 0
  var numberCount = 0
  /// Whether one is a name behind a preposition.
  var hasPlace = false
  /// Whether two names, or *Dr* and the like and a name, stand side by side: most likely a person.
  var hasFullName = false
  /// Whether the first word is a pronoun.
  var opensWithPronoun = false
  /// The places of the first and the last word that the question holds; nil where it holds none.
  var matches: ClosedRange<Int>?
  /// The number of matching words that follow another, and of these as in the question.
  var followingCount = 0
  var orderedCount = 0
  /// The fewest words from a word of the expected kind to one of the question's terms; nil without
  /// either.
  var expectedDistance: Int?
  /// Whether a word of the expected kind stands here.
  var hasExpectedKind = false
}

/// Reads a sentence's words one after another.
struct SentenceReader {
  private(set) var reading = SentenceReading()
  private let answerType: AnswerType
  private let expectedSigns: WordClasses
  private let neighbours: [(first: Int, second: Int)]
  private var previousTerm: Int?
  private var previousSigns: WordClasses = []
  private var previousIsName = false
  private var isLastName = false
  private var lastMatch: Int?
  private var lastMatchedTerm: Int?
  /// The nearness of another term to each, 1 / distance; 0 where it stands alone or not at all.
  private(set) var gaps: [Float]
  private var lastExpected: Int?

  init(_ answerType: AnswerType, neighbours: [(first: Int, second: Int)], termCount: Int) {
    gaps = [Float](repeating: 0, count: termCount)
    self.answerType = answerType
    expectedSigns = answerType.signs
    self.neighbours = neighbours
  }

  /// Begins another sentence.
  mutating func begin() {
    reading = SentenceReading()
    previousTerm = nil
    previousSigns = []
    previousIsName = false
    isLastName = false
    lastMatch = nil
    lastMatchedTerm = nil
    lastExpected = nil
    for term in gaps.indices { gaps[term] = 0 }
  }

  /// Takes the next word and how it stands there.
  mutating func add(_ word: MetWord, shape: WordShape) {
    let isJoined = shape == .joined
    let place = reading.wordCount
    if place == 0, word.signs.contains(.pronoun) { reading.opensWithPronoun = true }
    reading.begun |= word.beginnings
    if let term = word.term { meet(term, word: word, at: place) }
    if !word.isAsked, !isJoined { addNews(word, shape: shape, at: place) }
    guard !isJoined else { return }
    if word.scores {
      reading.contentCount += 1
      if word.term == nil { reading.newCount += 1 }
      previousTerm = word.term
    }
    previousSigns = word.signs
    previousIsName = isLastName
    isLastName = false
    reading.wordCount += 1
  }

  private mutating func meet(_ term: Int, word: MetWord, at place: Int) {
    let bit: UInt32 = 1 << UInt32(term)
    if reading.held & bit != 0 { reading.repeated |= bit }
    reading.held |= bit
    if word.isInSameForm { reading.inSameForm |= bit }
    reading.matches = min(reading.matches?.lowerBound ?? place, place)...place
    if let lastMatch, let last = lastMatchedTerm, last != term {
      let nearness = 1 / Float(max(1, place - lastMatch))
      gaps[term] = max(gaps[term], nearness)
      gaps[last] = max(gaps[last], nearness)
      reading.followingCount += 1
      if last < term { reading.orderedCount += 1 }
    }
    lastMatch = place
    lastMatchedTerm = term
    if let lastExpected { noteDistance(place - lastExpected) }
    guard let previousTerm, previousTerm != term else { return }
    for (number, pair) in neighbours.enumerated() where pair.first == previousTerm && pair.second == term {
      reading.pairs |= 1 << UInt64(number)
      reading.besideNeighbour |= bit | 1 << UInt32(previousTerm)
    }
  }

  /// Takes a word that the question does not hold.
  private mutating func addNews(_ word: MetWord, shape: WordShape, at place: Int) {
    reading.signs.formUnion(word.signs)
    let isCapitalised = shape == .capitalised || shape == .allCapitals
    let isName = isCapitalised && place > 0 && !word.signs.contains(.calendar)
    let isPlace = isName && previousSigns.contains(.placing)
    let isFullName = isName && (previousIsName || previousSigns.contains(.personal))
    isLastName = isCapitalised && word.scores && !word.signs.contains(.calendar)
    if isName { reading.nameCount += 1 }
    if isPlace { reading.hasPlace = true }
    if isFullName { reading.hasFullName = true }
    if word.signs.contains(.number) { reading.numberCount += 1 }
    guard isExpected(word.signs, isName: answerType == .person ? isFullName : isName, isPlace: isPlace) else {
      return
    }
    reading.hasExpectedKind = true
    lastExpected = place
    if let lastMatch { noteDistance(place - lastMatch) }
  }

  private func isExpected(_ signs: WordClasses, isName: Bool, isPlace: Bool) -> Bool {
    if answerType == .number && signs.contains(.year) { return false }
    return !signs.isDisjoint(with: expectedSigns) || answerType.expectsName && isName
      || answerType == .place && isPlace
  }

  private mutating func noteDistance(_ distance: Int) {
    reading.expectedDistance = min(reading.expectedDistance ?? .max, max(1, distance))
  }
}
