import Testing

/// Full stops that belong to a word.
struct SentenceAbbreviationTests {
  @Test func endsNoSentenceAtATitle() {
    expectSentences("Dr. Smith left.¦ He met Mr. and Mrs. Brown.¦ Gen. Lee and Lt. The were there.¦")
    expectSentences("“Mr. Bennet,” she said, “Prof. Moriarty is here.”¦")
  }

  @Test func endsNoSentenceAtALeadingAbbreviation() {
    expectSentences("Some fruit, e.g. Apples, i.e. The red ones, and others vs. The rest, was eaten.¦")
    expectSentences("P.S. I am moving.¦")
  }

  @Test func endsNoSentenceAtAnInitial() {
    expectSentences("J. K. Rowling met Jonas E. Smith and J.R.R. Tolkien.¦ They talked.¦")
    expectSentences("É. Zola wrote to J.-B. Lully.¦")
  }

  @Test func endsASentenceAtALetterThatIsNoInitial() {
    expectSentences("We make a team, you and I.¦ Did you see Albert I. Jones?¦")
    expectSentences("It lacks vitamin C.¦ Scientists agree.¦ This is plan B.¦ There is no other.¦")
    expectSentences("It is given by f.¦ Special functions differ.¦ No under 12's.¦ People over 13 may.¦")
  }

  @Test func endsASentenceAtATrailingAbbreviationIfTheNextWordBeginsOne() {
    expectSentences("They sued Pitt, Briggs & Co. at noon.¦ They sued Pitt & Co.¦ It closed.¦")
    expectSentences("Apple Inc. Chief Tim Cook spoke to John Jr.¦ However, nobody heard.¦")
    expectSentences("He lives on Main St.¦ She lives at St. Michael's.¦ They like Mt. Fuji.¦")
    expectSentences("We saw lions, tigers, etc.¦ Bears were absent.¦ Some, etc. were small.¦")
  }

  @Test func knowsStatesFromTheirNextWord() {
    expectSentences("I live in the U.S.¦ How about you?¦ I work for the U.S. Government.¦")
    expectSentences("He left the U.S. in 1990.¦ The U.S. No. 1 left the E.U.¦ It is over.¦")
    expectSentences("He came from Springfield, Ill.¦ The way was long.¦ From Camden, Pa. Governor Lee came.¦")
    expectSentences("She was ill.¦ The doctor came.¦ He swam in the sea, ma.¦ Nobody saw.¦")
  }

  @Test func knowsTimesOfTheDayFromWhatFollows() {
    expectSentences("At 5 a.m. Mr. Smith went out.¦ He came home at 6 p.m.¦ Mr. Smith then slept.¦")
    expectSentences("They met at 6 p.m. Monday and at 7 p.m. EST.¦ She came at 8 a.m. (local time).¦")
  }

  @Test func endsNoSentenceBeforeANumber() {
    expectSentences("See p. 55, vol. II, No. 7 and Fig. 3.¦ On Sept. 11 he came.¦")
    expectSentences("It is at N°. 1026.253.553.¦ That is where it is.¦")
    expectSentences("See Oxford. pp. 12–14.¦ See Montholon, tom. iii., p. 14.¦")
  }

  @Test func endsASentenceAtAWordThatIsAlsoAnAbbreviation() {
    expectSentences("He said no.¦ John left.¦ She ate a fig.¦ Nobody minded.¦ He came in.¦ Mary sat.¦")
    expectSentences("It is 5 in. wide and 6 ft. John is 7 ft.¦ He is tall.¦")
    expectSentences("He went to Saint-Germain-des-Pres.¦ Joseph stayed.¦ It is José.¦ Maria left.¦")
  }

  @Test func endsNoSentenceAtAnUnlistedAbbreviationBeforeASmallLetter() {
    expectSentences("In Bldg. four and in Penn. the reign of Louis XIV. was long.¦")
    expectSentences("In the year 1795, i. e. 1796, he left.¦ It is on the BBC.¦ it's good.¦")
  }

  @Test func endsNoSentenceInsideANumberOrAName() {
    expectSentences("She has $100.00.¦ Version 2.0.1 costs 3.5%.¦ Use .NET or Node.js.¦")
    expectSentences("Write to Jane.Doe@example.com.¦ See https://example.50.com/a_b.html.¦ Open a.tar.gz.¦")
    expectSentences("Use Windows.¦ .NET is there.¦ That is JFK Jr.'s book.¦")
  }
}
