/// A word as it stands in a text, before stop words are left out and stems are taken.
package struct Word: Equatable, Sendable {
  /// How a word came about.
  package enum Form: Equatable, Sendable {
    /// It stands in the text as it is.
    case whole
    /// One of the parts of a compound such as *five-day*.
    case part
    /// The parts of a compound written together: *fiveday*.
    case joined
  }

  /// Its folded letters, as offsets in the `letters` of the list that holds it.
  package var letters: Range<Int>
  /// Where it stands in the text.
  package var bytes: Range<Int>
  /// How it came about.
  package var form: Form
  /// Whether its first letter is upper case.
  package var isCapitalised: Bool
  /// Whether it has two letters or more and all of them are upper case.
  package var isAllCapitals: Bool
}
