/// The zero-width non-joiner and joiner (U+200C, U+200D) where they are part of a spelling: without
/// them a Persian or Hindi word reads differently, and a family emoji falls apart.
enum JoinControl {
  /// Whether the scalar at a place of a text is one of the two inside a word or an emoji.
  ///
  /// At the end of a word they count after a virama, as in the chillu letters of Malayalam, and
  /// after a cursive letter, as in the Persian abbreviation of *Hijri*. RFC 5892 allows them in
  /// names in much the same contexts.
  static func isSpelling(in scalars: String.UnicodeScalarView, at index: String.Index) -> Bool {
    guard scalars[index] == "\u{200C}" || scalars[index] == "\u{200D}", index > scalars.startIndex else {
      return false
    }
    let before = scalars[scalars.index(before: index)]
    let after = scalars.index(after: index)
    guard joins(before) else { return false }
    return after < scalars.endIndex && joins(scalars[after])
      || before.properties.canonicalCombiningClass == .virama || isCursive(before)
  }

  /// Whether a scalar is part of a word or of an emoji.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isAlphabetic || !scalar.isASCII && properties.isEmoji { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether a scalar is in the blocks from Arabic to Arabic Extended-A, most of whose letters join.
  private static func isCursive(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x08FF).contains(scalar.value)
  }
}
