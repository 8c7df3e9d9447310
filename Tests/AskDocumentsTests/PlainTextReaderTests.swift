import AskDocuments
import AskText
import Testing

/// What is found in plain text.
struct PlainTextReaderTests {
  @Test func joinsTheLinesOfAWrappedParagraph() throws {
    let text = """
      Sir Thomas More, son of Sir John More, a justice of the King's Bench, was
      born in 1478, in Milk Street, in the city of London.  After his earlier
      education at St. Anthony's School, in Threadneedle Street, he was placed,
      as a boy, in the household of Cardinal John Morton, Archbishop of
      Canterbury and Lord Chancellor.

      At the age of about nineteen, Thomas More was sent to Canterbury College,
      Oxford, by his patron.
      """
    #expect(try plain(text).map { $0.prefix(12) } == ["¶ Sir Thomas", "¶ At the age"])
  }

  @Test func keepsOneLineParagraphsApart() throws {
    let long = String(repeating: "Many words stand in this line here, ", count: 5) + "and it ends."
    #expect(
      try plain("\(long)\nShort one.\n\(long)\n\(long)") == [
        "¶ \(long)", "¶ Short one.", "¶ \(long)", "¶ \(long)",
      ])
  }

  @Test func startsAParagraphAtAnIndentedLineAfterASentence() throws {
    let text = """
         The first paragraph of this book has lines of about sixty
      signs, as many books have, and it ends in the middle of one.
         The second paragraph of this book begins with an indent and
      goes on for a while, until it ends as well in some other line,
      which happens to be this one.
      """
    #expect(try plain(text).map { $0.prefix(13) } == ["¶ The first p", "¶ The second "])
  }

  @Test func keepsAddressesAndVerseInLines() throws {
    #expect(
      try plain("Project Gutenberg\nP. O. Box 2782\nChampaign\n\nMore of it.") == [
        "¶ Project Gutenberg", "¶ P. O. Box 2782", "¶ Champaign", "¶ More of it.",
      ])
    #expect(
      try plain("Tyger Tyger burning bright\nIn the forests of the night\nWhat immortal hand or eye") == [
        "¶ Tyger Tyger burning bright", "¶ In the forests of the night", "¶ What immortal hand or eye",
      ])
  }

  @Test func joinsALineThatPlainlyGoesOn() throws {
    #expect(
      try plain("The meeting was held\non Monday.\nAll of us came, and Ann,\nBob and Carl left.") == [
        "¶ The meeting was held⏎on Monday.", "¶ All of us came, and Ann,⏎Bob and Carl left.",
      ])
  }

  @Test func joinsALineThatEndsInAWordNoSentenceEndsIn() throws {
    #expect(
      try plain("All of them spoke about the\nPope and the letters of\nParis.\nThen they left.") == [
        "¶ All of them spoke about the⏎Pope and the letters of⏎Paris.", "¶ Then they left.",
      ])
  }

  @Test func keepsListsOfWordsAndTablesInLines() throws {
    #expect(try plain("Aaron\naback\nabacus") == ["¶ Aaron", "¶ aback", "¶ abacus"])
    #expect(
      try plain("Code and currency name\tSymbol\naustralian dollar\t$\nbritish pound\t£").count == 3)
    #expect(try plain("en buyer well connected\nen buyer good connections\nen really need buyer").count == 3)
  }

  @Test func findsItemsWithoutTheirMarkers() throws {
    #expect(
      try plain(
        "Bring:\n- bread\n  and butter\n* milk\n• tea\n1. first\n2) second\n(a) third\nb) fourth\n-\n") == [
          "¶ Bring:", "• bread⏎  and butter", "• milk", "• tea", "• first", "• second", "• third", "• fourth",
          "| -",
        ])
  }

  @Test func takesADashInsideASentenceForADash() throws {
    let text = """
      The plan of the council for the new bridge over the river at the mill
      - which had been there for longer than anyone in the town remembered
      - was put before the people in the spring of that year, and they read
      1. no more than the title of it before they went home to their supper.
      """
    #expect(try plain(text).count == 1)
  }

  @Test func takesADashBeforeALongLineForAnItem() throws {
    let long = String(repeating: "words ", count: 30) + "end."
    #expect(try plain("\(long)\n- \(long)\n\(long)") == ["¶ \(long)", "• \(long)", "¶ \(long)"])
  }

  @Test func endsLinesAtEveryKindOfBreak() throws {
    let expected = ["¶ One is here.", "¶ Two is here.", "¶ Three."]
    #expect(try plain("One is here.\r\n\r\nTwo is here.\r\nThree.\r\n") == expected)
    #expect(try plain("One is here.\r\rTwo is here.\rThree.") == expected)
    #expect(try plain("  One is here. \n \t\nTwo is here.\u{A0}\n\u{C}\nThree.") == expected)
  }

  @Test func coversNoRule() throws {
    #expect(
      try plain("One.\n\n* * *\n\nTwo.\n-----\nThree.\n=-=-=\n***") == ["¶ One.", "¶ Two.", "¶ Three."])
  }

  @Test func survivesWhatIsNotUTF8() throws {
    let bytes: [UInt8] = [0xFF, 0x80, 0x20, 0xE2, 0x82, 0x0A, 0x0A, 0xF0, 0x9F]
    #expect(try PlainTextReader.read(bytes).blocks.map(\.bytes) == [0..<5, 7..<9])
  }
}

/// Which lines of plain text are headings.
struct PlainTextHeadingTests {
  private let text = "This is the running text that follows the title."

  private func isHeading(_ line: String) throws -> Bool {
    try plain("Before it stands another paragraph here.\n\n\(line)\n\n\(text)")[1].hasPrefix("#")
  }

  @Test(arguments: [
    "INTRODUCTION", "THE END OF THE WAR.", "CHAPTER IV", "Chapter 12. The Return of a Friend", "XIV",
    "3.2 Results", "Early Life and Education", "Anarchism", "Otto Hahn", "Early life", "Part Two",
    "Überblick", "Notes:",
  ])
  func takesForATitle(_ line: String) throws { #expect(try isHeading(line)) }

  @Test(arguments: [
    "He left.", "Really?", "by H.G. Wells", "By H.G. Wells", "Title: Utopia", "Author: Thomas More",
    "- A Point", "1. First Point", "[Illustration: A MAP]", "Nothing at all happened after that day",
    "Name    Age", "contents", "1997", "“Yes”", "mail me at a@b.c", "Yours truly, Ann",
    "And his father answered:", "The man continued,--",
    String(repeating: "Long Title ", count: 8),
  ])
  func takesForAParagraph(_ line: String) throws { #expect(try !isHeading(line)) }

  @Test func givesTheFirstTitleLevelOne() throws {
    #expect(
      try plain("Otto Hahn\n\n\(text)\n\nEarly Life\n\n\(text)") == [
        "# Otto Hahn", "¶ \(text)", "## Early Life", "¶ \(text)",
      ])
  }

  @Test func takesAnUnderlinedLineForATitle() throws {
    #expect(
      try plain("A plain name of it\n===============\nText.\n\nSome other thing here\n-------------\n\nMore.")
        == [
          "# A plain name of it", "¶ Text.", "## Some other thing here", "¶ More.",
        ])
    #expect(try plain("He left.\n--------\nShe stayed.") == ["¶ He left.", "¶ She stayed."])
  }

  @Test func takesNoTitleWithoutTextBelow() throws {
    #expect(try plain("\(text)\n\nTHE END") == ["¶ \(text)", "¶ THE END"])
    #expect(try plain("CONTENTS\n\nOne\nTwo\n\n\(text)").first == "¶ CONTENTS")
  }

  @Test func takesSeveralTitlesOnEnd() throws {
    #expect(try plain("UTOPIA\n\nBOOK I\n\n\(text)") == ["# UTOPIA", "## BOOK I", "¶ \(text)"])
    let chapters = (1...9).map { "Chapter \($0)" }
    #expect(
      try plain((chapters + [text]).joined(separator: "\n\n")).filter { $0.hasPrefix("#") } == [
        "## Chapter 9"
      ])
  }
}

/// What is found in plain text that was made of pages.
struct PageBreakTests {
  private let first = "The tenant shall keep the roof of the house in good repair and shall"

  @Test func joinsTheHalvesOfASentenceAcrossAPageNumber() throws {
    #expect(
      try plain("\(first)\n\n- 12 -\n\nnot sublet any part of it.\n") == [
        "¶ \(first)⏎⏎⟦- 12 -⟧⏎⏎not sublet any part of it."
      ])
  }

  @Test func joinsThemAcrossAHeadThatComesBack() throws {
    let text = "\(first)\n\n12\nTHE LEASE\n\nnot sublet it.\n\nTHE LEASE\n\nMore of it.\n\nTHE LEASE\n"
    #expect(try plain(text).first == "¶ \(first)⏎⏎⟦12⟧⏎⟦THE LEASE⟧⏎⏎not sublet it.")
  }

  @Test func joinsThemAcrossAFormFeed() throws {
    let text = "\(first)\n\u{0C}THE LEASE\n\nnot sublet it.\n"
    #expect(
      try plain(text).map { $0.replacing("\u{0C}", with: "␌") } == ["¶ \(first)⏎␌⟦THE LEASE⟧⏎⏎not sublet it."]
    )
  }

  @Test func keepsWhatStandsBetweenWholeSentences() throws {
    #expect(try plain("\(first) not.\n\n12\n\nnobody sublets it.\n").count == 3)
    #expect(try plain("\(first)\n\n12\n\nNobody sublets it.\n").count == 3)
  }

  @Test func joinsAWordThatIsBrokenAtTheEndOfALine() throws {
    #expect(
      try plain("The com-\npany was founded\nin May.\nIt grew.\n\nA company.").first?
        .hasPrefix("¶ The com⟦-⏎⟧pany was founded") == true)
  }
}
