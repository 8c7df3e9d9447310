/// The date or time that a line begins with, as programs that keep logs and chats write it:
/// `2024-05-01T10:03:21Z`, `[12:03]`, `31.12.23, 21:15`, `May  1 10:03:21`.
struct TimeStamp {
  /// The offset after it and its bracket.
  let end: Int

  /// Reads the time at the beginning of a line; nil when the line begins otherwise.
  init?(_ line: Range<Int>, in bytes: [UInt8]) {
    var reader = StampReader(
      bytes: bytes, offset: line.lowerBound, end: min(line.upperBound, line.lowerBound + 64))
    let isBracketed = reader.take("[") || reader.take("(")
    if isBracketed { reader.skipBlanks() }
    let hasDate = reader.takeDate()
    if hasDate { reader.takeSeparator() }
    guard reader.takeTime() || hasDate || isBracketed && reader.takeSeconds() else { return nil }
    if isBracketed, !reader.takeClosingBracket() { return nil }
    guard reader.isAtEndOfWord else { return nil }
    end = reader.offset
  }

  /// Whether a line is a name of few words and a time of day, as the line above a message of a chat
  /// is: `Ann  9:15 AM`.
  static func ends(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    guard line.count <= 50, bytes.character(at: line.lowerBound).scalar.isUpper else { return false }
    var start = line.upperBound
    let signs = Array("0123456789:[]()apmAPM. ".utf8)
    while start > line.lowerBound, signs.contains(bytes[start - 1]) { start -= 1 }
    while start < line.upperBound, !Unicode.Scalar(bytes[start]).isDigit { start += 1 }
    guard start > line.lowerBound, start < line.upperBound,
      " [(".utf8.contains(bytes[start - 1]),
      bytes[line.lowerBound..<start].split(whereSeparator: { " [(".utf8.contains($0) }).count <= 3
    else { return false }
    var reader = StampReader(bytes: bytes, offset: start, end: line.upperBound)
    guard reader.takeTime() else { return false }
    return reader.offset + 1 >= line.upperBound
  }
}

/// A place in a line that goes on over the parts of a time.
private struct StampReader {
  let bytes: [UInt8]
  var offset: Int
  let end: Int

  private var next: UInt8 { offset < end ? bytes[offset] : 0 }

  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(truncatingIfNeeded: sign.value) else { return false }
    offset += 1
    return true
  }

  mutating func skipBlanks() {
    while next == 0x20 { offset += 1 }
  }

  /// Takes a number of so many digits and no more.
  private mutating func takeDigits(_ counts: ClosedRange<Int>) -> Bool {
    let start = offset
    while offset - start <= counts.upperBound, Unicode.Scalar(next).isDigit { offset += 1 }
    if counts.contains(offset - start) { return true }
    offset = start
    return false
  }

  /// `2024-05-01`, `1/5/24`, `01.05.2024`, `10/Oct/2000`, `May  1`.
  mutating func takeDate() -> Bool {
    let start = offset
    if takeNumericDate() || takeMonthAndDay() { return true }
    offset = start
    return false
  }

  private mutating func takeNumericDate() -> Bool {
    let start = offset
    let isYearFirst = takeDigits(4...4)
    guard isYearFirst || takeDigits(1...2) else { return false }
    let sign = next
    guard "-/.".utf8.contains(sign) else { return false }
    offset += 1
    guard takeDigits(1...2) || sign == UInt8(ascii: "/") && takeMonth() else { return false }
    guard next == sign else { return false }
    offset += 1
    guard isYearFirst ? takeDigits(1...2) : takeDigits(4...4) || takeDigits(2...2) else { return false }
    return offset > start
  }

  private static let months: [UInt32] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt32($1) } }

  private mutating func takeMonth() -> Bool {
    guard offset + 3 < end else { return false }
    let name = UInt32(bytes[offset]) << 16 | UInt32(bytes[offset + 1]) << 8 | UInt32(bytes[offset + 2])
    guard Self.months.contains(name) else { return false }
    offset += 3
    return true
  }

  /// A month and a day with a time after them, as the system's log has them.
  private mutating func takeMonthAndDay() -> Bool {
    guard (0x41...0x5A).contains(next), takeMonth(), next == 0x20 else { return false }
    skipBlanks()
    guard takeDigits(1...2), take(" ") else { return false }
    var time = self
    return time.takeTime()
  }

  /// Takes what separates a date from a time.
  mutating func takeSeparator() {
    let start = offset
    if take("T") || take("_") || take(":") || take(",") && next == 0x20 || next == 0x20 {
      skipBlanks()
      if !Unicode.Scalar(next).isDigit { offset = start }
    }
  }

  /// `10:03`, `9:15 PM`, `10:03:21,123+02:00`, `9:00–10:30`.
  mutating func takeTime() -> Bool {
    let start = offset
    guard takeDigits(1...2), take(":"), takeDigits(2...2) else {
      offset = start
      return false
    }
    if next == UInt8(ascii: ":") {
      offset += 1
      guard takeDigits(2...2) else {
        offset = start
        return false
      }
    }
    takeFraction()
    takeHalfOfDay()
    takeZone()
    return true
  }

  private mutating func takeFraction() {
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: ",") else { return }
    offset += 1
    if !takeDigits(1...9) { offset -= 1 }
  }

  private mutating func takeHalfOfDay() {
    let start = offset
    skipBlanks()
    if [0x61, 0x70].contains(next | 0x20) {
      offset += 1
      _ = take(".")
      if next | 0x20 == 0x6D {
        offset += 1
        _ = take(".")
        if isAtEndOfWord { return }
      }
    }
    offset = start
  }

  private mutating func takeZone() {
    let start = offset
    if take("Z") { return }
    skipBlanks()
    if take("+") || take("-"), takeDigits(4...4) || takeDigits(2...2) && take(":") && takeDigits(2...2) {
      return
    }
    offset = start
    // The end of a range: `9:00–10:30`.
    if take("-") || takeDash() {
      var rest = self
      if rest.takeTime() { offset = rest.offset } else { offset = start }
    }
  }

  private mutating func takeDash() -> Bool {
    guard offset + 3 <= end, bytes[offset..<offset + 3].elementsEqual("–".utf8) else { return false }
    offset += 3
    return true
  }

  /// The seconds since a machine began: `12.345678`.
  mutating func takeSeconds() -> Bool { takeDigits(1...9) && take(".") && takeDigits(3...9) }

  /// A bracket that closes, perhaps after a time zone's name.
  mutating func takeClosingBracket() -> Bool {
    for _ in 0..<8 where next != UInt8(ascii: "]") && next != UInt8(ascii: ")") { offset += 1 }
    return take("]") || take(")")
  }

  /// Whether what was taken stands by itself.
  var isAtEndOfWord: Bool { offset >= end || " \t:,-]|>".utf8.contains(next) }
}
