import AskStorage
import Testing

@testable import AskAnswer

@Suite("Filters of a question")
struct FilterTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "reports/2023.txt": "The harbour was dredged in spring. The pay rise was small. A ferry sank.",
      "reports/2024.txt": "The harbour was dredged in autumn. The rise in pay was large.",
      "drafts/2024.txt": "The harbour will be dredged again, they say. Strikes may follow the pay rise.",
      "notice.txt": "Quays are closed.",
    ])
  }

  private func documents(_ question: String, limit: Int = 10) throws -> Set<String> {
    Set(
      try library.answer(question, limit: limit).quotations.flatMap { [$0.citation] + $0.also }.map(
        \.document))
  }

  @Test(arguments: [
    ("dredged harbour", ["reports/2023.txt", "reports/2024.txt", "drafts/2024.txt"]),
    ("dredged harbour in:reports/", ["reports/2023.txt", "reports/2024.txt"]),
    ("dredged harbour in:2024", ["reports/2024.txt", "drafts/2024.txt"]),
    ("dredged harbour -in:drafts/", ["reports/2023.txt", "reports/2024.txt"]),
    ("dredged harbour in:2024 -in:drafts/", ["reports/2024.txt"]),
    ("dredged harbour in:drafts/ in:2023", ["reports/2023.txt", "drafts/2024.txt"]),
  ])
  func chooseDocuments(question: String, documents: [String]) throws {
    #expect(try self.documents(question) == Set(documents))
  }

  @Test func chooseDocumentsWithinTheScope() throws {
    let answer = try library.answer("dredged harbour in:2024", limit: 10, in: "reports/")
    #expect(Set(answer.quotations.map(\.citation.document)) == ["reports/2024.txt"])
    #expect(answer.filters.scope == "reports/" && answer.filters.documents == ["2024"])
  }

  @Test(arguments: ["harbour in:nowhere/", "harbour in:reports/ in:nowhere/", "in:nowhere/"])
  func failForAPatternThatNamesNoDocument(question: String) {
    #expect(throws: AnswerFailure.noDocument(pattern: "nowhere/")) { try library.answer(question) }
  }

  @Test func failForAScopeThatNamesNoDocument() {
    #expect(throws: AnswerFailure.noDocument(pattern: "old/")) { try library.answer("harbour", in: "old/") }
  }

  @Test func passOverAnExcludedPatternThatNamesNoDocument() throws {
    #expect(try library.answer("harbour -in:nowhere/").quotations.count == 1)
  }

  @Test(arguments: [
    (#""pay rise""#, ["The pay rise was small.", "Strikes may follow the pay rise."]),
    (#""rise in pay""#, ["The rise in pay was large."]), (#""Pay Rise" "was""#, ["The pay rise was small."]),
    (#""pay" -"pay rise""#, ["The rise in pay was large."]), ("in:2023 -harbour -pay", ["A ferry sank."]),
    (#""pay rise" -strike"#, ["The pay rise was small."]),
  ])
  func aloneListSentencesInTheOrderOfTheDocuments(question: String, sentences: [String]) throws {
    #expect(Set(try library.quoted(question, limit: 10)) == Set(sentences))
  }

  @Test func aloneListAsManyAsAreWanted() throws {
    let answer = try library.answer("in:reports/", limit: 2)
    #expect(
      answer.quotations.map(\.text) == ["The harbour was dredged in spring.", "The pay rise was small."])
    #expect(answer.quotations.allSatisfy { $0.confidence == 1 && $0.score == 1 })
  }

  @Test func keepSentencesWithAllTheirPhrases() throws {
    let sentences = try library.quoted(#"what "pay rise" may follow "strikes""#, limit: 10)
    #expect(sentences == ["Strikes may follow the pay rise."])
  }

  @Test func takeAwayEveryFormOfAWord() throws {
    #expect(
      try !library.quoted("what about pay? -strikes -striking", limit: 10).contains {
        $0.hasPrefix("Strikes")
      })
    #expect(try library.quoted("what about pay? -stripe", limit: 10).contains { $0.hasPrefix("Strikes") })
  }

  @Test func thatLeaveNothingOfferTheNearestSentence() throws {
    let answer = try library.answer(#"was the "harbour sold" in spring"#)
    #expect(answer.outcome == .unanswered(.nothingAllowed))
    #expect(answer.nearest?.text == "The harbour was dredged in spring.")
  }

  @Test func thatLeaveNothingWithoutAPhraseOfferNone() throws {
    let answer = try library.answer("quays -quay")
    #expect(answer.outcome == .unanswered(.nothingAllowed))
    #expect(answer.nearest == nil)
  }

  @Test func areGivenBackWithTheQuestionAsTyped() throws {
    let question = #"harbour in:reports/ -drafts "dredged""#
    let answer = try library.answer(question)
    #expect(answer.question == question)
    #expect(answer.filters.typed == ["in:reports/", #""dredged""#, "-drafts"])
  }

  @Test func areComparedWithTheNamesThatAreShown() throws {
    var pipeline = AnswerPipeline(library.index, minConfidence: 0) { path in
      Path(path.description.replacing("reports/", with: "yearbooks/"))
    }
    let answer = try pipeline.answer("dredged in:yearbooks/", limit: 9, from: library.source)
    #expect(Set(answer.quotations.map(\.citation.document)) == ["reports/2023.txt", "reports/2024.txt"])
    #expect(throws: AnswerFailure.noDocument(pattern: "reports/")) {
      try pipeline.answer("dredged in:reports/", limit: 9, from: library.source)
    }
  }

  @Test func areForgottenByTheNextQuestion() throws {
    var pipeline = library.pipeline()
    for (question, count) in [("dredged in:drafts/", 1), ("dredged", 3), ("dredged in:drafts/", 1)] {
      let answer = try pipeline.answer(question, limit: 9, from: library.source)
      #expect(answer.quotations.count { $0.text.contains("dredged") } == count)
    }
  }

  @Test(arguments: [
    (QuestionFilters(), [String]()), (QuestionFilters(documents: ["my notes/"]), [#"in:"my notes/""#]),
    (QuestionFilters(without: ["pay rise", "a"]), [#"-"pay rise""#, "-a"]),
    (
      QuestionFilters(documents: ["a"], otherDocuments: ["b"], phrases: ["c d"], scope: "s"),
      ["in:s", "in:a", "-in:b", #""c d""#]
    ),
  ])
  func areShownAsTheyMayBeTyped(filters: QuestionFilters, typed: [String]) {
    #expect(filters.typed == typed)
    #expect(filters.isEmpty == typed.isEmpty)
  }
}

extension QuestionFilters {
  fileprivate init(
    documents: [String] = [], otherDocuments: [String] = [], phrases: [String] = [], without: [String] = [],
    scope: String? = nil
  ) {
    self.init()
    self.documents = documents
    self.otherDocuments = otherDocuments
    self.phrases = phrases
    self.without = without
    self.scope = scope
  }
}
