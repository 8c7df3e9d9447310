import AskText

/// Text that was taken down without stops, as programs write what they hear: a line is all there is
/// to quote.
enum UnpunctuatedText {
  /// The number of lines without a stop that are no sentence that goes on.
  private static let minLines = 8
  /// The number of bytes in which a stop shows that the text has sentences.
  private static let firstBytes = 600

  /// Whether a block has many lines and hardly a stop in them.
  static func has(_ block: Block, in bytes: [UInt8]) -> Bool {
    let text = bytes.span.extracting(block.bytes)
    for offset in 0..<min(text.count, firstBytes) where isStop(text[offset]) { return false }
    // What ends in a dash or a comma has stops elsewhere.
    let last = bytes.character(before: block.bytes.upperBound).scalar
    guard last.isLetter || last.isDigit else { return false }
    let breaks = max(bytes[block.bytes].count { $0 == 0x0A }, bytes[block.bytes].count { $0 == 0x0D })
    return breaks + 1 >= minLines && bytes[block.bytes].count(where: isStop) * 8 < breaks
  }

  /// The lines of such a block; otherwise the block itself.
  static func lines(of block: Block, in bytes: [UInt8]) -> [Block] {
    guard has(block, in: bytes) else { return [block] }
    var lines: [Block] = []
    var start = block.bytes.lowerBound
    for end in block.bytes.lowerBound..<block.bytes.upperBound + 1
    where end == block.bytes.upperBound || bytes[end] == 0x0A || bytes[end] == 0x0D {
      let line = bytes.trimmed(start..<end)
      if !line.isEmpty { lines.append(Block(.lines, bytes: line)) }
      start = end + 1
    }
    return lines
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    // The first byte of stops beyond ASCII, among others.
    case 0xE3, 0xEF: true
    default: false
    }
  }
}
