import Testing

@testable import Ask
@testable import AskInterface

@Suite struct CommandRenderingTests {
  private let surroundings = Library.Surroundings(
    before: "Staff wait.\u{7} ", quotation: Sample.sentence, after: " Nobody knows.")

  @Test func showsWhereAQuotationStandsAndMarksItInItsPassage() {
    let quotation = Sample.quotation(at: Sample.citation(heading: "Pay"))
    #expect(
      TextRendering(Settings(width: 60)).source(of: quotation, number: 2, in: surroundings) == """
        2. seeds/strike.txt:5:1
           title    Strike
           heading  Pay
           bytes    812–897, end excluded
           scalars  812–897, end excluded

           Staff wait.\u{FFFD} »There is speculation that the bodies have
           recommended rises of between 6% and 6.5%.« Nobody knows.

        """)
  }

  @Test func marksTheSentenceInBoldWhereColourIsOn() {
    let shown = TextRendering(Settings(isColoured: true))
      .source(of: Sample.quotation(), number: 1, in: surroundings)
    #expect(shown.hasSuffix("\n   Staff wait.\u{FFFD} \u{1B}[1m\(Sample.sentence)\u{1B}[0m Nobody knows.\n"))
  }

  @Test func showsTheScoreAsTheSumOfItsParts() {
    #expect(
      TextRendering(Settings()).why(Sample.quotation(), number: 1) == """
        1. score 7.2500, higher is better; it answers with probability 0.7500
           part         value      weight       share
           words       2.5000      3.0000      7.5000
           length     -1.0000      0.2500     -0.2500
           sum                                 7.2500

        """)
  }

  private let documents = [
    Library.Document(
      path: "a.txt", title: "First", byteCount: 90, sentenceCount: 12, invalidByteCount: 0),
    Library.Document(
      path: "folder/b\n.md", title: "Second", byteCount: 9, sentenceCount: 1, invalidByteCount: 3),
  ]

  private let skipped = [
    Library.Skipped(path: ".git", reason: .hidden), Library.Skipped(path: "x.png", reason: .binary),
    Library.Skipped(path: ".env", reason: .hidden),
    Library.Skipped(path: "u.txt", reason: .otherEncoding("UTF-16")),
    Library.Skipped(path: "s\u{1B}.txt", reason: .unreadable("Permission denied")),
  ]

  @Test func listsTheDocumentsAndCountsWhatWasPassedOver() {
    #expect(
      TextRendering(Settings()).docs(documents, skipped: skipped) == """
        2 documents, 13 sentences:
             12  a.txt             First
              1  folder/b\\u{A}.md  Second  (3 bytes not UTF-8, shown as U+FFFD)
        Passed over: 2 hidden, 1 binary, 1 in UTF-16, 1 unreadable.

        """)
  }

  @Test func warnsOfFilesThatAPersonWouldMiss() {
    #expect(
      TextRendering.warnings(about: skipped) == [
        "passed over u.txt: it is in UTF-16; save it as UTF-8",
        #"passed over s\u{1B}.txt: Permission denied"#,
      ])
  }

  @Test func warnsOfAFewFilesAndCountsTheOthers() {
    let lost = (1...8).map { Library.Skipped(path: "\($0).txt", reason: .unreadable("Permission denied")) }
    let warnings = TextRendering.warnings(about: lost)
    #expect(warnings.count == 6)
    #expect(warnings.last == "passed over 3 more; :docs counts them")
  }

  @Test func givesAProgramEachFileThatWasPassedOver() {
    #expect(
      JSONRendering.docs([documents[0]], skipped: [skipped[0], skipped[3]]) == """
        {"command": "docs", "documents": [{"document": "a.txt", "title": "First", "bytes": 90, \
        "sentences": 12, "invalid": 0}], "skipped": [{"path": ".git", "reason": "hidden", "detail": null}, \
        {"path": "u.txt", "reason": "other-encoding", "detail": "UTF-16"}], "error": null}

        """)
  }
}
