import AskIndex
import Foundation
import Testing

@testable import AskAnswer

@Suite("Confidence")
struct ConfidenceTests {
  private func evidence(_ scores: [Float]) -> [Evidence] {
    scores.enumerated().map { number, score in
      let address = SentenceAddress(segmentOrdinal: 0, sentence: SentenceID(1), passage: PassageID(0))
      return Evidence(
        hit: Hit(address, sentenceScore: 0, passageScore: 0, score: 0), number: number, termShares: [],
        sentenceShare: score, score: score)
    }
  }

  @Test(
    arguments: [[0], [3], [-5], [2, 1, 0], [-1, -2, -3], [40, 39], [0, 0, 0, 0], [100, -100]] as [[Float]])
  func isASoftmaxOverTheSentencesAndNone(scores: [Float]) {
    let all = evidence(scores)
    let confidence = Confidence(all)
    let total = scores.reduce(1) { $0 + exp(Double($1)) }
    for one in all { #expect(abs(confidence.of(one) - exp(Double(one.score)) / total) < 1e-5) }
  }

  @Test func leavesOutWhatTheConversationAdds() {
    var one = evidence([3])[0]
    one.nearness = 2
    #expect(one.ownScore == 1)
    #expect(abs(Confidence([one]).of(one) - exp(1) / (1 + exp(1))) < 1e-5)
    one.ofOldWords = 1
    #expect(one.ownScore == 0)
    #expect(abs(Confidence([one]).of(one) - 0.5) < 1e-5)
  }

  @Test func growsWithTheScore() {
    let values = stride(from: Float(-6), through: 6, by: 0.5).map {
      let all = evidence([$0, 0])
      return Confidence(all).of(all[0])
    }
    #expect(values == values.sorted() && Set(values).count == values.count)
  }

  @Test func ofNumbersTooSmallIsNothing() {
    #expect(Exponential.of(-81) == 0 && Exponential.of(-.infinity) == 0 && Exponential.of(0) == 1)
  }
}

@Suite("An answer that is refused")
struct RefusalTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "port.txt": "The harbour was dredged in 1904. Ferries leave for the islands twice a day.",
      "town.txt": "The mayor opened the market hall. It sells bread and fish.",
    ])
  }

  @Test(arguments: ["", "?!", "is it of the", "  \n"])
  func hasNothingToLookFor(question: String) throws {
    let answer = try library.answer(question)
    #expect(answer.outcome == .unanswered(.nothingToLookFor))
    #expect(answer.missing == [] && answer.nearest == nil)
  }

  @Test(arguments: [
    "thanks", "lol ok", "Thanks, have a nice day!", "haha nice one", "thanks mate", "you are very clever",
    "haha thanks, you're a star", "how are you today", "hello", "ok", "good morning",
  ])
  func isNoQuestionOfTheDocuments(line: String) throws {
    let library = try MemoryLibrary([
      "notes.md": "# Thanks\n\nThanks, have a nice day. You are very clever, and ok. Good morning to you all."
    ])
    let answer = try library.answer(line)
    #expect(answer.outcome == .unanswered(.noQuestion))
    #expect(answer.nearest == nil, "a sentence that happens to have the words comes near to nothing")
  }

  @Test(arguments: ["thanks file", "who is very clever?", "hello world", "what day is it"])
  func isNotOfWhatLooksForSomething(line: String) throws {
    let library = try MemoryLibrary(["notes.md": "The thanks file says hello world to a clever day."])
    #expect(try library.answer(line).outcome != .unanswered(.noQuestion))
  }

  @Test func hasNoWordInAnyDocument() throws {
    let answer = try library.answer("which zeppelin quenches xylophones?")
    #expect(answer.outcome == .unanswered(.noWordFound))
    #expect(answer.missing == ["zeppelin", "quenches", "xylophones"])
    #expect(answer.quotations.isEmpty)
  }

  @Test func isBelowTheBarAndNamesTheNearest() throws {
    let open = try library.answer("When was the harbour dredged?")
    let sure = try #require(open.quotations.first?.confidence)
    #expect(
      try library.answer("When was the harbour dredged?", minConfidence: sure * 0.99).quotations.count == 1)
    let refused = try library.answer("When was the harbour dredged?", minConfidence: 1.01)
    #expect(refused.outcome == .unanswered(.tooLittleFound))
    #expect(refused.nearest?.text == "The harbour was dredged in 1904.")
    #expect(refused.missing.isEmpty)
  }

  @Test func saysWhichWordsAreMissingThoughItAnswers() throws {
    let answer = try library.answer("When was the harbour quenched and dredged?")
    #expect(answer.missing == ["quenched"])
    #expect(answer.quotations.first?.text == "The harbour was dredged in 1904.")
  }

  @Test func doesNotComeWhereTheUsualBarIsMet() throws {
    let usual = try library.answer("When was the harbour dredged?", minConfidence: Confidence.usual)
    #expect(usual.quotations.first?.text == "The harbour was dredged in 1904.")
    let other = try library.answer("When was the bakery in London founded?", minConfidence: Confidence.usual)
    #expect(other.quotations.isEmpty)
  }

  @Test func namesNoJoinedFormOfACompoundAsMissing() throws {
    #expect(try library.answer("a market-hall zeppelin").missing == ["zeppelin"])
  }
}
