/// The role of a character in words.
enum Letter {
  /// The effect of a scalar on a word.
  enum Kind {
    /// It is a letter or a digit.
    case word
    /// It combines with the letter before it.
    case mark
    /// It is a word by itself, in scripts that write no space between words.
    case ideograph
    /// It ends a word.
    case other
  }

  /// Whether a byte is an ASCII letter or digit.
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || isDigit(byte)
  }

  /// Whether a byte is an ASCII letter.
  static func isASCIILetter(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
  }

  /// Whether a byte is an ASCII digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a word goes on with the character at an offset of a text.
  static func isWord(in text: Span<UInt8>, at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    if text[offset] < 0x80 { return isASCIIWord(text[offset]) }
    return kind(of: LenientUTF8.scalar(in: text, at: offset)) == .word
  }

  /// The effect of a scalar on a word.
  static func kind(of scalar: LenientUTF8.Scalar) -> Kind {
    switch scalar.value {
    case 0..<0x80: return isASCIIWord(UInt8(truncatingIfNeeded: scalar.value)) ? .word : .other
    case 0xAD, 0x200C, 0x200D, 0x3099...0x309A, 0xFF9E...0xFF9F: return .mark
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      return scalar.value == 0xD7 || scalar.value == 0xF7 ? .other : .word
    // The mark that repeats a character, and the zero of Chinese numbers.
    case 0x3005, 0x3007: return .ideograph
    case 0x2000...0x206F, 0x3000...0x303F, 0xFFFD: return .other
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D,
      0x20000...0x3FFFF:
      return .ideograph
    default: return kindByProperty(scalar.value)
    }
  }

  private static func kindByProperty(_ value: UInt32) -> Kind {
    guard let properties = Unicode.Scalar(value)?.properties else { return .other }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return .mark
    case .decimalNumber, .letterNumber: return .word
    default: return properties.isAlphabetic ? .word : .other
    }
  }
}
