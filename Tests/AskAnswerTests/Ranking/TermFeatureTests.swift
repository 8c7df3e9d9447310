import Testing

@testable import AskAnswer

/// The inputs of the network that judges a question's term in a sentence.
@Suite("Features of a term")
struct TermFeatureTests {
  private func measured(_ question: String, _ text: String, usesWordTable: Bool = true) throws
    -> MeasuredSentences
  {
    try MeasuredSentences(question, in: try MemoryLibrary(["a.md": text]), usesWordTable: usesWordTable)
  }

  private static let text = """
    # Islands

    ## North

    The old harbour was dredged. It was shallow. Harbours of any harbour lie low.

    ## South

    A ferry dredges nothing.
    """

  /// The features of *harbour* in *old harbour dredged*, sentence by sentence.
  @Test(
    arguments: [
      (TermFeature.inSentence, [1, 0, 1, 0]), (.inSameForm, [1, 0, 1, 0]), (.isRepeated, [0, 0, 1, 0]),
      (.besideNeighbour, [1, 0, 0, 0]), (.inPassage, [1, 1, 1, 0]), (.inSentenceBefore, [0, 1, 0, 0]),
      (.inSentenceBehind, [0, 1, 0, 0]), (.inLead, [0, 0, 0, 0]), (.inDocument, [1, 1, 1, 1]),
    ] as [(TermFeature, [Float])])
  func tellWhereItStands(feature: TermFeature, values: [Float]) throws {
    let table = try measured("old harbour dredged", Self.text)
    let sentences = ["The old", "It was", "Harbours", "A ferry"]
    #expect(try sentences.map { try table.value(feature, term: 1, in: $0) } == values)
  }

  @Test func tellTheFormItStandsIn() throws {
    let table = try measured("dredged harbour", Self.text)
    #expect(try table.value(.inSameForm, term: 0, in: "The old") == 1)
    #expect(try table.value(.inSentence, term: 0, in: "A ferry") == 1)
    #expect(try table.value(.inSameForm, term: 0, in: "A ferry") == 0)
  }

  @Test func tellWhatTheTitleSupplies() throws {
    let table = try measured("islands north harbour", Self.text)
    #expect(try table.value(.inLead, term: 0, in: "The old") == 1)
    #expect(try table.value(.inLead, term: 1, in: "The old") == 1)
    #expect(try table.value(.inLead, term: 2, in: "The old") == 0)
  }

  @Test func tellTheNearestOtherTerm() throws {
    let table = try measured("old harbour dredged", Self.text)
    #expect(try table.value(.nearOther, term: 1, in: "The old") == 1)
    #expect(try table.value(.nearOther, term: 2, in: "The old") == 0.5)
    // Alone, or not at all.
    #expect(try table.value(.nearOther, term: 1, in: "Harbours") == 0)
    #expect(try table.value(.nearOther, term: 1, in: "It was") == 0)
  }

  @Test func tellTheClosestWordWhereItIsMissing() throws {
    let text = """
      ## One

      The physicians travel free. A walrus swims.

      ## Two

      The doctor sleeps.
      """
    let table = try measured("doctor travels", text)
    #expect(try table.value(.nearestWord, term: 0, in: "The physicians") > 0.4)
    #expect(try table.value(.nearestWord, term: 0, in: "The doctor") == 0)
    #expect(
      try table.value(.nearestInPassage, term: 0, in: "The physicians")
        == table.value(.nearestWord, term: 0, in: "The physicians"))
    let plain = try measured("doctor travels", text, usesWordTable: false)
    #expect(try plain.value(.nearestWord, term: 0, in: "The physicians") == 0)
  }

  @Test func tellTheBeginningWhereItIsMissing() throws {
    let table = try measured("planet sun", "The planetary club met. The plane left. A planet has a sun.")
    #expect(try table.value(.inBeginning, term: 0, in: "The planetary") == 1)
    #expect(try table.value(.inBeginning, term: 0, in: "A planet") == 0)
    // Words of fewer than five letters have no such beginning.
    #expect(try table.value(.inBeginning, term: 1, in: "The planetary") == 0)
  }

  @Test func tellWhatTheTermIs() throws {
    let table = try measured("Which harbour did Ada open in 1904?", "The harbour opened. Ada came in 1904.")
    func value(_ feature: TermFeature, _ term: Int) throws -> Float {
      try table.value(feature, term: term, in: "The harbour")
    }
    // harbour, Ada, open, 1904
    #expect(try (0..<4).map { try value(.isAskedFor, $0) } == [1, 0, 0, 0])
    #expect(try (0..<4).map { try value(.isCapitalised, $0) } == [0, 1, 0, 0])
    #expect(try (0..<4).map { try value(.hasDigit, $0) } == [0, 0, 0, 1])
    #expect(try (0..<4).map { try value(.isLast, $0) } == [0, 0, 0, 1])
    #expect(try (0..<4).map { try value(.isOneOf, $0) } == [0.25, 0.25, 0.25, 0.25])
    #expect(try (0..<4).map { try value(.length, $0) } == [0.35, 0.15, 0.2, 0.2])
    #expect(try value(.position, 3) == 1 && value(.position, 0) < value(.position, 1))
    #expect(try value(.asksWhich, 0) == 1 && value(.asksWho, 0) == 0)
  }

  @Test func areThePartsOfOneWhole() throws {
    let table = try measured("old harbour dredged zebra", Self.text)
    let parts = try (0..<4).map { try table.value(.part, term: $0, in: "The old") }
    #expect(abs(parts.reduce(0, +) - 1) < 1e-5)
    let rarities = try (0..<4).map { try table.value(.rarity, term: $0, in: "The old") }
    // No document holds *zebra*: it is as rare as a word can be.
    #expect(rarities[3] == 1 && rarities[3] > rarities[0] && rarities[0] > rarities[1])
    #expect(try (0..<4).map { try table.value(.isUnknown, term: $0, in: "The old") } == [0, 0, 0, 1])
  }

  @Test func areOfTheRarestWordsOfALongQuestion() throws {
    let common = (0..<10).map { "common\($0)" }
    let rare = (0..<32).map { "rare\($0)x" }
    let text = (rare + ["", ""]).map { "The \($0) is \(common.joined(separator: " "))." }
    let library = try MemoryLibrary(["a.txt": text.joined(separator: " ")])
    let question = zip(common, rare).map { "\($0) \($1)" } + rare.dropFirst(common.count)
    let table = try MeasuredSentences(question.joined(separator: " "), in: library)
    #expect(table.features.termCount == 32)
    // All 32 are the rare ones: none stands in every sentence.
    let hit = try table.hit("The rare7x ")
    let held = (0..<32).filter { term in
      let place = (hit * 32 + term) * EvidenceFeatures.termWidth
      return table.features.terms[place + TermFeature.inSentence.rawValue] == 1
    }
    #expect(held.count == 1)
  }
}
