internal import Synchronization

/// Work on another thread than its owner's.
package final class BackgroundWork: Sendable {
  private let thread: Mutex<RunningThread?>
  private let done: Flag

  /// Starts the work; nil when the system gives no more threads.
  package init?(_ body: @Sendable @escaping () -> Void) {
    let done = Flag()
    let started = RunningThread {
      body()
      done.isSet.store(true, ordering: .releasing)
    }
    guard let started else { return nil }
    self.done = done
    thread = Mutex(started)
  }

  /// Whether it has come to its end.
  package var isDone: Bool { done.isSet.load(ordering: .acquiring) }

  /// Waits for its end.
  package func wait() {
    let running = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    running?.join()
  }

  /// Work that is not waited for runs to its end.
  deinit { thread.withLock { $0 }?.leave() }
}

/// Something that is so from one moment on.
private final class Flag: Sendable {
  let isSet = Atomic(false)
}
