import AskText
import Testing

@testable import AskAnswer

@Suite("What a question asks for")
struct AnswerSampleTests {
  @Test(arguments: [
    ("how many appointments were rescheduled?", AnswerType.number),
    ("What is the population of Leeds?", .number),
    ("what percentage backs the nurses", .percent), ("How much did it cost?", .money),
    ("In what year did the war end?", .year), ("when did the walkout start", .date),
    ("how long is the strike", .duration), ("Who did the polling?", .person),
    ("Where was he born?", .place), ("Which city hosted the games?", .place), ("why do stars shine", .reason),
    ("what is a passage?", .definition), ("What does BM25 mean?", .definition),
    ("What is the name of the ship?", .name), ("which company built it", .organisation),
    ("how tall is the tower", .size), ("what colour is it", .type), ("how do I uninstall it?", .manner),
    ("does it change my files?", .polar), ("pay rise rumoured", .other),
  ])
  func isRead(question: String, type: AnswerType) {
    var vocabulary = Vocabulary()
    #expect(Question(question, vocabulary: &vocabulary).answerType == type)
  }

  @Test func isSaidByTheWordBehindTheQuestionWord() {
    var vocabulary = Vocabulary()
    let question = Question("What city in France has the oldest bridge?", vocabulary: &vocabulary)
    #expect(question.terms.filter(\.isAskedFor).map(\.typed) == ["city"])
    #expect(question.terms.filter(\.isCapitalised).map(\.typed) == ["France"])
  }

  private static let signs: [(String, WordClasses)] = [
    ("1984", [.number, .year]), ("1990s", [.number, .year]), ("7am", [.number, .calendar]),
    ("seven", .number), ("percent", [.number, .percent]), ("july", .calendar), ("19th", [.number, .ordinal]),
    ("because", .reason), ("strike", []), ("x2", .number), ("5m", [.number, .money]),
  ]

  @Test(arguments: signs)
  func isSeenInAWord(word: String, signs: WordClasses) {
    let letters = ArraySlice(word.utf8)
    #expect(WordClasses(of: letters, spelling: LetterCode.hash(letters)) == signs)
  }
}
