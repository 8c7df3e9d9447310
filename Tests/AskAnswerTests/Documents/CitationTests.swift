import Testing

@testable import AskAnswer

/// The places of quotations, as an editor shows them.
@Suite("Citations")
struct CitationTests {
  private func place(of question: String, in text: String, _ name: String = "a.txt") throws -> String {
    let citation = try MemoryLibrary([name: text]).answer(question).quotations.first?.citation
    return citation.map { "\($0.line):\($0.column)" } ?? "none"
  }

  @Test func countNoColumnForAByteOrderMark() throws {
    let text = "\u{FEFF}The gate code is 4711. The mill is old."
    #expect(try place(of: "what is the gate code?", in: text) == "1:1")
    #expect(try place(of: "how old is the mill?", in: text) == "1:24")
    let citation = try MemoryLibrary(["a.txt": text]).answer("what is the gate code?").quotations[0].citation
    #expect(citation.bytes.lowerBound == 3 && citation.scalars.lowerBound == 1)
  }

  @Test(arguments: [
    ("# Notes\r\rThe mill is old.\r\rThe gate code is 4711.\r", "a.md", "5:1"),
    ("The mill is old.\rIts wheel turns.\rThe gate code is 4711.", "a.txt", "3:1"),
    ("The mill is old.\r\nIts wheel turns. The gate code is 4711.\r\n", "a.txt", "2:18"),
    ("Mill: old\rWheel: turning\rGate code: 4711\r", "a.txt", "3:1"),
    ("The mill is old.\r\rIts wheel\rturns.\nThe gate code is 4711.", "a.txt", "5:1"),
  ])
  func countLinesThatCarriageReturnsEnd(text: String, name: String, place: String) throws {
    #expect(try self.place(of: "what is the gate code?", in: text, name) == place)
  }
}
