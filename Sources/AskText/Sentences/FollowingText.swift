/// The text after a stop, as far as it tells whether a sentence begins there.
struct FollowingText {
  /// The continuation of the text.
  enum Kind {
    /// The paragraph ends.
    case nothing
    /// With a small letter.
    case lowerCase
    /// With a capital.
    case upperCase
    /// With a digit.
    case digit
    /// With a letter that has no case.
    case otherLetter
    /// With code, or a mark that may begin a sentence, such as `$` or a dash before a capital.
    case mark
    /// With a mark that only goes on, such as a comma or a dash before a small letter.
    case continuation
  }

  /// The continuation of the text, opening quotes and brackets aside.
  let kind: Kind
  /// The letters, digits and full stops it begins with.
  let word: WordBytes
  /// Whether a bracket opens before it.
  let isBracketed: Bool
}

extension ParagraphBytes {
  /// Looks at what stands after an offset.
  ///
  /// - Parameter isCode: whether it is code, whose first letter tells nothing.
  func following(_ offset: Int, isCode: Bool = false) -> FollowingText {
    let begin = skipWhiteSpace(from: offset)
    let dashless = skipDashes(from: begin)
    let word = skipOpeningMarks(from: dashless)
    return FollowingText(
      kind: isCode || beginsCode(begin)
        ? .mark : kind(begin: begin, isDashed: dashless > begin, word: word), word: self.word(at: word),
      isBracketed: self[begin] == UInt8(ascii: "("))
  }

  private func kind(begin: Int, isDashed: Bool, word: Int) -> FollowingText.Kind {
    guard begin < count else { return .nothing }
    let scalar = scalar(at: word)
    if scalar.isUpperCase { return .upperCase }
    if scalar.isLowerCase { return isDashed ? .continuation : isName(at: word) ? .upperCase : .lowerCase }
    if scalar.isDigit { return .digit }
    if scalar.isLetter { return .otherLetter }
    switch scalar.value {
    case 0x2C, 0x3A, 0x3B, 0x25, 0x26: return .continuation  // , : ; % &
    // `Worse luck! . . .`, but not `Use Windows. .NET is there`, `He left. “... and came”`
    case 0x2E, 0x2026: return word == begin && self.word(at: word + 1).count == 0 ? .continuation : .mark
    default: return .mark
    }
  }

  /// A single backtick; two of them are a quotation mark of old texts.
  private func beginsCode(_ offset: Int) -> Bool {
    self[offset] == UInt8(ascii: "`") && self[offset + 1] != UInt8(ascii: "`")
  }

  /// `iTunes`, `eBay`: a name that begins sentences as it is; not `pH`, `mRNA`.
  private func isName(at offset: Int) -> Bool {
    DecodedScalar(self[offset + 1]).isUpperCase && DecodedScalar(self[offset + 2]).isLowerCase
      && DecodedScalar(self[offset + 3]).isLowerCase
  }

  private func skipDashes(from offset: Int) -> Int {
    var end = offset
    while end < count {
      let scalar = scalar(at: end)
      guard scalar.value == 0x2D || scalar.value == 0x2013 || scalar.value == 0x2014 else { break }
      end += scalar.length
    }
    return end > offset ? skipWhiteSpace(from: end) : offset
  }
}
