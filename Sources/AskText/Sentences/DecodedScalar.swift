/// A character read from bytes that need not be UTF-8.
struct DecodedScalar {
  /// The character; U+FFFD, which counts as a letter, for a byte that belongs to none.
  let value: UInt32
  /// The number of bytes, at least one.
  let length: Int

  /// A single byte: itself in ASCII, U+FFFD beyond.
  init(_ byte: UInt8) {
    value = byte < 0x80 ? UInt32(byte) : 0xFFFD
    length = 1
  }

  /// A character of several bytes.
  init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  /// White space as Unicode has it.
  var isWhiteSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// A digit from 0 to 9.
  var isDigit: Bool { value >= 0x30 && value <= 0x39 }

  /// A capital letter.
  var isUpperCase: Bool {
    value < 0x80 ? value >= 0x41 && value <= 0x5A : properties?.isUppercase ?? false
  }

  /// A small letter.
  var isLowerCase: Bool {
    value < 0x80 ? value >= 0x61 && value <= 0x7A : properties?.isLowercase ?? false
  }

  /// A letter of any script, or a byte that is not UTF-8.
  var isLetter: Bool {
    value < 0x80 ? isUpperCase || isLowerCase : value == 0xFFFD || properties?.isAlphabetic ?? false
  }

  private var properties: Unicode.Scalar.Properties? { Unicode.Scalar(value)?.properties }
}
