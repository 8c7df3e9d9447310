import Testing

@testable import AskVerify

/// Quotations of conversations that were saved as Markdown, in whatever state the file is.
@Suite("Saved Markdown")
struct SavedMarkdownTests {
  private static let conversation = """
    # A conversation with ask

    ## did it rain?

    > It rained
    > all day.

    – Jane Roe, Mayor\\
    notes/light.txt:12, bytes 812–830

    ## who came?

    Nothing answers this.

    > Nobody came\\.

    b.txt:3, bytes 5–17

    > They *all* came.

    a:1, bytes 2–3.txt:40, bytes 100–116

    """

  private func quotations(_ text: String) throws -> [SavedQuotation] {
    try SavedConversation(reading: Array(text.utf8), named: "saved").quotations
  }

  private func quotations(of paragraphs: String...) throws -> [SavedQuotation] {
    try quotations("# A conversation with ask\n\n" + paragraphs.joined(separator: "\n\n") + "\n")
  }

  @Test func holdsQuotationsWithTheirPlaces() throws {
    #expect(
      try quotations(Self.conversation) == [
        SavedQuotation(
          savedLine: 5, document: "notes/light.txt", line: 12, bytes: 812..<830, quote: "It rained\nall day.",
          speaker: "Jane Roe, Mayor"),
        SavedQuotation(savedLine: 15, document: "b.txt", line: 3, bytes: 5..<17, quote: "Nobody came."),
        SavedQuotation(
          savedLine: 19, document: "a:1, bytes 2–3.txt", line: 40, bytes: 100..<116, quote: "They *all* came."
        ),
      ])
  }

  @Test func holdsNoneWithoutABlockQuote() throws {
    #expect(try quotations("# A conversation with ask") == [])
    #expect(try quotations("# A conversation with ask\n\n## did it rain?\n\na.txt:1, bytes 0–10\n") == [])
  }

  @Test(arguments: ["\n", "\r\n"])
  func endsLinesInEitherWay(end: String) throws {
    #expect(try quotations(Self.conversation.replacing("\n", with: end)) == quotations(Self.conversation))
    #expect(try quotations("\u{FEFF}" + Self.conversation) == quotations(Self.conversation))
  }

  @Test(arguments: [
    (">It rained.", "It rained."), ("> It rained.", "It rained."), (">  It rained.", " It rained."),
    ("> It\n>\n> rained.", "It\n\nrained."), ("> > It rained.", "> It rained."),
    ("> It rained. ", "It rained. "),
    ("> It\\*s\\* &#9;rain", "It*s* \train"), ("> a&#10;b&#13;&#8232;c", "a\nb\r\u{2028}c"),
  ])
  func readsTheWordsAsTheyWere(block: String, quote: String) throws {
    let found = try quotations(of: block, "a.txt:1, bytes 0–10")
    #expect(found.map { Array($0.quote.utf8) } == [Array(quote.utf8)])
  }

  @Test func takesTheFirstSpeakerAlone() throws {
    let found = try quotations(
      of: "> It rained.", "– Jane \\*Roe\\*\\\na.txt:1, bytes 0–10", "> So.", "b:1, bytes 0–3")
    #expect(found.map(\.speaker) == ["Jane *Roe*", nil])
    #expect(throws: SavedConversationError.self) {
      try quotations(of: "> It rained.", "– Jane\\\n– John\\\na.txt:1, bytes 0–10")
    }
    #expect(throws: SavedConversationError.self) {
      try quotations(of: "> It rained.", "– Jane\na.txt:1, bytes 0–10")
    }
  }

  @Test(arguments: [
    ("a", "a"), ("", ""), ("\\*", "*"), ("\\\\", "\\"), ("\\a", "\\a"), ("\\", "\\"), ("\\é", "\\é"),
    ("a\\~\\!b", "a~!b"),
    ("&amp;", "&amp;"), ("&#65;", "A"), ("&#128512;", "😀"), ("&#;", "&#;"), ("&#65", "&#65"),
    ("&#x41;", "&#x41;"),
    ("&#55296;", "&#55296;"), ("&#1114112;", "&#1114112;"), ("&#00000065;", "A"),
    ("&#000000065;", "&#000000065;"),
    ("\\&#65;", "&#65;"), ("&#65;&#66;", "AB"), ("&", "&"), ("&#", "&#"),
  ])
  func undoesWhatMarkdownNeeds(line: String, expected: String) {
    #expect(MarkdownEscapes.plain(Substring(line)) == expected)
  }

  @Test(arguments: [
    ("a.txt:1, bytes 0–10", "a.txt", 1, 0..<10), ("a.txt:1, bytes 0-10", "a.txt", 1, 0..<10),
    ("a b/c:d.txt:12, bytes 812–897", "a b/c:d.txt", 12, 812..<897),
    ("x:1, bytes 0–10:2, bytes 3–4", "x:1, bytes 0–10", 2, 3..<4),
    ("\\*.txt:1, bytes 0–1", "*.txt", 1, 0..<1),
    ("a.txt:1, bytes 0–999999999999999", "a.txt", 1, 0..<999_999_999_999_999),
    ("é:007, bytes 08–09", "é", 7, 8..<9),
  ])
  func readsAPlace(line: String, document: String, number: Int, bytes: Range<Int>) throws {
    let place = try #require(SavedPlace(line))
    #expect(place.document.utf8.elementsEqual(document.utf8))
    #expect(place.line == number)
    #expect(place.bytes == bytes)
  }

  @Test(arguments: [
    "", "a.txt", ":1, bytes 0–10", "a.txt:0, bytes 0–10", "a.txt:1, bytes 10–10", "a.txt:1, bytes 10–9",
    "a.txt:1 bytes 0–10", "a.txt:1, bytes 0—10", "a.txt:1, bytes –10", "a.txt:1, bytes 0–",
    "a.txt:1, bytes 0–10 ",
    "a.txt:1, bytes 0–10.", "a.txt:, bytes 0–10", "a.txt:-1, bytes 0–10", "a.txt 1, bytes 0–10",
    "a.txt:1, bytes 0–9999999999999999", "a.txt:1, bytes 99999999999999999999–10", "a.txt:1, bytes 0–٩",
  ])
  func readsNoPlaceInAnotherLine(line: String) {
    #expect(SavedPlace(line) == nil)
  }

  // MARK: - Damage

  @Test func losesOnlyWhatIsCutOff() throws {
    let whole = try quotations(Self.conversation)
    let bytes = Array(Self.conversation.utf8)
    for count in 26..<bytes.count {
      guard let read = try? SavedConversation(reading: Array(bytes[..<count]), named: "saved") else {
        continue
      }
      // The last place may be cut in its last number.
      let sure = read.quotations.dropLast()
      #expect(Array(sure) == Array(whole[..<sure.count]))
      #expect(read.quotations.last.map { $0.quote == whole[sure.count].quote } ?? true)
    }
  }

  @Test func namesALineOrReadsTheRestWhereALineIsMissing() throws {
    let lines = Self.conversation.split(separator: "\n", omittingEmptySubsequences: false)
    let whole = try quotations(Self.conversation).map(\.document)
    for missing in lines.indices.dropFirst() {
      var rest = lines
      rest.remove(at: missing)
      do throws(SavedConversationError) {
        let text = rest.joined(separator: "\n")
        let found = try SavedConversation(reading: Array(text.utf8), named: "saved").quotations
        #expect(found.allSatisfy { whole.contains($0.document) })
        #expect(found.count >= whole.count - 1)
      } catch {
        guard case .misfit(let place, _) = error else {
          Issue.record("\(error)")
          continue
        }
        #expect(["saved:5", "saved:15", "saved:19"].contains(place))
      }
    }
  }
}
