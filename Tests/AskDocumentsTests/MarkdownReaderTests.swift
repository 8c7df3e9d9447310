import AskDocuments
import AskText
import Testing

/// What is found in Markdown. `⟦…⟧` is markup.
struct MarkdownReaderTests {
  @Test func findsHeadingsOfBothKindsWithoutTheirSigns() throws {
    #expect(
      try markdown("# One *two* ##\nText.\n\nThree\nfour\n---\n### C#\n#\n\n> ## In `quotes`\n") == [
        "# One ⟦*⟧two⟦*⟧", "¶ Text.", "## Three⏎four", "### C#", "## In ⟦`⟧quotes⟦`⟧",
      ])
  }

  @Test func marksEmphasisCodeAndEscapes() throws {
    #expect(
      try markdown("A **bold** *and __both__* `code` a\\*b ~~gone~~ ~~~ &amp; &#38;x AT&T <b>h</b>.") == [
        "¶ A ⟦**⟧bold⟦**⟧ ⟦*⟧and ⟦__⟧both⟦__*⟧ ⟦`⟧code⟦`⟧ a⟦\\⟧*b ⟦~~⟧gone⟦~~⟧ ~~~ &amp; &#38;x AT&T "
          + "⟦<b>⟧h⟦</b>⟧."
      ])
  }

  @Test func marksLinksAndKeepsTheirText() throws {
    #expect(
      try markdown("See [the b](http://a.b \"b b\") b, [c][d], [d] and <http://e.f>.\n\n[d]: /url 'title'\n")
        == ["¶ See ⟦[⟧the b⟦](http://a.b \"b b\")⟧ b, ⟦[⟧c⟦][d]⟧, ⟦[⟧d⟦]⟧ and ⟦<⟧http://e.f⟦>⟧."])
  }

  @Test func keepsWhatAPictureIsCalled() throws {
    #expect(try markdown("![A map](map.png) of it\n\n![](empty.png)") == ["¶ ⟦![⟧A map⟦](map.png)⟧ of it"])
  }

  @Test func takesNoDefinitionForText() throws {
    #expect(
      try markdown("[a]: /url\n[b]: /u\nText *here* and\n[a] there.") == [
        "¶ Text ⟦*⟧here⟦*⟧ and⏎⟦[⟧a⟦]⟧ there."
      ])
  }

  @Test func joinsTheLinesOfAParagraph() throws {
    #expect(
      try markdown("one\n two\n   three\n\tfour\r\nfive\n") == ["¶ one⏎ two⏎   three⏎\tfour␍⏎five"])
  }

  @Test func findsItemsWithoutTheirMarkers() throws {
    #expect(
      try markdown("- one\n  *more*\n* two\n  1. deep\n     er\n\n  para\n- [ ] open\n- [x] done **x**\n")
        == [
          "• one⏎  ⟦*⟧more⟦*⟧", "• two", "• deep⏎     er", "• para", "• open", "• done ⟦**⟧x⟦**⟧",
        ])
  }

  @Test func marksTheSignsOfAQuote() throws {
    #expect(
      try markdown(
        "> one *a*\n> two `b\n> c` d\nlazy **e**\n\n> > deep\n> > er\n\n- > in an item\n  > again\n")
        == [
          "¶ one ⟦*⟧a⟦*⟧⏎⟦>⟧ two ⟦`⟧b⏎⟦>⟧ c⟦`⟧ d⏎lazy ⟦**⟧e⟦**⟧", "¶ deep⏎⟦> >⟧ er",
          "¶ in an item⏎  ⟦>⟧ again",
        ])
  }

  @Test func keepsTheLinesOfCodeWithoutItsFences() throws {
    #expect(
      try markdown(
        "```swift\nlet *x* = 1\n\nlet y\n```\n\n    old\n      style\n\n> ~~~\n> a\n> b\n\n```\nopen")
        == ["| let *x* = 1⏎⏎let y", "| old⏎      style", "| a⏎⟦>⟧ b", "| open"])
  }

  @Test func findsNoTextInEmptyCode() throws {
    #expect(try markdown("```\n```\n\n```\n\n \n```\n\n- \n\n#\n\n> \n") == [])
  }

  @Test func keepsTheRowsOfATableWithoutItsRule() throws {
    #expect(
      try markdown("Above:\n| Name | *Age* |\n|:--|--:|\n| A \\| B | 3 |\n| C |\n\na | b\n- | -\n") == [
        "¶ Above:", "| ⟦|⟧ Name ⟦|⟧ ⟦*⟧Age⟦*⟧ ⟦|⟧", "| ⟦|⟧ A ⟦\\⟧| B ⟦|⟧ 3 ⟦|⟧⏎⟦|⟧ C ⟦|⟧",
        "¶ a | b", "• | -",
      ])
    #expect(try markdown("a | b\n--|--\nc | d") == ["| a ⟦|⟧ b", "| c ⟦|⟧ d"])
    #expect(try markdown("a | b\n|--|") == ["¶ a | b⏎|--|"])
  }

  @Test func findsNoTextInRemarksAndRules() throws {
    #expect(try markdown("Text.\n\n***\n\n<!-- a\n\nremark -->\n\nMore.") == ["¶ Text.", "¶ More."])
  }

  @Test func putsAFootnoteWhereItStands() throws {
    #expect(
      try markdown("One[^n].\n\n[^n]: A *note*.\n\nTwo.") == [
        "¶ One⟦[^n]⟧.", "¶ A ⟦*⟧note⟦*⟧.", "¶ Two.",
      ])
  }

  @Test func takesTheTitleFromFrontMatter() throws {
    func title(_ text: String) throws -> String? { try MarkdownReader.read(Array(text.utf8)).statedTitle }
    #expect(try title("---\nlayout: x\ntitle: \"A Walk\"\n---\nText.") == "A Walk")
    #expect(try title("\u{FEFF}---\r\ntitle:  Ein Weg \r\n...\r\nText.") == "Ein Weg")
    #expect(try title("+++\n# remark\ntitle = 'A Walk'\n+++\nText.") == "A Walk")
    #expect(try title("---\nx:\n  title: inner\n---\n") == nil)
    #expect(try title("---\ntitle: >\n  folded\n---\n") == nil)
    #expect(try title("Text.\n\n---\ntitle: no\n---\n") == nil)
    #expect(try markdown("---\ntitle: T\nauthor: A\n---\n# H\n") == ["| author: A", "# H"])
    #expect(try markdown("---\ntitle: T\n") == ["¶ title: T"])
    #expect(try markdown("---\n\nJust text.\n\n---\n") == ["¶ Just text."])
  }

  @Test func countsTheFilesOwnBytes() throws {
    let bytes: [UInt8] = Array("é *".utf8) + [0xFF, 0xE2, 0x82] + Array("*\r\n\r\n# ".utf8) + [0xC3, 0x28]
    let blocks = try MarkdownReader.read(bytes).blocks
    #expect(blocks.map(\.bytes) == [0..<8, 14..<16])
    #expect(blocks.map(\.markup) == [[3..<4, 7..<8], []])
  }

  @Test func losesNoTextWhereAPlaceIsWrong() throws {
    // The columns that `cmark` states are wrong after each of these.
    for text in [
      "> a\n>   b &ngE; c *d*", "[x]: /a\n'y'\nText *a* b\nc *d*", "*a\n  b* [c](\n  /u\n  'x') *d* e\n  f",
      "- a\n\tb *c*\n  d `e\n\tf`", "a `b  \n   c` *d*",
    ] {
      let found = try MarkdownReader.read(Array(text.utf8))
      let shown = found.blocks.map { block in
        block.bytes.filter { offset in !block.markup.contains { $0.contains(offset) } }.map {
          found.bytes[$0]
        }
      }
      let words = String(decoding: shown.joined(), as: UTF8.self)
      for letter in "abcdef" where text.contains(letter) { #expect(words.contains(letter), "\(text)") }
    }
  }

  @Test func readsAFileWithAnEnormousTreeAsPlainText() throws {
    // A sign of markup can become a node of the tree, and a node takes 240 bytes.
    for count in [1 << 20, 8 << 20] {
      let bytes = [UInt8](repeating: UInt8(ascii: ">"), count: count) + Array(" *a*".utf8)
      #expect(try MarkdownReader.read(bytes).blocks == [Block(.paragraph, bytes: 0..<bytes.count)])
    }
    let bytes = [UInt8](repeating: UInt8(ascii: ">"), count: 1000) + Array(" *a*".utf8)
    #expect(try MarkdownReader.read(bytes).blocks != [Block(.paragraph, bytes: 0..<bytes.count)])
  }

  @Test func readsALargeFileOfOrdinaryMarkdownAsMarkdown() throws {
    let paragraph =
      "# Pay\n\nThe **pay** of [doctors](https://a.example) rose by 3.5%, *he* said; and `it` fell.\n\n"
    let bytes = Array(String(repeating: paragraph, count: (2 << 20) / paragraph.utf8.count).utf8)
    #expect(try MarkdownReader.read(bytes).blocks.first?.kind == .heading(level: 1))
  }
}
