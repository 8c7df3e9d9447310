import AskText
import Testing

/// Items of lists, rules across the page, and sentences that are too long.
struct ListAndRuleTests {
  @Test(arguments: [
    "1. Bread¦ 2. Milk¦ 3. Tea¦", "1) Bread¦ 2) Milk¦", "1.) Bread¦ 2.) Milk¦", "a. Bread¦ b. Milk¦",
    "a) Bread¦ b) Milk¦", "a.) Bread¦ b.) Milk¦", "9. Bread¦ 10. Milk¦", "99) Bread¦ 100) Milk¦",
    "He left.¦ 1. Bread¦ 2. Milk¦",
    // A list goes on in steps of one, in one style.
    "1) Bread 3) Milk¦", "1. Bread 2) Milk¦", "a. Bread c. Milk¦", "1) Bread b) Milk¦",
    // A list in the middle of a paragraph begins with 1.
    "He left.¦ 7) Bread 8) Milk¦", "He left.¦ 1) Bread¦ 2) Milk¦",
    // A number of four digits is a year, and a number without a space after it none of an item.
    "999) Bread 1000) Milk¦", "1)Bread 2)Milk¦", "x1) Bread x2) Milk¦",
    // Not the last letter of a word.
    "(see a) Bread (see b) Milk¦",
  ])
  func beginsASentenceAtEachItem(marked: String) { expectSentences(marked) }

  @Test(arguments: ["•", "‣", "⁃", "▪", "●", "◦"])
  func beginsASentenceAtABullet(bullet: String) {
    expectSentences("\(bullet) Bread¦ \(bullet) Milk¦")
    expectSentences("Bring this:¦ \(bullet) Bread¦ \(bullet)Milk¦")
    expectSentences("It is 5\(bullet)6 there.¦")
    expectSentences("\(bullet) 7. Bread¦ \(bullet) 8. Milk¦ \(bullet)9. Tea¦")
  }

  @Test(arguments: ["·", "∙", "○", "★", "→"])
  func takesOtherSignsForText(sign: String) {
    expectSentences("Bring \(sign) bread \(sign) milk¦")
  }

  @Test(arguments: [
    "Otis left.¦ ***¦ Anna stayed.¦", "Otis left¦ ***¦ Anna stayed¦", "Otis left¦ ********¦ Anna stayed¦",
    "Otis left¦ --------¦ Anna stayed¦", "Otis left¦ ========¦ Anna stayed¦",
    "Otis left¦ ________¦ Anna stayed¦",
    "Otis left¦\n---¦\nAnna stayed¦", "Otis left¦\n===¦\nAnna stayed¦", "Otis left¦\n___¦\nAnna stayed¦",
    "***¦ Otis¦",
    "Otis left¦ ***¦", "***¦",
  ])
  func standsARuleBetweenSentences(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Otis left --- at last.¦", "Otis ------- left.¦", "Otis left ** at last.¦", "Otis left***at last.¦",
    "Name: _______ and so on.¦", "Otis **left** at last.¦", "a == b === c.¦", "Otis left\n--\nat last.¦",
    "Otis left --- \nat last.¦", "Otis left -*-*-*- at last.¦", "Otis left x******** at last.¦",
  ])
  func takesOtherRunsForText(marked: String) { expectSentences(marked) }

  // MARK: - Too long

  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceBoundaries.sentences(in: bytes.span).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [",", ";", ":"])
  func cutsAtTheLastClauseThatFits(sign: String) {
    let clause = String(repeating: "w/rd ", count: 500) + "end\(sign)"
    #expect(sentences("\(clause) \(clause) \(clause)") == [clause, clause, clause])
    let short = String(repeating: "w/rd ", count: 200) + "end\(sign)"
    #expect(
      sentences([String](repeating: short, count: 5).joined(separator: " ")).map(\.utf8.count) == [
        4019, 1004,
      ])
  }

  @Test func cutsAtASpaceRatherThanAtAnEarlyClause() {
    // The clause ends in the first half of what is allowed.
    let text = "end, " + String(repeating: "w/rd ", count: 1000)
    #expect(sentences(text).map(\.utf8.count) == [4094, 909])
  }

  @Test(arguments: [" ", "\n", "\u{A0}", "\u{3000}"])
  func cutsAtWhiteSpaceOfEveryKind(space: String) {
    let word = String(repeating: "w", count: 2500)
    #expect(sentences([word, word, word].joined(separator: space)) == [word, word, word])
  }

  @Test func cutsNothingThatIsJustShortEnough() {
    let most = String(repeating: "w", count: SentenceBoundaries.longestSentence)
    #expect(sentences(most) == [most])
    #expect(sentences(most + "w") == [most, "w"])
    #expect(sentences("\(most) \(most)") == [most, most])
    #expect(sentences(most + ".") == [most, "."])
  }

  @Test(arguments: ["é", "€", "😀"])
  func cutsBetweenCharacters(character: String) {
    for offset in 0..<4 {
      let text = String(repeating: "x", count: offset) + String(repeating: character, count: 3000)
      let pieces = sentences(text)
      #expect(pieces.joined() == text, "no character is cut in two")
      #expect(pieces.allSatisfy { $0.utf8.count <= SentenceBoundaries.longestSentence })
    }
  }
}
