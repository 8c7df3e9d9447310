import AskDocuments
import AskText
import Testing

/// Code in the text of Markdown, which no sentence ends in.
struct CodeSpanTests {
  @Test func endsNoSentenceInsideCode() throws {
    #expect(
      try sentences("# Notes\n\nRun `tool stop. Now` to halt the **pump**. The sum $$x = 4. y = 7$$ holds.\n")
        == [
          "Run `tool stop. Now` to halt the **pump**.", "The sum $$x = 4. y = 7$$ holds.",
        ])
  }

  @Test func endsASentenceBeforeCodeInSmallLetters() throws {
    #expect(
      try sentences("You need version 3. `npm install` brings it. `npm start. Go` runs it.") == [
        "You need version 3.", "`npm install` brings it.", "`npm start. Go` runs it.",
      ])
  }

  @Test func endsASentenceBehindCode() throws {
    #expect(
      try sentences("> Call `a.\n> B`. Then call *`stop`*. [`d. E`](f) ends it.") == [
        "Call `a.\n> B`.", "Then call *`stop`*.", "[`d. E`](f) ends it.",
      ])
  }

  @Test func findsTheCodeOfABlock() throws {
    let bytes = Array("A ``b ` c`` and `d`.\n".utf8)
    let spans = try MarkdownReader.read(bytes).blocks.flatMap(\.codeSpans)
    #expect(spans.map { String(decoding: bytes[$0], as: UTF8.self) } == ["b ` c", "d"])
  }

  private func sentences(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    let outline = try Segmenter.outline(MarkdownReader.read(bytes), name: "a.md")
    return outline.sentences.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
  }
}
