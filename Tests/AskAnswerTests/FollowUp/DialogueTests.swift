import Testing

@testable import AskAnswer

/// Conversations over documents that speak of much the same things.
@Suite("What a conversation remembers")
struct DialogueTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "suez.md": """
      # Suez Canal

      The Suez Canal was opened in 1869. It is 193 kilometres long. It was widened because tankers had grown. \
      About 50 ships pass through it every day.
      """,
      "panama.md": """
      # Panama Canal

      The Panama Canal was opened in 1914. It is 82 kilometres long. It was widened because freighters had \
      grown. About 35 ships pass through it every day.
      """,
      "birch.md": """
      # Ada Birch

      Ada Birch was the mayor of Leeds. She was born in 1871 in York. "The trams must run on Sundays," said \
      Ada Birch. "The schools must be free," said Ada Birch.
      """,
      "holt.md": """
      # Tom Holt

      Tom Holt was a painter. He was born in 1868 in Hull. Tom Holt said the trams were too loud.
      """,
      "hall.md": """
      # Market hall

      The market hall of Leeds was opened by Ada Birch. The roof of the market hall was painted by Tom Holt.
      """,
      "cup.md": """
      # Harbour Cup

      Which teams won is well known: Quay Rovers and Pier United won the Harbour Cup together in 1950.
      """,
      "rovers.md": "# Quay Rovers\n\nQuay Rovers were founded in 1902. They play in blue.",
      "trams.md": "# Trams\n\nIn Leeds 900 people ride the trams. In Hull 400 people ride the trams.",
    ])
  }

  private func last(_ questions: [String]) throws -> Answer {
    try #require(try library.conversation(questions).last)
  }

  private func text(_ questions: [String]) throws -> String? { try last(questions).quotations.first?.text }

  @Test(arguments: ["thanks", "ok", "zebra", "zebra xylophone", "?!", "hello there", "in:holt.md"])
  func isNotWhatIsNoQuestion(line: String) throws {
    #expect(
      try text(["When was the Suez Canal opened?", line, "How long is it?"]) == "It is 193 kilometres long.")
  }

  @Test func isTheSubjectOverManyQuestions() throws {
    let answers = try library.conversation([
      "When was the Panama Canal opened?", "How long is it?", "Why was it widened?",
      "How many ships pass through it every day?",
    ])
    #expect(
      answers.dropFirst().map { $0.quotations.first?.text } == [
        "It is 82 kilometres long.", "It was widened because freighters had grown.",
        "About 35 ships pass through it every day.",
      ])
    #expect(
      answers[0].asked == nil && answers.dropFirst().allSatisfy { $0.asked?.contains("Panama") == true })
  }

  @Test func isTheThingThatTookTheSubjectsPlace() throws {
    let questions = ["When was the Suez Canal opened?", "and the Panama Canal?"]
    #expect(try text(questions) == "The Panama Canal was opened in 1914.")
    #expect(try text(questions + ["How long is it?"]) == "It is 82 kilometres long.")
    #expect(
      try text(questions + ["How many ships pass through it every day?"])
        == "About 35 ships pass through it every day.")
    #expect(try text(questions + ["and the Suez Canal?"]) == "The Suez Canal was opened in 1869.")
  }

  @Test func isTheQuestionThatIsAskedOfAnotherThing() throws {
    let questions = ["How long is the Suez Canal?", "When was it opened?", "and the Panama Canal?"]
    #expect(try text(questions) == "The Panama Canal was opened in 1914.")
    #expect(try last(questions).asked?.hasPrefix("when … and the Panama Canal?") == true)
  }

  @Test func isTheQuestionThatAShorterOneAsksAnew() throws {
    let answer = try last(["When was the Suez Canal widened?", "why?"])
    #expect(answer.quotations.first?.text == "It was widened because tankers had grown.")
    #expect(answer.asked?.hasPrefix("why? (") == true)
    let other = try last(["When was the Suez Canal widened?", "why?", "and the Panama Canal?"])
    #expect(other.asked?.hasPrefix("why … and the Panama Canal?") == true)
    #expect(other.quotations.first?.text == "It was widened because freighters had grown.")
  }

  @Test func isTheQuestionThatAPlaceIsAddedTo() throws {
    #expect(
      try text(["How many people ride the trams in Leeds?", "and in Hull?"])
        == "In Hull 400 people ride the trams.")
  }

  @Test(arguments: [
    ("Who opened the market hall of Leeds?", "When was she born?", "She was born in 1871 in York."),
    ("Who painted the roof of the market hall?", "When was he born?", "He was born in 1868 in Hull."),
  ])
  func isThePersonWhoAnswered(first: String, second: String, sentence: String) throws {
    #expect(try text([first, second]) == sentence)
  }

  @Test func areTheSeveralWhoAnswered() throws {
    let answer = try last(["Which teams won the Harbour Cup in 1950?", "When were they founded?"])
    #expect(answer.asked?.contains("Rovers") == true)
    #expect(answer.quotations.first?.text == "Quay Rovers were founded in 1902.")
  }

  @Test func isNoWordThatNoDocumentHolds() throws {
    let answer = try last(["When was the xylographic Suez Canal opened?", "How long is it?"])
    #expect(answer.quotations.first?.text == "It is 193 kilometres long.")
    #expect(answer.asked?.contains("Suez") == true && answer.asked?.contains("xylographic") == false)
    #expect(answer.missing == [])
  }

  @Test func isNoMoreThanAFewWords() throws {
    let long =
      "Which painter or mayor born in York or Hull said the trams were loud and the schools free on Sundays?"
    let asked = try #require(try last([long, "when did it begin?"]).asked)
    let words = asked.drop { $0 != "(" }.split(separator: " ")
    #expect((1...8).contains(words.count))
  }

  @Test func isSaidAsWhatItAddsToTheScore() throws {
    let answer = try last(["When was the Suez Canal opened?", "How long is it?"])
    let parts = try #require(answer.quotations.first?.explanation.parts)
    #expect(parts.contains { $0.name.hasSuffix(", said before, counts half") })
    let place = try #require(parts.first { $0.name == "place in the conversation" })
    // It stands in the last answer's document, which is called by the subject's name.
    #expect(place.share == 2)
  }

  @Test func addsNothingToTheConfidence() throws {
    var pipeline = library.pipeline()
    var dialogue: Dialogue? = Dialogue()
    for question in ["When was the Suez Canal opened?", "How long is it?"] {
      let answer = try pipeline.answer(question, limit: 9, following: &dialogue, from: library.source)
      #expect(answer.quotations.reduce(0) { $0 + $1.confidence } <= 1.0001)
    }
  }

  @Test func isEmptyUntilSomethingWasFoundOrAsked() throws {
    var pipeline = library.pipeline()
    for (question, isEmpty) in [
      ("thanks", true), ("?", true), ("in:holt.md", true), ("Who is Tom Holt?", false),
    ] {
      var dialogue: Dialogue? = Dialogue()
      _ = try pipeline.answer(question, limit: 1, following: &dialogue, from: library.source)
      #expect(dialogue?.isEmpty == isEmpty, "\(question)")
    }
  }

  @Test func leansOnNothingWhereNothingWasSaid() throws {
    for question in ["How long is it?", "and the Panama Canal?", "who said that?", "why?"] {
      let answer = try last([question])
      #expect(answer.asked == nil, "\(question)")
      #expect(answer == (try library.answer(question)), "\(question)")
    }
  }
}

/// Questions for the speaker of what was quoted last.
@Suite("Who said that")
struct WhoSaidThatTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "council.txt": """
      The council met on Monday. "The trams must run on Sundays," said Ada Birch. The meeting ended at nine.
      """,
      "canal.md": "# Suez Canal\n\nThe Suez Canal was opened in 1869. It is 193 kilometres long.",
    ])
  }

  private func last(_ questions: [String]) throws -> Answer {
    try #require(try library.conversation(questions).last)
  }

  @Test(arguments: ["who said that?", "Who said so?", "and who says that?", "who said it?"])
  func isAskedOfTheLastQuotation(question: String) throws {
    let answer = try last(["When must the trams run?", question])
    #expect(answer.quotations.first?.text == "\"The trams must run on Sundays,\" said Ada Birch.")
    #expect(answer.quotations.first?.speaker?.name == "Ada Birch")
    #expect(answer.asked == "\(question) (“\"The trams must run on Sundays,\" said Ada Birch.”)")
  }

  @Test func repeatsNoMoreThanTheBeginningOfALongSentence() throws {
    let library = try MemoryLibrary([
      "a.txt":
        "The harbour of the old town on the northern shore of the island was dredged in 1904 by the Port."
    ])
    let answer = try #require(
      try library.conversation(["When was the harbour dredged?", "who said that?"]).last)
    #expect(
      answer.asked == "who said that? (“The harbour of the old town on the northern shore of the isl…”)")
  }

  @Test func leavesTheSubjectAsItWas() throws {
    let answer = try last(["When was the Suez Canal opened?", "who said that?", "How long is it?"])
    #expect(answer.quotations.first?.text == "It is 193 kilometres long.")
    #expect(answer.asked?.contains("Suez") == true)
  }

  @Test func isAPlainQuestionWhereNothingWasQuoted() throws {
    let answer = try last(["zebra", "who said that?"])
    #expect(answer.asked == nil)
    let other = try last(["When must the trams run?", "who said that about the trams?"])
    #expect(other.asked?.contains("“") != true)
  }

  @Test func takesTheSpeakerForAPronoun() throws {
    let library = try MemoryLibrary([
      "council.txt": """
      "The trams must run on Sundays," said Ada Birch. "The schools are full," said Tom Holt. \
      "The schools must be free," said Ada Birch.
      """
    ])
    let answer = try #require(
      try library.conversation(["When must the trams run?", "what did she say about schools?"]).last)
    #expect(answer.quotations.first?.text == "\"The schools must be free,\" said Ada Birch.")
    #expect(answer.quotations.first?.speaker?.name == "Ada Birch")
  }

  @Test func takesTheSpeakerOverToAnotherTopic() throws {
    let library = try MemoryLibrary([
      "council.txt": """
      "The trams must run on Sundays," said Ada Birch. "The schools are full," said Tom Holt. \
      "The schools must be free," said Ada Birch. "The trams are loud," said Tom Holt.
      """
    ])
    for (name, sentence) in [
      ("Ada Birch", "\"The schools must be free,\" said Ada Birch."),
      ("Tom Holt", "\"The schools are full,\" said Tom Holt."),
    ] {
      let answer = try #require(
        try library.conversation(["What did \(name) say about the trams?", "what about the schools?"]).last)
      #expect(answer.quotations.first?.text == sentence)
    }
  }
}
