import AskStorage
import Testing

@testable import AskAnswer

/// An answer and its parts, as those who show it read them.
@Suite("The parts of an answer")
struct AnswerTests {
  private func citation(_ document: String = "a.txt", context: [ContextPart] = [], heading: String? = nil)
    -> Citation
  {
    Citation(
      document: document, title: "A", heading: heading, context: context, line: 1, column: 1, bytes: 0..<4,
      scalars: 0..<4)
  }

  private func quotation(
    _ citation: Citation, confidence: Double = 1, span: Double? = nil, cells: [String] = [],
    also: [Citation] = []
  ) -> Quotation {
    Quotation(
      bytes: Array("text".utf8), text: "text", cells: cells, citation: citation,
      explanation: Explanation(parts: []), confidence: confidence, also: also,
      span: span.map { AnswerSpan(bytes: 0..<2, confidence: $0, readable: 0..<2) })
  }

  @Test(arguments: [
    (1.0, 0.39, true), (1.0, 0.38, false), (0.5, 0.8, true), (0.5, 0.7, false), (0.3, 1.0, false),
  ])
  func areSureOfTheWordsThatAnswerByBothProbabilities(confidence: Double, span: Double, isSure: Bool) {
    #expect(quotation(citation(), confidence: confidence, span: span).isSpanSure == isSure)
  }

  @Test func areNotSureOfWordsThatWereNotLookedFor() { #expect(!quotation(citation()).isSpanSure) }

  @Test func addUp() {
    let explanation = Explanation(parts: [
      Explanation.Part("a", value: 2, weight: 3), Explanation.Part("b", value: -1, weight: 0.5),
    ])
    #expect(explanation.score == 5.5)
    #expect(Explanation(parts: []).score == 0)
  }

  @Test(
    arguments: [
      (["May", "40"], "Month | Rain", ["Month", "Rain"]),
      (["May", "40", "7"], "Month | Rain", ["Month", "Rain", nil]),
      (["May", "40"], "Month | ", ["Month", nil]), (["May"], nil, [nil]), ([], "Month", []),
    ] as [([String], String?, [String?])])
  func nameTheCellsOfARow(cells: [String], columns: String?, names: [String?]) {
    let context = columns.map { [ContextPart(.columns, text: $0, bytes: 0..<1)] } ?? []
    let named = quotation(citation(context: context), cells: cells).namedCells
    #expect(named.map(\.column) == names && named.map(\.text) == cells)
  }

  @Test func nameTheInnermostHeadingWhereNoMoreIsKept() {
    let context = [
      ContextPart(.heading, text: "One", bytes: 0..<1), ContextPart(.leadIn, text: "Lead:", bytes: 1..<2),
      ContextPart(.heading, text: "Two?", bytes: 2..<3),
    ]
    #expect(citation(context: context, heading: "Two?").headings == ["One", "Two?"])
    #expect(citation(heading: "Two").headings == ["Two"])
    #expect(citation().headings == [])
    #expect(context.map(\.isContinued) == [false, true, true])
  }

  @Test func nameTheirDocumentsAnewEverywhere() {
    func named(_ name: String) -> Citation { citation(name) }
    let quotations = [
      quotation(named("a.txt"), span: 0.5, also: [named("b.txt"), named("c.txt")]), quotation(named("d.txt")),
    ]
    let answer = Answer(
      question: "q", asked: "q (a)", outcome: .answered(quotations), missing: ["m"],
      nearest: quotation(named("e.txt"))
    ).namingDocuments { Path("notes/\($0)") }
    #expect(answer.quotations.map(\.citation.document) == ["notes/a.txt", "notes/d.txt"])
    #expect(answer.quotations[0].also.map(\.document) == ["notes/b.txt", "notes/c.txt"])
    #expect(answer.nearest?.citation.document == "notes/e.txt")
    #expect(answer.question == "q" && answer.asked == "q (a)" && answer.missing == ["m"])
    #expect(answer.quotations[0].span == quotations[0].span)
    let refused = Answer(question: "q", outcome: .unanswered(.noWordFound), missing: []).namingDocuments {
      $0
    }
    #expect(refused.outcome == .unanswered(.noWordFound))
  }

  @Test func nameTheDocumentsOfAMissAnew() throws {
    let library = try MemoryLibrary(["a.txt": "The harbour was dredged in 1904. It fell."])
    var pipeline = library.pipeline()
    let explanation = try pipeline.expectation(
      of: .text("it fell"), asking: "When was the harbour dredged?", in: nil, after: Dialogue(),
      from: library.source)
    let found = try #require(explanation)
    let renamed = found.namingDocuments { Path("notes/\($0)") }
    #expect(renamed.expected.citation.document == "notes/a.txt")
    #expect(renamed.best?.citation.document == "notes/a.txt")
    #expect(renamed.rank == found.rank && renamed.lacking == found.lacking && renamed.words == found.words)
  }

  @Test func tellTwoDocumentsApartByTheirBytes() {
    #expect(citation("a.txt").isInSameDocument(as: citation("a.txt", heading: "Other")))
    #expect(!citation("caf\u{E9}.txt").isInSameDocument(as: citation("cafe\u{301}.txt")))
  }
}
