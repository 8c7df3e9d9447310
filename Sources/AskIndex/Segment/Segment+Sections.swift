internal import AskStorage

extension Segment {
  /// The sections of its file with their sizes in bytes, in file order.
  package var sections: [(name: String, byteCount: Int)] {
    SegmentSection.allCases.map { ($0.name, layout[$0].count) }
  }

  /// A digest that identifies the segment: the checksum of its file's checksums.
  package var digest: UInt64 { file.digest }

  // MARK: - Opening

  static func layout(of file: CheckedBytes) throws(CheckedBytes.Damage) -> SegmentLayout {
    try file.check(0..<min(file.count, SegmentLayout.header.count))
    try checkHeader(file.bytes)
    try file.check(max(0, file.count - SegmentLayout.tableSize)..<file.count)
    guard let layout = SegmentLayout(file.bytes) else {
      throw CheckedBytes.Damage(reason: "its table of sections cannot be read")
    }
    return layout
  }

  private static func checkHeader(_ bytes: Span<UInt8>) throws(CheckedBytes.Damage) {
    let header = SegmentLayout.header
    guard bytes.count >= header.count, header.indices.allSatisfy({ bytes[$0] == header[$0] }) else {
      throw CheckedBytes.Damage(reason: "it is no segment of version \(SegmentLayout.version)")
    }
  }

  /// Checks the sections that are read without further looks: sizes, offsets that rise, sentences
  /// that fit.
  func checkSections() throws(CheckedBytes.Damage) {
    for section: SegmentSection in [
      .documentOffsets, .textOffsets, .passages, .sentenceLengths,
    ] {
      try file.check(layout[section])
    }
    let fits =
      layout[.documentOffsets].count >= 8 && layout[.documentOffsets].count % 8 == 0
      && layout[.documentKeys].count == documentCount * 16
      && layout[.textOffsets].count == (passageCount + 1) * 4
      && passageCount >= 0 && layout[.passages].count == (passageCount + 1) * PassageView.stride
      && layout[.wordBlocks].count == (wordCount + WordBlocks.size - 1) / WordBlocks.size * 4
      && rises(.documentOffsets, stride: 8, offset: 0, to: layout[.documents].count)
      && rises(.documentOffsets, stride: 8, offset: 4, to: passageCount)
      && rises(.textOffsets, stride: 4, offset: 0, to: layout[.text].count)
      && rises(.passages, stride: PassageView.stride, offset: 0, to: sentenceCount)
      && statistics.passageCount == passageCount && statistics.sentenceCount == sentenceCount - passageCount
      && statistics.sentenceLength <= Self.maxWordCount && statistics.passageLength <= Self.maxWordCount
    guard fits else { throw CheckedBytes.Damage(reason: "its sections do not fit each other") }
  }

  /// The maximum number of words of a segment, so that sums over segments cannot overflow.
  private static var maxWordCount: Int { 1 << 40 }

  /// Whether the numbers of a section never fall, from 0 to a limit.
  private func rises(_ section: SegmentSection, stride: Int, offset: Int, to limit: Int) -> Bool {
    let bytes = file.bytes
    let range = layout[section]
    var last: UInt32 = 0
    var place = range.lowerBound + offset
    while place + 4 <= range.upperBound {
      let number = bytes.uint32(at: place)
      if number < last { return false }
      last = number
      place += stride
    }
    return Int(last) == limit && (range.isEmpty || bytes.uint32(at: range.lowerBound + offset) == 0)
  }
}
