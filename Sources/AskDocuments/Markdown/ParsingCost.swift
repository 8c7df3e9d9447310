internal import Synchronization

/// The memory that the tree of a Markdown file takes, estimated before it is parsed: each of its
/// nodes has some 240 bytes, and begins at a sign of markup or a line, so that a file of nothing
/// else would take 240 times its size.
struct ParsingCost {
  /// The number of signs that could begin a node, a line counted as two.
  let signs: Int
  private let byteCount: Int

  /// The longest file that is parsed, in bytes.
  private static let largest = 8 << 20
  /// The most signs of a file that is parsed: its tree takes 256 MB at the worst. Text has some
  /// seven in a hundred bytes.
  private static let most = 1 << 20
  /// Files of more signs are parsed one at a time, so that threads do not take that much each.
  private static let maxBesideOthers = 1 << 17

  /// One file of many signs at a time.
  private static let turn = Mutex(())

  /// Counts the signs of a file. Complexity: linear.
  init(of bytes: [UInt8]) {
    byteCount = bytes.count
    guard bytes.count <= Self.largest else {
      signs = .max
      return
    }
    var signs = 0
    for byte in bytes { signs += Self.weights[Int(byte)] }
    self.signs = signs
  }

  /// Whether the file may be parsed.
  var isBearable: Bool { byteCount <= Self.largest && signs <= Self.most }

  /// Does what takes as much, when its turn has come.
  func taken<Outcome, Failure>(_ body: () throws(Failure) -> Outcome) throws(Failure) -> Outcome {
    guard signs > Self.maxBesideOthers else { return try body() }
    return try Self.turn.withLock { _ throws(Failure) in try body() }
  }

  private static let weights: [Int] = {
    var weights = [Int](repeating: 0, count: 256)
    for sign in "*_`[]!<>&\\-+.)#~|".utf8 { weights[Int(sign)] = 1 }
    (weights[0x0A], weights[0x0D]) = (2, 2)
    return weights
  }()
}
