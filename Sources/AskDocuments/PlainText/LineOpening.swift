/// The beginning of a line that is a unit of its own, whatever stands above and below it.
enum LineOpening {
  /// The time or the level of a line of a log, the time or the name of a turn of a chat.
  case record
  /// The name of what the rest of the line says: `Phone: 555 0101`, `port = 80`.
  case field

  /// The opening of a line; nil when it begins as any text does.
  init?(_ line: Range<Int>, in bytes: [UInt8]) {
    guard let first = bytes[line].first else { return nil }
    if Self.isRecord(line, first: first, in: bytes) {
      self = .record
    } else if Self.isField(line, first: first, in: bytes) {
      self = .field
    } else {
      return nil
    }
  }

  // MARK: - Records

  private static func isRecord(_ line: Range<Int>, first: UInt8, in bytes: [UInt8]) -> Bool {
    switch first {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "["), UInt8(ascii: "("):
      if let stamp = TimeStamp(line, in: bytes) { return !bytes.trimmed(stamp.end..<line.upperBound).isEmpty }
      return first == UInt8(ascii: "[") ? hasLevel(line, in: bytes) : isRequest(line, in: bytes)
    case UInt8(ascii: "<"): return isName(line, in: bytes)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      // A level is in capitals; the name of a month has three letters.
      guard line.count > 5 else { return false }
      if (0x41...0x5A).contains(bytes[line.lowerBound + 1]) { return hasLevel(line, in: bytes) }
      return bytes[line.lowerBound + 3] == 0x20 && TimeStamp(line, in: bytes) != nil
    default: return false
    }
  }

  private static let levels = [
    "TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL", "CRITICAL", "SEVERE",
  ].map { Array($0.utf8) }

  /// `ERROR …`, `[warn] …`: in brackets in any case, without them in capitals.
  private static func hasLevel(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let isBracketed = bytes[line.lowerBound] == UInt8(ascii: "[")
    let word = bytes[line].dropFirst(isBracketed ? 1 : 0).prefix { Unicode.Scalar($0).isLetter }
    guard (4...8).contains(word.count), word.endIndex < line.upperBound else { return false }
    let after = bytes[word.endIndex]
    guard
      isBracketed ? after == UInt8(ascii: "]") : after == 0x20 || after == UInt8(ascii: ":") || after == 0x09
    else { return false }
    let name = isBracketed ? word.map { $0 & 0xDF } : Array(word)
    return levels.contains(name)
  }

  /// A line of a web server's log: `192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] …`.
  private static func isRequest(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let address = bytes[line].prefix { Unicode.Scalar($0).isDigit || $0 == UInt8(ascii: ".") }
    guard address.count(where: { $0 == UInt8(ascii: ".") }) == 3, address.count <= 15 else { return false }
    return bytes[address.endIndex..<line.upperBound].prefix(40).contains(UInt8(ascii: "["))
  }

  /// A turn of a chat: `<ann> hello`.
  private static func isName(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    let name = bytes[line].dropFirst().prefix(25).prefix { $0 != UInt8(ascii: ">") && $0 != 0x20 }
    let end = name.endIndex
    return !name.isEmpty && end + 1 < line.upperBound && bytes[end] == UInt8(ascii: ">")
      && bytes[end + 1] == 0x20 && name.first != UInt8(ascii: "/")
  }

  // MARK: - Fields

  /// A name is at most so long, and has at most so many words.
  private static let (longestName, maxWords) = (40, 5)

  private static func isField(_ line: Range<Int>, first: UInt8, in bytes: [UInt8]) -> Bool {
    guard Unicode.Scalar(first).isLetter || first >= 0xC3 else { return false }
    var words = 1
    for offset in line.lowerBound..<min(line.upperBound, line.lowerBound + longestName + 1) {
      switch bytes[offset] {
      case UInt8(ascii: ":"):
        // A name of several words is a title: prose has colons, too.
        return offset + 1 < line.upperBound && (bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x09)
          && (words == 1 || !(0x61...0x7A).contains(first))
      case UInt8(ascii: "="):
        // `port = 80`, `port=80`, but no sum.
        return words <= 2 && offset > line.lowerBound && offset + 1 < line.upperBound
          && bytes[offset + 1] != UInt8(ascii: "=")
      case 0x20:
        words += 1
        if words > maxWords { return false }
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
        UInt8(ascii: "\""), 0x09:
        // A key may have stops in it: `server.port = 80`, `Dr. Hale: …`.
        guard bytes[offset] == UInt8(ascii: "."), offset + 1 < line.upperBound else { return false }
      default: break
      }
    }
    return false
  }
}
