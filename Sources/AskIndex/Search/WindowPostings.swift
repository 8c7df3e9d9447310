internal import AskStorage

/// The postings of one term within a window of passages: those that are looked at together.
struct WindowPostings {
  /// The number of passages in a window; as many sums fit into the processor's nearest cache.
  static let size = 4096

  /// The postings of a block, or of the part of it that lies in the window.
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
  /// The passages, counted from the window's first: the first `count`.
  private var passages = [UInt16](repeating: 0, count: size)
  /// Their codes.
  private var codes = [UInt8](repeating: 0, count: size)
  private var count = 0
  /// For each passage of the window that was read, where it stands in `passages`; anything for
  /// others.
  private var positions = [UInt16](repeating: 0, count: size)
  private var runs: [BlockRun] = []

  /// Stands before the first window.
  init(_ cursor: PostingsCursor, quantizedUpperBounds: [Int16]) {
    self.cursor = cursor
    self.quantizedUpperBounds = quantizedUpperBounds
  }

  /// Reads the postings of a window, which lies behind the one before, and adds what each is worth
  /// to its passage's sum.
  mutating func read(
    _ window: Range<UInt32>, into sums: inout [Int16], _ bytes: Span<UInt8>
  ) {
    count = 0
    runs.removeAll(keepingCapacity: true)
    cursor.skipBlocks(before: window.lowerBound, bytes)
    while true {
      if let block = cursor.wholeBlock(within: window, bytes) {
        runs.append(BlockRun(first: count, written: block.written, writtenBefore: 0))
        let least = Self.accumulate(
          block, bytes, from: window.lowerBound, quantizedUpperBounds, into: &passages, &codes, &positions,
          at: count, &sums)
        count += PostingsEncoder.blockSize
        cursor.pass(block, least: least)
        continue
      }
      guard cursor.readBlockIfNeeded(bytes) else { return }
      cursor.skip(to: window.lowerBound)
      startRun()
      let first = cursor.position
      cursor.skip(to: window.upperBound)
      Self.accumulate(
        cursor, first..<cursor.position, from: window.lowerBound, quantizedUpperBounds, into: &passages,
        &codes, &positions,
        at: count, &sums)
      count += cursor.position - first
      if cursor.position < cursor.count { return }
    }
  }

  /// Notes some passages of a block, and adds what they are worth.
  private static func accumulate(
    _ block: PostingsCursor, _ positions: Range<Int>, from start: UInt32, _ quantizedUpperBounds: [Int16],
    into passages: inout [UInt16], _ codes: inout [UInt8], _ places: inout [UInt16], at first: Int,
    _ sums: inout [Int16]
  ) {
    let ownPassages = block.passages.span.extracting(positions)
    let ownCodes = block.codes.span.extracting(positions)
    var passages = passages.mutableSpan
    var codes = codes.mutableSpan
    var places = places.mutableSpan
    let quantizedUpperBounds = quantizedUpperBounds.span
    var sums = sums.mutableSpan
    // Told once, so that it need not be asked for each posting.
    precondition(ownCodes.count == ownPassages.count && quantizedUpperBounds.count == 16)
    precondition(codes.count == Self.size && passages.count == Self.size)
    precondition(places.count == Self.size && sums.count == Self.size)
    for number in ownPassages.indices {
      accumulate(
        Int(ownPassages[number] &- start), ownCodes[number], at: first &+ number, quantizedUpperBounds,
        &passages, &codes,
        &places, &sums)
    }
  }

  /// Notes a passage by its place in the window, and adds what it is worth.
  ///
  /// Places and positions are cut to a window's size, so that no damaged posting leads anywhere
  /// else.
  @inline(__always)
  private static func accumulate(
    _ place: Int, _ code: UInt8, at position: Int, _ quantizedUpperBounds: Span<Int16>,
    _ passages: inout MutableSpan<UInt16>,
    _ codes: inout MutableSpan<UInt8>, _ places: inout MutableSpan<UInt16>, _ sums: inout MutableSpan<Int16>
  ) {
    let place = place & (size - 1)
    let code = code & PostingsEncoder.many
    let position = position & (size - 1)
    passages[position] = UInt16(truncatingIfNeeded: place)
    codes[position] = code
    places[place] = UInt16(truncatingIfNeeded: position)
    // Sums that grow too large stay at the most there is.
    let (sum, isTooLarge) = sums[place].addingReportingOverflow(quantizedUpperBounds[Int(code)])
    sums[place] = isTooLarge ? .max : sum
  }

  /// Notes all passages of a block, and adds what they are worth; returns the least passage that
  /// can follow.
  private static func accumulate(
    _ block: PostingsCursor.WholeBlock, _ bytes: Span<UInt8>, from start: UInt32,
    _ quantizedUpperBounds: [Int16],
    into passages: inout [UInt16], _ codes: inout [UInt8], _ places: inout [UInt16], at first: Int,
    _ sums: inout [Int16]
  ) -> UInt64 {
    var passages = passages.mutableSpan
    var codes = codes.mutableSpan
    var places = places.mutableSpan
    let quantizedUpperBounds = quantizedUpperBounds.span
    var sums = sums.mutableSpan
    precondition(quantizedUpperBounds.count == 16 && codes.count == Self.size && passages.count == Self.size)
    precondition(places.count == Self.size && sums.count == Self.size)
    var passage = block.least &- UInt64(start)
    BitPacking.visit(PostingsEncoder.blockSize, width: block.width, at: block.start, bytes) {
      number, packed in
      passage &+= packed &>> PostingsEncoder.codeWidth
      accumulate(
        Int(truncatingIfNeeded: passage), UInt8(truncatingIfNeeded: packed), at: first &+ number,
        quantizedUpperBounds,
        &passages, &codes, &places, &sums)
      passage &+= 1
    }
    return passage &+ UInt64(start)
  }

  private mutating func startRun() {
    runs.append(
      BlockRun(
        first: count, written: cursor.written,
        writtenBefore: Self.writtenCount(cursor.codes.span.extracting(0..<cursor.position))))
  }

  /// The posting of a passage of the window; nil if it does not contain the term.
  @inline(__always)
  func place(of passage: UInt16) -> PassagePosting? {
    let position = Int(positions[Int(passage)])
    guard position < count, passages[position] == passage else { return nil }
    let code = codes[position]
    return code == PostingsEncoder.many
      ? writtenPlace(position) : PassagePosting(code: code, written: 0, writtenBefore: 0)
  }

  private func writtenPlace(_ position: Int) -> PassagePosting {
    var number = runs.count - 1
    while runs[number].first > position { number -= 1 }
    let run = runs[number]
    return PassagePosting(
      code: PostingsEncoder.many, written: run.written,
      writtenBefore: run.writtenBefore + Self.writtenCount(codes.span.extracting(run.first..<position)))
  }

  private static func writtenCount(_ codes: Span<UInt8>) -> Int {
    var count: UInt8 = 0
    // 15 is the greatest code, and the only one that carries over when 1 is added.
    for position in codes.indices { count &+= (codes[position] &+ 1) &>> 4 }
    return Int(count)
  }
}
