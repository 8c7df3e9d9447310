import Testing

/// Dots that stand for a pause or an omission.
struct SentencePauseTests {
  @Test func goesOnAfterAPause() {
    expectSentences("I was ... well, what I mean...see . . . what I'm saying is . . . I did not.¦")
    expectSentences("He waited… and waited….¦ Then she came.¦")
  }

  @Test func endsASentenceAtDotsBeforeACapital() {
    expectSentences("I never meant that....¦ She left.¦ It was a fine beach...¦ Warm water.¦")
    expectSentences("She waited…¦ Nobody came . . .¦ The end.¦")
  }

  @Test func knowsOmissionsFromEnds() {
    expectSentences("It ends with a period . . . .¦ Next sentence.¦")
    expectSentences("They were compounds.¦ . . . The practice was not abandoned. . . .¦")
    expectSentences("\"Bohr [...] used the analogy [...]\" (Smith 55).¦")
    expectSentences("He went home.¦ [...] The next day he left.¦ He ate [...]¦ The end.¦")
  }

  @Test func keepsDotsWithTheSentenceBefore() {
    expectSentences("Worse luck! . . .¦ We thought so.¦ He left. …¦ Nobody came.¦")
  }
}

/// Items of a list inside a paragraph.
struct SentenceListTests {
  @Test func beginsASentenceAtEachItem() {
    expectSentences("1.) The first item¦ 2.) The second item¦")
    expectSentences("1) The first item.¦ 2) The second item.¦")
    expectSentences("a. The first item¦ b. The second item¦ c. The third list item¦")
    expectSentences("• 9. The first item¦ • 10. The second item¦")
    expectSentences("⁃9. The first item¦ ⁃10. The second item¦")
    expectSentences("• Tea¦ • Milk and sugar¦")
  }

  @Test func keepsALabelWithWhatItNames() {
    expectSentences("42. The answer is here.¦")
    expectSentences("He left.¦ IV. The return is told here.¦ 1.E.8. You may charge a fee.¦")
  }

  @Test func endsASentenceAtANumberThatIsNoLabel() {
    expectSentences("It was 1945.¦ The war ended.¦ How many?¦ 42.¦ And how many more?¦")
    expectSentences("1. Go back to step 2.¦ Then stop.¦")
    expectSentences("1. Buy 3 apples.¦ 7.¦ This is no item.¦")
  }
}
