import AskDocuments
import AskIndex
import AskStorage
import AskText
import Testing

@testable import AskAnswer

/// A text as a library of one document.
private struct Text {
  let bytes: [UInt8]
  let index: Index

  init(_ text: String) throws {
    bytes = Array(text.utf8)
    var builder = SegmentBuilder()
    let document = try PlainTextReader.read(bytes)
    try builder.add(
      document, outline: try Segmenter.outline(document, name: "a.txt"), path: Path("a.txt"), stamp: .ofNoFile
    )
    let store = IndexStore(VolatileFolder())
    try store.write(builder, name: "test")
    index = try Index([IndexSegment(try store.segment("test"))])
  }

  func answer(
    _ question: String, limit: Int = 1, minConfidence: Double = 0, usesWordTable: Bool = true
  ) throws -> Answer {
    var answering = AnswerPipeline(index, usesWordTable: usesWordTable, minConfidence: minConfidence)
    return try answering.answer(question, limit: limit) { _, range in Array(bytes[range]) }
  }
}

@Suite("Evidence")
struct EvidenceTests {
  private let text: Text

  init() throws {
    text = try Text(
      """
      The harbour was dredged in 1904 by the Port Authority. Its cost was 40,000 pounds. The mayor, Ada Birch, \
      opened it because the old quay had sunk.

      Ferries leave for the islands twice a day. The crossing takes about two hours. In winter the physicians of \
      the islands travel free.

      A lighthouse stands on the northern pier. It is painted red and white.
      """)
  }

  @Test(arguments: [true, false])
  func isScoredByPartsThatAddUp(usesWordTable: Bool) throws {
    let answer = try text.answer("When was the harbour dredged?", limit: 8, usesWordTable: usesWordTable)
    #expect(answer.quotations.count > 2)
    for quotation in answer.quotations {
      let parts = quotation.explanation.parts
      #expect(abs(parts.reduce(0) { $0 + $1.value * $1.weight } - quotation.score) < 1e-9)
      #expect(parts.contains { $0.name == "base" })
    }
    #expect(answer.quotations.map(\.score) == answer.quotations.map(\.score).sorted(by: >))
  }

  @Test func namesEachTermOfTheQuestion() throws {
    let answer = try text.answer("When was the harbour dredged?")
    #expect(answer.quotations[0].explanation.parts.prefix(2).map(\.name) == ["harbour", "dredged"])
  }

  @Test func namesTheWordThatStandsForAMissingOne() throws {
    let question = "Which doctors travel free in winter?"
    let quotation = try #require(try text.answer(question).quotations.first)
    #expect(quotation.text.contains("physicians"))
    #expect(quotation.explanation.parts.contains { $0.name.hasPrefix("doctors ≈ physicians, 0.") })
    let plain = try #require(try text.answer(question, usesWordTable: false).quotations.first)
    #expect(!plain.explanation.parts.contains { $0.name.contains("≈") })
  }

  @Test(arguments: [
    ("When was the harbour dredged?", "1904"), ("What did the harbour cost?", "40,000 pounds"),
    ("Who opened the harbour?", "Ada Birch"), ("How long is the crossing?", "two hours"),
    ("Where is the lighthouse?", "northern pier"),
  ])
  func answersByTheSentenceOfTheExpectedKind(question: String, words: String) throws {
    #expect(try text.answer(question).quotations.first?.text.contains(words) == true)
  }

  @Test func givesProbabilitiesThatAddUpToNoMoreThanOne() throws {
    let quotations = try text.answer("Who opened the harbour?", limit: 20).quotations
    #expect(quotations.allSatisfy { (0...1).contains($0.confidence) })
    #expect(quotations.reduce(0) { $0 + $1.confidence } <= 1.0001)
    #expect(quotations.map(\.confidence) == quotations.map(\.confidence).sorted(by: >))
  }

  @Test func isOfferedAsNoAnswerWhereItIsNotLikelyEnough() throws {
    let question = "Which bank financed the northern railway?"
    let refused = try text.answer(question, minConfidence: 1)
    #expect(refused.outcome == .unanswered(.tooLittleFound))
    #expect(refused.missing == ["bank", "financed", "railway"])
    let best = try text.answer(question, minConfidence: 0).quotations.first
    #expect(best != nil)
    #expect(refused.nearest?.citation == best?.citation)
    #expect(refused.nearest?.confidence == best?.confidence)
  }

  @Test func isTheSameWhateverWordsWereMetBefore() throws {
    let many = (0..<100).map { line in
      "The harbour of place\(line) has \((0..<99).map { "ware\(line)x\($0)" }.joined(separator: " ")) in store."
    }
    let text = try Text(many.joined(separator: "\n\n"))
    var answering = AnswerPipeline(text.index, minConfidence: 0)
    let question = "Which harbour stores ware7x8 and ware7x9?"
    for before in ["Which harbour is it?", "What has a place in store?", question] {
      _ = try answering.answer(before, limit: 5) { _, range in Array(text.bytes[range]) }
    }
    let late = try answering.answer(question, limit: 5) { _, range in Array(text.bytes[range]) }
    #expect(late == (try text.answer(question, limit: 5)))
    #expect(late.quotations.first?.text.contains("place7 ") == true)
  }

  @Test func doesNotFailForAQuestionOfManyWords() throws {
    let words = (0..<500).map { "word\($0)" } + ["harbour", "lighthouse"]
    let answer = try text.answer(words.joined(separator: " "), limit: 3)
    #expect(answer.quotations.count == 3)
  }
}
