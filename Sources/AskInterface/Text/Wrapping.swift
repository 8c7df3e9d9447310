/// Breaks text into lines that fit a terminal.
///
/// Lines break at blanks, and between characters of scripts that are written without blanks. A word
/// that is longer than a line is left whole, so that an address can still be copied.
struct Wrapping {
  /// The columns of a line; nil to break no line.
  let width: Int?
  /// The text that every line but the first begins with.
  let indent: String

  /// Lines of text, without a line end after the last.
  ///
  /// - Parameter used: the columns already taken on the first line.
  /// - Complexity: linear in the length of the text.
  func lines(of text: String, after used: Int = 0) -> String {
    guard let width else { return text }
    var lines = String.UnicodeScalarView()
    var column = used
    for piece in Self.pieces(of: text) {
      if column + piece.blanks + piece.width <= width || lines.isEmpty {
        lines.append(contentsOf: repeatElement(" ", count: piece.blanks))
        column += piece.blanks + piece.width
      } else {
        lines.append("\n")
        lines.append(contentsOf: indent.unicodeScalars)
        column = indent.unicodeScalars.count + piece.width
      }
      lines.append(contentsOf: piece.scalars)
    }
    return String(lines)
  }

  /// A piece of text that stays on one line, with the number of blanks before it.
  private struct UnbreakableText {
    var blanks = 0
    var scalars: Substring.UnicodeScalarView
    var width = 0
  }

  private static func pieces(of text: String) -> [UnbreakableText] {
    let scalars = text.unicodeScalars
    var pieces: [UnbreakableText] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let blankEnd = scalars[index...].firstIndex { $0 != " " } ?? scalars.endIndex
      let end = pieceEnd(in: scalars, from: blankEnd)
      let blanks = scalars.distance(from: index, to: blankEnd)
      let piece = Substring(text)[blankEnd..<end].unicodeScalars
      pieces.append(UnbreakableText(blanks: blanks, scalars: piece, width: DisplayWidth.of(piece)))
      index = end
    }
    return pieces
  }

  private static func pieceEnd(
    in scalars: String.UnicodeScalarView, from start: String.Index
  ) -> String.Index {
    guard start < scalars.endIndex else { return start }
    var last = scalars[start]
    var index = scalars.index(after: start)
    while index < scalars.endIndex, scalars[index] != " ", !breaks(last, scalars[index]) {
      last = scalars[index]
      index = scalars.index(after: index)
    }
    return index
  }

  /// Whether a line may end between two characters: next to a wide one, but not before closing or
  /// after opening punctuation.
  private static func breaks(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    if one.isASCII && other.isASCII { return false }
    guard DisplayWidth.of(one) == 2 || DisplayWidth.of(other) == 2 else { return false }
    guard DisplayWidth.of(other) > 0 else { return false }
    switch other.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: return false
    default: break
    }
    switch one.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return false
    default: return true
    }
  }
}
