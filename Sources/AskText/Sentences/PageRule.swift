/// Rules across the page, drawn with marks: `***`, `-----`.
extension ParagraphBytes {
  /// The offset after the run of one and the same byte that begins here.
  func afterRun(at offset: Int) -> Int {
    let byte = self[offset]
    var end = offset + 1
    while end < count, self[end] == byte { end += 1 }
    return end
  }

  /// Whether a run of marks is a rule and not a dash, a gap to be filled or emphasis.
  func isRule(_ run: Range<Int>) -> Bool {
    guard run.count >= 3, isWhiteSpace(before: run.lowerBound), isWhiteSpace(at: run.upperBound) else {
      return false
    }
    if self[run.lowerBound] == UInt8(ascii: "*") || run.count >= 8 { return true }
    let newline = UInt8(ascii: "\n")
    return self[run.lowerBound - 1] == newline && self[run.upperBound] == newline
  }
}
