import AskDocuments
import AskText
import Testing

/// Markdown as people write it: what the dialects of programs add. `⟦…⟧` is markup.
@Suite("Markdown as people write it")
struct MarkdownDialectTests {
  @Test(arguments: [
    "Two hours of rest  \nFour loaves", "Two hours of rest\\\nFour loaves",
    "Two hours of rest<br>\nFour loaves",
    "Two hours of rest<br/>Four loaves",
  ])
  func partsAParagraphAtAHardBreak(_ text: String) throws {
    let blocks = try MarkdownReader.read(Array(text.utf8)).blocks.map { readable($0, text) }
    #expect(blocks == ["Two hours of rest", "Four loaves"])
  }

  @Test func goesOnOverABreakInsideASentence() throws {
    #expect(try markdown("The museum by the river is open each day<br>from nine to five.").count == 1)
  }

  @Test func partsFieldsAndRecordsOnLinesOfTheirOwn() throws {
    #expect(
      try markdown("**Phone:** 555 0101\n**Room:** 12\n\nNote: this is\nno field: here") == [
        "¶ ⟦**⟧Phone:⟦**⟧ 555 0101", "¶ ⟦**⟧Room:⟦**⟧ 12", "¶ Note: this is⏎no field: here",
      ])
    #expect(try markdown("10:03 Ann: hello\n10:04 Bob: hi") == ["| 10:03 Ann: hello", "| 10:04 Bob: hi"])
  }

  @Test func putsWhatFollowsTheFirstLineOfAnItemBelowIt() throws {
    let blocks = try MarkdownReader.read(Array("- Dora Finch  \n  Voice: alto\n- Sam".utf8)).blocks
    #expect(blocks.map(\.kind) == [.listItem, .listItem, .listItem])
    #expect(blocks.map(\.depth) == [1, 2, 1])
  }

  @Test(arguments: [
    "> [!NOTE]\n> The levain doubles.", "> [!tip]-\n> The levain doubles.",
    ":::tip\nThe levain doubles.\n:::",
    "::: {.note}\nThe levain doubles.\n:::", "!!! note\n    The levain doubles.",
    "!!! note\n\n    The levain doubles.",
    "[TOC]\n\nThe levain doubles.", "[[_TOC_]]\n\nThe levain doubles.", "The levain doubles. ^abc-1",
    "The levain doubles.[^7]", "{% include ad.html %}\n\nThe levain doubles.",
    "{{< figure >}}\nThe levain doubles.",
    "[![Build](https://img.shields.io/badge/a.svg)](https://a.b)\n\nThe levain doubles.",
    "![photo](a.png)\nThe levain doubles.", "<!-- hidden -->The levain doubles.",
  ])
  func quotesNoMarkerAndNoPicture(_ text: String) throws {
    let document = try MarkdownReader.read(Array(text.utf8))
    let outline = try Segmenter.outline(document, name: "a.md")
    #expect(
      outline.sentences.map { String(decoding: document.bytes[$0.bytes], as: UTF8.self) } == [
        "The levain doubles."
      ])
  }

  @Test(arguments: [
    "> [!warning] Do not overheat\n> It burns.", "!!! warning \"Do not overheat\"\n    It burns.",
    ":::warning Do not overheat\nIt burns.\n:::", ":::warning[Do not overheat]\nIt burns.\n:::",
  ])
  func keepsTheTitleOfACalloutByItself(_ text: String) throws {
    let blocks = try MarkdownReader.read(Array(text.utf8)).blocks.map { readable($0, text) }
    #expect(blocks == ["Do not overheat", "It burns."])
  }

  @Test func quotesNoDataOfAPicture() throws {
    let data = String(repeating: "iVBORw0KGgo", count: 3000)
    let text = "The roof leaks. ![photo](data:image/png;base64,\(data)) The repair costs 900 EUR."
    let document = try MarkdownReader.read(Array(text.utf8))
    let outline = try Segmenter.outline(document, name: "a.md")
    #expect(
      outline.sentences.map { String(decoding: document.bytes[$0.bytes], as: UTF8.self) } == [
        "The roof leaks.", "The repair costs 900 EUR.",
      ])
  }

  @Test func keepsWhatAPictureAloneShows() throws {
    #expect(
      try markdown("![Ann at the harbour](a.png)\nShe waits.") == ["¶ Ann at the harbour", "¶ She waits."])
  }

  @Test func showsLinksOfWikisAndTemplatesByTheirText() throws {
    #expect(
      try markdown("See [[people/ann|Ann]], [[Bob]] and [the page]({% link a.md %}).") == [
        "¶ See ⟦[[people/ann|⟧Ann⟦]]⟧, ⟦[[⟧Bob⟦]]⟧ and ⟦[⟧the page⟦]({% link a.md %})⟧."
      ])
    #expect(try markdown("`{{ a }} [[b]]` {{ c }}") == ["¶ ⟦`⟧{{ a }} [[b]]⟦`⟧ ⟦{{ c }}⟧"])
    #expect(try markdown("## Rules {#rules}\n\nText.") == ["## Rules ⟦{#rules}⟧", "¶ Text."])
  }

  @Test func putsADefinitionBelowItsTerm() throws {
    let blocks = try MarkdownReader.read(Array("Batten\n: A thin strip.".utf8)).blocks
    #expect(blocks.map(\.bytes) == [0..<6, 9..<22])
    #expect(blocks.map(\.depth) == [1, 2])
  }

  @Test func readsFrontMatterAKeyAtATime() throws {
    #expect(
      try markdown("---\ntitle: T\nauthor: Ines Prado\ntags:\n  - rye\n  - bread\nslug: t\n---\nText.") == [
        "| author: Ines Prado", "¶ tags:⏎  ⟦-⟧ rye⏎  ⟦-⟧ bread", "¶ Text.",
      ])
    #expect(try markdown("+++\n# remark\nauthor = \"Ines\"\n[extra]\n+++\n") == ["| author = \"Ines\""])
  }

  @Test func readsHTMLWithoutItsTags() throws {
    let text = """
      <div class="a">
      <h2>Hours</h2>
      <ul><li>Open <b>daily</b></li><li>Free<br>for all</li></ul>
      <script>var no = "text";</script><style>p { no: text }</style><!-- no
      text -->
      </div>

      <pre>
      a line
      another line
      </pre>
      """
    #expect(
      try markdown(text) == [
        "## Hours", "• Open ⟦<b>⟧daily⟦</b>⟧", "• Free", "¶ for all", "| a line⏎another line",
      ])
  }

  @Test func hidesAScriptThatGoesOnOverABlankLine() throws {
    #expect(try markdown("<div><script>\nvar a;\n\nvar b;\n</script></div>\n\nText.") == ["¶ Text."])
    #expect(try markdown("<div><script>\n\nText.") == ["¶ Text."])
  }

  private func readable(_ block: Block, _ text: String) -> String {
    ReadableText.string(Array(text.utf8).span, range: block.bytes, without: Markup(block.markup))
  }
}
