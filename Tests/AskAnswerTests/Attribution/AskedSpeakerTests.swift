import Testing

@testable import AskAnswer

/// Questions for what somebody says, and for who says something.
@Suite("Questions for a speaker") struct AskedSpeakerTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "bridge.txt": """
      Mayor Jane Roe opened the hall on Monday. "The bridge will open in May," she said. Jim Poe and Jane Roe \
      disagree about the bridge.
      "The bridge is a ruin," said Jim Poe. The bridge was built in 1931.
      """,
      "school.txt": """
      Jim Poe and Ann Lee run the school. "The roof leaks when it rains," said Ann Lee.
      "The roof is new," Jim Poe told the governors. A roof costs 4,000 pounds.
      """,
    ])
  }

  private func best(_ question: String) throws -> Quotation? { try library.answer(question).quotations.first }

  @Test(arguments: [
    ("What did Jane Roe say about the bridge?", "\"The bridge will open in May,\" she said.", "Jane Roe"),
    ("What did the mayor say about the bridge?", "\"The bridge will open in May,\" she said.", "Jane Roe"),
    ("What did Jim Poe say about the bridge?", "\"The bridge is a ruin,\" said Jim Poe.", "Jim Poe"),
    ("What does Poe say about the roof?", "\"The roof is new,\" Jim Poe told the governors.", "Jim Poe"),
    ("What has Ann Lee said about the roof?", "\"The roof leaks when it rains,\" said Ann Lee.", "Ann Lee"),
    ("Who said that the bridge is a ruin?", "\"The bridge is a ruin,\" said Jim Poe.", "Jim Poe"),
    ("Who says the roof leaks?", "\"The roof leaks when it rains,\" said Ann Lee.", "Ann Lee"),
  ])
  func areAnsweredByTheirWords(question: String, sentence: String, speaker: String) throws {
    let found = try best(question)
    #expect(found?.text == sentence)
    #expect(found?.speaker?.name == speaker)
  }

  @Test(arguments: ["What did Tom Ray say about the bridge?", "What did Ann Lee say about the bridge?"])
  func ofOneWhoSaysNothingOfItAreAnsweredAsAllOthers(question: String) throws {
    let quotations = try library.answer(question, limit: 10).quotations
    #expect(quotations.count > 3)
    #expect(quotations.map(\.score) == quotations.map(\.score).sorted(by: >))
  }

  @Test func thatAskNothingOfASpeakerTakeTheBestSentence() throws {
    #expect(try best("When was the bridge built?")?.text == "The bridge was built in 1931.")
    #expect(try best("What does a roof cost?")?.text == "A roof costs 4,000 pounds.")
  }

  @Test func comeWithTheSpeakersRoleAndThePlaceOfTheName() throws {
    let speaker = try #require(try best("What did Jane Roe say about the bridge?")?.speaker)
    #expect(speaker.role == "Mayor")
    let text = try #require(library.documents.first?.value)
    #expect(String(decoding: Array(text.utf8)[speaker.bytes], as: UTF8.self) == "Jane Roe")
  }

  @Test func keepTheOtherSentencesInTheirOrder() throws {
    let asked = try library.answer("What did Jane Roe say about the bridge?", limit: 10).quotations
    #expect(asked.count > 3)
    #expect(asked.dropFirst().map(\.score) == asked.dropFirst().map(\.score).sorted(by: >))
  }
}
