/// The state of a conversation: all that a question can depend on that does not stand on its own.
///
/// Begin with an empty one, and hand it to `Library.answer(_:limit:following:)` with each question
/// in turn. It is a value: keep a copy to return to an earlier point, and begin with a new one to
/// start afresh.
///
/// ```swift
/// var dialogue = Dialogue()
/// for question in ["which workers have 58% support?", "and the nurses?"] {
///   let answer = try library.answer(question, following: &dialogue)
///   print(answer.asked ?? question)
/// }
/// ```
public struct Dialogue: Equatable, Sendable {
  /// The words of the last question that stood on its own.
  var subject: [HistoryTerm] = []
  /// The thing that was put in the subject's place since: *and the Suez Canal?*
  var instead: [HistoryTerm] = []
  /// The person or thing that answered the last question that stood on its own.
  var answered: Answered?
  /// The question that was last asked of it.
  var frame: QuestionTemplate?
  /// The place of the last answer; nil where nothing answered.
  var setting: AnswerLocation?
  /// The last question, with all that it left out.
  var last: FollowUp?

  /// Nothing has been said.
  public init() {}

  /// Whether nothing was said that a question could lean on.
  public var isEmpty: Bool { self == Dialogue() }

  /// The person or thing that answered *who* or *which*.
  struct Answered: Equatable {
    /// Their names.
    let words: [HistoryTerm]
    /// Whether *they* stands for them, and not *he* or *she*.
    let isSeveral: Bool
  }
}
