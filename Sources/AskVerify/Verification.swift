/// The result of looking a saved quotation up again.
public struct Verification: Equatable, Sendable {
  /// The place of words now.
  public struct Place: Equatable, Sendable {
    /// The document's path, as it was found under the paths that were given.
    public let document: String
    /// The line of the first byte, from 1.
    public let line: Int
    /// The column of the first byte, in Unicode scalars from 1.
    public let column: Int
    /// The offsets in the document's bytes.
    public let bytes: Range<Int>
    /// The offsets in the document's Unicode scalars.
    public let scalars: Range<Int>
  }

  /// Text that stands where other words were quoted.
  public struct Change: Equatable, Sendable {
    /// The place of the text.
    public let place: Place
    /// The text as it stands there, with U+FFFD for what is not UTF-8.
    public let text: String
    /// The likeness to the quoted words, from `Verification.minLikeness` to 1.
    public let likeness: Double
    /// Both texts, word by word.
    public let words: [ComparedWord]
  }

  /// Whether a quotation still stands.
  public enum State: Equatable, Sendable {
    /// The quoted bytes stand at their old place, and on the line, and at the column and scalars,
    /// that were saved.
    case ok
    /// The quoted words stand whole in one other place. Where `isRewrapped`, only the white space
    /// between them differs. Where the bytes are the old ones, the line, the column or the scalars
    /// are not those that were saved.
    case moved(Place, isRewrapped: Bool)
    /// The quoted words stand nowhere, but text like them does.
    case changed(Change)
    /// Neither the quoted words nor text like them stands in the documents. `hasDocument` tells
    /// whether the document does.
    case gone(hasDocument: Bool)
    /// The quoted words stand in these places, at least two, of which none is the old one. At most
    /// the first hundred.
    case ambiguous([Place])
    /// The document could not be read, for this reason, in the words that a user gets.
    case unread(String)
  }

  /// The saved quotation.
  public let quotation: SavedQuotation
  /// The result.
  public let state: State

  /// Whether the quoted words still stand in one place.
  public var stands: Bool {
    switch state {
    case .ok, .moved: true
    case .changed, .gone, .ambiguous, .unread: false
    }
  }

  /// Text is the changed text of a quotation from this likeness on: twice the weight of the longest
  /// sequence of words that both have, divided by the weight of all words of both. A word's weight
  /// is 1 where more than half of the document's sentences have it, and 1 more each time that share
  /// is halved.
  public static let minLikeness = 0.5
}

/// A word of a quotation, of the text that has taken its place, or of both.
public struct ComparedWord: Equatable, Sendable {
  /// The text that has it.
  public enum Side: Equatable, Sendable {
    /// Both texts.
    case both
    /// Only the quotation.
    case quotation
    /// Only the document as it is now.
    case document
  }

  /// The word, with the signs that touch it. May hold control characters.
  public let text: String
  /// The text that has it.
  public let side: Side
}
