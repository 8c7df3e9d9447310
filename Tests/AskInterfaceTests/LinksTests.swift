import Testing

@testable import AskInterface

@Suite struct LinksTests {
  private let links = Links(host: "box", folder: "/home/me/pa pers")

  @Test(arguments: [
    ("a.txt", "file://box/home/me/pa%20pers/a.txt"), ("/a/b.md", "file://box/a/b.md"),
    ("./x/../y", "file://box/home/me/pa%20pers/x/../y"),
    ("/é;\u{1B}\\%#?", "file://box/%C3%A9%3B%1B%5C%25%23%3F"),
    ("/\u{202E}\n", "file://box/%E2%80%AE%0A"),
  ])
  func leadToThePathWithNothingUnspelled(path: String, address: String) {
    #expect(links.address(of: path) == address)
  }

  @Test func standAroundThePlaceOfAQuotation() {
    let text = TextRendering(Settings(links: links)).answer(
      Sample.answered(Sample.quotation("Short.")), isNumbered: false)
    #expect(
      text == "“Short.”\n  \u{1B}]8;;file://box/home/me/pa%20pers/seeds/strike.txt\u{1B}\\seeds/strike.txt:5"
        + "\u{1B}]8;;\u{1B}\\\n")
  }

  @Test func sayHowSureAQuotationIsToAPerson() {
    let text = TextRendering(Settings(answers: 2, showsConfidence: true)).answer(
      Sample.answered(Sample.quotation("Short.")), isNumbered: true)
    #expect(text == "1. “Short.”\n     seeds/strike.txt:5\n     confidence 0.75\n")
  }
}

@Suite struct ScreenRowsTests {
  @Test(arguments: [
    ("", 0), ("a\n", 1), ("a\nb", 2), (String(repeating: "x", count: 10) + "\n", 1),
    (String(repeating: "x", count: 11) + "\n", 2), (String(repeating: "日", count: 6) + "\n", 2),
    ("\u{1B}[35m" + String(repeating: "x", count: 10) + "\u{1B}[0m\n", 1),
    ("\u{1B}]8;;file://box/a/very/long/path\u{1B}\\short\u{1B}]8;;\u{1B}\\\n", 1), ("\u{1B}", 0),
    ("\n\n\n", 3), (String(repeating: "👨‍👩‍👧‍👦", count: 5) + "\n", 1),
    (String(repeating: "👨‍👩‍👧‍👦", count: 6) + "\n", 2),
  ])
  func areCountedWithoutStylesAndLinks(text: String, rows: Int) {
    #expect(ScreenRows.count(of: text, columns: 10) == rows)
  }
}
