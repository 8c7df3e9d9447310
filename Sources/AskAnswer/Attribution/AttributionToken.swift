/// A word or a sign of a text, as far as it tells who speaks.
struct AttributionToken: Equatable {
  /// The kind of a token.
  enum Kind: Equatable {
    case word, comma, colon, semicolon, stop, dash, bracket, other
    /// A mark that begins quoted words.
    case opening
    /// A mark that ends them.
    case closing
  }

  /// The kind.
  var kind: Kind
  /// A word's letters in lower case, without its possessive ending; empty for a sign.
  let letters: String
  /// Whether a word begins with a capital.
  let isCapitalised: Bool
  /// Whether all of a word's letters, two or more, are capitals.
  let isAcronym: Bool
  /// Whether a word ends in *'s* or *s'*.
  let isPossessive: Bool
  /// The scalar of a quotation mark or of what ends a sentence; 0 for all else.
  let mark: UInt32
  /// The place in the document.
  let bytes: Range<Int>
  /// The sentence it stands in, by its position in the context.
  let sentence: Int

  init(
    _ kind: Kind, letters: String = "", isCapitalised: Bool = false, isAcronym: Bool = false,
    isPossessive: Bool = false, mark: UInt32 = 0, bytes: Range<Int>, sentence: Int
  ) {
    self.kind = kind
    self.letters = letters
    self.isCapitalised = isCapitalised
    self.isAcronym = isAcronym
    self.isPossessive = isPossessive
    self.mark = mark
    self.bytes = bytes
    self.sentence = sentence
  }

  /// Whether it is a given word.
  func isWord(_ word: String) -> Bool { kind == .word && letters == word }
  /// Whether it is one of some words.
  func isWord(in words: Set<String>) -> Bool { kind == .word && words.contains(letters) }
}
