internal import Glibc

/// Work on several processors at once.
package enum Threads {
  /// Runs a body with each number from 0 to below `count`, each on a thread of its own, and returns
  /// when all have ended. The last runs on the calling thread, so that a count of one starts none.
  ///
  /// The bodies must not wait for one another: when the system gives no more threads, those that
  /// are left run one after the other on the calling thread.
  package static func run(count: Int, _ body: @Sendable @escaping (Int) -> Void) {
    guard count > 0 else { return }
    var running: [RunningThread] = []
    while running.count < count - 1 {
      let number = running.count
      guard let thread = RunningThread({ body(number) }) else { break }
      running.append(thread)
    }
    for number in running.count..<count { body(number) }
    for thread in running { thread.join() }
  }
}

/// A pause while another process works.
package enum Pause {
  /// Returns after some time, or a little later.
  package static func milliseconds(_ count: UInt32) {
    usleep(count * 1_000)
  }
}
