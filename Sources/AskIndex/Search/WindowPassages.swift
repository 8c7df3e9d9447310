internal import AskStorage

/// The passages of a window that contain a term, with the code of each.
struct WindowPassages {
  /// The number of passages of a window.
  static let size = 4096

  /// The number of passages that were read.
  var count = 0
  /// Their codes: the first `count`.
  private(set) var codes = [UInt8](repeating: 0, count: size)
  /// The passages, counted from the window's first: the first `count`.
  private var passages = [UInt16](repeating: 0, count: size)
  /// The position in `passages` of each passage that was read; any number for others.
  private var positions = [UInt16](repeating: 0, count: size)

  /// The position of a passage in `codes`; nil if it was not read.
  @inline(__always)
  func position(of passage: UInt16) -> Int? {
    let position = Int(positions[Int(passage)])
    return position < count && passages[position] == passage ? position : nil
  }

  /// Appends some passages of a block that was read, and adds their upper bounds to the sums.
  mutating func append(
    _ range: Range<Int>, of block: PostingsCursor, from start: UInt32, upperBounds: [Int16],
    to sums: inout [Int16]
  ) {
    Self.write(
      block.passages.span.extracting(range), codes: block.codes.span.extracting(range), from: start,
      at: count,
      upperBounds: upperBounds.span, into: &passages, codes: &codes, positions: &positions, sums: &sums)
    count += range.count
  }

  /// Writes some passages and their codes from a position on, and adds their upper bounds.
  private static func write(
    _ blockPassages: Span<UInt32>, codes blockCodes: Span<UInt8>, from start: UInt32, at first: Int,
    upperBounds: Span<Int16>, into passages: inout [UInt16], codes: inout [UInt8],
    positions: inout [UInt16], sums: inout [Int16]
  ) {
    var passages = passages.mutableSpan
    var codes = codes.mutableSpan
    var positions = positions.mutableSpan
    var sums = sums.mutableSpan
    // Checked once here, so that the compiler drops the check of each posting.
    precondition(blockCodes.count == blockPassages.count && upperBounds.count == 16)
    precondition(codes.count == Self.size && passages.count == Self.size)
    precondition(positions.count == Self.size && sums.count == Self.size)
    for number in blockPassages.indices {
      write(
        Int(blockPassages[number] &- start), code: blockCodes[number], at: first &+ number,
        upperBounds: upperBounds, passages: &passages, codes: &codes, positions: &positions, sums: &sums)
    }
  }

  /// Appends all passages of a block, and adds their upper bounds to the sums.
  ///
  /// - Returns: the least passage that can follow the block.
  mutating func append(
    _ block: PostingsCursor.WholeBlock, in bytes: Span<UInt8>, from start: UInt32, upperBounds: [Int16],
    to sums: inout [Int16]
  ) -> UInt64 {
    let least = Self.write(
      block, in: bytes, from: start, at: count, upperBounds: upperBounds.span, into: &passages, codes: &codes,
      positions: &positions, sums: &sums)
    count += PostingsEncoder.blockSize
    return least
  }

  /// Writes all passages of a block from a position on, and adds their upper bounds; returns the
  /// least passage that can follow.
  private static func write(
    _ block: PostingsCursor.WholeBlock, in bytes: Span<UInt8>, from start: UInt32, at first: Int,
    upperBounds: Span<Int16>, into passages: inout [UInt16], codes: inout [UInt8],
    positions: inout [UInt16], sums: inout [Int16]
  ) -> UInt64 {
    var passages = passages.mutableSpan
    var codes = codes.mutableSpan
    var positions = positions.mutableSpan
    var sums = sums.mutableSpan
    precondition(upperBounds.count == 16 && codes.count == Self.size && passages.count == Self.size)
    precondition(positions.count == Self.size && sums.count == Self.size)
    var passage = block.least &- UInt64(start)
    BitPacking.visit(PostingsEncoder.blockSize, width: block.width, at: block.start, in: bytes) {
      number, packed in
      passage &+= packed &>> PostingsEncoder.codeWidth
      write(
        Int(truncatingIfNeeded: passage), code: UInt8(truncatingIfNeeded: packed), at: first &+ number,
        upperBounds: upperBounds, passages: &passages, codes: &codes, positions: &positions, sums: &sums)
      passage &+= 1
    }
    return passage &+ UInt64(start)
  }

  /// Writes a passage at a position, and adds its upper bound to its sum.
  ///
  /// Passages and positions are cut to a window's size, so that a damaged posting cannot address
  /// anything outside of it.
  @inline(__always)
  private static func write(
    _ passage: Int, code: UInt8, at position: Int, upperBounds: Span<Int16>,
    passages: inout MutableSpan<UInt16>, codes: inout MutableSpan<UInt8>,
    positions: inout MutableSpan<UInt16>, sums: inout MutableSpan<Int16>
  ) {
    let passage = passage & (size - 1)
    let code = code & PostingsEncoder.many
    let position = position & (size - 1)
    passages[position] = UInt16(truncatingIfNeeded: passage)
    codes[position] = code
    positions[passage] = UInt16(truncatingIfNeeded: position)
    // A sum that overflows stays at the maximum.
    let (sum, isTooLarge) = sums[passage].addingReportingOverflow(upperBounds[Int(code)])
    sums[passage] = isTooLarge ? .max : sum
  }

  /// The number of codes that say that a passage's sentences are written out.
  static func writtenCount(_ codes: Span<UInt8>) -> Int {
    var count: UInt8 = 0
    // 15 is the greatest code, and the only one that carries over when 1 is added.
    for position in codes.indices { count &+= (codes[position] &+ 1) &>> 4 }
    return Int(count)
  }
}
