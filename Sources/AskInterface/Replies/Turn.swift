import Ask

/// A question of a conversation and its answer.
struct Turn: Sendable {
  /// The question as it was asked.
  let question: String
  /// The answer, without the reasons for its scores; nil if the documents could not be read.
  let answer: Answer?
  /// The reason why they could not be read.
  let mistake: CommandError?
  /// The documents that could not be read then.
  let skipped: Library.Incompleteness
  /// The quotations that `:more` has shown, a list for each time it was typed.
  private(set) var further: [[Quotation]] = []

  /// Every quotation that has been shown.
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

  /// Adds quotations that `:more` has shown.
  mutating func add(further quotations: [Quotation]) {
    further.append(quotations.map(\.withoutReasons))
  }

  /// The most turns that a conversation remembers; of a longer one, the last.
  static let limit = 1_000
}

extension Answer {
  /// The same answer with only the sums of its scores, which takes a tenth of the memory.
  fileprivate var withoutReasons: Answer {
    guard case .answered(let quotations) = outcome else { return self }
    return Answer(
      question: question, asked: asked, outcome: .answered(quotations.map(\.withoutReasons)),
      missing: missing, corrections: corrections, nearest: nearest, filters: filters)
  }
}

extension Quotation {
  fileprivate var withoutReasons: Quotation {
    Quotation(
      bytes: bytes, text: text, cells: cells, citation: citation,
      explanation: Explanation(parts: [Explanation.Part("sum", value: score, weight: 1)]),
      confidence: confidence, speaker: speaker, also: also, span: span)
  }
}
