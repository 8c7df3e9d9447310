/// Writes one JSON value (RFC 8259).
///
/// Foundation's `JSONEncoder` would be the obvious choice, but it writes the keys of a keyed
/// container in no guaranteed order, and the output, which people read as often as programs,
/// promises one. This writer also keeps Foundation out of the program, which starts in less time
/// than Foundation takes to load.
///
/// In addition to what JSON demands, every scalar that `Printable` would keep from a terminal is
/// escaped: the value is exact, and printing it is harmless.
struct JSONWriter {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []
  /// Whether a comma must separate the next value or member from the one before.
  private var needsComma = false

  /// Writes an object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose("{", closing: "}", body: body)
  }

  /// Writes an array; `body` writes its elements.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose("[", closing: "]", body: body)
  }

  /// Writes a member's name; its value must follow.
  mutating func key(_ name: StaticString) {
    key(named: name.description)
  }

  /// Writes a member's name that is determined at run time; its value must follow.
  mutating func key(named name: String) {
    string(name)
    bytes += [UInt8(ascii: ":"), UInt8(ascii: " ")]
    needsComma = false
  }

  /// Writes a string.
  mutating func string(_ text: String) {
    part()
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy(Self.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) {
    literal(number.description)
  }

  /// Writes a number so that reading gives the same one back; infinities and NaN become null.
  mutating func number(_ number: Double) {
    literal(number.isFinite ? number.description : "null")
  }

  /// Writes true or false.
  mutating func flag(_ isTrue: Bool) {
    literal(isTrue ? "true" : "false")
  }

  /// Writes null.
  mutating func null() {
    literal("null")
  }
}

extension JSONWriter {
  private mutating func enclose(
    _ opening: Unicode.Scalar, closing: Unicode.Scalar, body: (inout JSONWriter) -> Void
  ) {
    part()
    bytes.append(UInt8(ascii: opening))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: closing))
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    part()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func part() {
    if needsComma { bytes += [UInt8(ascii: ","), UInt8(ascii: " ")] }
    needsComma = true
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: #"\""#.utf8)
    case "\\": bytes.append(contentsOf: #"\\"#.utf8)
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    default:
      if Printable.isPrintable(scalar) {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: #"\u"#.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}
