internal import AskText

/// A word of a sentence as a segment stores it: the word's number, and its shape in that place.
package struct WordCode: Equatable, Sendable {
  /// The word's number in the high 30 bits, its shape in the low two.
  let code: UInt32

  /// The word's number in the segment.
  package var word: Int { Int(code >> 2) }
  /// The word's shape in its sentence.
  package var shape: WordShape { WordShape(rawValue: code & 3) ?? .plain }

  init(code: UInt32) {
    self.code = code
  }

  init(word: Int, _ shape: WordShape) {
    code = UInt32(word) << 2 | shape.rawValue
  }
}

extension WordCode {
  /// Whether it scores even if it is a stop word: as another reading of a word, or as a name.
  package var isLoud: Bool { shape == .joined || shape == .allCapitals }

  /// Whether it scores as it is written.
  func scores(isStopWord: Bool) -> Bool { !isStopWord || isLoud }
}

/// The written form of a word in its sentence.
package enum WordShape: UInt32, Sendable {
  /// In small letters, or in a form not named below.
  case plain
  /// With a capital first letter.
  case capitalised
  /// Another reading of the words before it: the parts of a compound written together, or a part of
  /// a name that is written together.
  case joined
  /// In capitals altogether, or a stop word that is a name, such as *Will* and the *A* of *vitamin
  /// A*.
  case allCapitals

  init(_ word: Word) {
    self =
      if word.isJoined { .joined } else if word.isAllCapitals || word.isName {
        .allCapitals
      } else if word.isCapitalised {
        .capitalised
      } else { .plain }
  }
}
