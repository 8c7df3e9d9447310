/// The figures of how well a library answers questions whose right answers are known.
public struct AnswerFigures: Equatable, Sendable {
  /// The number of questions asked.
  public internal(set) var questions = 0
  /// The number of them that the documents answer.
  public internal(set) var answerable = 0
  /// The number of those with a right quotation first.
  public internal(set) var rightFirst = 0
  /// The number of those with one among the first five.
  public internal(set) var rightInFive = 0
  /// The sum of one over the place of the first right quotation among ten.
  public internal(set) var reciprocalRanks = 0.0
  /// The number of those that were refused.
  public internal(set) var wronglyRefused = 0
  /// The number of quotations shown, and of those that are their file's bytes.
  public internal(set) var quotations = (shown: 0, verbatim: 0)
  /// The Unicode scalars of all first quotations of questions that the documents answer, and how
  /// many those are.
  public internal(set) var firstQuotations = (count: 0, scalars: 0)
  /// Of right first quotations: how many spans are exactly an answer, and the sum of their
  /// agreement with the best.
  public internal(set) var spans = (exact: 0, agreement: 0.0)
  /// The number of questions that failed.
  public internal(set) var errors = 0
  /// Questions whose document is left out, and how many of them were refused.
  public internal(set) var hidden = (count: 0, refused: 0)
  /// Questions without an answer, and how many of them were refused.
  public internal(set) var traps = (count: 0, refused: 0)

  /// The names of the figures that are whole numbers.
  public static let counts: Set<String> = ["questions", "answerable", "errors"]

  /// The figures with their names, rounded to four digits.
  public var named: [(name: String, value: Double)] {
    var figures: [(name: String, value: Double)] = [
      ("questions", Double(questions)), ("answerable", Double(answerable)),
      ("answer@1", share(rightFirst, whole: answerable)),
      ("answer@5", share(rightInFive, whole: answerable)),
      ("mrr@10", rounded(reciprocalRanks / Double(max(1, answerable)))),
      ("wrongly_refused", share(wronglyRefused, whole: answerable)),
      ("verbatim", share(quotations.verbatim, whole: quotations.shown)),
      ("quote_chars", share(firstQuotations.scalars, whole: firstQuotations.count)),
      ("span_em", share(spans.exact, whole: rightFirst)),
      ("span_f1", rounded(spans.agreement / Double(max(1, rightFirst)))), ("errors", Double(errors)),
    ]
    if hidden.count > 0 { figures.append(("hidden_refused", share(hidden.refused, whole: hidden.count))) }
    if traps.count > 0 { figures.append(("traps_refused", share(traps.refused, whole: traps.count))) }
    return figures
  }

  private func share(_ part: Int, whole: Int) -> Double { rounded(Double(part) / Double(max(1, whole))) }

  private func rounded(_ number: Double) -> Double { (number * 10_000).rounded(.toNearestOrEven) / 10_000 }

  /// Whether two runs came to the same.
  public static func == (one: AnswerFigures, other: AnswerFigures) -> Bool {
    one.named.elementsEqual(other.named) { $0 == $1 }
  }
}
