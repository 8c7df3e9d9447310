import AskIndex
import AskText
import SeededRandom
import Testing

@testable import AskAnswer

@Suite("The words that answer") struct SpanTests {
  /// The words found in a sentence.
  private func span(_ question: String, _ sentence: [UInt8], _ markup: Markup = Markup([])) throws
    -> AnswerSpan?
  {
    var vocabulary = Vocabulary()
    let text = ReadableText.string(sentence.span, range: sentence.indices, without: markup)
    return try SpanFinder(.empty).span(
      answering: question, in: sentence, from: 1_000, without: markup, readAs: text, &vocabulary)
  }

  private func words(_ question: String, _ sentence: String) throws -> String? {
    let bytes = Array(sentence.utf8)
    return try span(question, bytes).map {
      String(decoding: bytes[$0.bytes.lowerBound - 1_000..<$0.bytes.upperBound - 1_000], as: UTF8.self)
    }
  }

  @Test func readsTheFeaturesThatItsWeightsWereLearnedFor() {
    #expect(SpanExample.featureCounts == SpanWeights.counts)
    let levelCount = LearnedBytes.spanLevels.count
    #expect(levelCount == SpanWeights.counts.reduce(0, +) * 32)
    #expect(SpanWeights.second.count == 32 * SpanWeights.third.count)
    #expect(SpanWeights.secondBias.count == SpanWeights.third.count)
  }

  @Test(arguments: [
    ("when was the bridge opened?", "The bridge was opened in 1931 by the mayor.", "1931"),
    (
      "how many people crossed the bridge?", "Some 45,000 people crossed the bridge on its first day.",
      "45,000"
    ),
    ("who opened the bridge?", "The bridge was opened in 1931 by Marian Holt.", "Marian Holt"),
    ("how much did the bridge cost?", "The bridge cost $4.2 million to build.", "4.2 million"),
    ("what percentage of the voters agreed?", "About 63% of the voters agreed to the plan.", "63%"),
    ("how long did the strike last?", "The strike lasted five days and closed the port.", "five days"),
    ("what company built the bridge?", "The bridge was built by Holt Brothers of Leeds.", "Holt Brothers"),
    (
      "what is the bridge called?", "The bridge is called the Iron Gate by those who live there.", "Iron Gate"
    ),
  ])
  func areFound(question: String, sentence: String, expected: String) throws {
    let found = try #require(try words(question, sentence))
    #expect(found.contains(expected))
    #expect(found.utf8.count <= expected.utf8.count + 14)
  }

  @Test(arguments: 0..<60)
  func neverCutACharacterAndNeverLeaveTheSentence(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let parts: [[UInt8]] =
      [
        "é", "日本", "🙂", "e\u{301}", " ", " ", " ", "1,2", "U.S.", "$", "%", "(", ")", "\u{202E}", "\u{0}",
        "’s", "word", "The ", "**",
        "in 1999", "-", "\n",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x80], [0xC3]]
    let sentence = (0..<120).flatMap { _ in parts[Int(chance.next() % UInt64(parts.count))] }
    let hidden = 20..<min(26, sentence.count)
    guard let found = try span("when did \u{0} the 日本 word 1999?", sentence, Markup([hidden])) else { return }
    let range = found.bytes.lowerBound - 1_000..<found.bytes.upperBound - 1_000
    #expect(
      sentence.indices.contains(range.lowerBound) && range.upperBound <= sentence.count && !range.isEmpty)
    var starts: Set<Int> = [sentence.count]
    var offset = 0
    while offset < sentence.count {
      starts.insert(offset)
      offset += LenientUTF8.scalar(in: sentence.span, at: offset).length
    }
    // Markup may begin inside what would be one character.
    starts.formUnion([hidden.lowerBound, hidden.upperBound])
    #expect(starts.contains(range.lowerBound) && starts.contains(range.upperBound))
    #expect((0...1).contains(found.confidence))
  }

  @Test(arguments: ["", " ", "…", "\u{1B}[2J", "the of and"])
  func areNotLookedForWhereThereAreNone(sentence: String) throws {
    #expect(try words("who?", sentence)?.isEmpty != true)
  }

  @Test func areFoundInALongSentenceWithoutEnd() throws {
    let sentence = String(repeating: "Anna and Bertha went 12 miles, ", count: 130)
    #expect(try words("how far did Anna go?", sentence) != nil)
  }

  @Test func areFoundInMarkdownWithoutItsMarkup() throws {
    let sentence = Array("The bridge was opened in **1931** by the mayor.".utf8)
    let found = try #require(try span("when was the bridge opened?", sentence, Markup([25..<27, 31..<33])))
    #expect(
      String(
        decoding: sentence[found.bytes.lowerBound - 1_000..<found.bytes.upperBound - 1_000], as: UTF8.self)
        == "1931")
    let text = Array("The bridge was opened in 1931 by the mayor.".utf8)
    #expect(String(decoding: text[try #require(found.readable)], as: UTF8.self) == "1931")
  }
}
