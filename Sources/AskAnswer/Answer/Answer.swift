package import AskStorage

/// The answer of the documents to a question: quotations, or that there is none and why.
public struct Answer: Equatable, Sendable {
  /// A reason why no sentence is offered.
  public enum Absence: Equatable, Sendable {
    /// It asks nothing of the documents: a greeting, thanks, a remark.
    case noQuestion
    /// The question has no word to look for: only stop words, signs or nothing at all.
    case nothingToLookFor
    /// None of the question's words is in the documents.
    case noWordFound
    /// Sentences hold some of the words, but none is likely enough to answer.
    case tooLittleFound
    /// The question's filters leave no sentence that could answer.
    case nothingAllowed
  }

  /// The outcome of a question.
  public enum Outcome: Equatable, Sendable {
    /// The quotations, the best first. Never empty.
    case answered([Quotation])
    /// Nothing in the documents answers this.
    case unanswered(Absence)
  }

  /// The question as it was asked.
  public let question: String
  /// The question that was actually asked: the one typed with the words of before that it leans on;
  /// nil where that is the question as it stands.
  public let asked: String?
  /// The outcome.
  public let outcome: Outcome
  /// The question's words that stand in no document, as they were typed and in their order.
  public let missing: [String]
  /// The question's words that stand in no document and were read as words that do.
  public let corrections: [SpellingCorrection]
  /// If nothing is likely enough to answer: the likeliest sentence, which is not an answer. Nil
  /// otherwise.
  public let nearest: Quotation?
  /// The filters of the question.
  public let filters: QuestionFilters

  /// The quotations, the best first; empty when nothing answers.
  public var quotations: [Quotation] {
    if case .answered(let quotations) = outcome { quotations } else { [] }
  }

  /// States what came of a question.
  public init(
    question: String, asked: String? = nil, outcome: Outcome, missing: [String],
    corrections: [SpellingCorrection] = [], nearest: Quotation? = nil,
    filters: QuestionFilters = QuestionFilters()
  ) {
    self.filters = filters
    self.question = question
    self.asked = asked
    self.outcome = outcome
    self.missing = missing
    self.corrections = corrections
    self.nearest = nearest
  }

  /// The same answer with its documents named anew.
  package func namingDocuments(_ name: (Path) -> Path) -> Answer {
    let outcome: Outcome =
      switch self.outcome {
      case .answered(let quotations): .answered(quotations.map { $0.namingDocuments(name) })
      case .unanswered(let absence): .unanswered(absence)
      }
    return Answer(
      question: question, asked: asked, outcome: outcome, missing: missing, corrections: corrections,
      nearest: nearest?.namingDocuments(name), filters: filters)
  }

  /// The same answer to the question as it was typed, with the filters in it.
  func with(question: String, _ filters: QuestionFilters, nearest: Quotation?) -> Answer {
    Answer(
      question: question, asked: asked, outcome: outcome, missing: missing, corrections: corrections,
      nearest: nearest, filters: filters)
  }
}
