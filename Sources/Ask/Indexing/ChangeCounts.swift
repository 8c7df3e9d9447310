/// The number of files that differ from what an index holds.
public struct ChangeCounts: Equatable, Sendable {
  /// Files that the index does not know.
  public var added = 0
  /// Files that are no longer what was read, or that were read while they were being written.
  public var changed = 0
  /// Files that the index knows and that are no longer there.
  public var gone = 0

  /// States some counts.
  public init(added: Int = 0, changed: Int = 0, gone: Int = 0) {
    self.added = added
    self.changed = changed
    self.gone = gone
  }

  /// Whether there is nothing to do.
  public var isEmpty: Bool { self == ChangeCounts() }
}
