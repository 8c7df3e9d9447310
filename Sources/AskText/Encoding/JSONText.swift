/// A value of JSON (RFC 8259), as far as question files and saved conversations need it: read by
/// hand, because Foundation takes longer to load than the program to run. An object that names a
/// member twice is none, because readers differ in which counts.
package enum JSONText: Equatable {
  case object([String: JSONText])
  case array([JSONText])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null

  /// Reads a text that is one value; nil when it is none.
  package init?(_ text: some Collection<UInt8>) {
    var reader = Reader(bytes: Array(text))
    guard let value = reader.value(depth: 0) else { return nil }
    reader.skipBlanks()
    guard reader.place == reader.bytes.count else { return nil }
    self = value
  }

  private struct Reader {
    let bytes: [UInt8]
    var place = 0

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    mutating func skipBlanks() {
      while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard next == UInt8(ascii: sign) else { return false }
      place += 1
      return true
    }

    private mutating func take(word: StaticString) -> Bool {
      let letters = Array(word.description.utf8)
      guard bytes[place...].starts(with: letters) else { return false }
      place += letters.count
      return true
    }

    mutating func value(depth: Int) -> JSONText? {
      skipBlanks()
      guard depth < 32, let first = next else { return nil }
      switch first {
      case UInt8(ascii: "{"): return object(depth)
      case UInt8(ascii: "["): return array(depth)
      case UInt8(ascii: "\""): return string().map { .string($0) }
      case UInt8(ascii: "t"): return take(word: "true") ? .bool(true) : nil
      case UInt8(ascii: "f"): return take(word: "false") ? .bool(false) : nil
      case UInt8(ascii: "n"): return take(word: "null") ? .null : nil
      default: return number()
      }
    }

    private mutating func object(_ depth: Int) -> JSONText? {
      place += 1
      var members: [String: JSONText] = [:]
      if take("}") { return .object(members) }
      repeat {
        skipBlanks()
        guard let name = string(), take(":"), let value = value(depth: depth + 1) else { return nil }
        guard members.updateValue(value, forKey: name) == nil else { return nil }
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    private mutating func array(_ depth: Int) -> JSONText? {
      place += 1
      var elements: [JSONText] = []
      if take("]") { return .array(elements) }
      repeat {
        guard let value = value(depth: depth + 1) else { return nil }
        elements.append(value)
      } while take(",")
      return take("]") ? .array(elements) : nil
    }

    private static let numeric = Set("+-.0123456789Ee".utf8)

    private mutating func number() -> JSONText? {
      let start = place
      while let byte = next, Self.numeric.contains(byte) { place += 1 }
      return Double(String(decoding: bytes[start..<place], as: UTF8.self)).map { .number($0) }
    }

    private mutating func string() -> String? {
      guard next == UInt8(ascii: "\"") else { return nil }
      place += 1
      var text: [UInt8] = []
      while let byte = next {
        place += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let scalar = escaped() else { return nil }
          text += Array(String(scalar).utf8)
        case 0..<0x20: return nil
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escaped() -> Unicode.Scalar? {
      guard let sign = next else { return nil }
      place += 1
      switch sign {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"): return wide()
      default: return nil
      }
    }

    /// Four hexadecimal digits, and four more where the first are half of a pair.
    private mutating func wide() -> Unicode.Scalar? {
      guard let first = unit() else { return nil }
      guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
      guard take(word: #"\u"#), let second = unit(), (0xDC00..<0xE000).contains(second) else {
        return "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private mutating func unit() -> UInt32? {
      guard place + 4 <= bytes.count else { return nil }
      defer { place += 4 }
      return UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    }
  }
}
