/// Reads one JSON text from its beginning to its end.
struct JSONReader {
  /// The deepest nesting, so that no text exhausts the stack.
  private static let maxDepth = 32

  private let bytes: [UInt8]
  private var place = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value that the text is.
  mutating func wholeValue() throws(JSONError) -> JSONText {
    let value = try value(depth: 0)
    skipBlanks()
    guard place == bytes.count else { throw error("something follows the value") }
    return value
  }

  // MARK: - Values

  private mutating func value(depth: Int) throws(JSONError) -> JSONText {
    skipBlanks()
    guard depth < Self.maxDepth else { throw error("values are nested deeper than \(Self.maxDepth)") }
    guard let first = next else { throw error("a value is missing at the end") }
    switch first {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .array(try elements(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
    case UInt8(ascii: "t") where take("true"): return .bool(true)
    case UInt8(ascii: "f") where take("false"): return .bool(false)
    case UInt8(ascii: "n") where take("null"): return .null
    default: throw error("no value begins here")
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [String: JSONText] {
    place += 1
    var members: [String: JSONText] = [:]
    if takeSign("}") { return members }
    repeat {
      skipBlanks()
      let start = place
      guard next == UInt8(ascii: "\"") else { throw error("a name in quotes is missing") }
      let name = try string()
      guard takeSign(":") else { throw error("a colon is missing") }
      // Two spellings of a letter are one name, as Swift compares them.
      guard members.updateValue(try value(depth: depth + 1), forKey: name) == nil else {
        throw error("a name occurs twice in one object", at: start)
      }
    } while takeSign(",")
    guard takeSign("}") else { throw error("a comma or a closing brace is missing") }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONText] {
    place += 1
    var elements: [JSONText] = []
    if takeSign("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while takeSign(",")
    guard takeSign("]") else { throw error("a comma or a closing bracket is missing") }
    return elements
  }

  // MARK: - Numbers

  private mutating func number() throws(JSONError) -> Double {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    if next == UInt8(ascii: "0") {
      place += 1
      if isDigit(next) { throw error("a number begins with 0", at: start) }
    } else {
      try takeDigits()
    }
    if next == UInt8(ascii: ".") {
      place += 1
      try takeDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      try takeDigits()
    }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)), number.isFinite else {
      throw error("a number is too large", at: start)
    }
    return number
  }

  private mutating func takeDigits() throws(JSONError) {
    guard isDigit(next) else { throw error("a digit is missing") }
    while isDigit(next) { place += 1 }
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  // MARK: - Strings

  private mutating func string() throws(JSONError) -> String {
    let start = place
    place += 1
    var text = ""
    while true {
      text += try plainText()
      guard let byte = next else { throw error("a string has no end", at: start) }
      guard byte >= 0x20 else { throw error("a control character is in a string") }
      place += 1
      if byte == UInt8(ascii: "\"") { return text }
      text.unicodeScalars.append(try escaped())
    }
  }

  /// Takes what comes before the next quote, backslash or control of a string.
  private mutating func plainText() throws(JSONError) -> String {
    let start = place
    while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { place += 1 }
    let run = bytes[start..<place]
    guard let text = String(validating: run, as: UTF8.self) else {
      throw error("a byte is not UTF-8", at: firstInvalid(from: start))
    }
    return text
  }

  private func firstInvalid(from start: Int) -> Int {
    var offset = start
    while offset < place {
      let scalar = LenientUTF8.scalar(in: bytes.span, at: offset)
      if !scalar.isValid { break }
      offset += scalar.length
    }
    return offset
  }

  /// The character that the sign after a backslash means.
  private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
    let sign = next
    place += 1
    switch sign {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try wide()
    default: throw error("a backslash is before no sign that it goes with", at: place - 2)
    }
  }

  /// Four hexadecimal digits, and four more where the first are half of a pair.
  private mutating func wide() throws(JSONError) -> Unicode.Scalar {
    let start = place - 2
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, take(#"\u"#) else {
      throw error("half of a surrogate pair stands alone", at: start)
    }
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw error("half of a surrogate pair stands alone", at: start) }
    return scalar
  }

  private mutating func unit() throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw error("four hexadecimal digits are missing")
      }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }

  // MARK: - Signs

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }

  /// Takes a sign with the blanks before it, if it comes next.
  private mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let letters = word.description.utf8
    guard bytes[place...].starts(with: letters) else { return false }
    place += letters.count
    return true
  }

  private func error(_ reason: String, at offset: Int? = nil) -> JSONError {
    JSONError(reason: reason, at: offset ?? place, in: bytes)
  }
}

extension JSONText {
  /// Reads a text that is one value, with nothing but blanks around it. Complexity: linear.
  package init(reading text: some Collection<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes: Array(text))
    self = try reader.wholeValue()
  }
}
