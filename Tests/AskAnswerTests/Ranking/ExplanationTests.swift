import Testing

@testable import AskAnswer

/// The parts of a score as they are shown.
@Suite("The parts of a score")
struct ExplanationTests {
  @Test(arguments: [true, false])
  func addUpToTheScoreThatRanks(usesWordTable: Bool) throws {
    let library = try MemoryLibrary.harbour()
    let question = "When was the harbour of the islands dredged?"
    let table = try MeasuredSentences(question, in: library, limit: 36, usesWordTable: usesWordTable)
    var pipeline = library.pipeline(usesWordTable: usesWordTable)
    let quotations = try pipeline.answer(question, limit: 20, from: library.source).quotations
    #expect(quotations.count == table.sentences.count)
    for quotation in quotations {
      let score = table.scores[try table.hit(String(decoding: quotation.bytes, as: UTF8.self))]
      #expect(abs(quotation.score - Double(score)) < 1e-5)
      #expect(abs(quotation.explanation.parts.reduce(0) { $0 + $1.share } - quotation.score) < 1e-9)
    }
  }

  @Test func beginWithTheTermsInTheirOrder() throws {
    let parts = try #require(
      try MemoryLibrary.harbour().answer("Which islands have a harbour?").quotations.first?.explanation.parts)
    #expect(parts[0].name.hasPrefix("islands") && parts[1].name.hasPrefix("harbour"))
    #expect(parts[0].weight == 1 && parts[1].weight == 1)
  }

  @Test func nameOnlyFeaturesThatTheSentenceHas() throws {
    let parts = try #require(
      try MemoryLibrary.harbour().answer("When was the harbour dredged?").quotations.first?.explanation.parts)
    #expect(parts.allSatisfy { $0.value != 0 || $0.name == "base" || $0.weight == 1 })
    #expect(Set(parts.map(\.name)).count == parts.count)
    #expect(parts.contains { $0.name == "year" && $0.value == 1 })
    #expect(!parts.contains { $0.name == "percent" })
  }

  @Test func areNamedInWords() {
    let names = EvidenceFeatures.sentenceNames
    #expect(names.count == EvidenceFeatures.sentenceWidth && Set(names).count == names.count)
    #expect(names.contains("hits in document") && names.contains("hits in document against the best"))
    #expect(!names.contains { $0.contains(where: \.isUppercase) })
    #expect(EvidenceFeatures.termNames.count == EvidenceFeatures.termWidth)
  }
}
