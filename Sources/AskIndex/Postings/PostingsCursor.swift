internal import AskStorage

/// Reads the passages that contain a term, a block at a time.
///
/// It stores only offsets in the segment's bytes, which are passed to each call, so that searching
/// copies nothing. Postings that cannot be read end the list and set `isBroken`.
struct PostingsCursor {
  /// The most a posting scores; nil in a list without a full block, which is quickly read.
  let scoreUpperBound: ScoreUpperBound?
  /// The passages of the block that was read last: the first `count`.
  private(set) var passages = [UInt32](repeating: 0, count: PostingsEncoder.blockSize)
  /// Their codes.
  private(set) var codes = [UInt8](repeating: 0, count: PostingsEncoder.blockSize)
  /// The number of passages in the block.
  private(set) var count = 0
  /// The offset of the written-out sentences of the block's passages.
  private(set) var written = 0
  /// The position in the block.
  private(set) var position = 0

  /// Whether the list ended because it could not be read.
  private(set) var isBroken = false
  /// The number of full blocks that are not read yet.
  private var fullBlocks: Int
  /// The number of passages after the full blocks; 0 when they are read.
  private var rest: Int
  /// The offset of the next full block's entry in the table.
  private var table: Int
  /// The offset of the next block.
  private var next: Int
  private let end: Int
  /// The least passage that can come next.
  private var least: UInt64 = 0

  /// Stands before the first block.
  init(_ postings: Range<Int>, passageCount: Int, in bytes: Span<UInt8>) {
    fullBlocks = passageCount / PostingsEncoder.blockSize
    rest = passageCount % PostingsEncoder.blockSize
    table = postings.lowerBound
    next = postings.lowerBound
    end = postings.upperBound
    guard fullBlocks > 0 else {
      scoreUpperBound = nil
      return
    }
    var offset = postings.lowerBound + ScoreUpperBound.byteCount
    guard offset < end, let tableSize = Varint.read(bytes, at: &offset), Int(tableSize) <= end - offset else {
      scoreUpperBound = nil
      stop()
      return
    }
    scoreUpperBound = ScoreUpperBound(bytes, at: postings.lowerBound)
    table = offset
    next = offset + Int(tableSize)
  }

  /// Whether every passage has been passed.
  var isAtEnd: Bool { position == count && fullBlocks == 0 && rest == 0 }

  /// The current passage, or one before it while its block is not read; `UInt32.max` at the
  /// end.
  @inline(__always)
  var passage: UInt32 {
    if position < count { return passages[position] }
    return isAtEnd ? .max : UInt32(truncatingIfNeeded: least)
  }

  /// Moves to the next passage of the block.
  @inline(__always)
  mutating func advance() {
    position &+= 1
  }

  /// Moves to the first passage of the block that is not before another; past its last if all
  /// are.
  @inline(__always)
  mutating func skip(to passage: UInt32) {
    if position == count || passages[position] >= passage { return }
    if passages[count - 1] < passage {
      position = count
      return
    }
    position = Self.place(of: passage, in: passages.span, position..<count)
  }

  /// The first position after a range's first whose passage is not before another.
  private static func place(of passage: UInt32, in passages: Span<UInt32>, _ range: Range<Int>) -> Int {
    precondition(passages.count == PostingsEncoder.blockSize)
    var place = range.lowerBound
    var rest = range.count
    while rest > 1 {
      let half = rest &>> 1
      let middle = passages[(place &+ half) & (PostingsEncoder.blockSize - 1)]
      place = middle < passage ? place &+ half : place
      rest &-= half
    }
    return place + 1
  }

  /// Moves to the first passage of the next block if this one has no more; false at
  /// the end.
  @inline(__always)
  mutating func readBlockIfNeeded(_ bytes: Span<UInt8>) -> Bool {
    position < count || readBlock(bytes)
  }

  private mutating func readBlock(_ bytes: Span<UInt8>) -> Bool {
    position = 0
    count = 0
    if fullBlocks > 0 {
      guard let entry = tableEntry(bytes) else { return stop() }
      return readFullBlock(entry, in: bytes)
    }
    return rest > 0 && readRest(bytes)
  }

  /// Passes over blocks that end before a passage without reading them.
  mutating func skipBlocks(before passage: UInt32, in bytes: Span<UInt8>) {
    if position < count, passages[count - 1] >= passage { return }
    position = count
    while fullBlocks > 0, let entry = tableEntry(bytes), entry.last < passage { pass(entry) }
  }

  /// A full block that has not been read.
  struct WholeBlock {
    fileprivate let entry: TableEntry
    /// The least passage it may begin with.
    let least: UInt64
    /// The number of bits of each of its passages, and the offset of the first.
    let width: Int
    let start: Int
    /// The offset of its written-out sentences.
    var written: Int { start + BitPacking.byteCount(PostingsEncoder.blockSize, width: width) }
  }

  /// The next block, if it is a full one inside a window and no passage of the one before is
  /// left.
  func wholeBlock(within window: Range<UInt32>, in bytes: Span<UInt8>) -> WholeBlock? {
    guard position == count, fullBlocks > 0, least >= window.lowerBound, let entry = tableEntry(bytes),
      entry.last < window.upperBound, next < end
    else { return nil }
    let block = WholeBlock(entry: entry, least: least, width: Int(bytes[next]), start: next + 1)
    return block.width <= PostingsEncoder.maxWidth && block.written <= next + entry.size ? block : nil
  }

  /// Passes over a block that was read elsewhere.
  ///
  /// - Parameter least: the least passage that can follow the block.
  mutating func pass(_ block: WholeBlock, least: UInt64) {
    guard least == block.entry.last + 1 else { return _ = stop() }
    pass(block.entry)
  }

  // MARK: - Blocks

  /// An entry of the table of blocks.
  fileprivate struct TableEntry {
    var last: UInt64
    var size: Int
    /// The offset of the next entry.
    var end: Int
  }

  private func tableEntry(_ bytes: Span<UInt8>) -> TableEntry? {
    var offset = table
    guard let distance = Varint.read(bytes, at: &offset), let size = Varint.read(bytes, at: &offset),
      Int(size) <= end - next, least + UInt64(distance) < UInt64(UInt32.max)
    else { return nil }
    return TableEntry(last: least + UInt64(distance), size: Int(size), end: offset)
  }

  private mutating func pass(_ entry: TableEntry) {
    fullBlocks -= 1
    table = entry.end
    next += entry.size
    least = entry.last + 1
  }

  private mutating func readFullBlock(_ entry: TableEntry, in bytes: Span<UInt8>) -> Bool {
    let size = PostingsEncoder.blockSize
    let width = Int(bytes[next])
    let start = next + 1
    written = start + BitPacking.byteCount(size, width: width)
    guard width <= PostingsEncoder.maxWidth, written <= next + entry.size else { return stop() }
    let passage = Self.unpack(width: width, at: start, in: bytes, from: least, into: &passages, codes: &codes)
    // The last is the greatest, so that none is too great for 32 bits when the last is what the
    // table says.
    guard passage == entry.last + 1 else { return stop() }
    pass(entry)
    count = size
    return true
  }

  /// Reads a full block; returns the least passage that can follow.
  private static func unpack(
    width: Int, at start: Int, in bytes: Span<UInt8>, from least: UInt64,
    into passages: inout [UInt32], codes: inout [UInt8]
  ) -> UInt64 {
    let size = PostingsEncoder.blockSize
    var passage = least
    var passages = passages.mutableSpan
    var codes = codes.mutableSpan
    // Told once, so that it need not be asked for each passage.
    precondition(passages.count == size && codes.count == size)
    BitPacking.visit(size, width: width, at: start, in: bytes) { number, packed in
      codes[number] = UInt8(truncatingIfNeeded: packed) & PostingsEncoder.many
      passage &+= packed &>> PostingsEncoder.codeWidth
      passages[number] = UInt32(truncatingIfNeeded: passage)
      passage &+= 1
    }
    return passage
  }

  private mutating func readRest(_ bytes: Span<UInt8>) -> Bool {
    var offset = next
    for number in 0..<rest {
      guard offset < end, let gap = Varint.read64(bytes, at: &offset),
        least + gap >> UInt64(PostingsEncoder.codeWidth) < UInt64(UInt32.max)
      else { return stop() }
      least += gap >> UInt64(PostingsEncoder.codeWidth)
      passages[number] = UInt32(least)
      codes[number] = UInt8(truncatingIfNeeded: gap) & PostingsEncoder.many
      least += 1
    }
    written = offset
    count = rest
    rest = 0
    return true
  }

  @discardableResult
  private mutating func stop() -> Bool {
    (fullBlocks, rest, count, position) = (0, 0, 0, 0)
    isBroken = true
    return false
  }
}
