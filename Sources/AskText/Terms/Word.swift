/// A word as it stands in a text, before stop words are left out and stems are taken.
package struct Word: Equatable, Sendable {
  /// The origin of a word.
  package enum Form: Equatable, Sendable {
    /// It stands in the text as it is.
    case whole
    /// One of the parts of a compound such as *five-day*.
    case part
    /// Another reading of the words before it: the parts of a compound written together
    /// (*fiveday*), or a part of a name that is written together (*header* of *parseHeader*).
    case joined
  }

  private var start: UInt32
  private var end: UInt32
  private var firstBlock: UInt32
  private var endBlock: UInt32
  /// The origin.
  package var form: Form
  /// Whether its first letter is upper case.
  package var isCapitalised: Bool
  /// Whether it has two letters or more and all of them are upper case.
  package var isAllCapitals: Bool
  /// Whether it is a stop word that is written as a name, as in *who is Will?* and *vitamin A*.
  package var isName = false

  /// A word, its letters as `blocks` of the list that holds it.
  @inline(__always)
  init(blocks: Range<Int>, bytes: Range<Int>, form: Form, isCapitalised: Bool, isAllCapitals: Bool) {
    (firstBlock, endBlock) = (UInt32(blocks.lowerBound), UInt32(blocks.upperBound))
    (start, end) = (UInt32(bytes.lowerBound), UInt32(bytes.upperBound))
    self.form = form
    self.isCapitalised = isCapitalised
    self.isAllCapitals = isAllCapitals
  }

  /// The place in the text.
  package var bytes: Range<Int> { Int(start)..<Int(end) }

  /// Whether it is another reading of the words before it.
  package var isJoined: Bool {
    if case .joined = form { true } else { false }
  }

  /// Its folded letters, as places in the `blocks` of the list that holds it.
  @inline(__always)
  var blocks: Range<Int> { Int(firstBlock)..<Int(endBlock) }
}
