/// Writes one JSON value (RFC 8259).
///
/// Foundation's `JSONEncoder` would be the well-kept choice, but the keys of a keyed container come
/// out in no promised order, and a script's reader, a person as often as a program, is promised
/// one. This writer is also what keeps Foundation out of the program, which starts in less time
/// than it takes to load it.
///
/// Beside what JSON demands, every scalar that `Printable` would keep from a terminal is written as
/// an escape: the value is exact, and printing it is harmless.
struct JSONWriter {
  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// Whether a value or a member must be parted from the one before it.
  private var needsComma = false

  /// Writes an object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose("{", "}", body)
  }

  /// Writes an array; `body` writes its elements.
  mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose("[", "]", body)
  }

  /// Writes a member's name; its value must follow.
  mutating func key(_ name: StaticString) {
    key(named: name.description)
  }

  /// Writes a member's name that is made as the program runs; its value must follow.
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

  /// Writes a number so that it is read back as the same; what JSON has no number for becomes null.
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
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ body: (inout JSONWriter) -> Void
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
