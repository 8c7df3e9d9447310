import Testing

@testable import AskAnswer

/// Conversations over four articles, each with a title.
@Suite("Questions that follow others")
struct FollowUpConversationTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "suez.md": """
      # Suez Canal

      The Suez Canal was opened in 1869. It is 193 kilometres long. The canal was built by workers from Egypt.
      """,
      "panama.md": """
      # Panama Canal

      The Panama Canal was opened in 1914. It is 82 kilometres long. Ships pay a toll of thousands of dollars.
      """,
      "birch.md": """
      # Ada Birch

      Ada Birch was a mayor of Leeds. She was born in 1871 in York. She married Tom Holt in 1899.
      "The trams must run on Sundays," said Ada Birch.
      """,
      "holt.md": """
      # Tom Holt

      Tom Holt was a painter. He was born in 1868 in Hull. Tom Holt said the trams were too loud.
      """,
    ])
  }

  private func last(_ questions: [String]) throws -> Answer {
    try #require(try library.conversation(questions).last)
  }

  @Test(arguments: [
    (["When was the Suez Canal opened?", "How long is it?"], "It is 193 kilometres long."),
    (["When was the Panama Canal opened?", "How long is it?"], "It is 82 kilometres long."),
    (["When was the Suez Canal opened?", "and the Panama Canal?"], "The Panama Canal was opened in 1914."),
    (
      ["When was the Panama Canal opened?", "what about the Suez Canal?"],
      "The Suez Canal was opened in 1869."
    ),
    (["Who was Ada Birch?", "When was she born?"], "She was born in 1871 in York."),
    (["Who was Tom Holt?", "Where was he born?"], "He was born in 1868 in Hull."),
    (
      ["How long is the Suez Canal?", "and the Panama Canal?", "when was it opened?"],
      "The Panama Canal was opened in 1914."
    ),
    (
      ["When was the Suez Canal opened?", "by whom was it built?"],
      "The canal was built by workers from Egypt."
    ),
  ])
  func areAnsweredOfWhatWasSpokenOf(questions: [String], sentence: String) throws {
    let answer = try last(questions)
    #expect(answer.quotations.first?.text == sentence)
    #expect(answer.question == questions.last)
    #expect(answer.asked != nil)
  }

  @Test(arguments: [
    (["When was the Suez Canal opened?", "Who was a mayor of Leeds?"], "Ada Birch was a mayor of Leeds."),
    (["Who was Ada Birch?", "Which ships pay a toll?"], "Ships pay a toll of thousands of dollars."),
  ])
  func takeNothingWhereTheyStandOnTheirOwn(questions: [String], sentence: String) throws {
    let answer = try last(questions)
    #expect(answer.quotations.first?.text == sentence)
    #expect(answer.asked == nil)
    let alone = try library.answer(questions[questions.count - 1])
    #expect(answer.quotations.first?.score == alone.quotations.first?.score)
    #expect(answer.quotations.first?.confidence == alone.quotations.first?.confidence)
  }

  @Test(arguments: [
    (["When was the Suez Canal opened?", "How long is it?"], "How long is it? (Suez Canal)"),
    (["When was the Suez Canal opened?", "and the Panama Canal?"], "when … and the Panama Canal? (opened)"),
    (["How long is the Suez Canal?", "and the Panama Canal?"], "how long … and the Panama Canal?"),
  ])
  func sayWhatWasActuallyAsked(questions: [String], asked: String) throws {
    let found = try #require(try last(questions).asked)
    #expect(found.hasPrefix(asked.prefix(12)))
    for word in asked.split(separator: " ") {
      #expect(found.contains(word.filter { $0 != "(" && $0 != ")" }))
    }
  }

  @Test func askForTheSpeakerOfWhatWasQuoted() throws {
    let answer = try last(["When must the trams run?", "who said that?"])
    #expect(answer.quotations.first?.speaker?.name == "Ada Birch")
    #expect(answer.asked?.hasPrefix("who said that? (“") == true)
  }

  @Test func doNotHeedWhatFoundNothing() throws {
    let answer = try last(["When was the Suez Canal opened?", "xylophone", "How long is it?"])
    #expect(answer.quotations.first?.text == "It is 193 kilometres long.")
  }

  @Test func remainWhatTheyAreWithoutAConversation() throws {
    let alone = try library.answer("How long is the Suez Canal?")
    let first = try #require(try library.conversation(["How long is the Suez Canal?"]).first)
    #expect(first == alone)
  }

  @Test func areRefusedForWordsThatNoDocumentHolds() throws {
    let answer = try last(["When was the Suez Canal opened?", "and the Xylophone Gulch?"])
    #expect(answer.outcome == .unanswered(.noWordFound))
    #expect(answer.missing == ["Xylophone", "Gulch"])
  }

  @Test func returnToAnEarlierPointByACopy() throws {
    var pipeline = library.pipeline()
    var dialogue: Dialogue? = Dialogue()
    #expect(dialogue?.isEmpty == true)
    _ = try pipeline.answer(
      "When was the Suez Canal opened?", limit: 1, following: &dialogue, from: library.source)
    var copy = dialogue
    #expect(copy?.isEmpty == false)
    _ = try pipeline.answer("Who was Ada Birch?", limit: 1, following: &dialogue, from: library.source)
    let answer = try pipeline.answer("How long is it?", limit: 1, following: &copy, from: library.source)
    #expect(answer.quotations.first?.text == "It is 193 kilometres long.")
  }
}
