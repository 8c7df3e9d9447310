internal import Synchronization

/// The memory that reading a file and cutting it into sentences takes, estimated by its bytes
/// before it is done.
///
/// Its bytes are held twice, and each line can become a block, a passage and a sentence: a hundred
/// bytes and more.
struct ReadingCost {
  /// The rough number of bytes of memory.
  let byteCount: Int

  /// A file may take so many bytes more than the memory that is allowed for what is not written
  /// yet.
  static let maxBeyondMemory = 256 << 20
  /// The memory that any number of threads may take at a time.
  static let small = 32 << 20

  /// Estimates it. Complexity: linear.
  init(of bytes: [UInt8]) {
    var lines = 0
    for byte in bytes where byte == 0x0A || byte == 0x0D { lines += 1 }
    byteCount = 2 * bytes.count + 100 * lines
  }
}

/// One thread at a time reads a file that takes more than its share of memory.
final class LargeFileTurn: Sendable {
  private let turn = Mutex(())

  /// Does something when no other thread does the like.
  func taken<Failure>(_ body: () throws(Failure) -> Void) throws(Failure) {
    try turn.withLock { _ throws(Failure) in try body() }
  }
}
