import Ask
import Testing

@Suite("The seed document")
struct SeedTests {
  @Test(arguments: [
    ("what pay rise is rumoured?", "rises of between 6% and 6.5%"),
    ("how many appointments were rescheduled", "651,000 routine procedures and appointments"),
    ("who is the deputy chief executive of NHS Providers", "Deputy chief executive Saffron Cordery"),
    ("what share of Britons back the nurses", "three in five Britons supporting them"),
    ("when did the walkout start", "from 7am at the start of the walkout"),
    ("what pay demand is unreasonable", "A pay demand of 35% or more is unreasonable"),
    ("who did the polling", "Polling by YouGov"),
    ("what happens to medical school places", "double the number of medical school places by 2031"),
    ("how long is the strike", "five-day"),
    ("who are the BMA leaders", "Dr Robert Laurenson and Dr Vivek Trivedi"),
    ("what pay increase is speculated", "rises of between 6% and 6.5%"),
  ])
  func answersWithTheRightSentence(question: String, words: String) throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let quotation = try #require(try library.answer(question).quotations.first)
    #expect(quotation.text.contains(words))
  }

  @Test func saysWhichWordsOfAQuestionItDoesNotHold() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let answer = try library.answer("what is the capital of France")
    #expect(answer.outcome == .unanswered(.noWordFound))
    #expect(answer.missing == ["capital", "France"])
  }

  @Test func isNotAnAnswerBecauseOneWordStandsInIt() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let answer = try library.answer("which whales migrate past Scotland in the autumn")
    #expect(answer.outcome == .unanswered(.tooLittleFound))
    #expect(answer.missing == ["whales", "migrate", "past", "autumn"])
  }

  @Test func isNamedByItsFile() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    #expect(library.documents.map(\.title) == ["Junior doctors strike"])
    #expect(library.documents.map(\.path) == ["\(Project.seeds)/junior-doctors-strike.txt"])
  }

  @Test func isQuotedVerbatimWithTheRightPlace() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let folder = try Folder()
    for quotation in try library.answer("strike pay doctors nurses NHS government", limit: 50).quotations {
      let citation = quotation.citation
      let bytes = try folder.bytes(of: citation.document)
      #expect(Array(bytes[citation.bytes]) == quotation.bytes)
      let before = String(decoding: bytes[..<citation.bytes.lowerBound], as: UTF8.self)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(citation.line == lines.count)
      #expect(citation.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
      #expect(citation.scalars.lowerBound == before.unicodeScalars.count)
      #expect(citation.scalars.count == String(decoding: quotation.bytes, as: UTF8.self).unicodeScalars.count)
    }
  }

  @Test func scoresAreTheSumOfTheirParts() throws {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    let quotations = try library.answer("how many appointments were rescheduled", limit: 20).quotations
    for quotation in quotations {
      let sum = quotation.explanation.parts.reduce(0) { $0 + $1.value * $1.weight }
      #expect(abs(sum - quotation.score) < 1e-9)
    }
    #expect(zip(quotations, quotations.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test func givesTheSameAnswerEveryTime() throws {
    let one = try Library(opening: [Project.seeds], options: .inMemory)
    let other = try Library(opening: [Project.seeds], options: .inMemory)
    _ = try other.answer("an unrelated question about polling and ambulances")
    let question = "what do doctors want from the government?"
    #expect(try one.answer(question, limit: 30) == other.answer(question, limit: 30))
  }
}
