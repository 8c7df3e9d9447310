internal import AskStorage

/// The postings of one term within a window of passages.
struct WindowPostings {
  /// The number of passages in a window; as many sums fit into the processor's nearest cache.
  static let size = WindowPassages.size

  /// The postings of a block, or of the part of it in the window.
  private struct BlockRun {
    /// The position in the window of its first passage.
    var first: Int
    /// The offset at which the sentences of its block's passages are written out.
    var written: Int
    /// The number of its block's passages before it that have them written out.
    var writtenBefore: Int
  }

  private(set) var cursor: PostingsCursor
  /// The quantized upper bound for each code of a passage.
  let quantizedUpperBounds: [Int16]
  /// The passages that were read and their codes.
  private var passages = WindowPassages()
  private var runs: [BlockRun] = []

  /// Makes the postings of a term, before the first window.
  init(_ cursor: PostingsCursor, quantizedUpperBounds: [Int16]) {
    self.cursor = cursor
    self.quantizedUpperBounds = quantizedUpperBounds
  }

  /// Reads the postings of a window after the last one, and adds each passage's quantized upper
  /// bound to its sum.
  mutating func read(_ window: Range<UInt32>, into sums: inout [Int16], in bytes: Span<UInt8>) {
    passages.count = 0
    runs.removeAll(keepingCapacity: true)
    cursor.skipBlocks(before: window.lowerBound, in: bytes)
    while true {
      if let block = cursor.wholeBlock(within: window, in: bytes) {
        runs.append(BlockRun(first: passages.count, written: block.written, writtenBefore: 0))
        let least = passages.append(
          block, in: bytes, from: window.lowerBound, upperBounds: quantizedUpperBounds, to: &sums)
        cursor.pass(block, least: least)
        continue
      }
      guard cursor.readBlockIfNeeded(bytes) else { return }
      cursor.skip(to: window.lowerBound)
      startRun()
      let first = cursor.position
      cursor.skip(to: window.upperBound)
      passages.append(
        first..<cursor.position, of: cursor, from: window.lowerBound, upperBounds: quantizedUpperBounds,
        to: &sums)
      if cursor.position < cursor.count { return }
    }
  }

  private mutating func startRun() {
    runs.append(
      BlockRun(
        first: passages.count, written: cursor.written,
        writtenBefore: WindowPassages.writtenCount(cursor.codes.span.extracting(0..<cursor.position))))
  }

  /// The posting of a passage of the window; nil if it does not contain the term.
  @inline(__always)
  func place(of passage: UInt16) -> PassagePosting? {
    guard let position = passages.position(of: passage) else { return nil }
    let code = passages.codes[position]
    return code == PostingsEncoder.many
      ? writtenPlace(position) : PassagePosting(code: code, written: 0, writtenBefore: 0)
  }

  private func writtenPlace(_ position: Int) -> PassagePosting {
    var number = runs.count - 1
    while runs[number].first > position { number -= 1 }
    let run = runs[number]
    return PassagePosting(
      code: PostingsEncoder.many, written: run.written,
      writtenBefore: run.writtenBefore
        + WindowPassages.writtenCount(passages.codes.span.extracting(run.first..<position)))
  }
}
