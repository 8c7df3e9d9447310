/// The marker before an item of a list in plain text: `-`, `•`, `1.`, `a)`, `(a)`.
enum ListMarker {
  /// The offset of an item's text; nil when the text begins with no marker, or holds nothing else.
  static func textStart(in bytes: [UInt8], _ text: Range<Int>) -> Int? {
    guard let end = markerEnd(in: bytes, text), end < text.upperBound else { return nil }
    guard bytes.character(at: end).scalar.isWhiteSpace else { return nil }
    let rest = bytes.trimmed(end..<text.upperBound)
    return rest.isEmpty ? nil : rest.lowerBound
  }

  private static func markerEnd(in bytes: [UInt8], _ text: Range<Int>) -> Int? {
    let first = bytes.character(at: text.lowerBound)
    switch first.scalar {
    case "-", "*", "+", "•", "–", "—", "‣", "◦", "▪", "●", "·":
      return text.lowerBound + first.count
    case "(":
      return closedLabel(in: bytes, text.lowerBound + 1..<text.upperBound, closers: [UInt8(ascii: ")")])
    case "0"..."9":
      return closedLabel(in: bytes, text, closers: [UInt8(ascii: ")"), UInt8(ascii: ".")])
    case "a"..."z", "A"..."Z":
      return closedLabel(in: bytes, text, closers: [UInt8(ascii: ")")])
    default:
      return nil
    }
  }

  /// The end of one letter, or of up to three digits, and a sign that closes it.
  private static func closedLabel(in bytes: [UInt8], _ text: Range<Int>, closers: [UInt8]) -> Int? {
    var end = text.lowerBound
    while end < text.upperBound, end - text.lowerBound < 3, Unicode.Scalar(bytes[end]).isDigit { end += 1 }
    if end == text.lowerBound {
      guard end < text.upperBound, isLetter(bytes[end]) else { return nil }
      end += 1
    }
    return end < text.upperBound && closers.contains(bytes[end]) ? end + 1 : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
