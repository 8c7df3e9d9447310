internal import AskIndex

/// The result of indexing some files.
struct IndexingOutcome: Sendable {
  /// The segments that were written.
  var segments: [Manifest.SegmentInfo] = []
  /// The files that hold nothing to index, or were refused.
  var unread: [Manifest.Unread] = []
  /// The documents that no longer count, by their segments' positions: something stands in their
  /// place, or nothing can.
  var replaced: [Int: Set<UInt32>] = [:]
  /// The number of files that this is the result of.
  var fileCount = 0
  /// The number of the next segment's name.
  var nextSegment: Int
  /// The error that stopped a thread; what was not written until then is lost.
  var failure: IndexError?
}
