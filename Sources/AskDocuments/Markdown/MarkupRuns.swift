/// Runs of markup made orderly.
enum MarkupRuns {
  /// The runs inside a block, in order, disjoint and without white space at their ends.
  ///
  /// Line breaks and the white space around markup stay text, so that words on both sides stay
  /// apart.
  static func normalized(_ runs: [Range<Int>], in block: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for run in runs { appendLines(of: run.clamped(to: block), bytes, to: &pieces) }
    pieces.sort { $0.lowerBound < $1.lowerBound }
    var merged: [Range<Int>] = []
    for piece in pieces {
      if let last = merged.last, piece.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, piece.upperBound)
      } else {
        merged.append(piece)
      }
    }
    return merged
  }

  /// Adds what stands on each line of a run, without white space around it.
  private static func appendLines(of run: Range<Int>, _ bytes: [UInt8], to pieces: inout [Range<Int>]) {
    var start = run.lowerBound
    for end in run where bytes[end] == 0x0A || bytes[end] == 0x0D {
      append(start..<end, bytes: bytes, to: &pieces)
      start = end + 1
    }
    append(start..<run.upperBound, bytes: bytes, to: &pieces)
  }

  private static func append(_ piece: Range<Int>, bytes: [UInt8], to pieces: inout [Range<Int>]) {
    guard piece.lowerBound < piece.upperBound else { return }
    let piece = bytes.trimmed(piece)
    if !piece.isEmpty { pieces.append(piece) }
  }
}
