import AskText
import Testing

/// The number of typing errors from one word to another.
@Suite("Typing errors")
struct TypingErrorsTests {
  private func count(_ typed: String, _ word: String) -> Int? {
    var errors = TypingErrors(Array(typed.utf8))
    return errors.count(in: Array(word.utf8).span)
  }

  @Test(arguments: [
    ("potato", "potato", 0), ("pottato", "potato", 1), ("potao", "potato", 1), ("potaro", "potato", 1),
    ("ptoato", "potato", 1), ("reasignmant", "reassignment", 2), ("potatoes", "potatos", 1),
  ])
  func areCounted(typed: String, word: String, expected: Int) { #expect(count(typed, word) == expected) }

  @Test(arguments: [
    ("potto", "potato", 1), ("potts", "potato", nil), ("taxes", "texas", nil), ("abcdefgh", "abcd", nil),
  ])
  func areLimitedByTheLength(typed: String, word: String, expected: Int?) {
    #expect(count(typed, word) == expected)
  }

  @Test func areCountedAnewForEachWord() {
    var errors = TypingErrors(Array("potato".utf8))
    let words = ["tomato", "potato", "zzzzzz", "potat", "potato"].map { Array($0.utf8) }
    #expect(words.map { errors.count(in: $0.span) } == [nil, 0, nil, 1, 0])
  }
}
