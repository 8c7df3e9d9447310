import Testing

@testable import AskAnswer

/// The beginning and end of quoted words, and the ones that are speech.
@Suite("Quoted words") struct QuotedWordsTests {
  @Test(arguments: [
    ("\"", "\""), ("“", "”"), ("‘", "’"), ("'", "'"), ("«", "»"), ("„", "“"), ("„", "”"),
  ])
  func standBetweenMarksThatPair(open: String, close: String) throws {
    try SpokenPassage(
      """
      Jane Roe said: \(open)There is no money for this. {Jane Roe} There never was. {Jane Roe} \
      Who will pay?\(close) {Jane Roe} The hall was full. {}
      """
    ).expectSpeakers()
  }

  @Test func goOnInTheNextParagraphThatOpensWithAMark() throws {
    try SpokenPassage(
      """
      Jane Roe said: “There is no money for this. {Jane Roe}
      “There never was any money for it. {Jane Roe} Nobody has paid. {Jane Roe}
      “Nobody will.” {Jane Roe}
      “Who is she?” {}
      """
    ).expectSpeakers()
  }

  @Test func areNobodysWhereTheMarksDoNotPair() throws {
    try SpokenPassage(
      """
      “There is no money for this, said Jane Roe. {} “There never was,” said Jim Poe. {}
      """
    ).expectSpeakers()
  }

  @Test func thatNothingClosesAreKnownOnlyWhereTheyAreIntroduced() throws {
    try SpokenPassage(
      """
      Jane Roe said: “There is no money for this. {Jane Roe} It was all spent on the roof. {}
      The hall was full on Monday. {}
      """
    ).expectSpeakers()
  }

  @Test(arguments: [
    "Jane Roe's dogs' tails and the boys' hats were wet. {}",
    "It rained in the '90s, and the hall of '98 has gone. {}",
    "The rock 'n' roll years are over, Jane Roe said. {Jane Roe}",
    "The councillors’ hats were wet, Jane Roe said. {Jane Roe}",
  ])
  func areNotBegunByAnApostrophe(marked: String) throws { try SpokenPassage(marked).expectSpeakers() }

  @Test(arguments: [
    "“Yes,” said Jane Roe. {Jane Roe}", "Jane Roe said “yes”. {Jane Roe}",
    "Jane Roe looked at the “bridge” and left. {}", "Jane Roe read “War and Peace” on the train. {}",
    "The “Harbour Gate” said Jane Roe was late. {}",
  ])
  func ofFewWordsAreSpeechOnlyWhereTheyArePausedOrIntroduced(marked: String) throws {
    try SpokenPassage(marked).expectSpeakers()
  }

  @Test func onBothSidesOfTheClauseAreOnePersons() throws {
    try SpokenPassage(
      """
      “There is no money,” said Jane Roe, “and there never was any for a bridge of this size.” {Jane Roe}
      “It is not,” said Jim Poe. {Jim Poe}
      """
    ).expectSpeakers()
  }

  @Test func thatTwoClausesGiveToTwoPeopleAreNobodys() throws {
    try SpokenPassage("Jane Roe said: “There is no money for this,” said Jim Poe. {}").expectSpeakers()
  }

  @Test func areReadInMarkdownAsTheyLook() throws {
    try SpokenPassage(
      """
      # The bridge

      **“There is *no* money for this,”** said [Jane Roe](https://example.org/roe). {Jane Roe}

      - Mayor Jim Poe said: “There never was.” {Jim Poe, Mayor}
      """
    ).expectSpeakers(as: "news.md")
  }
}
