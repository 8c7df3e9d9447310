internal import Glibc

/// A pause while another process works.
package enum Pause {
  /// Returns after some time, or a little later.
  package static func milliseconds(_ count: UInt32) {
    usleep(count * 1_000)
  }
}
