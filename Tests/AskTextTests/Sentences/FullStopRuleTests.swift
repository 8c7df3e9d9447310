import Testing

/// Rules about one full stop, each where it holds and where it does not.
struct FullStopRuleTests {
  @Test(arguments: [
    // A capital or a digit begins a sentence after an ordinary word.
    "He left.¦ Otis stayed.¦", "He left.¦ 12 men stayed.¦", "He left.¦ Élan is all.¦",
    "Он ушёл.¦ Она осталась.¦",
    // So does a small letter, unless a quote or bracket closes.
    "He left.¦ otis stayed.¦", "(He left.) otis stayed.¦", "“He left.” otis stayed.¦",
    "(He left.)¦ Otis stayed.¦",
    // A letter without case.
    "He left.¦ 今日は。¦", "He met Otis Jr.¦ 今日は。¦", "See f.¦ 今日は。¦",
    // Nothing at all.
    "He met Otis Jr.¦", "See p.¦",
  ])
  func looksAtWhatFollows(marked: String) { expectSentences(marked) }

  @Test(arguments: [",", ":", ";", "%", "&"])
  func goesOnBeforeASignThatBeginsNothing(sign: String) {
    expectSentences("He left. \(sign) Otis stayed.¦ “He left.” \(sign) Otis stayed.¦")
  }

  @Test(arguments: ["-", "–", "—", "--", "—-"])
  func looksBehindADash(dash: String) {
    expectSentences(
      "He left.¦ \(dash) Otis stayed.¦ He left. \(dash) otis stayed.¦ He left.¦ \(dash)Otis stayed.¦")
  }

  @Test(arguments: [
    "\"", "'", "(", "[", "{", "*", "_", "`", "“", "‘", "„", "«", "»", "‹", "¡", "¿", "《", "「", "『", "【", "（",
    "(“", "**“", "[([(", "_*_*_*",
  ])
  func looksBehindWhatOpens(marks: String) {
    expectSentences("He left.¦ \(marks)Otis stayed.¦")
    expectSentences("He met Mr. \(marks)Otis there.¦ He met Otis Jr. \(marks)Otis there.¦")
  }

  @Test(arguments: [
    "He met J. Smith.¦ He left.¦", "J. The rest is lost.¦", "He left.¦ J. Smith came.¦",
    "He met (J. Smith).¦",
    "He met Jean-J. Smith.¦", "He met “J. Smith”.¦", "He met J.¦ The rest left.¦", "He met Ä. Smith.¦",
    "He met Ж. Smith.¦", "He met 3B.¦ Otis left.¦",
    // *I* after a small letter is a word, after a capital an initial.
    "It was you and I.¦ Otis left.¦", "It was King I. Otis again.¦", "I. Otis left.¦",
  ])
  func knowsInitials(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "He left the U.S. Army.¦", "He left the U.S.¦ The Army stayed.¦",
    "J.R.R. Tolkien left.¦ He met a.b. Otis.¦",
    "He left at 1.2.¦ Otis stayed.¦", "He left the U.S.A.¦ In May he came.¦", "He met a.bc.¦ Otis left.¦",
    "It is given by f.¦ Otis left.¦", "It is given by f. 12 or f. x.¦", "In 1795, i. e. in May, he left.¦",
  ])
  func knowsLettersWithStops(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "IV. The return.¦", "He left.¦ IV. The return.¦", "He saw IV.¦ The return.¦", "1.2. The return.¦",
    "He left.¦ 1.E.8. The return.¦", "He left.¦ 1945.¦ The return.¦", "Iv.¦ The return.¦",
    "XLVIII. The return.¦",
    "CIVIL. The return.¦",
  ])
  func knowsNumbersOfSections(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "It is N°. 12 there.¦", "It is Nº. 12 there.¦", "It is N°. IV there.¦", "It was 20 degrees.¦ Otis left.¦",
  ])
  func knowsTheSignOfAnOrdinal(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "In Bldg. four.¦", "In Penn. and Mass. it rained.¦", "Louis XIV. was old.¦", "The mgr. was old.¦",
    "The BBC.¦ it is.¦", "The hut.¦ it is.¦", "In Street.¦ it is.¦", "The mngrsx.¦ it is.¦",
    "The x2.¦ it is.¦",
    "The Hut. it is.¦",
  ])
  func knowsShortWordsBeforeASmallLetter(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Oxford. pp. 12–14.¦", "Oxford. vol. ii, of it.¦", "Montholon, tom. iii., p. 14.¦", "Oxford. vi, 12.¦",
    "He left.¦ p is a letter.¦", "He left.¦ vi is an editor.¦", "He left.¦ men.¦ they came.¦",
  ])
  func knowsReferencesBeforeASmallLetter(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "They met at 6 p.m. (local time).¦", "They met there at 6 p.m. in May.¦",
    "They met there at 6 p.m.¦ In May.¦",
    "Until 6 p.m. Otis slept.¦", "Until tomorrow, Friday, 6 p.m.¦ Otis slept.¦", "“At 6 p.m. Otis slept.”¦",
    "6 p.m.¦ Otis slept.¦", "They met there at 6 p.m. 12 came.¦",
  ])
  func knowsTimesOfTheDay(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Otis left.¦The rest stayed.¦", "(Otis left.The) rest stayed.¦", "Otis left.Anna stayed.¦",
    "Otis left.the rest stayed.¦", "See a.The rest stays.¦", "See v2.The rest stays.¦",
    "x=left.The rest stays.¦",
    "Otis left..The rest stayed.¦", "Otis left...The rest stayed.¦", "Otis left!¦The rest stayed.¦",
    "Otis left?¦The rest stayed.¦", "Otis left.Theirs stayed.¦", "See Type.This.¦ See Type.¦",
    "See left.The.¦", "“Left.¦The rest stayed.”¦", "Otis left?!The rest stayed.¦",
  ])
  func knowsWhereASpaceIsMissing(marked: String) { expectSentences(marked) }
}
