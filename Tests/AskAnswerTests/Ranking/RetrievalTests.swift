import Testing

@testable import AskAnswer

/// The sentences that are judged at all, and their order.
@Suite("Sentences that are judged")
struct RetrievalTests {
  /// Fifty documents of a sentence each, the later ones the worse.
  private func crowd() throws -> MemoryLibrary {
    let text = (0..<50).map { "The harbour \(String(repeating: "quay, ", count: $0))of town\($0) fell." }
    return try MemoryLibrary(["crowd.txt": text.joined(separator: "\n\n")])
  }

  @Test(arguments: [1, 7, 36])
  func areAsManyAsAreWanted(limit: Int) throws {
    let table = try MeasuredSentences("harbour", in: try crowd(), limit: limit)
    #expect(table.sentences.count == limit)
    #expect(table.scores.count == limit)
  }

  @Test func areTheBestOfTheIndex() throws {
    let library = try crowd()
    let few = try MeasuredSentences("harbour", in: library, limit: 5).sentences
    let many = try MeasuredSentences("harbour", in: library, limit: 50).sentences
    #expect(Array(many.prefix(5)) == few)
  }

  @Test(arguments: [(1, 1), (20, 20), (36, 36), (45, 45), (1_000, 50)])
  func areNoFewerThanTheQuotationsWanted(limit: Int, count: Int) throws {
    #expect(try crowd().answer("harbour", limit: limit).quotations.count == count)
  }

  @Test func areThoseThatCanAnswer() throws {
    let library = try MemoryLibrary([
      "a.md": """
      When was the harbour dredged? The harbour was dredged in 1904.

      These harbours were dredged:

      - The harbour of Leeds, dredged in May.

      | Harbour | Dredged |
      |---------|---------|
      | Hull    | 1904    |
      """
    ])
    let sentences = try library.quoted("When was the harbour dredged?", limit: 20)
    #expect(sentences.contains("The harbour was dredged in 1904."))
    #expect(!sentences.contains { $0.hasSuffix("?") || $0.hasSuffix(":") || $0.contains("Dredged") })
    #expect(sentences.contains { $0.contains("Hull") } && sentences.contains { $0.contains("Leeds") })
  }

  @Test func areQuestionsWhereOneIsAskedFor() throws {
    let library = try MemoryLibrary([
      "a.txt": "\"When will the harbour open?\" a sailor asked the mayor. The harbour opens in May."
    ])
    let asked = try library.quoted("What did the sailor ask about the harbour?", limit: 5)
    #expect(asked.contains { $0.contains("a sailor asked") })
  }

  @Test func areNoneWhereAllHitsAreQuestions() throws {
    let library = try MemoryLibrary(["a.txt": "When was the harbour dredged? Who paid for the harbour?"])
    let answer = try library.answer("When was the harbour dredged?")
    #expect(answer.outcome == .unanswered(.tooLittleFound))
    #expect(answer.missing == [] && answer.nearest == nil)
  }

  @Test(arguments: [
    "When was the harbour dredged?", "Which ferries leave in winter?", "What is red and white?",
    "Who said that the quay had sunk?", "\"free\"", "harbour -quay", "zebra of the islands",
  ])
  func areTheSameHoweverDocumentsAreSpreadOverSegments(question: String) throws {
    let documents: KeyValuePairs = [
      "port.txt": "The harbour was dredged in 1904. The quay of the harbour had sunk, said Ada Birch.",
      "ferry.txt": "Ferries leave for the islands twice a day. In winter the islands' nurses travel free.",
      "light.txt": "The lighthouse of the harbour is red and white.", "sea.txt": "The sea is grey.",
    ]
    let (one, split) = (try MemoryLibrary(documents), try MemoryLibrary(documents, isSplit: true))
    #expect(try one.answer(question, limit: 9) == split.answer(question, limit: 9))
  }

  @Test func areInTheOrderOfTheirDocumentsWhereTheyScoreTheSame() throws {
    let documents: KeyValuePairs = [
      "z.txt": "The harbour fell.", "x.txt": "The harbour sank.", "y.txt": "The harbour rose.",
    ]
    for isSplit in [false, true] {
      let library = try MemoryLibrary(documents, isSplit: isSplit)
      var pipeline = library.pipeline(usesWordTable: false)
      let quotations = try pipeline.answer("harbour", limit: 3, from: library.source).quotations
      #expect(Set(quotations.map(\.score)).count == 1)
      #expect(quotations.map(\.citation.document) == ["x.txt", "y.txt", "z.txt"])
    }
  }
}

/// The words that a title, a heading, a table's header or a lead-in lends to the sentences below it.
@Suite("Sentences and what stands above them")
struct SentenceContextTests {
  @Test func aTitleThatSaysWhatIsAskedAboutPutsItsSentencesFirst() throws {
    let library = try MemoryLibrary([
      "ships.md": "# Ships and their size\n\nThe blue whale is as long as three buses.",
      "whale.md": "# Blue whale\n\nThe blue whale is as long as four lorries.",
    ])
    let best = try #require(try library.answer("How long is a blue whale?", limit: 5).quotations.first)
    #expect(best.citation.document == "whale.md")
    let named = try #require(best.explanation.parts.first { $0.name == "named by title" })
    #expect(named.value > 0 && named.value <= 1)
    let other = try library.answer("How long is a ship?", limit: 5).quotations
    #expect(!other.contains { $0.explanation.parts.contains { $0.name == "named by title" && $0.value > 0 } })
  }

  @Test func aTableRowHasTheNamesOfItsColumns() throws {
    let library = try MemoryLibrary([
      "rain.md": """
      # Weather

      | Month | Rainfall | Sunshine |
      |-------|----------|----------|
      | May   | 40 mm    | 200 h    |
      | June  | 12 mm    |          |
      """
    ])
    let row = try #require(try library.answer("What is the rainfall in June?").quotations.first)
    #expect(row.cells.prefix(2) == ["June", "12 mm"])
    #expect(row.namedCells.prefix(2).map(\.column) == ["Month", "Rainfall"])
    #expect(row.citation.context.map(\.role) == [.columns])
    let table = try MeasuredSentences("rainfall June", in: library)
    #expect(abs(try table.value(.coverage, of: "| June") - 1) < 1e-6)
    #expect(try table.value(.coverage, of: "| May") > 0)
  }

  @Test func anItemHasTheWordsOfItsLeadIn() throws {
    let library = try MemoryLibrary([
      "hall.md": """
      # Hall

      You may bring into the library:

      - pencils
      - a bottle of water

      Nothing else is allowed in the library.
      """
    ])
    let table = try MeasuredSentences("bring library water", in: library)
    #expect(abs(try table.value(.coverage, of: "a bottle") - 1) < 1e-6)
    #expect(try table.value(.coverage, of: "Nothing") < 1)
    let quotation = try #require(
      try library.answer("Which drink may I bring into the library, water?").quotations.first)
    #expect(quotation.text.contains("a bottle of water"))
    #expect(quotation.citation.context.last?.text == "You may bring into the library:")
  }

  @Test func anAnswerHasTheWordsOfTheQuestionAboveIt() throws {
    let library = try MemoryLibrary([
      "faq.md": """
      # Questions

      ## When is the swimming pool open?

      From six to nine.

      ## When is the library open?

      From eight to ten.
      """
    ])
    #expect(try library.quoted("When is the swimming pool open?") == ["From six to nine."])
    #expect(try library.quoted("When is the library open?") == ["From eight to ten."])
    let quotation = try #require(try library.answer("When is the library open?").quotations.first)
    #expect(quotation.citation.headings == ["When is the library open?"])
  }

  @Test func aHeadingIsOfItsOwnSectionAlone() throws {
    let library = try MemoryLibrary([
      "towns.md": """
      # Towns

      ## Leeds

      It has a harbour and 900 boats.

      ## Hull

      It has a harbour and 400 boats.
      """
    ])
    #expect(try library.quoted("How many boats has Leeds?") == ["It has a harbour and 900 boats."])
    #expect(try library.quoted("How many boats has Hull?") == ["It has a harbour and 400 boats."])
  }
}
