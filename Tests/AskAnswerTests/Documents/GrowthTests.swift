import AskAnswer
import AskDocuments
import AskIndex
import AskStorage
import AskText
import CChild
import Testing

/// What takes longer for four times as much, and how much longer: never with the square.
///
/// Counted in instructions where the machine tells them. `Tests/Benchmarks/growth.py` prints the
/// table for megabytes.
@Suite("Effort grows with the size", .serialized)
struct GrowthTests {
  /// How many times the effort may become for four times the size. The square would be 16.
  private static let most = 8.0

  private static let documents = [
    "**a* ", "a**b", "> a\nb\n", ">", "[", "*[", "![", "`a", "<a ", "&amp;", "a\n", "a\n\n", "\\*", "[a](b) ",
    "[a] ", "[^1] ",
    "- a\n", "> > > a\n", ">>>>>>>>>> a\na\n", "```\n", "<div>\n\n", "a\n=\n", "[a]: b\n\n", "<a:b>", "- 1. ",
    "# a\n",
    "| pay | rose | by 3% |\n", "|a|b|\n|-|-|\n", "|", "北京。*上海。*", "Pay Rise\n\nPay rose.\n\n", "“Pay ",
    "“Pay rose,” said Dr Smith. ", ". ", "Dr. ", "e\u{301}\u{301}", "(", "a\r", "a<br>b. ",
  ]

  @Test(arguments: documents, DocumentKind.allCases)
  func ofADocument(_ piece: String, _ kind: DocumentKind) throws {
    let growth = try growth(from: 3 << 10) { size in
      let bytes = repeated(piece, size)
      let document = try kind.read(bytes)
      let outline = try Segmenter.outline(document, name: "a")
      var builder = SegmentBuilder()
      try builder.add(document, outline: outline, path: Path("a"), stamp: .ofNoFile)
    }
    #expect(growth < Self.most, "\(growth) times for four times as much of \(piece.debugDescription)")
  }

  @Test func ofADocumentWithALongTitle() throws {
    let growth = try growth(from: 3 << 10) { size in
      let bytes = Array("# ".utf8) + repeated("long title ", size) + repeated("\n\n## a\n\nPay rose.", size)
      let document = try MarkdownReader.read(bytes)
      var builder = SegmentBuilder()
      try builder.add(
        document, outline: try Segmenter.outline(document, name: "a"), path: Path("a"), stamp: .ofNoFile)
      #expect(builder.byteCount < 200 * bytes.count + 1 << 20)
    }
    #expect(growth < Self.most)
  }

  @Test(arguments: [
    "„ ", "« ", "“ ", "\"a b\" ", "-a ", "-\"a ", "pay rose ", "a-", "who said that ", "北京", "a.", "The Big ",
    "it ", "and ", "x",
    "\"", "in:[a ", "„ « ” “ ", "in:a/",
  ])
  func ofAQuestion(_ piece: String) throws {
    var answering = AnswerPipeline(try index(["Pay rose. It fell again."]), minConfidence: 0)
    let growth = try growth(from: 3 << 10) { size in
      _ = try? answering.answer(String(decoding: repeated(piece, size), as: UTF8.self), limit: 1) { _, _ in
        nil
      }
    }
    #expect(growth < Self.most, "\(growth) times for four times as much of \(piece.debugDescription)")
  }

  @Test(arguments: ["[a", "*a", "[a]", "a/", "**/", "\\"])
  func ofAPatternOfDocuments(_ piece: String) throws {
    let growth = try growth(from: 3 << 10) { size in
      _ = DocumentPattern("in" + String(decoding: repeated(piece, size), as: UTF8.self)).matches("docs/a.txt")
    }
    #expect(growth < Self.most)
  }

  /// Equal scores are put in order by numbers, not by reading the documents again: their headings
  /// do not count.
  @Test func ofAQuestionAboutSentencesThatAreAlike() throws {
    func answer(headings: Int) throws -> Double {
      let rows = String(repeating: "| pay | rose | by 3% |\n", count: 1_000)
      let titles = (0..<headings).map { "## Title number \($0)\n\nText.\n\n" }.joined()
      let text = "|a|b|c|\n|-|-|-|\n" + rows + "\n\n" + titles
      let bytes = Array(text.utf8)
      var answering = AnswerPipeline(try index([text], .markdown), minConfidence: 0)
      return try effort {
        let answer = try answering.answer("how much rose the pay?", limit: 3) { _, range in
          Array(bytes[range])
        }
        #expect(answer.quotations.count == 3)
      }
    }
    let (few, many) = (try answer(headings: 10), try answer(headings: 5_000))
    #expect(many < 4 * few)
  }

  private func index(_ texts: [String], _ kind: DocumentKind = .plainText) throws -> Index {
    var builder = SegmentBuilder()
    for (number, text) in texts.enumerated() {
      let document = try kind.read(Array(text.utf8))
      let outline = try Segmenter.outline(document, name: "a")
      try builder.add(document, outline: outline, path: Path("\(number)"), stamp: .ofNoFile)
    }
    let store = IndexStore(VolatileFolder())
    try store.write(builder, name: "segment-0")
    return try Index([IndexSegment(try store.segment("segment-0"))])
  }

  private func repeated(_ piece: String, _ size: Int) -> [UInt8] {
    let bytes = Array(piece.utf8)
    return (0..<size).map { bytes[$0 % bytes.count] }
  }

  /// How many times the effort becomes for four times the size.
  private func growth(from size: Int, _ body: (Int) throws -> Void) throws -> Double {
    let small = try effort { try body(size) }
    return try effort { try body(4 * size) } / small
  }

  /// The least effort of two tries.
  private func effort(_ body: () throws -> Void) throws -> Double {
    var least = Double.infinity
    for _ in 0..<2 {
      let start = child_effort()
      try body()
      least = min(least, Double(child_effort() - start))
    }
    return max(least, 1)
  }
}
