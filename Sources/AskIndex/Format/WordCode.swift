internal import AskText

/// A word of a sentence as a segment keeps it: the word's number, and how it stands there.
package struct WordCode: Equatable, Sendable {
  /// How a word stands in its sentence.
  package enum Shape: UInt32, Sendable {
    /// In small letters, or in a form not named below.
    case plain
    /// With a capital first letter.
    case capitalised
    /// As the parts of a compound written together, behind the parts.
    case joined
    /// In capitals altogether.
    case allCapitals
  }

  /// Both in one number.
  let code: UInt32

  /// The word, as its number in the segment.
  package var word: Int { Int(code >> 2) }
  /// How it stands there.
  package var shape: Shape { Shape(rawValue: code & 3) ?? .plain }

  init(code: UInt32) {
    self.code = code
  }

  init(word: Int, _ shape: Shape) {
    code = UInt32(word) << 2 | shape.rawValue
  }
}

extension WordCode {
  /// Whether it scores even where it is a stop word: as a compound, or in capitals.
  package var isLoud: Bool { shape == .joined || shape == .allCapitals }

  /// Whether it scores as it stands.
  func scores(isStopWord: Bool) -> Bool { !isStopWord || isLoud }
}

extension WordCode.Shape {
  init(_ word: Word) {
    self =
      if word.isJoined { .joined } else if word.isAllCapitals {
        .allCapitals
      } else if word.isCapitalised {
        .capitalised
      } else { .plain }
  }
}
