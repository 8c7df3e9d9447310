internal import AskIndex
internal import AskText

/// Measures one hit as a whole.
struct SentenceMeasure {
  private let view: HitView
  private let sentence: SentenceReading
  private let hit: Hit
  private let weights: TermWeights
  private let question: Question
  private let best: ArraySlice<Float>
  private let hitCount: Int

  init(
    _ view: HitView, hit: Hit, weights: TermWeights, question: Question, best: ArraySlice<Float>,
    hitCount: Int
  ) {
    self.view = view
    sentence = view.sentence
    self.hit = hit
    self.weights = weights
    self.question = question
    self.best = best
    self.hitCount = hitCount
  }

  /// Writes all features.
  func write(to values: inout [Float], at start: Int) {
    func set(_ feature: SentenceFeature, value: Float) { values[start + feature.rawValue] = value }
    measureWords(set)
    measureSimilarity(set)
    measureKinds(set)
    measureShape(set)
    measurePlace(set)
    measureQuestion(set)
  }

  private func measureWords(_ set: (SentenceFeature, Float) -> Void) {
    let missing = weights.all & ~sentence.held
    set(.sentenceScore, hit.sentenceScore / weights.total)
    set(.passageScore, hit.passageScore / weights.total)
    set(.coverage, weights.part(of: sentence.held))
    set(.passageCoverage, weights.part(of: sentence.held | view.heldByOthers | view.lead))
    set(.documentCoverage, weights.part(of: view.document.held))
    set(.leadCoverage, weights.part(of: view.lead))
    set(.coverageInContext, weights.part(of: sentence.held | view.lead))
    set(.neighbours, neighbours)
    set(.density, density)
    set(.sameForm, weights.part(of: sentence.inSameForm))
    set(.beginnings, weights.part(of: sentence.begun & missing))
    set(.coverageBefore, weights.part(of: view.before.held))
    set(.coverageBehind, weights.part(of: view.behind.held))
    set(.rarestHeld, weights.rarest(of: sentence.held))
    set(.rarestMissing, weights.rarest(of: missing))
    set(.hitsInDocument, Float(view.document.hitCount) / Float(hitCount))
  }

  /// The part of the weight of all neighbours that are neighbours here.
  private var neighbours: Float {
    var (sum, total) = (Float(0), Float(0.01))
    for (number, pair) in weights.neighbours.enumerated() {
      let weight = min(weights.weights[pair.first], weights.weights[pair.second])
      total += weight
      if sentence.pairs >> UInt64(number) & 1 == 1 { sum += weight }
    }
    return sum / total
  }

  /// The share of the words between the first and the last match that match; 0 where fewer than two
  /// meet.
  private var density: Float {
    guard let matches = sentence.matches, sentence.held.nonzeroBitCount > 1 else { return 0 }
    return Float(sentence.held.nonzeroBitCount) / Float(matches.count + 1)
  }

  // MARK: - Meaning

  private func measureSimilarity(_ set: (SentenceFeature, Float) -> Void) {
    var (here, veryClose, anywhere) = (Float(0), Float(0), Float(0))
    for term in weights.terms.indices where sentence.held >> UInt32(term) & 1 == 0 {
      let similarity = view.cosineSimilarity(to: term)
      if similarity > 0.3 { here += weights.weights[term] * similarity }
      if similarity > 0.55 { veryClose += weights.weights[term] }
      anywhere += weights.weights[term] * max(0, best[best.startIndex + term] - 0.3)
    }
    set(.closestWords, here / weights.total)
    set(.veryCloseWords, veryClose / weights.total)
    set(.closestWordsInPassage, anywhere / weights.total)
    set(.softCoverage, view.softCoverage)
    set(.leadInPassage, view.leadInPassage)
    set(.order, Float(sentence.orderedCount) / Float(max(1, sentence.followingCount)))
    set(.meaning, view.meaning)
    set(.passageMeaning, view.passageMeaning)
  }

  // MARK: - Kinds

  private func measureKinds(_ set: (SentenceFeature, Float) -> Void) {
    func sign(_ feature: SentenceFeature, sign: WordClasses) {
      set(feature, sentence.signs.contains(sign) ? 1 : 0)
    }
    set(.hasExpectedKind, sentence.hasExpectedKind ? 1 : 0)
    set(.expectedKindNear, sentence.expectedDistance.map { 1 / Float($0) } ?? 0)
    set(.names, Float(min(4, sentence.nameCount)) / 4)
    set(.fullName, sentence.hasFullName ? 1 : 0)
    set(.numbers, Float(min(4, sentence.numberCount)) / 4)
    sign(.year, sign: .year)
    sign(.calendar, sign: .calendar)
    sign(.percent, sign: .percent)
    sign(.money, sign: .money)
    sign(.duration, sign: .duration)
    sign(.reason, sign: .reason)
    set(.place, sentence.hasPlace ? 1 : 0)
    sign(.naming, sign: .naming)
    sign(.personal, sign: .personal)
    sign(.means, sign: .means)
    sign(.denial, sign: .denial)
    sign(.being, sign: .being)
  }

  private func measureShape(_ set: (SentenceFeature, Float) -> Void) {
    set(.length, Self.logarithm(sentence.wordCount + 1) / 5)
    set(.news, Float(sentence.newCount) / Float(max(1, sentence.contentCount)))
    set(.position, Float(min(8, view.position)) / 8)
    set(.isFirst, view.position == 0 ? 1 : 0)
    set(.opensWithPronoun, sentence.opensWithPronoun ? 1 : 0)
  }

  // MARK: - Place

  private func measurePlace(_ set: (SentenceFeature, Float) -> Void) {
    let (document, passage) = (view.document, view.whole)
    set(.beginning, Exponential.of(-Float(passage.position) / 8))
    set(.opensDocument, passage.position == 0 && view.position == 0 ? 1 : 0)
    set(.isInFirstPassage, passage.position == 0 ? 1 : 0)
    set(.documentLength, Self.logarithm(document.passageCount + 1) / 8)
    set(.isInSection, passage.isInSection ? 1 : 0)
    set(.titleCoverage, weights.part(of: document.title))
    set(.namedByTitle, document.namedPart)
    set(.headingCoverage, weights.part(of: passage.headings))
    set(.continues, passage.continues ? 1 : 0)
    set(.continuedCoverage, weights.part(of: passage.continued))
    set(.firstMatch, sentence.matches.map { 1 / Float($0.lowerBound + 1) } ?? 0)
    set(.isItem, view.kind == .item ? 1 : 0)
    set(.isRow, view.kind == .tableRow ? 1 : 0)
    set(.isCode, view.kind == .code ? 1 : 0)
    set(.isFragment, view.kind == .fragment ? 1 : 0)
    let around = sentence.held | view.lead
    set(.missingNames, weights.part(of: weights.telling & ~around))
    set(.missingInDocument, weights.part(of: weights.all & ~(around | view.heldByOthers | document.held)))
  }

  /// The natural logarithm, by the place of the highest bit and a fraction; exact to a hundredth.
  private static func logarithm(_ number: Int) -> Float {
    let exponent = Float(number).exponent
    let fraction = Float(number).significand - 1
    return 0.693_147 * (Float(exponent) + fraction * (1.3465 - 0.3465 * fraction))
  }

  private func measureQuestion(_ set: (SentenceFeature, Float) -> Void) {
    set(.termCount, Float(weights.terms.count) / 10)
    set(.unknown, weights.part(of: weights.unknown))
    if let asking = SentenceFeature(rawValue: SentenceFeature.asksWho.rawValue + question.asking.rawValue) {
      set(asking, 1)
    }
    let first = SentenceFeature.expectsPerson.rawValue
    if let type = SentenceFeature(rawValue: first + question.answerType.rawValue) { set(type, 1) }
  }
}
