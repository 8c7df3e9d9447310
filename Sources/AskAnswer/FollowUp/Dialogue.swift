/// What a conversation is about so far: what a question can lean on that does not stand on its own.
///
/// Begin with an empty one, and hand it to `Library.answer(_:limit:following:)` with each question
/// in turn. It is a value: keep a copy to return to an earlier point, and begin with a new one to
/// start afresh.
public struct Dialogue: Equatable, Sendable {
  /// The words of the last question that stood on its own.
  var subject: [HistoryTerm] = []
  /// What was put in the subject's place since: *and the Suez Canal?*
  var instead: [HistoryTerm] = []
  /// Who or what the last question that stood on its own was answered with.
  var answered: Answered?
  /// What was last asked of it.
  var frame: QuestionTemplate?
  /// Where the last answer stands; nil where nothing answered.
  var setting: AnswerLocation?
  /// What was asked last, all said.
  var last: FollowUp?

  /// Nothing has been said.
  public init() {}

  /// Whether nothing was said that a question could lean on.
  public var isEmpty: Bool { self == Dialogue() }

  /// A question without what it is asked of.
  struct QuestionTemplate: Equatable {
    /// Its own words.
    var words: [HistoryTerm]
    /// What kind of answer it expects.
    var kind: AnswerKind
    /// Its question word.
    var asking: Question.Asking
    /// The words it begins with: *how long*.
    var opening: String
    /// What comes before the topic where it asks what somebody says: *what did Jane Roe say about*.
    var speech: String?
  }

  /// Who or what answered *who* or *which*.
  struct Answered: Equatable {
    /// Their names.
    let words: [HistoryTerm]
    /// Whether *they* stands for them, and not *he* or *she*.
    let isSeveral: Bool
  }

  /// The place of an answer.
  struct AnswerLocation: Equatable {
    /// The hash of its document's path.
    let document: UInt64
    /// Its offsets there.
    let bytes: Range<Int>
    /// The words of its document's title.
    let title: [HistoryTerm]
    /// Who says it.
    let speaker: String?
    /// The sentence, made readable.
    let sentence: String
  }
}
