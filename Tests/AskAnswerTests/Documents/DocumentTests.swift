import AskDocuments
import AskText
import Foundation
import SeededRandom
import Testing

/// Documents that are read, cut, indexed, asked and quoted, whatever they are.
@Suite("Any document")
struct DocumentTests {
  /// Markdown whose markup touches a sentence's end on both sides, and how it is to be quoted.
  @Test(arguments: [
    ("It ended.<br>Next sentence began.", ["It ended.", "Next sentence began."]),
    ("- First.<br>Second.", ["First.", "Second."]),
    ("北京。*上海。*", ["北京。", "*上海。*"]),
    ("北京。**上海。**", ["北京。", "**上海。**"]),
    ("你好。[链接](u)再见。", ["你好。", "[链接](u)再见。"]),
    ("你好。[链接。](u)再见。", ["你好。", "[链接。](u)", "再见。"]),
    ("你好。[链接。][r]再见。\n\n[r]: u", ["你好。", "[链接。][r]", "再见。"]),
    ("你好。![图](u)再见。", ["你好。", "![图](u)再见。"]),
    ("你好。`代码。`再见。", ["你好。", "`代码。`", "再见。"]),
    ("你好。~~代码。~~再见。", ["你好。", "~~代码。~~", "再见。"]),
    ("你好。[^1]再见。\n\n[^1]: 注。", ["你好。", "再见。", "注。"]),
    ("你好。\\*再见。", ["你好。\\*", "再见。"]),
    ("你好。<https://a.b>再见。", ["你好。", "<https://a.b>再见。"]),
    ("He left.<b>She stayed.</b>It rained.", ["He left.", "<b>She stayed.</b>", "It rained."]),
    ("He left.<!-- x -->She stayed.", ["He left.", "She stayed."]),
    ("He left.</p><p>She stayed.", ["He left.</p>", "<p>She stayed."]),
    ("He **left.** She *stayed.*", ["He **left.**", "She *stayed.*"]),
  ])
  func partsMarkupBetweenSentences(_ markdown: String, _ sentences: [String]) throws {
    let bytes = Array(markdown.utf8)
    let outline = try Segmenter.outline(try MarkdownReader.read(bytes), name: "a.md")
    #expect(outline.sentences.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == sentences)
    #expect(try DocumentProbe(bytes, .markdown).faults == [])
  }

  @Test func quotesMadeUpMarkdownVerbatim() throws {
    let texts: [String] = [
      String(repeating: "a", count: 4096) + "*b*", String(repeating: "*[", count: 5000),
      "He left.<sup>1</sup> She stayed.", String(repeating: "**a* ", count: 3000),
      String(repeating: "字", count: 2000) + "*字*", String(repeating: "> a\nb\n", count: 2000),
      "```\n" + String(repeating: "a.", count: 5000) + "\n```",
      "# " + String(repeating: "长", count: 5000) + "\n\na.",
    ]
    for (number, text) in texts.enumerated() {
      #expect(try DocumentProbe(Array(text.utf8), .markdown).faults == [], "text \(number)")
    }
  }

  /// Short files of all shapes; `ASK_SHAPES` says how many, for a longer run.
  @Test func quotesRandomMarkdownVerbatim() throws {
    #expect(
      MarkdownShapes.all.count >= 40 && Set(MarkdownShapes.all.map(\.name)).count == MarkdownShapes.all.count)
    let count = ProcessInfo.processInfo.environment["ASK_SHAPES"].flatMap { Int($0) } ?? 60
    var quotations = 0
    for seed in 0..<count {
      var random = SplitMix64(seed: UInt64(seed))
      let bytes = MarkdownShapes.file(&random)
      let probe = try DocumentProbe(bytes, seed % 8 == 0 ? .plainText : .markdown)
      quotations += probe.quotationCount
      if !probe.faults.isEmpty { Issue.record("seed \(seed): \(probe.faults)") }
    }
    if count > 60 { print("\(count) files, \(quotations) quotations") }
    #expect(quotations > count)
  }

  /// What the fuzzer found (see `Tests/Fuzzers`), again.
  @Test(arguments: DocumentKind.allCases)
  func quotesFindingsOfTheFuzzerVerbatim(_ kind: DocumentKind) throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../Fuzzers/DocumentFindings")
      .standardizedFileURL
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.isEmpty)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      #expect(try DocumentProbe(bytes, kind).faults == [], "\(name)")
    }
  }
}
