internal import AskText

/// Lines and columns of some ranges of a document, counted in one pass.
struct DocumentPlaces {
  private let path: String
  private let bytes: [UInt8]
  private var starts: [Int: TextPlace] = [:]

  /// Counts up to the last of the ranges, which are the only ones that are known then.
  init(of ranges: [Range<Int>], in path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var place = TextPlace()
    for start in ranges.map(\.lowerBound).sorted() {
      place.advance(to: start, in: bytes.span)
      starts[start] = place
    }
  }

  /// The place of one of them.
  subscript(range: Range<Int>) -> Verification.Place {
    let start = starts[range.lowerBound] ?? TextPlace()
    var end = start
    end.advance(to: range.upperBound, in: bytes.span)
    return Verification.Place(
      document: path, line: start.line, column: start.column, bytes: range,
      scalars: start.scalar..<max(start.scalar, end.scalar))
  }
}
