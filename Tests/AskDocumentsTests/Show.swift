import AskDocuments
import AskText

/// The blocks of a text as lines that a person can read: `¶` a paragraph, `•` an item, `#` and `##`
/// headings, `|` lines; a line break inside a block is `⏎`, markup stands in `⟦…⟧`.
func show(_ document: DocumentText) -> [String] {
  document.blocks.map { block in
    let sign =
      switch block.kind {
      case .paragraph: "¶"
      case .listItem: "•"
      case .heading(let level): String(repeating: "#", count: level)
      case .lines, .code, .tableHeader, .tableRows: "|"
      }
    return sign + " " + text(of: block, in: document.bytes)
  }
}

private func text(of block: Block, in bytes: [UInt8]) -> String {
  var shown: [UInt8] = []
  var start = block.bytes.lowerBound
  for run in block.markup {
    shown += bytes[start..<run.lowerBound] + Array("⟦".utf8) + bytes[run] + Array("⟧".utf8)
    start = run.upperBound
  }
  shown += bytes[start..<block.bytes.upperBound]
  return String(decoding: shown, as: UTF8.self).unicodeScalars.map(visible).joined()
}

private func visible(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "⏎"
  case "\r": "␍"
  default: String(scalar)
  }
}

func plain(_ text: String) throws -> [String] { try show(PlainTextReader.read(Array(text.utf8))) }

func markdown(_ text: String) throws -> [String] { try show(MarkdownReader.read(Array(text.utf8))) }
