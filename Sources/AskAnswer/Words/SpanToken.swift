internal import AskText

/// A word or sign of a sentence in which an answer is looked for.
struct SpanToken {
  /// A word in small letters; empty for a sign.
  let letters: String
  /// The kind.
  let kind: SpanClass
  /// Whether a word begins with a capital.
  let isCapitalised: Bool
  /// The place in the text that was cut.
  let bytes: Range<Int>

  /// Whether it is a word or a number.
  var isWord: Bool { !letters.isEmpty }

  /// Cuts a text into words and signs. A possessive *'s* is a word of its own, a number is one with
  /// its stops and commas.
  ///
  /// Complexity: linear in the text's length.
  static func tokens(of text: [UInt8]) -> [SpanToken] {
    var scan = SpanScan(text)
    return scan.all()
  }
}

private struct SpanScan {
  private let text: [UInt8]
  private var tokens: [SpanToken] = []

  init(_ text: [UInt8]) {
    self.text = text
  }

  private func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int)? {
    guard offset < text.count else { return nil }
    let scalar = LenientUTF8.scalar(in: text.span, at: offset)
    return (Unicode.Scalar(scalar.value) ?? "\u{FFFD}", scalar.length)
  }

  mutating func all() -> [SpanToken] {
    var offset = 0
    while let next = scalar(at: offset) {
      if Self.isLetter(next.value) {
        offset = takeWord(from: offset)
      } else {
        if !next.value.isBlank, !takePossessive(at: offset, length: next.length, next.value) {
          tokens.append(
            SpanToken(
              letters: "", kind: SpanClass(sign: next.value), isCapitalised: false,
              bytes: offset..<offset + next.length))
        }
        offset = max(offset + next.length, tokens.last?.bytes.upperBound ?? 0)
      }
    }
    return tokens
  }

  /// Takes *'s* behind a word.
  private mutating func takePossessive(at offset: Int, length: Int, _ sign: Unicode.Scalar) -> Bool {
    guard sign == "'" || sign == "’", let last = tokens.last, last.isWord, last.bytes.upperBound == offset,
      let letter = scalar(at: offset + length), letter.value == "s",
      scalar(at: offset + length + 1).map({ Self.isLetter($0.value) }) != true
    else { return false }
    tokens.append(
      SpanToken(
        letters: "s", kind: SpanClass(word: "s", isCapitalised: false, isAcronym: false, isInitial: false),
        isCapitalised: false, bytes: offset..<offset + length + 1))
    return true
  }

  private mutating func takeWord(from start: Int) -> Int {
    var end = start
    var letters = ""
    var (capitals, small, count) = (0, 0, 0)
    while let next = scalar(at: end) {
      guard Self.isLetter(next.value) || continues(at: end, next) else { break }
      if Self.isLetter(next.value) {
        next.value.appendSmall(to: &letters.unicodeScalars)
        count += 1
        if next.value.isCapital { capitals += 1 }
        if next.value.isSmall { small += 1 }
      }
      end += next.length
    }
    // *U.S.*
    if text[start..<end].contains(UInt8(ascii: ".")), end < text.count, text[end] == UInt8(ascii: "."),
      capitals > 0
    {
      end += 1
    }
    let isCapitalised = scalar(at: start)?.value.isCapital == true
    let kind = SpanClass(
      word: letters, isCapitalised: isCapitalised, isAcronym: capitals > 1 && small <= 1 && count > 1,
      isInitial: tokens.isEmpty)
    tokens.append(SpanToken(letters: letters, kind: kind, isCapitalised: isCapitalised, bytes: start..<end))
    return end
  }

  /// Whether a sign stands inside a word or number: a hyphen, an apostrophe, a stop or comma
  /// between digits.
  private func continues(at offset: Int, _ sign: (value: Unicode.Scalar, length: Int)) -> Bool {
    guard let following = scalar(at: offset + sign.length), Self.isLetter(following.value) else {
      return false
    }
    switch sign.value {
    case "-", "\u{2010}", "\u{2011}": return true
    case "'", "’":
      // Not *'s*.
      guard following.value == "s" else { return true }
      return scalar(at: offset + sign.length + following.length).map { Self.isLetter($0.value) } == true
    case ".", ",":
      let before = text[offset - 1]
      if before >= UInt8(ascii: "0"), before <= UInt8(ascii: "9") {
        return ("0"..."9").contains(following.value)
      }
      // *U.S*
      return sign.value == "." && following.value.isCapital
        && (offset < 2 || text[offset - 2] <= UInt8(ascii: " ") || text[offset - 2] == UInt8(ascii: ".")
          || text[offset - 2] == UInt8(ascii: "("))
    default: return false
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLetterOrDigit || !scalar.isASCII && scalar.properties.generalCategory == .nonspacingMark
  }
}
