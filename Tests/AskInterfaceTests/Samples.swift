import Ask

@testable import AskInterface

/// Values made by hand, for tests that need no documents.
enum Sample {
  static let sentence = "There is speculation that the bodies have recommended rises of between 6% and 6.5%."

  static func citation(
    _ document: String = "seeds/strike.txt", title: String = "Strike", heading: String? = nil,
    line: Int = 5, bytes: Range<Int> = 812..<897
  ) -> Citation {
    Citation(
      document: document, title: title, heading: heading, line: line, column: 1, bytes: bytes,
      scalars: bytes)
  }

  static func quotation(_ text: String = sentence, at citation: Citation = citation()) -> Quotation {
    Quotation(
      bytes: Array(text.utf8), text: text, citation: citation,
      explanation: Explanation(parts: [
        Explanation.Part("words", value: 2.5, weight: 3), Explanation.Part("length", value: -1, weight: 0.25),
      ]), confidence: 0.75)
  }

  static func answered(_ quotations: Quotation...) -> Answer {
    Answer(question: "what pay rise is rumoured?", outcome: .answered(quotations), missing: [])
  }

  static func unanswered(_ absence: Answer.Absence, missing: [String] = []) -> Answer {
    Answer(question: "what is the capital of France?", outcome: .unanswered(absence), missing: missing)
  }
}

extension Library.Options {
  /// For tests that keep nothing. Tests never use the user's cache.
  static let inMemory: Library.Options = {
    var options = Library.Options()
    options.place = .memory
    return options
  }()
}
