internal import AskText

/// Questions about the characters of a document's bytes.
extension [UInt8] {
  /// The character at an offset, and how many bytes it has; U+FFFD and one byte where it is not
  /// UTF-8.
  func character(at offset: Int) -> (scalar: Unicode.Scalar, count: Int) {
    if self[offset] < 0x80 { return (Unicode.Scalar(self[offset]), 1) }
    let found = LenientUTF8.scalar(in: span, at: offset)
    guard found.isValid, let scalar = Unicode.Scalar(found.value) else { return ("\u{FFFD}", 1) }
    return (scalar, found.length)
  }

  /// The character that ends before an offset, and how many bytes it has.
  func character(before offset: Int) -> (scalar: Unicode.Scalar, count: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let found = character(at: start)
    return start + found.count == offset ? found : ("\u{FFFD}", 1)
  }

  /// A range without the white space around it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let next = character(at: start)
      guard next.scalar.isWhiteSpace, start + next.count <= end else { break }
      start += next.count
    }
    while end > start {
      let last = character(before: end)
      guard last.scalar.isWhiteSpace, end - last.count >= start else { break }
      end -= last.count
    }
    return start..<end
  }

  /// The number of characters in a range, each byte that is not UTF-8 counted at most once.
  func characterCount(_ range: Range<Int>) -> Int {
    var count = 0
    for byte in self[range] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// Whether text ends as a sentence does: in `.`, `!`, `?` or `…`, perhaps with closing signs or a
  /// note's number in brackets after it.
  func endsSentence(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    var isInBrackets = false
    while end > range.lowerBound {
      let last = character(before: end)
      if last.scalar.isSentenceEnd { return true }
      if last.scalar == "]" { isInBrackets = true }
      guard last.scalar.isClosing || isInBrackets && (last.scalar.isDigit || last.scalar == "[") else {
        return false
      }
      end -= last.count
    }
    return false
  }

  /// The first character that is no opening sign: of `“(the` it is `t`; nil when there is none.
  func firstLetter(_ range: Range<Int>) -> Unicode.Scalar? {
    var start = range.lowerBound
    while start < range.upperBound {
      let next = character(at: start)
      if !next.scalar.isOpening { return next.scalar }
      start += next.count
    }
    return nil
  }

  /// Whether text goes on in lower case, as a line in the middle of a sentence mostly does.
  func startsInLowerCase(_ range: Range<Int>) -> Bool {
    firstLetter(range)?.isLower ?? false
  }
}

extension Unicode.Scalar {
  /// Whether this is a space or a line break of any width.
  var isWhiteSpace: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  // The tables of Unicode cost ten times as much as these comparisons, and most text is ASCII.
  var isLower: Bool { value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase }

  var isUpper: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase }

  var isLetter: Bool { value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : properties.isAlphabetic }

  var isDigit: Bool { (0x30...0x39).contains(value) }

  fileprivate var isSentenceEnd: Bool {
    switch self {
    case ".", "!", "?", "…", "。", "！", "？", "‽", "؟", "।": true
    default: false
    }
  }

  fileprivate var isClosing: Bool {
    switch self {
    case "\"", "'", ")", "]", "}", "”", "’", "»", "›", "*", "_", "」", "』", "）": true
    default: false
    }
  }

  fileprivate var isOpening: Bool {
    switch self {
    case "\"", "'", "(", "[", "{", "“", "‘", "„", "«", "‹", "*", "_", "「", "『", "（", "¿", "¡": true
    default: false
    }
  }
}
