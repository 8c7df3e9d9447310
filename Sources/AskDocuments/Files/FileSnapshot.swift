package import AskStorage

/// The files found at a library's paths, with the watch that tells of changes since.
package struct FileSnapshot: Sendable {
  /// The paths that were looked at.
  package let roots: Roots
  /// The files found there.
  package var listing: FileInventory
  /// The time it began: without a watch, changes since then are not known.
  package let start: ContinuousClock.Instant
  /// The watch of the files since then; nil where nothing watches them.
  package let watch: FolderWatch?
  /// The number of the watch's changes that the listing includes.
  package var seen = 0

  /// Takes what was found, with the watch that was told of each folder; one that does not see all
  /// is left out.
  package init(_ listing: FileInventory, of roots: Roots, start: ContinuousClock.Instant, watch: FolderWatch?)
  {
    (self.roots, self.listing, self.start) = (roots, listing, start)
    self.watch = watch.flatMap { $0.isComplete ? $0 : nil }
  }

  /// Whether the files are watched, and what has changed can be told without a look at all of them.
  package var isWatched: Bool { watch.map { !$0.isLost } ?? false }

  /// Whether it still tells what a question needs that may be so much behind the files where
  /// nothing watches them.
  package func holds(for interval: Duration) -> Bool {
    watch == nil ? ContinuousClock.now - start < interval : isWatched
  }
}
