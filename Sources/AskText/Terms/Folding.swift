/// Folds a letter to the form that terms are made of: lower case, without diacritics.
enum Folding {
  /// The case of a character before folding.
  enum LetterCase {
    /// A small letter.
    case lower
    /// A capital.
    case upper
    /// A digit, a sign, or a letter of a script without case.
    case none
  }

  /// Appends the folded form of a character; signs inside a word vanish, but for the stop of a
  /// decimal and the signs of *C++* and *C#*.
  ///
  /// - Parameter numberFrom: where the word's own letters begin, to tell a decimal stop from
  ///   others.
  static func append(_ scalar: LenientUTF8.Scalar, to letters: inout [UInt8], numberFrom first: Int)
    -> LetterCase
  {
    guard scalar.value < 0x80 else { return appendWide(scalar.value, to: &letters) }
    let byte = UInt8(truncatingIfNeeded: scalar.value)
    if Letter.isASCIILetter(byte) {
      letters.append(byte | 0x20)
      return byte & 0x20 == 0 ? .upper : .lower
    }
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "#"): letters.append(byte)
    case UInt8(ascii: "."):
      if let last = letters.last, letters.count > first, Letter.isDigit(last) { letters.append(byte) }
    default: break
    }
    return .none
  }

  private static func appendWide(_ value: UInt32, to letters: inout [UInt8]) -> LetterCase {
    switch value {
    case 0xC0...0x24F: appendLatin(latin[Int(value - 0xC0)], value: value, to: &letters)
    case 0x1E00...0x1EFF: appendLatin(latinAdditional[Int(value - 0x1E00)], value: value, to: &letters)
    // Full-width forms of ASCII.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      let narrow = UInt8(truncatingIfNeeded: value - 0xFEE0)
      letters.append(Letter.isASCIILetter(narrow) ? narrow | 0x20 : narrow)
    default: appendOther(value, to: &letters)
    }
    guard let properties = Unicode.Scalar(value)?.properties else { return .none }
    return properties.isUppercase ? .upper : properties.isLowercase ? .lower : .none
  }

  /// Appends what a table says of a letter: a letter, two (a digit in the table), or the letter
  /// itself (a stop).
  private static func appendLatin(_ entry: UInt8, value: UInt32, to letters: inout [UInt8]) {
    switch entry {
    case UInt8(ascii: "."): appendOther(value, to: &letters)
    case UInt8(ascii: "1")...UInt8(ascii: "8"):
      letters.append(contentsOf: pairs[Int(entry - UInt8(ascii: "1"))].utf8)
    default: letters.append(entry)
    }
  }

  /// Appends a letter of another script as it is, for `ScriptFolding`, with the marks on it; marks
  /// on a Latin letter are left out.
  private static func appendOther(_ value: UInt32, to letters: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    switch Letter.kind(of: LenientUTF8.Scalar(value: value, length: 1, isValid: true)) {
    case .word, .ideograph: break
    case .mark: guard let last = letters.last, last >= 0x80 else { return }
    case .other: return
    }
    letters.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// The meaning of the digits in the tables.
  private static let pairs = ["ae", "oe", "ss", "th", "ij", "dz", "lj", "nj"]

  // The base letters of U+00C0...U+024F and U+1E00...U+1EFF by Unicode's compatibility
  // decomposition, with the letters that do not decompose (ø, ł, đ …) as English writes them. A
  // stop: no Latin base letter.
  private static let latin = Array(
    ("aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y"
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkkllllll."
      + ".llnnnnnnnnnoooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
      + "bbbb..o..dd...eaeffg...ikkl..nn.oo..pp.....ttttuu.vyyzz........."
      + "....666777888aaiioouuuuuuuuuueaaaa11..ggkkoooo..j666gg..nnaa11oo"
      + "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
      + "................").utf8)
  private static let latinAdditional = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
      + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
      + "wwwwwwwwwwxxxxyyzzzzzzhtwyasss3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)
}
