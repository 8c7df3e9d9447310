/// A number of bytes as people write it.
public struct ByteSize: Equatable, Sendable {
  /// The number of bytes.
  public let bytes: Int

  /// States a number of bytes.
  public init(bytes: Int) {
    self.bytes = bytes
  }

  /// Reads a number with a unit or none: `256M`, `1G`, `64k`, `256MB`, `1048576`. Units are powers
  /// of 1,024.
  ///
  /// nil for anything else, and for sizes beyond any memory.
  public init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    var unit = text[digits.endIndex...].uppercased()
    for ending in ["IB", "B"] where unit.hasSuffix(ending) {
      unit.removeLast(ending.count)
      break
    }
    guard let number = Int(digits), let power = ["", "K", "M", "G", "T"].firstIndex(of: unit) else {
      return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (10 * power))
    guard !overflow else { return nil }
    self.bytes = bytes
  }

  /// The size for a person, with three digits: `812 bytes`, `1.2 kB`, `45 MB`. Units are powers of
  /// 1,000.
  public var text: String {
    guard bytes >= 1_000 else { return bytes == 1 ? "1 byte" : "\(bytes) bytes" }
    var size = Double(bytes)
    var unit = 0
    while size >= 999.5, unit < 5 {
      size /= 1_000
      unit += 1
    }
    return "\(Self.shortened(size)) \(["bytes", "kB", "MB", "GB", "TB", "PB"][unit])"
  }

  /// A number with one digit after the point if it is small.
  static func shortened(_ number: Double) -> String {
    guard number < 9.95 else { return String(Int(number.rounded())) }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
