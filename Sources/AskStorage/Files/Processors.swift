/// The processors of this machine.
package enum Processors {
  /// The number this process may run on, at least one: those that `taskset` and containers allow of
  /// those there are.
  ///
  /// - Complexity: reads a file of the system; ask once.
  package static var count: Int {
    let status = try? FileReader.contents(of: "/proc/self/status")
    return status.flatMap { allowed(in: $0.bytes) } ?? System.processorCount
  }

  /// Counts the bits of the line `Cpus_allowed:`, a mask in hexadecimal digits and commas; nil
  /// without one.
  static func allowed(in status: [UInt8]) -> Int? {
    let label = Array("Cpus_allowed:".utf8)
    let lines = status.split(separator: UInt8(ascii: "\n"))
    guard let line = lines.first(where: { $0.starts(with: label) }) else { return nil }
    let digits = line.dropFirst(label.count).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    let count = digits.reduce(0) { $0 + $1.nonzeroBitCount }
    return count > 0 ? count : nil
  }
}
