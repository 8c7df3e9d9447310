import Foundation
import Testing

@testable import Ask
@testable import AskInterface

@Suite struct CitingTests {
  private static let date = CalendarDate(year: 2026, month: 3, day: 9)

  private static let quotation = Quotation(
    bytes: Array("It was \"50% {more}\" than *they* had_seen.".utf8),
    text: "It was \"50% {more}\" than they had_seen.",
    citation: Sample.citation("notes/pay_2.txt", title: "Pay & {Peace", line: 7, bytes: 40..<80),
    explanation: Explanation(parts: []), confidence: 0.5,
    speaker: Speaker(name: "Jane Roe", role: "Mayor", bytes: 1..<9))

  @Test(arguments: [
    (
      CitationStyle.plain,
      """
      “It was "50% {more}" than they had_seen.” – Jane Roe, Mayor. In: Pay & {Peace, notes/pay_2.txt:7. Accessed 9 March 2026.

      """
    ),
    (
      .markdown,
      """
      > It was "50% {more}" than \\*they\\* had_seen.

      – Jane Roe, Mayor\\
      *Pay & {Peace*, notes/pay_2.txt:7, accessed 9 March 2026

      """
    ),
    (
      .bibtex,
      """
      @misc{pay-2-7,
        title = {{Pay \\& \\textbraceleft{}Peace}},
        howpublished = {notes/pay\\_2.txt},
        note = {Line 7, bytes 40--80: ``It was \\textquotedbl{}50\\% \\textbraceleft{}more\\textbraceright{}\\textquotedbl{} than they had\\_seen.'' Said by Jane Roe, Mayor. Accessed 9 March 2026},
        urldate = {2026-03-09},
      }

      """
    ),
  ])
  func writesEachStyle(style: CitationStyle, text: String) {
    #expect(style.text(of: Self.quotation, on: Self.date) == text)
  }

  @Test func writesAnItemThatTheSchemaOfCSLAllows() throws {
    let text = CitationStyle.csl.text(of: Self.quotation, on: Self.date)
    let items = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let item = try #require(items.first)
    // Of the schema's properties, with `additionalProperties` false: csl-data.json of
    // citation-style-language/schema.
    let allowed: Set = ["id", "type", "title", "accessed", "archive_location", "annote", "note"]
    #expect(Set(item.keys) == allowed)
    #expect(item["type"] as? String == "document")
    #expect(item["id"] as? String == "pay-2-7")
    #expect(item["title"] as? String == "Pay & {Peace")
    let accessed = item["accessed"] as? [String: [[Int]]]
    #expect(accessed == ["date-parts": [[2026, 3, 9]]])
  }

  @Test func writesTheObjectOfTheQuotationWithTheDate() throws {
    let text = CitationStyle.json.text(of: Self.quotation, on: Self.date)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["quote"] as? String == String(decoding: Self.quotation.bytes, as: UTF8.self))
    #expect(object["bytes"] as? [Int] == [40, 80])
    #expect(object["accessed"] as? String == "2026-03-09")
  }

  @Test func leavesNoBraceOfADocumentInBibTeX() {
    let escaped = BibTeX.escaped("}\\input{/etc/passwd}{^~\u{1B}[2J\n")
    #expect(!escaped.contains("\\input"))
    var depth = 0
    for sign in escaped where sign == "{" || sign == "}" {
      depth += sign == "{" ? 1 : -1
      #expect((0...1).contains(depth))
    }
    #expect(depth == 0)
    #expect(escaped.unicodeScalars.allSatisfy(Printable.isPrintable))
  }

  @Test(arguments: [
    (":cite", Command.cite(nil, .plain)), (":cite 2", .cite(2, .plain)),
    (":cite bibtex", .cite(nil, .bibtex)),
    (":cite 3 CSL", .cite(3, .csl)), (":ci j", .cite(nil, .json)), (":cite md", nil), (":cite 1 2", nil),
    (":cite 0 plain", nil), (":cite bibtex 2", nil),
  ])
  func readsItsNumberAndStyle(line: String, command: Command?) {
    let parsing = Command.Parsing(of: line)
    if let command {
      #expect(parsing == .command(command))
    } else {
      let message =
        "takes a number and one of plain, markdown, bibtex, csl and json, such as :cite 2 bibtex, not "
      guard case .mistake(let mistake)? = parsing else {
        Issue.record("“\(line)” is understood")
        return
      }
      #expect(mistake.message.contains(message))
    }
  }
}
