import Ask

/// A question of a conversation and what came of it.
struct Turn: Sendable {
  /// The question as it was asked.
  let question: String
  /// The answer; nil where the documents could not be looked at.
  let answer: Answer?

  /// How many turns a conversation remembers at most; of a script without end, the last ones.
  static let limit = 10_000
}
