extension Segment {
  /// The sections of its file with their sizes in bytes, in the order they stand there.
  package var sections: [(name: String, byteCount: Int)] {
    SegmentLayout.Section.allCases.map { ($0.name, layout[$0].count) }
  }
}
