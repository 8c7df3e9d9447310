/// The kind of a word with a full stop after it, if the stop may belong to the word.
enum Abbreviation {
  /// Stands before a name and so never ends a sentence: Dr., Gen.
  case title
  /// Goes before what it introduces and so never ends a sentence: e.g., cf.
  case leading
  /// May end a sentence, if the next word is one that begins sentences: Co., Jr., Sept., U.S., an
  /// initial.
  case trailing
  /// Ends a sentence if a capital follows: etc.
  case final
  /// A time of the day: a.m., p.m.
  case time(WordBytes)
  /// Goes before a number: p., vol.
  case reference
  /// A word by itself, and an abbreviation only before a number: no., fig.
  case number(WordBytes)
  /// A small letter: a variable, or an abbreviation before a small letter or a number, as in i. e.
  case letter
}

extension Abbreviation {
  /// No list has a longer one.
  private static let longest = 7

  /// The kind of abbreviation that a word is, as far as its letters tell; nil for an ordinary word.
  static func listed(_ word: WordBytes) -> Abbreviation? {
    guard word.count <= longest else { return nil }
    if word.isIn(.titles) { return word.isCapitalized ? .title : .trailing }
    if word.isIn(.maybeLast) { return .trailing }
    if word.isIn(.neverLast) { return .leading }
    if word.isIn(.references) { return .reference }
    if word.isIn(.wordsOrReferences) { return .number(word) }
    if word.isIn(.usuallyLast) { return .final }
    return word.isIn(.timesOfDay) ? .time(word) : nil
  }
}
