import AskText
import Testing

/// The title of a document.
@Suite("Titles")
struct TitleTests {
  private func title(of document: DocumentText, name: String = "a-name.txt") throws -> String {
    try Segmenter.outline(document, name: name).title
  }

  @Test func isWhatTheDocumentStates() throws {
    #expect(try title(of: document("# Heading", "¶ Text.", title: "Stated")) == "Stated")
    #expect(try title(of: document("# Heading", "¶ Text.", title: "")) == "Heading")
  }

  @Test func isTheFirstHeadingWithText() throws {
    #expect(
      try title(of: document("¶ Text here", "# ⟦![](a)⟧", "# ⟦**⟧One⟦**⟧\n more", "# Two")) == "One more")
  }

  @Test(arguments: ["A Walk in May", "Chapter 1", "⟦**⟧A Walk⟦**⟧ in May", "Was it so)", "Walk"])
  func isTheFirstLineIfItLooksLikeOne(line: String) throws {
    let shown = line.filter { !"⟦⟧*".contains($0) }
    #expect(try title(of: document("¶ " + line, "¶ He left.")) == shown)
  }

  @Test(arguments: [
    "He left.", "Was it so?", "It was!", "Dear Otis,", "Bring this:", "One; two;", "Abc", "Wait…",
    String(repeating: "a ", count: 40) + "a",
  ])
  func isNotALineThatIsText(line: String) throws {
    #expect(try title(of: document("¶ " + line, "¶ He left.")) == "A name")
  }

  @Test func isNotTheOnlyLineNorAnItem() throws {
    #expect(try title(of: document("¶ A Walk in May")) == "A name")
    #expect(try title(of: document("• A Walk in May", "¶ He left.")) == "A name")
    #expect(try title(of: document("| A Walk in May", "¶ He left.")) == "A name")
  }

  @Test(arguments: [
    ("junior-doctors_strike.txt", "Junior doctors strike"), ("README", "README"), ("readme.md", "Readme"),
    ("a.b.md", "A.b"), (".bashrc", ".bashrc"), ("été.txt", "Été"), ("two  words.txt", "Two words"),
    ("x", "X"),
    ("-.txt", "-.txt"), ("", "?"), ("ijs—2024.txt", "Ijs—2024"), ("ßa.txt", "SSa"),
  ])
  func isTheFileNameMadeReadableWhereNothingElseIs(name: String, expected: String) throws {
    #expect(try title(of: document("¶ He left."), name: name) == expected)
  }
}
