import AskText
import Testing

@testable import AskAnswer

/// The answer types beyond the samples of `AnswerKindTests`: each form that a user may type.
@Suite("The type of answer, form by form")
struct AnswerTypeTests {
  private func kind(_ text: String) -> AnswerKind {
    var vocabulary = Vocabulary()
    return Question(text, vocabulary: &vocabulary).kind
  }

  @Test(arguments: [
    ("how old is the bridge", AnswerKind.number), ("how tall is it", .number),
    ("how often does it run", .number),
    ("how deep is the harbour", .number), ("how much is paid", .money), ("how long does it take", .duration),
    ("how is it done", .manner), ("how", .manner),
  ])
  func isToldByTheWordAfterHow(text: String, kind: AnswerKind) { #expect(self.kind(text) == kind) }

  @Test(arguments: [
    ("which year", AnswerKind.date), ("what century was it", .date), ("what share of the votes", .percentage),
    ("which city", .place), ("what salary is paid", .money), ("what price is asked", .money),
    ("which minister resigned", .person), ("what reason was given", .reason),
    ("what caused the fire", .reason),
    ("which led to war", .reason), ("what number was drawn", .number),
    ("what boat is that one over there", .other),
  ])
  func isToldByTheNounAfterWhat(text: String, kind: AnswerKind) { #expect(self.kind(text) == kind) }

  @Test(arguments: [
    ("what is the population of the big town", AnswerKind.number),
    ("what was the name of the big ship", .name),
    ("what is the ship of the captain called", .name), ("what does the word mean", .definition),
    ("what are tides", .definition), ("what is the long and winding road to the north", .other),
    ("what were the reasons for the big walkout", .reason),
  ])
  func isToldByTheNounAfterIs(text: String, kind: AnswerKind) { #expect(self.kind(text) == kind) }

  @Test(arguments: ["is it open", "does it hurt", "can I park here", "should we go", "has it rained"])
  func isYesOrNoAfterAnAuxiliary(text: String) { #expect(kind(text) == .yesOrNo) }

  @Test(arguments: ["", "opening times", "tell me more", "there is a boat"])
  func isOpenWhereNothingTells(text: String) { #expect(kind(text) == .other) }

  @Test(arguments: [
    ("whom did they meet and when", AnswerKind.person), ("is it known who did it", .person),
    ("in what year and where", .date),
  ])
  func isThatOfTheFirstQuestionWord(text: String, kind: AnswerKind) { #expect(self.kind(text) == kind) }

  @Test func expectsNamesOfPeopleAndThingsOnly() {
    #expect(AnswerKind.allCases.filter(\.expectsName) == [.person, .name])
  }

  @Test func isSeenInAWordOfEachTypeThatHasSigns() {
    let samples: [(AnswerKind, String)] = [
      (.number, "seven"), (.percentage, "percent"), (.money, "pounds"), (.date, "july"), (.date, "1984"),
      (.duration, "hours"), (.person, "mayor"), (.name, "called"), (.reason, "because"),
      (.definition, "means"),
      (.manner, "through"),
    ]
    for (kind, word) in samples {
      let letters = ArraySlice(word.utf8)
      let classes = WordClasses(of: letters, spelling: LetterCode.hash(letters))
      #expect(!classes.isDisjoint(with: kind.signs), "\(word) for \(kind)")
    }
    #expect(
      AnswerKind.place.signs.isEmpty && AnswerKind.yesOrNo.signs.isEmpty && AnswerKind.other.signs.isEmpty)
  }
}
