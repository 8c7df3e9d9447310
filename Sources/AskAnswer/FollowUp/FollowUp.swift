internal import AskIndex
internal import AskText

/// A question with the words of before that it leans on.
struct FollowUp: Equatable {
  /// The question as it was typed.
  let text: String
  /// The way in which it depends on what was said.
  var leaning = ContextDependence.none
  /// The subject of the conversation, as far as the question does not say it.
  var subject: [HistoryTerm] = []
  /// The question that was asked before, where this one only says of what.
  var carried: [HistoryTerm] = []
  /// The kind of question that it takes over where it only says of what.
  var frame: QuestionTemplate?
  /// The question as the search for speakers reads it.
  var speech: String
  /// The sentence whose speaker is asked for.
  private var quoted: String?

  /// A question that stands on its own.
  init(_ text: String) {
    self.text = text
    speech = text
  }

  /// A question for the speaker of a quotation. Where it has none, one is looked for among those
  /// that answer as well.
  init(_ text: String, quoting setting: AnswerLocation) {
    self.init(text)
    leaning = .whoSaid
    quoted = setting.sentence
    if setting.speaker != nil { speech = "" }
  }

  /// The question that was actually asked; nil where that is what was typed.
  var asked: String? {
    if let quoted {
      let beginning = quoted.prefix(Self.longestQuoted)
      return "\(text) (“\(beginning)\(beginning.endIndex == quoted.endIndex ? "" : "…")”)"
    }
    let opening = frame.map { $0.opening.isEmpty ? "" : $0.opening + " … " } ?? ""
    let words = old.map(\.typed).joined(separator: " ")
    return opening.isEmpty && words.isEmpty ? nil : opening + text + (words.isEmpty ? "" : " (\(words))")
  }

  /// No more of a sentence whose speaker is asked for is repeated.
  private static let longestQuoted = 60

  /// The words of before that count.
  var old: [HistoryTerm] { subject + carried }

  /// All that is asked, for those who read a question by its words.
  var whole: String { quoted == nil ? asked ?? text : text }

  /// Whether it has anything of before.
  var leans: Bool { leaning != .none && leaning != .whoSaid }

  /// The terms to look for: those of before, at their weight, and then its own.
  func question(_ vocabulary: inout Vocabulary) -> Question {
    let own = Question(text, vocabulary: &vocabulary)
    guard !old.isEmpty || frame != nil else { return own }
    let said = old.map(\.said).joined(separator: " ")
    var question = Question("\(said) \(text)", vocabulary: &vocabulary)
    let numbers = Set(own.terms.map(\.number))
    let names = Set(old.filter(\.isName).map(\.typed))
    let subjects = Set(subject.map(\.typed))
    if frame != nil, leaning == .instead {
      for position in question.terms.indices where numbers.contains(question.terms[position].number) {
        question.terms[position].origin = .named
      }
    }
    for position in question.terms.indices where !numbers.contains(question.terms[position].number) {
      let typed = question.terms[position].typed
      question.terms[position].origin = subjects.contains(typed) ? .subject : .carried
      if names.contains(typed) { question.terms[position].isCapitalised = true }
    }
    question.neighbours.removeAll { question.terms[$0.first].isOld || question.terms[$0.second].isOld }
    question.answerType = frame?.answerType ?? own.answerType
    question.asking = frame?.asking ?? own.asking
    return question
  }
}

/// The place of an answer, with what a later question can lean on.
struct AnswerLocation: Equatable {
  /// The hash of its document's path.
  let document: UInt64
  /// Its offsets there.
  let bytes: Range<Int>
  /// The words of its document's title.
  let title: [HistoryTerm]
  /// The speaker.
  let speaker: String?
  /// The sentence, made readable.
  let sentence: String
}
