import Testing

/// Full stops behind words and numbers that are in no list, told by their shape.
@Suite("Full stops by the shape of words")
struct ShapeRuleTests {
  @Test func endsNoSentenceBetweenAShortWordAndItsNumber() {
    expectSentences("It is in cl. 4(b), reg. 7, qty. 12 and inv. 4432.¦ It is due.¦")
    expectSentences("See Isa. 40, Matt. 5, Exod. 20:3 and 2 Tim. 4.¦ They are read.¦")
    expectSentences("The max. £5 a day and approx. $9 a week are paid.¦")
  }

  @Test func endsASentenceAtAWholeWordBeforeANumber() {
    expectSentences("He came home.¦ 20 people saw him.¦ They went to Rome.¦ 12 stayed there.¦")
    expectSentences("It was on TV.¦ 3 of us watched it.¦ “It is a bus.”¦ 5 more came.¦")
    expectSentences("It runs on a check-in.¦ 5 minutes are enough.¦")
  }

  @Test func endsNoSentenceBetweenAShortWordAndASmallLetter() {
    expectSentences("The resp. rate and max. load of 40 gal. of oil were noted.¦ All was well.¦")
    expectSentences("It grew Staph. aureus.¦ The duty in subdiv. (a) is void.¦")
  }

  @Test func endsASentenceBeforeANameThatBeginsSmall() {
    expectSentences("Great.¦ npm does it.¦ Set it to x=1.¦ e.g. here.¦")
    expectSentences("He sells the phone.¦ iTunes sells songs.¦ It needs version 3.¦ `make` builds it.¦")
  }

  @Test func endsNoSentenceInAChainOfShortWords() {
    expectSentences("It is in Proc. Natl. Acad. Sci. USA 98 and in Phil. Trans. R. Soc. Lond. B.¦")
    expectSentences("They cited South Fed. Sav. & Loan Assn., 9 Cal. App. 4th 101.¦ It won.¦")
    expectSentences("He saw Tom. Mr. Hay came.¦".replacing("Tom.", with: "Tom.¦"))
  }

  @Test func knowsTheNumbersThatOrderThings() {
    expectSentences(
      "Am 3. Oktober und vom 1. bis 5. März ist zu.¦ Der 2. Weltkrieg endete 1945.¦ Dann war Ruhe.¦")
    expectSentences("It is in Mind 59. 1950, p. 433.¦ It was on 3. 10. 1990 in Bonn.¦")
  }

  @Test func endsASentenceAtANumber() {
    expectSentences("He stayed until 5.¦ Then he left.¦ I am 12.¦ He is 10.¦ I paid $20.¦ 30 people came.¦")
    expectSentences("It is 4 °C.¦ Ice melts.¦ It weighs 5 kg.¦ Lead is heavier.¦")
  }

  @Test func endsNoSentenceAtLettersWithAStopEach() {
    expectSentences("Das kostet z. B. nichts, d. h. Bücher sind frei.¦ Sie schläft bis 5 p. m. Heute nicht.¦")
    expectSentences("Voir l'art. 5, p. ex. ici.¦ C'est clair.¦ « C'est fini. »¦ Il sortit.¦")
  }
}

/// Brackets, code and formulas, which no sentence ends in.
struct SentenceInsideTests {
  @Test func endsNoSentenceInABracketThatCloses() {
    expectSentences("He left (it was late. Nobody cared) and slept.¦ She [the cook. No one else] stayed.¦")
    expectSentences("He shouted (stop! Thief!) and ran.¦ (He was there. She was not.)¦ All left.¦")
  }

  @Test func endsSentencesBehindABracketThatIsLeftOpen() {
    expectSentences(
      "He left (with her.¦ Then they met (again).¦ He was sad :(¦".replacing(
        ":(¦", with: ":( Now he is not.¦"))
    expectSentences("The list [of names.¦ It was long.¦")
  }

  @Test func endsSentencesInABracketThatHoldsMany() {
    let sentence = "This is a sentence of a bracket that holds many of them, as notes of editors do."
    expectSentences(
      "(" + Array(repeating: sentence, count: 5).joined(separator: "¦ ") + ")¦ Now it is over.¦")
  }

  @Test func endsNoSentenceInCode() {
    expectSentences("Run `tool stop. Now` or ``say `hi. There` now`` to halt.¦ Call `stop()`.¦ It halts.¦")
    expectSentences(
      "It's `90.¦ The ``quoted'' word.¦ He said ``yes. No.''¦".replacing("yes. No", with: "yes.¦ No"))
  }

  @Test func endsNoSentenceInAFormula() {
    expectSentences("The sum $$x = 4. Y = 7$$ and $a = 1. B > 0$ hold.¦ I paid $20.¦ He had A$5.¦")
  }
}
