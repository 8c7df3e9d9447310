/// A word of a question that no document contains, and the word of the documents that it was read
/// as, a typing error or two away: *Lincon* as *lincoln*.
public struct SpellingCorrection: Equatable, Sendable {
  /// The word as it was typed.
  public let typed: String
  /// The word that was looked for, in small letters and without accents.
  public let word: String

  /// Notes that one word was read as another.
  public init(typed: String, word: String) {
    self.typed = typed
    self.word = word
  }
}
