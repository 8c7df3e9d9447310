import AskText

/// A document of blocks as a person writes them: `¶` a paragraph, `•` and `••` items, `#` and `##`
/// headings, `|` lines, `$` code, `=` and `-` the first row of a table and the others; markup stands
/// in `⟦…⟧`. A blank line parts the blocks.
func document(_ blocks: String..., title: String? = nil) throws -> DocumentText {
  var bytes: [UInt8] = []
  var found: [Block] = []
  for block in blocks {
    if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
    let start = bytes.count
    let sign = block.prefix { $0 != " " }
    let markup = append(block.dropFirst(sign.count + 1), to: &bytes)
    found.append(
      Block(
        kind(of: sign), bytes: start..<bytes.count, markup: markup, depth: sign.first == "•" ? sign.count : 0)
    )
  }
  return try DocumentText(bytes: bytes, blocks: found, statedTitle: title)
}

private func kind(of sign: Substring) -> Block.Kind {
  switch sign.first {
  case "#": .heading(level: sign.count)
  case "•": .listItem
  case "|": .lines
  case "$": .code
  case "=": .tableHeader
  case "-": .tableRows
  default: .paragraph
  }
}

/// Appends text without the signs around its markup; returns where the markup stands.
private func append(_ marked: Substring, to bytes: inout [UInt8]) -> [Range<Int>] {
  var markup: [Range<Int>] = []
  var open = 0
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "⟦": open = bytes.count
    case "⟧": markup.append(open..<bytes.count)
    default: bytes += Array(String(scalar).utf8)
    }
  }
  return markup
}

extension DocumentText {
  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The sentences of each passage, as they stand in the document.
  func passages(named name: String = "name.txt") throws -> [[String]] {
    let outline = try Segmenter.outline(self, name: name)
    return outline.passages.map { $0.sentences.map { text(outline.sentences[$0].bytes) } }
  }
}
