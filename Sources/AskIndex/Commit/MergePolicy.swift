/// Selects the segments to merge.
///
/// A segment is merged by reading its documents again: the index is derived from them alone.
/// Segments of a kind (their sizes within a factor of four) are merged when there are five of them,
/// so a document is read again at most once for each fourfold growth; so is a segment more than
/// half of whose documents no longer count. Segments of more than four million words are not merged
/// for their size: reading them again costs more than searching them separately.
package enum MergePolicy {
  /// The number of segments of a kind that are merged.
  private static let most = 5
  /// A segment of more words is not merged for its size.
  private static let largest = 4 << 20

  /// The ordinals of the segments to merge.
  package static func segmentsToMerge(among segments: [IndexSegment]) -> Set<Int> {
    var chosen: Set<Int> = []
    var kinds: [Int: [Int]] = [:]
    for (ordinal, segment) in segments.enumerated() {
      if segment.deletedDocuments.count * 2 > segment.segment.documentCount { chosen.insert(ordinal) }
      let size = segment.segment.statistics.sentenceLength
      if size <= largest { kinds[kind(of: size), default: []].append(ordinal) }
    }
    for kind in kinds.values where kind.count >= most { chosen.formUnion(kind) }
    return chosen
  }

  private static func kind(of size: Int) -> Int {
    // Small ones are all of one kind.
    (Int.bitWidth - max(size, 1 << 12).leadingZeroBitCount) / 2
  }
}
