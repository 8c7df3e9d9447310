import AskDocuments
import AskText
import Testing

/// Text that a program drew from pages or films: what its lines and pages brought with them is no
/// text. `⟦…⟧` is what is left out.
@Suite("Text drawn from pages and films")
struct DrawnTextTests {
  @Test func joinsTheCuesOfASubtitleIntoSentences() throws {
    let text = """
      1
      00:00:01,000 --> 00:00:03,000
      The bridge was built

      2
      00:00:03,500 --> 00:00:05,000
      by <i>two brothers</i>.

      3
      00:00:06,000 --> 00:00:08,000
      - Who paid for it?
      - The town did.
      """
    #expect(
      try plain(text) == [
        "¶ The bridge was built⏎⏎⟦2⟧⏎⟦00:00:03,500 --> 00:00:05,000⟧⏎by ⟦<i>⟧two brothers⟦</i>⟧.",
        "¶ Who paid for it?", "¶ The town did.",
      ])
  }

  @Test(arguments: ["WEBVTT - a talk\nKind: captions\n\nNOTE made by hand\n\n", "WEBVTT\n\n"])
  func readsWebVTTWithoutItsHead(_ head: String) throws {
    let text =
      "\(head)intro\n00:01.000 --> 00:03.000\n<v Ann>The pump is new.\n\n00:00:04.000 --> 00:00:05.000\nIt works."
    #expect(try plain(text) == ["¶ ⟦<v Ann>⟧The pump is new.", "¶ It works."])
  }

  @Test func cutsCuesWithoutStopsIntoLines() throws {
    let cues = (10..<40).map { "00:00:\($0),000 --> 00:00:\($0),900\nand then he went on to say \($0)\n" }
    let blocks = try plain(cues.joined(separator: "\n"))
    #expect(blocks.count == 30 && blocks[7] == "| and then he went on to say 17")
  }

  @Test func goesOnOverTheEndOfAPage() throws {
    let page = "The committee met on each of the three days and heard the people who"
    func text(_ first: Int) -> String {
      (first..<first + 3).map {
        "\(page)\nlive by\n\n  \($0)\n\u{C}REPORT OF THE YEAR\n\nthe river number \($0).\n\n"
      }.joined()
    }
    let blocks = try plain(text(7))
    #expect(blocks.count == 3)
    #expect(blocks[1] == "¶ \(page)⏎live by⏎⏎  ⟦8⟧⏎\u{C}⟦REPORT OF THE YEAR⟧⏎⏎the river number 8.")
  }

  @Test func goesOnOverPageNumbersThatCountUp() throws {
    let pages = zip(3..., ["Ann", "Bob", "Carl", "Dora", "Emil"]).map {
      "One line stands here.\n\nAnother stands here.\n\n\($1) says that the\n\n- \($0) -\n\nriver rose."
    }
    let blocks = try plain(pages.joined(separator: "\n\n"))
    #expect(blocks.filter { $0.contains("⟦- 4 -⟧") } == ["¶ Bob says that the⏎⏎⟦- 4 -⟧⏎⏎river rose."])
    #expect(blocks.count == 15)
  }

  @Test func keepsNumbersThatAreNoPages() throws {
    #expect(try plain("Tea\n\n12\n\nCake\n\n31\n\nSoup\n\n7").count == 6)
  }

  @Test func joinsAWordThatALineEndParts() throws {
    let text = """
      An example of it is shown below, and it shows that the word of the exam-
      ple above is one word, as is the applica-
      tion of it, but the well-
      known, which is known and well-known, is two.
      """
    let document = try PlainTextReader.read(Array(text.utf8))
    let block = try #require(document.blocks.first)
    let shown = ReadableText.string(document.bytes.span, range: block.bytes, without: Markup(block.markup))
    #expect(shown.contains("the example above") && shown.contains("application of"))
    #expect(shown.contains("well- known"))
  }

  @Test func keepsAHyphenThatMayBeTheWordsOwn() throws {
    let text =
      "It was taken to be the master-\npiece of an artist who was un-\nheard of, and he was proud of it."
    #expect(try plain(text) == ["¶ " + text.replacing("\n", with: "⏎")])
  }

  @Test(.timeLimit(.minutes(1))) func staysQuickOnMadeUpText() throws {
    let texts = [
      String(repeating: "00:00:01,000 --> 00:00:03,000\n<i>{\\a", count: 20_000),
      String(repeating: "a-\nb", count: 100_000), String(repeating: "\u{C}a\n", count: 100_000),
      String(repeating: "1\n\n", count: 100_000), String(repeating: "a:\n", count: 100_000),
      (0..<2000).map { String(repeating: " ", count: $0) + "a\n" }.joined(),
      String(repeating: "10:00 a\n", count: 100_000), String(repeating: "A: b\n", count: 100_000),
      String(repeating: "<", count: 100_000) + "\n" + String(repeating: "Ann 9:15\n", count: 50_000),
    ]
    for text in texts {
      let document = try PlainTextReader.read(Array(text.utf8))
      #expect(try Segmenter.outline(document, name: "a").byteCount == text.utf8.count)
    }
  }
}
