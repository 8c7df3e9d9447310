/// The columns of a terminal that text takes.
///
/// Swift tells what a reader sees as one sign: an extended grapheme cluster (Unicode Standard Annex
/// 29). Its columns are the sum of those of its scalars, but for an emoji, which takes two however
/// many it is made of. Why no library counts them: <doc:LibrariesOrOwnLines>.
enum DisplayWidth {
  /// The columns of a text; controls and marks on other signs take none. Complexity: linear.
  static func of(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// The columns of one sign.
  static func of(_ sign: Character) -> Int {
    let scalars = sign.unicodeScalars
    return isComposedEmoji(scalars) ? 2 : scalars.reduce(0) { $0 + of($1) }
  }

  /// Whether a sign is an emoji of several scalars: a family, a skin tone, a keycap, or one that is
  /// shown in colour because a selector says so.
  private static func isComposedEmoji(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains {
      $0 == "\u{FE0F}" || $0 == "\u{200D}" || $0.properties.isEmojiModifier
    }
  }

  /// The columns of one scalar, 0, 1 or 2, as Unicode Standard Annex 11 has them.
  private static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
    if takesNone(scalar) { return 0 }
    return value >= 0x1100 && isWide(scalar) ? 2 : 1
  }

  private static func takesNone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // The vowels and final consonants of decomposed Hangul share the columns of the first
    // consonant, and its tone marks, as those of Vietnamese characters, those of the sign before.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF, 0x302E...0x302F, 0x16FF0...0x16FF1: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return true
    default: return false
    }
  }

  /// Whether a scalar is in the East Asian wide and full-width blocks of Unicode 16, or is shown as
  /// an emoji by default.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E,
      0x3041...0x3247, 0x3250...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF, 0x1D300...0x1D356, 0x1D360...0x1D376, 0x1F200...0x1F265,
      0x20000...0x3FFFD:
      true
    // Two regional indicators make one flag of two columns.
    case 0x1F1E6...0x1F1FF: false
    default: scalar.properties.isEmojiPresentation
    }
  }
}
