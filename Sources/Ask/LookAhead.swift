internal import AskStorage
internal import Synchronization

/// Looks at the files while a question is being typed, on a thread of their own, so that the question need not wait.
final class LookAhead: Sendable {
  /// What a look found.
  struct Look: Sendable {
    /// The paths that were looked at.
    let roots: Roots
    /// The files; nil where they are those of the look before it. To give up a long listing takes milliseconds.
    let listing: Listing?
    /// When it began: what has changed since is not in it.
    let start: ContinuousClock.Instant
    /// Which look of the shelf the one before it was.
    let basis: Int
  }

  private struct State {
    var work: BackgroundWork?
    var start: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let found = Mutex<Look?>(nil)

  /// Begins a look, unless one is under way or has just begun.
  ///
  /// - Parameters:
  ///   - index: where the library's own index is kept, from the root; nil for memory.
  ///   - listing: what the last look found.
  ///   - basis: which look of the shelf that was.
  func begin(_ roots: Roots, without index: String?, after listing: Listing?, basis: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      if let start = state.start, now - start < Self.pause { return }
      if let work = state.work, !work.isDone { return }
      state.start = now
      state.work = BackgroundWork { [self] in
        // A file that is empty for a moment may have to be waited for, which only the shelf can tell.
        guard let new = try? Listing(of: roots, without: index),
          !new.skipped.contains(where: { $0.reason == .empty })
        else { return }
        let look = Look(roots: roots, listing: new == listing ? nil : new, start: now, basis: basis)
        found.withLock { $0 = look }
      }
    }
  }

  /// The last look, once it is done; nil where there is none, it began too long ago, or was at other paths.
  func take(of roots: Roots, notOlderThan age: Duration) -> Look? {
    let isRecent = state.withLock { state in
      guard let start = state.start, ContinuousClock.now - start < age else { return false }
      state.work?.wait()
      return true
    }
    let look = found.withLock { look in
      defer { look = nil }
      return look
    }
    guard isRecent, let look, look.roots == roots, ContinuousClock.now - look.start < age else { return nil }
    return look
  }

  /// How long after one look began the next may.
  private static let pause = Duration.milliseconds(400)
}
