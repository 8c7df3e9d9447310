import AskText
import Glibc
import SeededRandom
import Testing

/// What holds for any bytes.
struct SentencePropertyTests {
  @Test(arguments: 0..<300) func coversTextInOrder(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    checkSentences(of: random.text())
  }

  @Test(arguments: 0..<100) func coversAnyBytes(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = Int.random(in: 0...6000, using: &random)
    checkSentences(of: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
  }

  @Test func cutsASentenceThatIsTooLongAtAClause() {
    let words = String(repeating: "the/word ", count: 390)
    let text = Array((words + "end, " + words).replacing("the/word word", with: "(the) word").utf8)
    let first = SentenceBoundaries.sentences(in: text.span).first
    #expect(first == 0..<3514)
    checkSentences(of: text)
  }

  @Test func cutsTextWithoutMarksAtWords() {
    let text = Array(String(repeating: "word ", count: 1000).utf8)
    let sentences = SentenceBoundaries.sentences(in: text.span)
    #expect(sentences.first == 0..<299)
    #expect(sentences.allSatisfy { $0.count <= 400 })
    checkSentences(of: text)
  }

  @Test func cutsTextWithoutMarksAtTheEndsOfLines() {
    let line = "so today we look at the pumps and how they run for a week"
    let text = Array(repeating: line, count: 30).joined(separator: "\n")
    let sentences = SentenceBoundaries.sentences(in: Array(text.utf8).span)
    #expect(sentences.first == 0..<5 * line.utf8.count + 4)
    #expect(sentences.allSatisfy { $0.lowerBound % (line.utf8.count + 1) == 0 })
  }

  @Test func leavesALongSentenceWithMarksWhole() {
    let hindi = String(repeating: "पानी का पंप यहाँ चलता है ", count: 8) + "अब।"
    #expect(SentenceBoundaries.sentences(in: Array(hindi.utf8).span).count == 1)
    let text = String(repeating: "the pump that was bought in May, ", count: 40) + "is old."
    #expect(SentenceBoundaries.sentences(in: Array(text.utf8).span) == [0..<text.utf8.count])
  }

  @Test func cutsAWordThatIsTooLongBetweenCharacters() {
    let text = Array(String(repeating: "€", count: 5000).utf8)
    for sentence in SentenceBoundaries.sentences(in: text.span) {
      #expect(String(validating: text[sentence], as: UTF8.self) != nil)
    }
    checkSentences(of: text)
    checkSentences(of: Array(repeating: 0x80, count: 9000))
  }

  @Test(arguments: [
    "a", ".", "!", "\"", "(", "(a. ", "[a. ", "` ", "`a. ", "$ ", "$a. ", "$$a. ", "a.b. ", "[", " ", "-",
    "*", ". ", ".\" ", ".[", ".(", ". . ", "A. ", "a.b", "1) ",
    ":) ", "…", "。",
    "“", "• ", "\u{A0}", "?!", "a, ", ".'", "* ", "— ", ". —",
  ])
  func takesTimeInProportionToTheText(_ unit: String) {
    let short = Array(repeating: Array(unit.utf8), count: 10_000).flatMap(\.self)
    let long = Array(repeating: Array(unit.utf8), count: 40_000).flatMap(\.self)
    checkSentences(of: short)
    // In proportion is 4, by squares 16. The processor's time knows little of what else the machine
    // did.
    #expect(shortestTime(long) < shortestTime(short) * 10 + .milliseconds(60))
  }
}

/// Checks that sentences are in order, disjoint, trimmed, not too long, and leave only white space
/// out.
private func checkSentences(of text: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  var position = 0
  for sentence in SentenceBoundaries.sentences(in: text.span) {
    #expect(sentence.lowerBound >= position && !sentence.isEmpty, sourceLocation: sourceLocation)
    #expect(sentence.count <= SentenceBoundaries.longestSentence, sourceLocation: sourceLocation)
    #expect(isWhiteSpace(text[position..<sentence.lowerBound]), sourceLocation: sourceLocation)
    #expect(isTrimmed(text[sentence]), sourceLocation: sourceLocation)
    position = sentence.upperBound
  }
  #expect(isWhiteSpace(text[position...]), sourceLocation: sourceLocation)
}

private func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(\.properties.isWhitespace)
}

private func isTrimmed(_ bytes: ArraySlice<UInt8>) -> Bool {
  let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
  return scalars.first?.properties.isWhitespace == false && scalars.last?.properties.isWhitespace == false
}

/// The least of three times of this thread on a processor.
private func shortestTime(_ text: [UInt8]) -> Duration {
  let times = (0..<3).map { _ in
    let start = processorTime()
    _ = SentenceBoundaries.sentences(in: text.span)
    return processorTime() - start
  }
  return times.min() ?? .zero
}

private func processorTime() -> Duration {
  var time = timespec()
  // Safe because the structure is ours for the call.
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

extension SplitMix64 {
  /// A text made of what the rules look at.
  mutating func text() -> [UInt8] {
    let parts = [
      "The", "he", "Dr", "U.S", "e.g", "I", "a", "1", "12", ".", ".", ".", "!", "?", "…", "。", " ", " ", " ",
      "\n",
      "\u{A0}", "\u{3000}", "\"", "“", "”", "(", ")", "[", "]", "[3]", "•", ":)", "***", "—", "--", ",", "é",
      "É", "語",
      "said", "a.m", "St", "No", "p", "°",
    ]
    return (0..<Int.random(in: 0...60, using: &self)).flatMap { _ in
      Array((parts.randomElement(using: &self) ?? "").utf8)
    }
  }
}
