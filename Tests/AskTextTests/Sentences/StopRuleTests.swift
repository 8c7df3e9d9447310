import Testing

/// Rules about other stops than one full stop, each where it holds and where it does not.
struct StopRuleTests {
  @Test(arguments: ["。", "！", "？", "｡", "।", "۔"])
  func needsNoSpaceAfterAStopOfAnotherScript(stop: String) {
    expectSentences("今日\(stop)¦明日\(stop)¦ X\(stop)¦")
    expectSentences("「今日\(stop)」¦彼は\(stop)¦「今日\(stop)」と彼は\(stop)¦今日\(stop)¦と\(stop)¦")
  }

  @Test func needsASpaceAfterAnArabicQuestion() {
    expectSentences("هل أنت؟¦ نعم.¦")
    expectSentences("هل أنت؟نعم.¦")
  }

  @Test(arguments: [
    "He waited...¦ Otis came.¦", "He waited…¦ Otis came.¦", "He waited... otis came.¦",
    "He waited... 12 came.¦",
    "He waited… (Otis came.)¦", "He waited...¦ 今日は。¦", "He waited... $5 came.¦", "He waited...Otis came.¦",
    "He waited ...¦ Otis came.¦", "He waited ... I came.¦", "He waited ... A man came.¦",
    "He waited...¦ I came.¦",
    "He waited..¦ Otis came.¦", "He waited.....¦ Otis came.¦", "He waited. . .¦ Otis came.¦",
    "He waited.¦ . . . Otis came.¦", "He waited .¦ Otis came.¦", "He waited . . . otis came.¦",
    "He waited ...!¦ Otis came.¦", "He waited ...?!¦ otis came.¦", "“He waited...”¦ Otis came.¦",
    "[...] Otis came.¦", "He left.¦ [...] Otis came.¦", "He left [...]¦ Otis came.¦", "“[...] Otis came.”¦",
  ])
  func tellsAPauseFromAnEnd(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Is it?¦ yes.¦", "It is!¦ yes.¦", "Is it?¦ Yes.¦", "Is it?!¦ Yes.¦", "Is it?¦ 12.¦", "Is it?¦ 今日は。¦",
    "“Is it?” he said.¦", "“Is it?”¦ Otis slept.¦", "“Is it?” Otis said.¦", "“Is it?” Sir Otis Brown said.¦",
    "“Is it?”¦ Sir Otis Brown Smith said.¦", "“Is it?” Otis\r\nsaid.¦", "“Is it?”¦ Otis, he said.¦",
    "“Is it?”¦ In May he said.¦",
    "“Is it?” (1898) is long.¦", "“Is it?”¦ 1898 is long.¦", "Is it?¦ (1898) is long.¦",
    "Six (!) Otis.¦ In 1066 (?) Otis left.¦ Six!¦ Otis left.¦",
  ])
  func knowsQuestionsAndExclamations(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Alas! my friend.¦", "“Oh! my friend.”¦", "“What? my friend.”¦", "What?¦ my friend.¦",
    "He cried alas!¦ my friend.¦",
    "He works at Yahoo! in May.¦", "He works At Yahoo!¦ in May.¦", "He works at yahoo!¦ in May.¦",
    "He works at Yahoo! News.¦", "He watched Jeopardy! Otis won.¦", "He ate at Yum! Brands.¦",
    "He left Yahoo!¦ They stayed.¦", "He left Yahoo! Otis stayed.¦", "He left Otis!¦ Anna stayed.¦",
    "(Alas! my friend.)¦", "Alas, no!¦ my friend.¦",
  ])
  func keepsACryAndAName(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "\"", "'", ")", "]", "}", "*", "_", "`", "‘", "’", "‚", "‛", "“", "”", "«", "»", "‹", "›", "》", "」", "』",
    "】",
    "）", "**", ".”)", "’”",
  ])
  func keepsWhatClosesWithItsSentence(marks: String) {
    expectSentences(
      "Otis left.\(marks)¦ Anna stayed.¦ Is it?\(marks)¦ Anna stayed.¦ He left 。\(marks)¦Anna.¦")
  }

  @Test(arguments: [")", "]", "}", "’", "”"])
  func keepsWhatClosesApart(mark: String) {
    expectSentences("Otis left. \(mark)¦ Anna stayed.¦")
    expectSentences("Otis left.¦ \(mark)Anna stayed.¦")
  }

  @Test(arguments: [":)", ":(", ":D", ":P", ":-)", ":-(", ":-D", ":-P", ";)", ";-)", ";P"])
  func keepsAnEmoticonAfterAStop(emoticon: String) {
    expectSentences("Otis left. \(emoticon)¦ Anna stayed.¦ He left! \(emoticon)¦ Anna stayed.¦")
  }

  @Test(arguments: [
    "He left :)¦ Anna stayed.¦", "He left ;-)¦ Anna stayed.¦", "He left :) and stayed.¦",
    "He left x:) Anna stayed.¦",
    "He left :)) Anna stayed.¦", "He left (x:) Anna stayed.¦", ":) Anna stayed.¦",
    "He left 8-) Anna stayed.¦",
  ])
  func endsASentenceAtAnEmoticonBeforeACapital(marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "[3]", "[12][13]", "[citation needed]", "¹", "²³", "⁴⁵⁶⁷⁸⁹⁰", "[4]:45", "[4]:45–6", "[4]:45-6", "”[3]",
    "[3]”",
    "[\(String(repeating: "x", count: 38))]",
  ])
  func keepsNotesWithTheirSentence(note: String) {
    expectSentences("It was built.\(note)¦ Otis left.¦ It was built.\(note)¦Otis left.¦")
    expectSentences("It was built.\(note)otis left.¦")
  }

  @Test(arguments: ["[\(String(repeating: "x", count: 60))]", "[a[b]", "[3", "₂", "[4]:x"])
  func takesOtherBracketsForText(text: String) {
    expectSentences("It was built.\(text) otis left.¦")
  }

  @Test(arguments: [
    "\u{9}", "\u{A}", "\u{B}", "\u{C}", "\u{D}", "\u{D}\u{A}", "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}",
    "\u{200A}",
    "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}", " \u{A0}\n ",
  ])
  func takesWhiteSpaceOfEveryKind(space: String) {
    expectSentences("\(space)Otis left.¦\(space)Anna stayed.¦\(space)")
  }

  @Test(arguments: ["\u{200B}", "\u{FEFF}", "\u{2060}", "\u{180E}"])
  func takesWhatHasNoWidthForText(sign: String) {
    expectSentences("Otis left.\(sign)Anna stayed.¦")
  }
}
