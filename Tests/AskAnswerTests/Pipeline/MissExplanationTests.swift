import Testing

@testable import AskAnswer

@Suite("Why an expected sentence is not quoted")
struct MissExplanationTests {
  private let library: MemoryLibrary

  init() throws {
    let crowd = (0..<60).map { "Harbour number \($0) was dredged in 1904." }.joined(separator: "\n\n")
    library = try MemoryLibrary([
      "port.txt": """
      The harbour was dredged in 1904
      by the Port Authority. Ferries leave twice a day.

      The crossing takes two hours.
      """,
      "town.txt": "The mayor opened the market hall. Bread is sold there.", "crowd.txt": crowd,
    ])
  }

  private func explanation(
    of target: MissExplanation.Target, asking question: String, in scope: String? = nil
  ) throws -> MissExplanation? {
    var pipeline = library.pipeline()
    return try pipeline.expectation(
      of: target, asking: question, in: scope, after: Dialogue(), from: library.source)
  }

  @Test func tellsTheRankOfASentenceThatWasJudged() throws {
    let found = try #require(
      try explanation(of: .text("the market hall"), asking: "Who opened the market hall?"))
    #expect(found.rank == 1 && found.rankIfJudged == 1 && found.namedCount == 1 && found.isAllowed)
    #expect(found.expected.text == "The mayor opened the market hall.")
    #expect(found.expected.citation == found.best?.citation)
    #expect(found.lacking == [] && found.words == ["opened", "market", "hall"])
  }

  @Test func tellsTheWordsThatItLacks() throws {
    let found = try #require(
      try explanation(of: .text("Bread is sold"), asking: "Who opened the market hall for bread?"))
    #expect(found.lacking == ["opened", "market", "hall"])
    #expect((found.rank ?? 0) > 1)
    #expect(found.best?.text == "The mayor opened the market hall.")
    #expect(found.expected.score < (found.best?.score ?? 0))
  }

  @Test func tellsThatASentenceIsNotAmongThoseJudged() throws {
    let found = try #require(
      try explanation(of: .text("two hours"), asking: "Which harbour was dredged in 1904?"))
    #expect(found.rank == nil)
    #expect(found.judgedCount == 36 && found.rankIfJudged == 37)
    #expect(found.lacking == ["harbour", "dredged", "1904"])
  }

  @Test func tellsThatAFilterLeavesItOut() throws {
    let found = try #require(
      try explanation(of: .text("two hours"), asking: "how long is the crossing? -hours"))
    #expect(!found.isAllowed && found.rank == nil)
    let scoped = try #require(
      try explanation(of: .text("two hours"), asking: "how long is the crossing?", in: "town"))
    #expect(!scoped.isAllowed)
  }

  @Test func takesTheBestOfSeveralSentencesWithTheText() throws {
    let found = try #require(
      try explanation(of: .text("was dredged"), asking: "Was harbour number 7 dredged?"))
    #expect(found.namedCount == 61)
    #expect(found.expected.text == "Harbour number 7 was dredged in 1904.")
    #expect(found.rank == 1)
  }

  @Test(arguments: ["no such words", "", "?!", "dredged harbour"])
  func isNotGivenForATextThatNoSentenceHolds(text: String) throws {
    #expect(try explanation(of: .text(text), asking: "Who opened the hall?") == nil)
  }

  @Test(arguments: [
    (1, "The harbour was dredged in 1904 by the Port Authority."), (2, "Ferries leave twice a day."),
    (3, "Ferries leave twice a day."), (4, "The crossing takes two hours."),
    (9, "The crossing takes two hours."),
  ])
  func findsASentenceByItsLine(line: Int, sentence: String) throws {
    let found = try #require(
      try explanation(of: .place(document: "port.txt", line: line), asking: "When do ferries leave?"))
    #expect(found.expected.text == sentence)
  }

  @Test func isNotGivenForALineOfNoDocument() throws {
    #expect(try explanation(of: .place(document: "no.txt", line: 1), asking: "When do ferries leave?") == nil)
  }

  @Test func failsForAFilterThatNamesNoDocument() {
    #expect(throws: AnswerFailure.noDocument(pattern: "no/")) {
      try explanation(of: .text("two hours"), asking: "crossing in:no/")
    }
  }
}
