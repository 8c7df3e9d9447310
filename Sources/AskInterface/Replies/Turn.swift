import Ask

/// A question of a conversation and what came of it.
struct Turn: Sendable {
  /// The question as it was asked.
  let question: String
  /// The answer, without the reasons for its scores; nil where the documents could not be looked
  /// at.
  let answer: Answer?
  /// Why they could not.
  let mistake: CommandError?
  /// The documents that could not be looked at then.
  let skipped: Library.Incompleteness
  /// The quotations that `:more` has shown, each time it was typed.
  private(set) var further: [[Quotation]] = []

  /// Every quotation that was shown.
  var quotations: [Quotation] { (answer?.quotations ?? []) + further.joined() }

  init(
    question: String, answer: Answer?, mistake: CommandError? = nil,
    skipped: Library.Incompleteness = Library.Incompleteness()
  ) {
    self.question = question
    self.answer = answer?.withoutReasons
    self.mistake = mistake
    self.skipped = skipped
  }

  /// The question's status, as in the JSON of an answer.
  var status: String {
    guard let answer else { return "error" }
    return answer.quotations.isEmpty ? "unanswered" : "answered"
  }

  /// Adds what `:more` has shown.
  mutating func add(further quotations: [Quotation]) {
    further.append(quotations.map(\.withoutReasons))
  }

  /// How many turns a conversation remembers at most; of a script without end, the last ones.
  static let limit = 1_000
}

extension Answer {
  /// The same with nothing but the sums of its scores, which take a tenth of the memory.
  fileprivate var withoutReasons: Answer {
    guard case .answered(let quotations) = outcome else { return self }
    return Answer(
      question: question, asked: asked, outcome: .answered(quotations.map(\.withoutReasons)),
      missing: missing, nearest: nearest, filters: filters)
  }
}

extension Quotation {
  fileprivate var withoutReasons: Quotation {
    Quotation(
      bytes: bytes, text: text, citation: citation,
      explanation: Explanation(parts: [Explanation.Part("sum", value: score, weight: 1)]),
      confidence: confidence, speaker: speaker, also: also, span: span)
  }
}
