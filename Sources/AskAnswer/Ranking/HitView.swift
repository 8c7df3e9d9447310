internal import AskText

/// A hit with what was read around it.
struct HitView {
  /// The number of its passage.
  let passage: Int
  /// Its place in the passage.
  let position: Int
  /// The sentence, and the ones before and behind it in its passage.
  let sentence, before, behind: SentenceReading
  /// The terms of its title and heading.
  let lead: UInt32
  /// Its role.
  let kind: SentenceKind
  /// Its passage.
  let whole: PassageReading.MatchedPassage
  /// The document it stands in.
  let document: PassageReading.MatchedDocument
  /// The terms that other sentences of the passage hold.
  let heldByOthers: UInt32
  /// Its soft coverage, and by how much that is more than that of the passage's best other
  /// sentence.
  let softCoverage, leadInPassage: Float
  /// The similarity of it and of its passage to the question, all words taken together.
  let meaning, passageMeaning: Float
  /// The nearness of another term to each term.
  let gaps: ArraySlice<Float>
  private let cosineSimilarities: ArraySlice<SIMD8<Float>>

  init(_ place: (passage: Int, sentence: Int), reading: PassageReading) {
    let whole = reading.passages[place.passage]
    let number = whole.firstSentence + place.sentence
    passage = place.passage
    position = place.sentence
    sentence = reading.sentences[number]
    before = position > 0 ? reading.sentences[number - 1] : SentenceReading()
    behind = position + 1 < whole.sentenceCount ? reading.sentences[number + 1] : SentenceReading()
    lead = whole.lead
    kind = reading.kinds[number]
    self.whole = whole
    document = reading.documents[whole.document]
    var (held, best) = (UInt32(0), Float(0))
    for other in whole.firstSentence..<whole.firstSentence + whole.sentenceCount where other != number {
      held |= reading.sentences[other].held
      best = max(best, reading.softCoverage[other])
    }
    heldByOthers = held
    softCoverage = reading.softCoverage[number]
    leadInPassage = softCoverage - best
    meaning = reading.meanings[number]
    passageMeaning = reading.passageMeanings[place.passage]
    let (terms, groups) = (reading.met.termCount, reading.met.groupCount)
    gaps = reading.gaps[number * terms..<(number + 1) * terms]
    cosineSimilarities = reading.cosineSimilarities[number * groups..<(number + 1) * groups]
  }

  /// The similarity of the sentence's closest word to a term.
  func cosineSimilarity(to term: Int) -> Float {
    cosineSimilarities[cosineSimilarities.startIndex + term >> 3][term & 7]
  }
}
