/// The kind of a scalar, found without Unicode's tables for ASCII.
extension Unicode.Scalar {
  /// Whether it is a letter or a digit.
  var isLetterOrDigit: Bool {
    if isASCII { return isASCIILetter || ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Whether it is a capital.
  var isCapital: Bool { isASCII ? ("A"..."Z").contains(self) : properties.isUppercase }

  /// Whether it is a small letter.
  var isSmall: Bool { isASCII ? ("a"..."z").contains(self) : properties.isLowercase }

  /// Whether it parts words.
  var isBlank: Bool { isASCII ? self == " " || (0x09...0x0D).contains(value) : properties.isWhitespace }

  /// Appends it in small letters.
  func appendSmall(to text: inout String.UnicodeScalarView) {
    if isASCII {
      text.append(("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self)
    } else {
      text.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    }
  }

  private var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
