import AskDocuments
import AskText
import SeededRandom
import Testing

/// What holds for every document, shown on random ones.
struct ReaderPropertyTests {
  @Test(arguments: DocumentKind.allCases)
  func keepsBlocksAndMarkupInOrder(_ kind: DocumentKind) throws {
    for seed in 0..<1500 {
      var random = SplitMix64(seed: UInt64(seed))
      let bytes = random.document()
      let document: DocumentText
      do throws(ReadingError) { document = try kind.read(bytes) } catch { continue }
      #expect(document.bytes == bytes)
      if let fault = fault(of: document) { Issue.record("seed \(seed): \(fault)") }
    }
  }

  @Test func losesNoWordOfPlainText() throws {
    for seed in 0..<500 {
      var random = SplitMix64(seed: UInt64(seed))
      let bytes = random.document()
      guard let document = try? PlainTextReader.read(bytes) else { continue }
      let covered = document.blocks.flatMap { bytes[$0.bytes] }.count { ($0 | 0x20) == UInt8(ascii: "w") }
      #expect(covered == bytes.count { ($0 | 0x20) == UInt8(ascii: "w") }, "seed \(seed)")
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: DocumentKind.allCases)
  func staysQuickOnMadeUpDocuments(_ kind: DocumentKind) throws {
    let columns = String(repeating: "a|", count: 5000) + "\n" + String(repeating: "-|", count: 5000) + "\n"
    let texts = [
      String(repeating: ">", count: 200_000), String(repeating: "[a](", count: 50_000),
      String(repeating: "- ", count: 20_000) + "a", String(repeating: "*a_ ", count: 50_000),
      columns + String(repeating: "a\n", count: 5000), String(repeating: "\\", count: 200_000),
      String(repeating: "a\n", count: 100_000), String(repeating: "\"", count: 1_000_000),
      "[x]: /u\n" + String(repeating: "a *a* aa ", count: 20_000), String(repeating: "x", count: 5_000_000),
      String(repeating: "> a *b*\n", count: 20_000), String(repeating: "A B|\n-|\n", count: 20_000),
      "> [x]: /u\n" + String(repeating: "a `a a\n` &ngE; ", count: 20_000),
      "---\n" + String(repeating: "a: b\n", count: 50_000), String(repeating: "A\n-\n", count: 50_000),
    ]
    for text in texts { #expect(fault(of: try kind.read(Array(text.utf8))) == nil) }
  }

  /// What is wrong with the blocks of a document; nil when nothing is.
  private func fault(of document: DocumentText) -> String? {
    var end = 0
    for block in document.blocks {
      let bytes = block.bytes
      if bytes.isEmpty || bytes.lowerBound < end || bytes.upperBound > document.bytes.count {
        return "block \(bytes) after \(end)"
      }
      let text = String(decoding: document.bytes[bytes], as: UTF8.self).unicodeScalars
      if text.first?.properties.isWhitespace != false || text.last?.properties.isWhitespace != false {
        return "block \(bytes) is not trimmed"
      }
      var markupEnd = bytes.lowerBound
      for run in block.markup {
        if run.isEmpty || run.lowerBound < markupEnd || run.upperBound > bytes.upperBound {
          return "markup \(run) of \(bytes) after \(markupEnd)"
        }
        markupEnd = run.upperBound
      }
      end = bytes.upperBound
    }
    return nil
  }
}

extension SplitMix64 {
  /// Words, signs of Markdown, line breaks and broken UTF-8 in any order.
  mutating func document() -> [UInt8] {
    let parts: [[UInt8]] =
      [
        "word", "Word", " ", " ", " ", "\n", "\n", "\n\n", "\r\n", "\r", "\t", "    ", "*", "**", "_", "`",
        "``",
        "~~", "[", "]", "](", "(", ")", "![", "<", ">", "<b>", "<!--", "-->", "\\", "&amp;", "&", "#", "## ",
        "- ", "1. ", "> ", "```", "|", "\n|-|-|\n", "---", "\n---\n", "===", "+++", "[^1]", "[a]: ", ": ",
        ".",
        "é", "“", "”", "\u{A0}", "\u{3000}", "[x] ", "\"", "WORD", "title: ",
      ].map { Array($0.utf8) } + [[0xFF], [0xE2, 0x82], [0xF0, 0x9F], [0x80]]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0..<80, using: &self) {
      bytes += parts[Int.random(in: 0..<parts.count, using: &self)]
    }
    return bytes
  }
}
