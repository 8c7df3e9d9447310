import AskText
import Testing

/// Words that never score.
@Suite("Stop words")
struct StopWordTests {
  @Test(arguments: [
    "the", "of", "and", "about", "i", "ourselves", "themselves", "was", "having", "dont", "wouldnt", "youre",
    "what", "whoever", "etc", "cannot",
  ])
  func doNotScore(word: String) {
    #expect(StopWords.contains(Array(word.utf8)[...]))
    #expect(terms(word) == "")
  }

  @Test(arguments: [
    "pay", "not1", "whatsoever", "them-", "them ", "", "i18n", "thee", "nothing", "first", "new",
  ])
  func areNoOthers(word: String) {
    #expect(!StopWords.contains(Array(word.utf8)[...]))
  }

  @Test(arguments: [
    ("US IT WHO", "us it who"), ("Us It Who", ""), ("us it who", ""), ("I A", "a"), ("U.S.", "us"),
    ("don't DON'T", "dont"), ("THE END", "the end"),
  ])
  func scoreInCapitals(text: String, expected: String) {
    #expect(terms(text) == expected)
  }

  @Test func scoreAsTheJoinedFormOfACompound() {
    // *so-so* is looked for as *soso*; its parts say nothing.
    #expect(terms("so-so") == "soso")
    #expect(terms("a-n") == "n an")
  }

  @Test func scoreNeitherBeforeNorAfterOthersWereMet() {
    var vocabulary = Vocabulary()
    let words =
      (0..<500).map { "word\($0)" } + ["the"] + (500..<1000).map { "word\($0)" } + ["the", "The", "THE"]
    let list = WordList(Array(words.joined(separator: " ").utf8).span)
    let scoring = list.words.map { vocabulary.term(of: $0, in: list) != nil }
    #expect(zip(words, scoring).allSatisfy { $0 == "the" || $0 == "The" ? !$1 : $1 })
  }
}
