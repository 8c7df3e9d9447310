/// Breaks text into lines that fit a terminal.
///
/// Lines break at blanks, and between characters of scripts that are written without blanks. A word
/// that is longer than a line is left whole, so that an address can still be copied. An
/// extended grapheme cluster, such as a family emoji, is never broken.
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
    var lines = ""
    var column = used
    for piece in Self.pieces(of: text) {
      if column + piece.blanks + piece.width <= width || lines.isEmpty {
        lines += String(repeating: " ", count: piece.blanks)
        column += piece.blanks + piece.width
      } else {
        lines += "\n" + indent
        column = DisplayWidth.of(indent) + piece.width
      }
      lines += piece.text
    }
    return lines
  }

  /// A piece of text that stays on one line, with the number of blanks before it.
  private struct UnbreakableText {
    var blanks = 0
    var text: Substring
    var width = 0
  }

  private static func pieces(of text: String) -> [UnbreakableText] {
    var pieces: [UnbreakableText] = []
    var rest = text[...]
    while !rest.isEmpty {
      let start = rest.firstIndex { $0 != " " } ?? rest.endIndex
      let blanks = rest[..<start].utf8.count
      let end = pieceEnd(in: rest[start...])
      let piece = rest[start..<end]
      pieces.append(UnbreakableText(blanks: blanks, text: piece, width: DisplayWidth.of(piece)))
      rest = rest[end...]
    }
    return pieces
  }

  private static func pieceEnd(in text: Substring) -> String.Index {
    guard var last = text.first else { return text.startIndex }
    for index in text.indices.dropFirst() {
      let character = text[index]
      if character == " " || breaks(last, character) { return index }
      last = character
    }
    return text.endIndex
  }

  /// Whether a line may end between two characters: next to a wide one, but not before one that
  /// closes or that belongs to the one before it, nor after one that opens.
  private static func breaks(_ one: Character, _ other: Character) -> Bool {
    if one.isASCII && other.isASCII { return false }
    guard DisplayWidth.of(one) == 2 || DisplayWidth.of(other) == 2, DisplayWidth.of(other) > 0,
      let first = one.unicodeScalars.first, let next = other.unicodeScalars.first
    else { return false }
    if smallKana.contains(next) { return false }
    switch next.properties.generalCategory {
    case .closePunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation, .modifierLetter:
      return false
    default: break
    }
    switch first.properties.generalCategory {
    case .openPunctuation, .initialPunctuation: return false
    default: return true
    }
  }

  /// The kana that change the sound of the one before them, with which Japanese begins no line.
  private static let smallKana = Set(
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ".unicodeScalars)
}
