import Testing

@testable import AskAnswer

/// The signs of an answer that a word's letters are.
@Suite("Classes of words")
struct WordClassesTests {
  private func classes(_ word: String) -> WordClasses {
    let letters = ArraySlice(word.utf8)
    return WordClasses(of: letters, spelling: LetterCode.hash(letters))
  }

  private static let listed: [(String, WordClasses)] = [
    ("weeks", WordClasses.duration), ("midnight", .calendar), ("therefore", .reason), ("between", .placing),
    ("nicknamed", .naming), ("theirs", []), ("their", .pronoun), ("professor", .personal),
    ("using", .means), ("kilometres", .measure), ("seventh", .ordinal), ("cannot", .denial),
    ("became", .being), ("pence", .money), ("dozen", .number), ("twenty", .number),
    ("second", [.duration, .ordinal]), ("million", [.number, .money]), ("which", .pronoun),
    ("spokeswoman", .personal), ("consequently", .reason), ("harbour", []), ("", []),
  ]

  @Test(arguments: listed)
  func areThoseOfItsLists(word: String, classes: WordClasses) { #expect(self.classes(word) == classes) }

  private static let numbers: [(String, WordClasses)] = [
    ("7", WordClasses.number), ("1904", [.number, .year]), ("2024", [.number, .year]), ("3024", .number),
    ("0904", .number), ("19045", .number), ("904", .number), ("1900s", [.number, .year]),
    ("80s", [.number, .year]), ("9pm", [.number, .calendar]), ("11am", [.number, .calendar]),
    ("1st", [.number, .ordinal]), ("22nd", [.number, .ordinal]), ("3rd", [.number, .ordinal]),
    ("12bn", [.number, .money]), ("40k", [.number, .money]), ("40x", .number), ("a4", .number),
  ]

  @Test(arguments: numbers)
  func areReadOffItsDigits(word: String, classes: WordClasses) { #expect(self.classes(word) == classes) }

  @Test(arguments: [
    ("planet", "planetary", true), ("plane", "planet", true), ("plan", "planet", false),
    ("plant", "planet", false),
    ("1904s", "1904t", false), ("", "", false),
  ])
  func beginAlikeByFiveLetters(one: String, other: String, areAlike: Bool) {
    let (first, second) = (
      LetterCode.beginning(ArraySlice(one.utf8)), LetterCode.beginning(ArraySlice(other.utf8))
    )
    #expect((first != 0 && first == second) == areAlike)
  }
}
