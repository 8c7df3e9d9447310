import Ask

/// A question of a conversation and what came of it.
struct Turn: Sendable {
  /// The question as it was asked.
  let question: String
  /// The answer; nil where the documents could not be looked at.
  let answer: Answer?
  /// Why they could not.
  var mistake: Mistake?
  /// The quotations that `:more` has shown, each time it was typed.
  var further: [[Quotation]] = []

  /// Every quotation that was shown.
  var quotations: [Quotation] { (answer?.quotations ?? []) + further.joined() }

  /// How many turns a conversation remembers at most; of a script without end, the last ones.
  static let limit = 10_000
}
