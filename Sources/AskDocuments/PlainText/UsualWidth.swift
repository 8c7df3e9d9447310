/// The width at which a file's lines are broken, so that a break can be told from the end of a
/// paragraph.
struct UsualWidth {
  /// The number of characters of a full line.
  let width: Int
  /// Whether most of the file's line breaks stand where the next word would not have fitted.
  let isKept: Bool

  /// Measures the lines that another line follows without a blank line between.
  init(of lines: [Line], in bytes: [UInt8]) {
    var counts = [Int](repeating: 0, count: Line.long + 1)
    var breaks = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !next.opensGroup {
      counts[line.width] += 1
      breaks += 1
    }
    let width = Self.ninetiethPercentile(of: counts)
    // A few lines do not show where lines are broken; then nothing narrower than a page counts.
    self.width = breaks < 5 ? max(width, 60) : max(width, 40)
    var explained = 0
    if breaks > counts[Line.long] * 2 {
      for (line, next) in zip(lines, lines.dropFirst()) where !next.opensGroup {
        if Self.isFull(line, before: next, width: self.width, in: bytes) { explained += 1 }
      }
    }
    isKept = breaks > 0 && explained * 10 >= breaks * 7
  }

  /// Whether a line is as full as it can be, given the word that comes next.
  static func isFull(_ line: Line, before next: Line, width: Int, in bytes: [UInt8]) -> Bool {
    if line.width >= Line.long || line.width + 2 > width { return line.width < Line.long }
    var end = next.text.lowerBound
    while end < next.text.upperBound, bytes[end] != 0x20, bytes[end] != 0x09 { end += 1 }
    return line.width + 1 + bytes.characterCount(next.text.lowerBound..<end) > width
  }

  /// The width that nine in ten of the lines that might be wrapped do not exceed.
  private static func ninetiethPercentile(of counts: [Int]) -> Int {
    let total = counts[..<Line.long].reduce(0, +)
    var seen = 0
    for width in 0..<Line.long {
      seen += counts[width]
      if seen * 10 >= total * 9 { return width }
    }
    return Line.long
  }
}
