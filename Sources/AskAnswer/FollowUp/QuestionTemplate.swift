internal import AskText

/// A question without what it is asked of.
struct QuestionTemplate: Equatable {
  /// Its own words.
  var words: [HistoryTerm]
  /// The type of answer that it expects.
  var answerType: AnswerType
  /// Its question word.
  var asking: QuestionWord
  /// The words it begins with: *how long*.
  var opening: String
  /// The words before the topic where it asks what somebody says: *what did Jane Roe say about*.
  var speech: String?
}

extension QuestionTemplate {
  /// A question without the thing that it is asked of.
  init(_ question: Question, words: [HistoryTerm], speech: String) {
    self.words = words
    answerType = question.answerType
    asking = question.asking
    opening = Self.opening(of: question)
    self.speech = AttributionQuestion.opening(of: speech)
  }

  /// Asks the same in another way: *when?*
  mutating func take(_ question: Question) {
    answerType = question.answerType
    asking = question.asking
    opening = Self.opening(of: question)
  }

  /// The question word, and what it measures.
  private static func opening(of question: Question) -> String {
    let words = question.spellings
    guard let place = words.firstIndex(where: Self.questionWords.contains) else { return "" }
    let next = words.dropFirst(place + 1).first
    return words[place] + (words[place] == "how" ? next.map { " " + $0 } ?? "" : "")
  }

  private static let questionWords = SpanWords.set("what which who whom whose when where why how")
}
