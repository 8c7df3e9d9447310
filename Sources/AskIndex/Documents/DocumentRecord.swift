package import AskStorage
package import AskText

/// The record of a document in a segment: everything but its sentences.
package struct DocumentRecord: Equatable, Sendable {
  /// Its path, as the walk found it.
  package var path: Path
  /// The file's state when it was read.
  package var stamp: FileStamp
  /// XXH64 of the file's bytes.
  package var contentHash: UInt64
  /// Its title.
  package var title: String
  /// Its headings, questions, lead-ins and column names, as a tree.
  package var contexts: [ContextNode]
  /// The number of its bytes.
  package var byteCount: Int
  /// The number of its bytes that are not UTF-8.
  package var invalidByteCount: Int
  /// The runs of its bytes that are not text.
  package var markup: Markup
  /// The range of its passages in the segment.
  package var passages: Range<Int>
  /// Its part of the totals that scores depend on.
  package var statistics: CollectionStatistics

  /// The nearest heading above one of its passages; nil if there is none.
  package func heading(of passage: PassageText) -> String? {
    section(of: passage).map { contexts[$0].text }
  }

  /// The section that one of its passages is in, as its heading's position in `contexts`; nil above
  /// the first heading.
  package func section(of passage: PassageText) -> Int? { contexts.section(of: passage.context) }

  /// The context of one of its passages, the outermost node first.
  package func context(of passage: PassageText) -> [ContextNode] { contexts.path(to: passage.context) }

  /// Its size in memory in bytes, roughly.
  var memory: Int {
    contexts.reduce(MemoryLayout<Self>.stride + path.bytes.count + title.utf8.count) {
      $0 + $1.text.utf8.count + MemoryLayout<ContextNode>.stride
    } + markup.runs.count * MemoryLayout<Range<Int>>.stride
  }

  /// Appends the record's bytes.
  func append(to bytes: inout [UInt8]) {
    bytes.append(run: path.bytes)
    for number in [stamp.size, stamp.modified, stamp.statusChanged] {
      bytes.append(uint64: UInt64(bitPattern: number))
    }
    bytes.append(uint64: stamp.inode)
    bytes.append(uint64: stamp.device)
    bytes.append(uint64: contentHash)
    for count in [
      byteCount, invalidByteCount, passages.lowerBound, passages.count, statistics.sentenceCount,
      statistics.sentenceLength, statistics.passageCount, statistics.passageLength,
    ] {
      Varint.append(UInt32(count), to: &bytes)
    }
    bytes.append(string: title)
    ContextCodec.append(contexts, to: &bytes)
    Varint.append(UInt32(markup.runs.count), to: &bytes)
    var last = 0
    for run in markup.runs {
      Varint.append(UInt32(run.lowerBound - last), to: &bytes)
      Varint.append(UInt32(run.count), to: &bytes)
      last = run.upperBound
    }
  }

  /// Reads a record; nil when the bytes are not one.
  init?(_ bytes: Span<UInt8>, at range: Range<Int>) {
    var reader = ByteReader(range)
    guard let path = reader.run(bytes), let stamp = FileStamp(&reader, in: bytes),
      let contentHash = reader.uint64(bytes)
    else { return nil }
    var counts: [Int] = []
    for _ in 0..<8 {
      guard let count = reader.number(bytes) else { return nil }
      counts.append(count)
    }
    guard let title = reader.string(bytes), let contexts = ContextCodec.read(&reader, in: bytes),
      let markup = Self.markup(&reader, in: bytes)
    else { return nil }
    self.init(
      path: Path(bytes: path), stamp: stamp, contentHash: contentHash, title: title, contexts: contexts,
      byteCount: counts[0], invalidByteCount: counts[1], markup: markup,
      passages: counts[2]..<counts[2] + counts[3],
      statistics: CollectionStatistics(
        sentenceCount: counts[4], sentenceLength: counts[5], passageCount: counts[6], passageLength: counts[7]
      ))
  }

  init(
    path: Path, stamp: FileStamp, contentHash: UInt64, title: String, contexts: [ContextNode], byteCount: Int,
    invalidByteCount: Int, markup: Markup, passages: Range<Int>, statistics: CollectionStatistics
  ) {
    self.path = path
    self.stamp = stamp
    self.contentHash = contentHash
    self.title = title
    self.contexts = contexts
    self.byteCount = byteCount
    self.invalidByteCount = invalidByteCount
    self.markup = markup
    self.passages = passages
    self.statistics = statistics
  }

  private static func markup(_ reader: inout ByteReader, in bytes: Span<UInt8>) -> Markup? {
    guard let count = reader.number(bytes) else { return nil }
    var runs: [Range<Int>] = []
    var last = 0
    for _ in 0..<count {
      guard let gap = reader.number(bytes), let length = reader.number(bytes) else { return nil }
      runs.append(last + gap..<last + gap + length)
      last += gap + length
    }
    return Markup(runs)
  }
}

extension FileStamp {
  fileprivate init?(_ reader: inout ByteReader, in bytes: Span<UInt8>) {
    guard let size = reader.uint64(bytes), let modified = reader.uint64(bytes),
      let changed = reader.uint64(bytes), let inode = reader.uint64(bytes), let device = reader.uint64(bytes)
    else { return nil }
    self.init(
      size: Int64(bitPattern: size), modified: Int64(bitPattern: modified),
      statusChanged: Int64(bitPattern: changed), inode: inode, device: device)
  }
}
