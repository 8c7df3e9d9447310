import Testing

@testable import AskAnswer

/// The inputs of the network that judges a sentence as a whole.
@Suite("Features of a sentence")
struct SentenceFeatureTests {
  /// The features of the sentences of a document.
  private func measured(
    _ question: String, _ text: String, usesWordTable: Bool = true
  ) throws -> MeasuredSentences {
    try MeasuredSentences(question, in: try MemoryLibrary(["a.md": text]), usesWordTable: usesWordTable)
  }

  private static let text = """
    ## North

    The harbour was dredged in spring. It was shallow. A ferry crossed the old harbour of the islands.

    ## South

    Nobody dredged the lake.
    """

  @Test func coverageIsThePartOfTheQuestionThatStandsThere() throws {
    let table = try measured("dredged old harbour", Self.text)
    for (hit, sentence) in table.sentences.enumerated() {
      let inputs = table.sentenceInputs(ofHit: hit)
      let parts = try (0..<3).map { term in
        try table.value(.part, term: term, in: sentence) * table.value(.inSentence, term: term, in: sentence)
      }
      #expect(abs(inputs[SentenceFeature.coverage.rawValue] - parts.reduce(0, +)) < 1e-6)
    }
    #expect(try table.value(.coverage, of: "It was") == 0)
    let all = try measured("dredged harbour", Self.text)
    #expect(abs(try all.value(.coverage, of: "The harbour") - 1) < 1e-6)
  }

  @Test func coverageOfPassageAndDocumentIsOfAllTheirSentences() throws {
    let table = try measured("dredged old harbour lake", Self.text)
    let here = try table.value(.passageCoverage, of: "It was")
    #expect(here > 0 && here < 1)
    #expect(try table.value(.passageCoverage, of: "A ferry") == here)
    #expect(try table.value(.passageCoverage, of: "Nobody") < here)
    #expect(abs(try table.value(.documentCoverage, of: "It was") - 1) < 1e-6)
  }

  @Test func coverageBesideIsThatOfTheSentencesBeforeAndBehind() throws {
    let table = try measured("dredged old harbour", Self.text)
    #expect(try table.value(.coverageBefore, of: "It was") == table.value(.coverage, of: "The harbour"))
    #expect(try table.value(.coverageBehind, of: "It was") == table.value(.coverage, of: "A ferry"))
    #expect(try table.value(.coverageBefore, of: "The harbour") == 0)
    // The next passage's sentence is no neighbour.
    #expect(try table.value(.coverageBehind, of: "A ferry") == 0)
  }

  @Test func leadIsTitleAndHeading() throws {
    let table = try measured(
      "when was the harbour dredged", "# Harbour\n\n## Works\n\nIt was dredged in spring.")
    let lead = try table.value(.leadCoverage, of: "It was")
    #expect(lead > 0 && lead < 1)
    #expect(abs(lead + (try table.value(.coverage, of: "It was")) - 1) < 1e-6)
    #expect(abs(try table.value(.passageCoverage, of: "It was") - 1) < 1e-6)
  }

  @Test func rarestWordsAreWeighedByHowFewSentencesHoldThem() throws {
    let table = try measured("harbour spring", Self.text)
    let (harbour, spring) = (
      try table.value(.rarity, term: 0, in: "The harbour"),
      try table.value(.rarity, term: 1, in: "The harbour")
    )
    #expect(spring > harbour)
    #expect(try table.value(.rarestHeld, of: "The harbour") == spring)
    #expect(try table.value(.rarestMissing, of: "The harbour") == 0)
    #expect(try table.value(.rarestHeld, of: "A ferry") == harbour)
    #expect(try table.value(.rarestMissing, of: "A ferry") == spring)
  }

  @Test func neighboursStandSideBySideButForStopWords() throws {
    let table = try measured(
      "cost of the old harbour",
      "The cost of the old harbour rose. The old ferry left the harbour at no cost. The cost was old news.")
    #expect(try table.value(.neighbours, of: "The cost of") > 0.9)
    #expect(try table.value(.neighbours, of: "The old") == 0)
    let half = try table.value(.neighbours, of: "The cost was")
    #expect(half > 0.3 && half < 0.7)
  }

  @Test func orderIsThatOfTheQuestion() throws {
    let table = try measured(
      "cost of the old harbour", "The cost of the old harbour rose. This harbour is old, at great cost.")
    #expect(try table.value(.order, of: "The cost") == 1)
    #expect(try table.value(.order, of: "This harbour") == 0)
  }

  @Test func densityIsOfTheWordsBetweenTheFirstAndTheLastMatch() throws {
    let table = try measured(
      "old harbour", "The old harbour fell. The old and grey harbour fell. A harbour fell.")
    let near = try table.value(.density, of: "The old harbour")
    let far = try table.value(.density, of: "The old and")
    #expect(near > far && far > 0)
    #expect(try table.value(.density, of: "A harbour") == 0)
  }

  @Test func formsAreToldFromBeginnings() throws {
    let table = try measured(
      "dredged planet", "It dredges the lake. It dredged the sea. The planetary club met.")
    #expect(try table.value(.coverage, of: "It dredges") > 0)
    #expect(try table.value(.sameForm, of: "It dredges") == 0)
    #expect(try table.value(.sameForm, of: "It dredged") > 0)
    #expect(try table.value(.beginnings, of: "The planetary") > 0)
    #expect(try table.value(.beginnings, of: "It dredged") == 0)
  }

  @Test func closenessIsOfMeaning() throws {
    let text = "The physicians travel free. The walrus travels far. The doctor sleeps."
    let table = try measured("doctor", text)
    #expect(try table.value(.closestWords, of: "The physicians") > 0.3)
    #expect(try table.value(.closestWords, of: "The walrus") == 0)
    #expect(try table.value(.closestWords, of: "The doctor") == 0)
    #expect(try table.value(.softCoverage, of: "The doctor") == 1)
    #expect(
      try table.value(.softCoverage, of: "The physicians") > table.value(.softCoverage, of: "The walrus"))
    #expect(try table.value(.leadInPassage, of: "The doctor") > 0)
    #expect(try table.value(.leadInPassage, of: "The walrus") < 0)
    #expect(try table.value(.meaning, of: "The doctor") > table.value(.meaning, of: "The walrus"))
    let plain = try measured("doctor", text, usesWordTable: false)
    for feature in [SentenceFeature.closestWords, .veryCloseWords, .closestWordsInPassage, .meaning] {
      #expect(try plain.value(feature, of: "The physicians") == 0)
    }
  }

  @Test func comparedFeaturesAreWhatIsShortOfTheBest() throws {
    let table = try measured("dredged old harbour", Self.text)
    let base = SentenceFeature.allCases.count
    for feature in 0..<SentenceFeature.comparedCount {
      let values = table.sentences.indices.map { table.sentenceInputs(ofHit: $0)[feature] }
      let short = table.sentences.indices.map { table.sentenceInputs(ofHit: $0)[base + feature] }
      let best = try #require(values.max())
      #expect(short == values.map { $0 - best })
      #expect(short.contains(0) && short.allSatisfy { $0 <= 0 })
    }
  }

  @Test func hitsInADocumentAreAPartOfAll() throws {
    let library = try MemoryLibrary([
      "a.txt": "The harbour fell. A harbour rose.", "b.txt": "One harbour stood.", "c.txt": "No quay.",
    ])
    let table = try MeasuredSentences("harbour", in: library)
    #expect(table.sentences.count == 3)
    #expect(abs(try table.value(.hitsInDocument, of: "The harbour") - 2 / 3) < 1e-6)
    #expect(abs(try table.value(.hitsInDocument, of: "One harbour") - 1 / 3) < 1e-6)
  }
}

/// The kinds of answers that stand in a sentence, and its shape.
@Suite("Signs of an answer in a sentence")
struct SentenceSignTests {
  /// The features of one sentence that holds the question's word.
  private func value(_ feature: SentenceFeature, _ sentence: String, question: String = "harbour") throws
    -> Float
  {
    let table = try MeasuredSentences(question, in: try MemoryLibrary(["a.txt": sentence]))
    return try table.value(feature, of: sentence)
  }

  @Test(arguments: [
    (SentenceFeature.year, "The harbour fell in 1904.", "The harbour fell in 904 places."),
    (.calendar, "The harbour fell in July.", "The harbour fell in Leeds."),
    (.percent, "The harbour lost 5% of its ships.", "The harbour lost 5 of its ships."),
    (.money, "The harbour cost ten pounds.", "The harbour lost ten hounds."),
    (.duration, "The harbour was shut for two weeks.", "The harbour was shut for two ships."),
    (.reason, "The harbour fell because it rained.", "The harbour fell when it rained."),
    (.place, "The harbour lies near Leeds.", "The harbour likes Leeds."),
    (.naming, "The harbour is known to all.", "The harbour is open to all."),
    (.personal, "The harbour has a director.", "The harbour has a detector."),
    (.means, "The harbour grew by trade.", "The harbour grew for joy."),
    (.denial, "The harbour never fell.", "The harbour fell at once."),
    (.being, "The harbour is old.", "The harbour grew old."),
    (.fullName, "The harbour honours Ada Birch.", "The harbour honours Ada."),
    (.fullName, "The harbour honours Dr Birch.", "The harbour honours the Birch."),
    (.opensWithPronoun, "It shut the harbour.", "Rain shut the harbour."),
  ])
  func areSeen(feature: SentenceFeature, holding: String, other: String) throws {
    #expect(try value(feature, holding) == 1)
    #expect(try value(feature, other) == 0)
  }

  @Test(
    arguments: [
      ("The harbour fell.", 0), ("The harbour fell on Ada.", 0.25),
      ("The harbour fell on Ada, Tom and Eve.", 0.75),
      ("The harbour fell on Ada, Tom, Eve, Ann, Jim and Bob.", 1), ("Ada saw the harbour.", 0),
    ] as [(String, Float)])
  func areCountedUpToFourNames(sentence: String, quarters: Float) throws {
    #expect(try value(.names, sentence) == quarters)
  }

  @Test(
    arguments: [
      ("The harbour holds 7 ships.", 0.25), ("The harbour holds 7 ships and two rafts.", 0.5),
      ("The harbour holds 1, 2, 3, 4, 5 or 6 ships.", 1), ("The harbour holds ships.", 0),
    ] as [(String, Float)])
  func areCountedUpToFourNumbers(sentence: String, quarters: Float) throws {
    #expect(try value(.numbers, sentence) == quarters)
  }

  @Test func areNeverWordsOfTheQuestion() throws {
    let sentence = "The harbour fell in July 1904."
    #expect(try value(.year, sentence, question: "harbour 1904") == 0)
    #expect(try value(.calendar, sentence, question: "harbour July") == 0)
    #expect(try value(.numbers, sentence, question: "harbour 1904") == 0)
  }

  @Test(arguments: [
    ("When did the harbour fall?", "The harbour fell in July.", "The harbour fell at once."),
    ("How many ships has the harbour?", "The harbour has seven ships.", "The harbour has many ships."),
    ("Why did the harbour fall?", "The harbour fell because of rain.", "The harbour fell in the rain."),
    ("Who built the harbour?", "The harbour was built by Ada Birch.", "The harbour was built by night."),
    ("Where is the harbour?", "The harbour is in Leeds.", "The harbour is in use."),
  ])
  func areOfTheKindThatIsAskedFor(question: String, answer: String, other: String) throws {
    #expect(try value(.hasExpectedKind, answer, question: question) == 1)
    #expect(try value(.expectedKindNear, answer, question: question) > 0)
    #expect(try value(.hasExpectedKind, other, question: question) == 0)
    #expect(try value(.expectedKindNear, other, question: question) == 0)
  }

  @Test func areWorthMoreTheNearerTheyStand() throws {
    let question = "When did the harbour fall?"
    let near = try value(.expectedKindNear, "In July the harbour closed.", question: question)
    let far = try value(.expectedKindNear, "In July, so they say, the harbour closed.", question: question)
    #expect(near == 0.5 && far > 0 && far < near)
  }

  @Test func areOfOneSentenceAlone() throws {
    let library = try MemoryLibrary(["a.txt": "The harbour fell in July. The harbour rose."])
    let table = try MeasuredSentences("harbour", in: library)
    #expect(try table.value(.calendar, of: "The harbour fell") == 1)
    #expect(try table.value(.calendar, of: "The harbour rose") == 0)
    #expect(try table.value(.isFirst, of: "The harbour fell") == 1)
    #expect(try table.value(.isFirst, of: "The harbour rose") == 0)
    #expect(try table.value(.position, of: "The harbour rose") == 1 / 8)
  }

  @Test(
    arguments: [
      ("harbour fell", "The harbour fell.", 0), ("harbour", "The harbour fell.", 0.5),
      ("harbour", "The harbour fell on Monday.", 0.6667),
    ] as [(String, String, Float)])
  func areNewsAsFarAsTheQuestionDoesNotHoldThem(question: String, sentence: String, part: Float) throws {
    #expect(abs(try value(.news, sentence, question: question) - part) < 1e-4)
  }

  @Test func growWithTheLengthOfASentence() throws {
    // ln(5 + 1) / 5 and ln(11 + 1) / 5.
    #expect(abs(try value(.length, "The harbour fell at once.") - 0.3584) < 0.003)
    #expect(
      abs(try value(.length, "The harbour fell at once and rose again in the summer.") - 0.4970) < 0.003)
  }
}
