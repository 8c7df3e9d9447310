/// The progress of indexing.
public struct IndexingProgress: Equatable, Sendable {
  /// Receives the progress: from the threads that read, one at a time, and every 100 ms at the
  /// most.
  public typealias Handler = @Sendable (IndexingProgress) -> Void

  /// The number of files that have been read, those that could not be read included.
  public internal(set) var fileCount = 0
  /// The number of files to read.
  public let allFiles: Int
  /// The number of their bytes.
  public internal(set) var byteCount = 0
  /// The number of bytes to read.
  public let allBytes: Int
  /// The time since reading began.
  public internal(set) var elapsed = Duration.zero

  /// Creates a state of progress.
  public init(
    fileCount: Int = 0, of allFiles: Int, byteCount: Int = 0, of allBytes: Int, elapsed: Duration = .zero
  ) {
    self.fileCount = fileCount
    self.allFiles = allFiles
    self.byteCount = byteCount
    self.allBytes = allBytes
    self.elapsed = elapsed
  }
}

/// Returns whether to give up what takes long.
public typealias InterruptionCheck = @Sendable () -> Bool
