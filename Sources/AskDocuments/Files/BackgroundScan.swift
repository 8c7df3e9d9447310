package import AskStorage
internal import Synchronization

/// Looks at the files while a question is being typed, on a thread of their own, so that the
/// question need not wait.
package final class BackgroundScan: Sendable {
  /// A look, and what it was compared with.
  package struct Found: Sendable {
    package let look: FileSnapshot
    /// The number of the library's look that it was compared with.
    package let basis: Int
    /// Whether it found anything else.
    package let hasChanged: Bool
  }

  private struct LastScan {
    var work: BackgroundWork?
    var start: ContinuousClock.Instant?
  }

  private let state = Mutex(LastScan())
  private let found = Mutex<Found?>(nil)

  /// Prepares to look when asked to.
  package init() {}

  /// Begins a look, unless one is under way or has just begun.
  ///
  /// - Parameters:
  ///   - index: where the library's own index is kept, from the root; nil for memory.
  ///   - watches: whether the files are to be watched from then on.
  ///   - last: the last look.
  ///   - basis: which look of the library that was.
  package func begin(
    _ roots: Roots, without index: Path?, watching watches: Bool, after last: FileSnapshot?, basis: Int
  ) {
    state.withLock { state in
      let now = ContinuousClock.now
      if let start = state.start, now - start < Self.pause { return }
      if let work = state.work, !work.isDone { return }
      state.start = now
      state.work = BackgroundWork { [self] in
        let watch = watches ? FolderWatch(of: roots) : nil
        // A file that is empty for a moment may have to be waited for, which only the library can
        // tell.
        guard let new = try? FileInventory(of: roots, without: index, telling: watch),
          !new.skipped.contains(where: { $0.reason == .empty })
        else { return }
        // To give up a long listing takes milliseconds; of two equal ones it is done here.
        let (old, hasChanged) = (last?.listing, new != last?.listing)
        let look = FileSnapshot(hasChanged ? new : old ?? new, of: roots, start: now, watch: watch)
        found.withLock { $0 = Found(look: look, basis: basis, hasChanged: hasChanged) }
      }
    }
  }

  /// The last look, where one is done that nobody has taken; nil where there is none, or it was at
  /// other paths.
  ///
  /// - Parameter age: how long ago a look may have begun that is waited for; nil where none is.
  package func take(of roots: Roots, awaiting age: Duration?) -> Found? {
    state.withLock { state in
      guard let age, let start = state.start, ContinuousClock.now - start < age else { return }
      state.work?.wait()
    }
    let taken = found.withLock { found in
      defer { found = nil }
      return found
    }
    return taken?.look.roots == roots ? taken : nil
  }

  /// The least time between the beginnings of two looks.
  private static let pause = Duration.milliseconds(400)
}

extension FolderWatch {
  /// Watches what is below a library's paths.
  package convenience init?(of roots: Roots) {
    self.init(of: roots.roots.map(\.given))
  }
}
