/// The number of terminal columns that text takes.
enum DisplayWidth {
  /// The columns of a text; controls and combining marks take none.
  static func of(_ text: some Sequence<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one scalar: 0, 1 or 2.
  ///
  /// Counted as terminals do: by Unicode Standard Annex 11 for wide characters, with emoji.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if takesNone(scalar) { return 0 }
    return value >= 0x1100 && isWide(scalar) ? 2 : 1
  }

  private static func takesNone(_ scalar: Unicode.Scalar) -> Bool {
    // The vowels and final consonants of decomposed Hangul share the columns of the first
    // consonant.
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    // A skin tone changes the colour of the emoji before it.
    default: return (0x1F3FB...0x1F3FF).contains(scalar.value)
    }
  }

  /// The East Asian wide and fullwidth blocks of Unicode 16, and the characters shown as emoji by
  /// default.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    // Two regional indicators make one flag of two columns.
    case 0x1F1E6...0x1F1FF: false
    default: scalar.properties.isEmojiPresentation
    }
  }
}
