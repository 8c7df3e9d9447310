/// Text that a terminal shows as text and cannot take for a command.
///
/// All text from a document, a file's name or a person passes through here before it is shown.
/// Three kinds of scalars never pass:
/// - controls (C0 with ESC, DEL, C1), which can move the cursor, rename the window or hide text;
/// - invisible format characters (general category Cf: bidirectional overrides and isolates,
///   zero-width characters, soft hyphens, byte order marks, tags), which can make text read as
///   something else; but a document's words keep each `JoinControl` that is part of a spelling;
/// - line and paragraph separators.
package enum Printable {
  /// A document's words for reading: a separator becomes a blank, an invisible character is left
  /// out, and a control becomes U+FFFD.
  package static func prose(_ text: String) -> String {
    replacing(in: text, keepsSpelling: true) { scalar in
      if isSeparator(scalar) { return " " }
      return scalar.properties.generalCategory == .control ? "\u{FFFD}" : ""
    }
  }

  /// A path or a message, in which nothing may vanish: each such scalar is escaped, as in `\u{1B}`.
  package static func exactly(_ text: String) -> String {
    replacing(in: text, keepsSpelling: false) { "\\u{" + String($0.value, radix: 16, uppercase: true) + "}" }
  }

  /// Whether a terminal shows the scalar as a character, a blank or a mark on a character.
  package static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    case .format: return isVisibleFormat(scalar)
    case .unassigned: return !scalar.properties.isDefaultIgnorableCodePoint
    default: return true
    }
  }

  /// Characters that Unicode counts as format characters although they are visible: they enclose
  /// the digits after them, as U+06DD does the number of a verse.
  private static func isVisibleFormat(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func replacing(
    in text: String, keepsSpelling: Bool, by replacement: (Unicode.Scalar) -> String
  ) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    let scalars = text.unicodeScalars
    var shown = String.UnicodeScalarView()
    for index in scalars.indices {
      let scalar = scalars[index]
      if isPrintable(scalar) || keepsSpelling && JoinControl.isSpelling(in: scalars, at: index) {
        shown.append(scalar)
      } else {
        shown.append(contentsOf: replacement(scalar).unicodeScalars)
      }
    }
    return String(shown)
  }
}
