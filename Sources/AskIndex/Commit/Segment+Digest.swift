internal import AskStorage

extension Segment {
  /// What tells it from all other segments: the checksum of its file's checksums.
  package var digest: UInt64 { file.digest }
}
