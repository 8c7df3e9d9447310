internal import AskIndex
internal import AskText

/// The passages that hits stand in, each read once.
///
/// All sentences of all passages stand one after another, so that none has storage of its own.
struct PassageReading {
  /// A passage that was read.
  struct MatchedPassage {
    /// Its first sentence among all that were read.
    var firstSentence: Int
    var sentenceCount: Int
    /// The terms its sentences hold.
    var held: UInt32 = 0
    /// The terms of its title and its context.
    var lead: UInt32 = 0
    /// The terms of what its sentences continue: the question they answer, the line above their
    /// list, the names of their columns.
    var continued: UInt32 = 0
    /// The terms of the headings above it.
    var headings: UInt32 = 0
    /// Whether it continues a question, a lead-in or the names of columns.
    var continues = false
    /// Whether a heading is above it.
    var isInSection = false
    /// The number of passages before it in its document.
    var position = 0
    /// The document it stands in, among those that were met.
    var document: Int
  }

  /// A document that was met.
  struct MatchedDocument {
    /// The terms its passages hold, as far as they were read.
    var held: UInt32 = 0
    /// The terms of its title.
    var title: UInt32 = 0
    /// The number of its passages.
    var passageCount = 0
    /// The number of hits in it.
    var hitCount = 0
    /// The part of the question's weight that its title has, if the title has no other words; else
    /// 0.
    var namedPart: Float = 0
  }

  /// The passages.
  private(set) var passages: [MatchedPassage] = []
  /// The documents.
  private(set) var documents: [MatchedDocument] = []
  /// The sentences.
  private(set) var sentences: [SentenceReading] = []
  /// The role of each sentence.
  private(set) var kinds: [SentenceKind] = []
  /// The similarity of the closest word of each sentence to each term, and that word, as a place
  /// among the words met: sentence after sentence, eight terms at a time.
  private(set) var cosineSimilarities: [SIMD8<Float>] = []
  private(set) var closest: [SIMD8<UInt32>] = []
  /// The nearness of another term to each term in each sentence, 1 / distance.
  private(set) var gaps: [Float] = []
  /// The part of the question's weight in each sentence, where a missing word counts by its closest
  /// word there.
  private(set) var softCoverage: [Float] = []
  /// The similarity of each sentence to the question, all words taken together; 0 without a word
  /// table.
  private(set) var meanings: [Float] = []
  /// The similarity of each passage to the question.
  private(set) var passageMeanings: [Float] = []
  /// The words met.
  private(set) var met: QueryMatches
  /// The passages as the index keeps them, the first `passages.count` of them.
  private(set) var texts: [PassageText] = []

  private let index: Index
  private let terms: [Question.Term]
  private let weights: TermWeights
  private var reader: SentenceReader
  private var meaning: MeaningSum
  private var passagePlaces: [SentenceAddress: Int] = [:]
  /// The index's records of the documents.
  private var records: [DocumentRecord] = []
  private var documentPlaces: [SentenceAddress: Int] = [:]
  private var leads: [LeadKey: Lead] = [:]

  /// The document and the context of a passage.
  private struct LeadKey: Hashable {
    let document: Int
    let context: Int?
  }

  /// The terms of a passage's title and context.
  private struct Lead {
    var all: UInt32 = 0
    var continued: UInt32 = 0
    var headings: UInt32 = 0
    var continues = false
    var isInSection = false
  }

  /// Prepares to read passages for a question.
  init(_ question: Question, weights: TermWeights, met: QueryMatches, index: Index) {
    terms = weights.terms
    self.met = met
    self.index = index
    meaning = MeaningSum(met.meaning)
    reader = SentenceReader(question.answerType, neighbours: weights.neighbours, termCount: terms.count)
    self.weights = weights
  }

  /// Reads the passage of a hit, unless it was read before.
  ///
  /// - Returns: its number among those read.
  mutating func read(
    _ place: SentenceAddress, known: inout WordCache, vocabulary: inout Vocabulary
  ) throws(IndexError) -> Int {
    let key = SentenceAddress(
      segmentOrdinal: place.segmentOrdinal, sentence: SentenceID(0), passage: place.passage)
    if let number = passagePlaces[key] {
      documents[passages[number].document].hitCount += 1
      return number
    }
    let segment = index.segment(of: place)
    let text = try segment.text(of: place.passage)
    let document = try self.document(of: place, in: segment, &vocabulary)
    var passage = MatchedPassage(
      firstSentence: sentences.count, sentenceCount: text.sentences.count, document: document)
    let lead = lead(of: text, document, vocabulary: &vocabulary)
    (passage.lead, passage.continued, passage.headings) = (lead.all, lead.continued, lead.headings)
    (passage.continues, passage.isInSection) = (lead.continues, lead.isInSection)
    passage.position = Int(place.passage.number) - records[document].passages.lowerBound
    known.prefetch(text.words, part: place.segmentOrdinal)
    for sentence in text.sentences {
      try read(text.words[sentence.words], in: segment, part: place.segmentOrdinal, known: &known)
      kinds.append(sentence.kind)
      passage.held |= sentences[sentences.count - 1].held
    }
    let given = passage.lead & weights.given | passage.continued
    if given != 0 { give(given, to: passage) }
    passageMeanings.append(meaning.endPassage())
    documents[document].held |= passage.held | passage.lead
    documents[document].hitCount += 1
    passagePlaces[key] = passages.count
    passages.append(passage)
    texts.append(text)
    return passages.count - 1
  }

  private mutating func document(
    of place: SentenceAddress, in segment: Segment, _ vocabulary: inout Vocabulary
  ) throws(IndexError) -> Int {
    let document = segment.document(of: place.passage)
    let key = SentenceAddress(
      segmentOrdinal: place.segmentOrdinal, sentence: SentenceID(document.number), passage: PassageID(0))
    if let number = documentPlaces[key] { return number }
    documentPlaces[key] = documents.count
    let record = try index.document(of: place)
    let title = WordList(Array(record.title.utf8).span)
    records.append(record)
    documents.append(
      MatchedDocument(
        title: mask(of: record.title, vocabulary: &vocabulary), passageCount: record.passages.count,
        namedPart: namedPart(title, vocabulary: &vocabulary)))
    return documents.count - 1
  }

  private func namedPart(_ title: WordList, vocabulary: inout Vocabulary) -> Float {
    var held: UInt32 = 0
    for word in title.words where word.form != .joined {
      guard let number = vocabulary.term(of: word, in: title) else { continue }
      guard let position = terms.firstIndex(where: { $0.number == number }) else { return 0 }
      held |= 1 << UInt32(position)
    }
    return weights.part(of: held)
  }

  private mutating func lead(
    of text: PassageText, _ document: Int, vocabulary: inout Vocabulary
  ) -> Lead {
    let key = LeadKey(document: document, context: text.context)
    if let lead = leads[key] { return lead }
    let record = records[document]
    var lead = Lead()
    lead.all = documents[document].title
    for node in record.context(of: text) {
      let terms = mask(of: node.text, vocabulary: &vocabulary)
      lead.all |= terms
      if node.role == .heading { (lead.headings, lead.isInSection) = (lead.headings | terms, true) }
      if node.isContinued { (lead.continued, lead.continues) = (lead.continued | terms, true) }
    }
    leads[key] = lead
    return lead
  }

  /// The terms of the question that a text holds.
  private func mask(of text: String, vocabulary: inout Vocabulary) -> UInt32 {
    let words = WordList(Array(text.utf8).span)
    var mask: UInt32 = 0
    for word in words.words {
      guard let number = vocabulary.term(of: word, in: words) else { continue }
      for (position, term) in terms.enumerated() where term.number == number { mask |= 1 << UInt32(position) }
    }
    return mask
  }

  // MARK: - Sentences

  private mutating func read(
    _ words: ArraySlice<WordCode>, in segment: Segment, part: Int, known: inout WordCache
  ) throws(IndexError) {
    reader.begin()
    let count = met.groupCount
    let first = cosineSimilarities.count
    for _ in 0..<count {
      cosineSimilarities.append(.zero)
      closest.append(.zero)
    }
    for code in words {
      let place = try met.place(of: code, in: segment, part: part, &known)
      let word = met.words[place]
      reader.add(word, shape: code.shape)
      guard word.vector >= 0 else { continue }
      for group in 0..<count {
        let here = met.cosineSimilarities[place * count + group]
        let isCloser = here .> cosineSimilarities[first + group]
        // Mostly none is.
        guard any(isCloser) else { continue }
        cosineSimilarities[first + group].replace(with: here, where: isCloser)
        closest[first + group].replace(with: UInt32(place), where: isCloser)
      }
      meaning.add(Int(word.vector), known: known)
    }
    meanings.append(meaning.endSentence())
    sentences.append(reader.reading)
    gaps.append(contentsOf: reader.gaps)
    var soft = weights.sum(of: reader.reading.held)
    for term in 0..<met.termCount where reader.reading.held >> UInt32(term) & 1 == 0 {
      soft += weights.weights[term] * max(0, cosineSimilarities[first + term >> 3][term & 7] - 0.3)
    }
    softCoverage.append(soft / weights.total)
  }

  /// Lets the sentences of a passage that can answer have terms of what is around them, which few
  /// of them repeat.
  private mutating func give(_ terms: UInt32, to passage: MatchedPassage) {
    for sentence in passage.firstSentence..<passage.firstSentence + passage.sentenceCount
    where kinds[sentence].canAnswer {
      let given = terms & ~sentences[sentence].held
      sentences[sentence].held |= given
      sentences[sentence].inSameForm |= given
      softCoverage[sentence] += weights.part(of: given)
    }
  }

  /// Whether a sentence may answer a question: it says something, and more than the question does.
  func canAnswer(_ sentence: Int, question: Question) -> Bool {
    switch kinds[sentence] {
    case .question: question.isAboutAsking
    case .fragment: sentences[sentence].newCount > 0
    case let kind: kind.canAnswer
    }
  }

  /// The similarity of a sentence's closest word to a term.
  func cosineSimilarity(ofSentence sentence: Int, to term: Int) -> Float {
    cosineSimilarities[sentence * met.groupCount + term >> 3][term & 7]
  }

  /// The word of a sentence that is closest to a term.
  func closestWord(ofSentence sentence: Int, to term: Int) -> WordCode {
    met.codes[Int(closest[sentence * met.groupCount + term >> 3][term & 7])]
  }
}
