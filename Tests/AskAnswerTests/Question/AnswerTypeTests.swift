import AskText
import Testing

@testable import AskAnswer

/// The answer types beyond the samples of `AnswerSampleTests`: each form that a user may type.
@Suite("The type of answer, form by form")
struct AnswerTypeTests {
  private func type(_ text: String) -> AnswerType {
    var vocabulary = Vocabulary()
    return Question(text, vocabulary: &vocabulary).answerType
  }

  @Test(arguments: [
    ("how old is the bridge", AnswerType.duration), ("how tall is it", .size),
    ("how often does it run", .duration), ("how many boats are there", .number),
    ("how deep is the harbour", .size), ("how much rain fell", .number), ("how much is paid", .money),
    ("how long does it take", .duration),
    ("how is it done", .manner), ("how", .manner),
  ])
  func isToldByTheWordAfterHow(text: String, type: AnswerType) { #expect(self.type(text) == type) }

  @Test(arguments: [
    ("which year", AnswerType.year), ("what century was it", .date), ("what share of the votes", .percent),
    ("which city", .place), ("what salary is paid", .money), ("what price is asked", .money),
    ("which minister resigned", .person), ("what reason was given", .reason),
    ("what caused the fire", .reason),
    ("which led to war", .reason), ("what number was drawn", .number),
    ("what boat is that one over there", .other),
    ("which club won", .organisation), ("what language is spoken", .language),
  ])
  func isToldByTheNounAfterWhat(text: String, type: AnswerType) { #expect(self.type(text) == type) }

  @Test(arguments: [
    ("what is the population of the big town", AnswerType.number),
    ("what was the name of the big ship", .name),
    ("what is the ship of the captain called", .name), ("what does the word mean", .definition),
    ("what are tides", .definition), ("what is the long and winding road to the north", .other),
    ("what were the reasons for the big walkout", .reason),
  ])
  func isToldByTheNounAfterIs(text: String, type: AnswerType) { #expect(self.type(text) == type) }

  @Test(arguments: ["is it open", "does it hurt", "can I park here", "should we go", "has it rained"])
  func isYesOrNoAfterAnAuxiliary(text: String) { #expect(type(text) == .polar) }

  @Test(arguments: ["", "opening times", "tell me more", "there is a boat"])
  func isOpenWhereNothingTells(text: String) { #expect(type(text) == .other) }

  @Test(arguments: [
    ("whom did they meet and when", AnswerType.person), ("is it known who did it", .person),
    ("in what year and where", .year),
  ])
  func isThatOfTheFirstQuestionWord(text: String, type: AnswerType) { #expect(self.type(text) == type) }

  @Test func expectsNamesOfPeopleAndThingsOnly() {
    let types: [AnswerType] = [.person, .organisation, .name, .event, .language, .title, .people]
    #expect(AnswerType.allCases.filter(\.expectsName) == types)
  }

  @Test func isSeenInAWordOfEachTypeThatHasSigns() {
    let samples: [(AnswerType, String)] = [
      (.number, "seven"), (.percent, "percent"), (.money, "pounds"), (.date, "july"), (.date, "1984"),
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
      AnswerType.place.signs.isEmpty && AnswerType.polar.signs.isEmpty && AnswerType.other.signs.isEmpty)
  }
}
