import Testing

@testable import AskAnswer

/// Sentences whose speaker was named before: by a full name, a role, or with somebody else.
@Suite("Who said it, by what was said before") struct SpeakerNamingTests {
  private static let words = "\"There is no money for this,\""

  /// A text in which somebody speaks after some sentences.
  private func expect(_ before: String, says clause: String, speaker: String) throws {
    try SpokenPassage("\(before) {} \(Self.words) \(clause). {\(speaker)}").expectSpeakers()
  }

  @Test(arguments: [
    ("Jane Roe opened the hall.", "she said", "Jane Roe"),
    ("Jim Poe opened the hall.", "he said", "Jim Poe"),
    ("Jim Poe opened the hall.", "she said", ""),
    ("Jane Roe met Jim Poe.", "he said", "Jim Poe"), ("Jane Roe met Jim Poe.", "she said", "Jane Roe"),
    ("Jane Roe met Ann Lee.", "she said", ""),
    ("Jane Roe met Captain Jim Poe.", "he said", "Jim Poe, Captain"),
    ("Jane Roe visited coach Jim Poe.", "he said", "Jim Poe, coach"),
    ("Mr Roe and Ms Poe opened the hall.", "she said", "Ms Poe"),
    ("Sir Robin Roe opened the hall.", "he said", "Sir Robin Roe"),
    ("Lady Robin Roe opened the hall.", "he said", ""),
    ("Mayor Robin Roe opened the hall.", "she said", "Robin Roe, Mayor"),
    ("Robin Roe opened the hall.", "she said", ""),
    ("Jane Roe met a woman.", "she said", ""), ("Jane Roe met Poe's sister.", "she said", ""),
    ("The Port Authority met.", "it said", ""), ("Jane Roe opened the hall.", "they said", ""),
    ("Jane Roe opened the hall.", "we said", ""),
  ])
  func aPronounIsTheOnePersonItCanMean(before: String, clause: String, speaker: String) throws {
    try expect(before, says: clause, speaker: speaker)
  }

  @Test(arguments: [
    ("Jane Roe and Jim Poe opened the hall.", "they said", "Jane Roe and Jim Poe"),
    ("Mayors Jane Roe and Jim Poe opened the hall.", "they said", "Jane Roe and Jim Poe, Mayors"),
    ("Jane Roe and Jim Poe met Ann Lee.", "they said", ""),
    ("Jane Roe and Jim Poe met Ann Lee and Tom Ray.", "they said", ""),
  ])
  func theyAreThoseWhoWereNamedTogether(before: String, clause: String, speaker: String) throws {
    try expect(before, says: clause, speaker: speaker)
  }

  @Test(arguments: [
    ("Jane Roe opened the hall.", "Roe said", "Jane Roe"),
    ("Jane Roe opened the hall.", "said Ms Roe", "Jane Roe"),
    ("Mayor Jane Roe opened the hall.", "Roe said", "Jane Roe, Mayor"),
    ("Mayor Jane Roe opened the hall.", "Jane Roe said", "Jane Roe, Mayor"),
    ("Jane Roe, the mayor, opened the hall.", "Roe said", "Jane Roe, mayor"),
    // Two of that name: the text does not say which.
    ("Jane Roe met Jim Roe.", "Roe said", "Roe"),
    ("Mayor Jane Roe met Captain Jim Roe.", "Roe said", "Roe"),
    ("Mayor Jane Roe met Captain Jim Roe.", "Jim Roe said", "Jim Roe, Captain"),
    // *Mr* cannot be Jane.
    ("Jane Roe opened the hall.", "said Mr Roe", "Mr Roe"),
    // A first name alone is nobody's surname.
    ("Jane Roe opened the hall.", "Jane said", "Jane"),
    ("A bridge fell near Roe.", "Roe said", "Roe"),
  ])
  func aSurnameIsTheFullNameOfTheOnlyOneWhoHasIt(before: String, clause: String, speaker: String) throws {
    try expect(before, says: clause, speaker: speaker)
  }

  @Test(arguments: [
    ("Mayor Jane Roe opened the hall.", "the mayor said", "Jane Roe, Mayor"),
    ("Deputy mayor Jane Roe opened the hall.", "the deputy mayor said", "Jane Roe, Deputy mayor"),
    ("Jane Roe, the mayor of Leeds, opened the hall.", "said the mayor", "Jane Roe, mayor of Leeds"),
    ("Mayor Jane Roe opened the hall.", "a mayor said", ""),
    ("Mayor Jane Roe opened the hall.", "another mayor said", ""),
    ("Mayor Jane Roe opened the hall.", "the minister said", ""),
    ("Mayor Jane Roe met Mayor Jim Poe.", "the mayor said", ""),
    ("Jane Roe opened the hall.", "the mayor said", ""),
  ])
  func aRoleIsTheOneWhoWasNamedWithIt(before: String, clause: String, speaker: String) throws {
    try expect(before, says: clause, speaker: speaker)
  }

  @Test(arguments: [(1, "Jane Roe"), (2, ""), (3, "")])
  func aPronounReachesNoFurtherThanTwoParagraphsBack(between: Int, speaker: String) throws {
    let rain = String(repeating: "It rained all day. {}\n", count: between)
    try SpokenPassage("Jane Roe opened the hall. {}\n\(rain)\(Self.words) she said. {\(speaker)}")
      .expectSpeakers()
  }

  @Test(arguments: [(1_000, "Jane Roe"), (9_000, "Roe")])
  func aNameIsLookedForNearby(distance: Int, speaker: String) throws {
    let line = "The rain fell on the roofs of the town and ran down to the river.\n\n"
    let rain = String(repeating: line, count: distance / line.utf8.count + 1)
    try SpokenPassage("Jane Roe opened the hall. {}\n\n\(rain)\(Self.words) Roe said. {\(speaker)}")
      .expectSpeakers()
  }

  @Test func aNameOfAnotherSectionIsAnotherPerson() throws {
    try SpokenPassage(
      """
      # News

      ## The bridge

      Mayor Jane Roe opened the bridge. {} "It will stand for a hundred years," Roe said. {Jane Roe, Mayor}

      ## The school

      \(Self.words) Roe said. {Roe}
      """
    ).expectSpeakers(as: "news.md")
  }

  @Test func aRoleIsNotTakenFromSomebodyElse() throws {
    try SpokenPassage(
      """
      Mayor Jane Roe met Jim Poe on Monday. {}
      "There is no money for this," said Jim Poe. {Jim Poe}
      "There never was," said the mayor. {Jane Roe, Mayor}
      """
    ).expectSpeakers()
  }
}
