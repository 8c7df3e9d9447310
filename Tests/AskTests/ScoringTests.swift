import Foundation
import Testing

@testable import Ask

/// `ask bench`: a folder's own questions.
@Suite struct ScoringTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("The ferry leaves at nine.\n\nThe fee is five pounds for adults.\n", to: "docs/fees.txt")
    try folder.write("The crane was built in 1931.\n", to: "docs/more/crane.txt")
  }

  private func score(_ lines: String) throws -> AnswerFigures {
    try folder.write(lines, to: "questions.jsonl")
    let library = try Library(opening: ["\(folder.path)/docs"], options: .inMemory)
    return try library.score(questionsIn: "\(folder.path)/questions.jsonl")
  }

  @Test func countsRightQuotationsByTheWordsTheyHold() throws {
    let figures = try score(
      """
      # what a newcomer asks
      {"question": "what is the fee for adults?", "document": "fees.txt", "answer": "five pounds"}

      {"question": "when was the crane built?", "document": "more/crane.txt", "answers": ["1931", {"text": "in 1931", "byte": 20}]}
      {"question": "when does the ferry leave?", "document": "crane.txt", "answer": "crane"}
      {"question": "who painted the moon?"}
      {"question": "who sold the sun?", "document": "sun.txt", "answers": [{"text": "x", "byte": 0}], "hidden": true}
      """)
    #expect(figures.questions == 5)
    #expect(figures.answerable == 3)
    #expect(figures.rightFirst == 2)
    #expect(figures.traps == (1, 1))
    #expect(figures.hidden == (1, 1))
    #expect(figures.named.first { $0.name == "answer@1" }?.value == 0.6667)
    #expect(figures.named.first { $0.name == "verbatim" }?.value == 1)
  }

  @Test func looksAtNoMoreQuotationsThanItIsTold() throws {
    try folder.write(
      #"{"question": "what is the fee of the ferry for adults?", "document": "fees.txt", "answer": "nine"}"#,
      to: "questions.jsonl")
    let library = try Library(opening: ["\(folder.path)/docs"], options: .inMemory)
    let one = try library.score(questionsIn: "\(folder.path)/questions.jsonl", limit: 1)
    let two = try library.score(questionsIn: "\(folder.path)/questions.jsonl", limit: 2)
    #expect(one.quotations.shown == 1 && one.rightInFive == 0)
    #expect(two.quotations.shown == 2 && two.rightInFive == 1)
  }

  @Test(arguments: [
    ("{\"question\": \"a?\"}\nnonsense\n", ":2: this is no JSON object: no value begins here (column 1)"),
    ("{\"question\": \"a?\",\n", ":1: this is no JSON object: a name in quotes is missing (column 19)"),
    (" [\"question\"]\n", ":1: this is no JSON object. A line is"),
    ("{\"document\": \"fees.txt\"}", ":1: the object has no text in “question”"),
    ("{\"question\": \"a?\", \"answer\": \"five\"}", ":1: the question has an answer but no “document”"),
    ("{\"question\": \"a?\", \"answer\": 5, \"document\": \"fees.txt\"}", ":1: an answer is neither"),
    (
      "\n{\"question\": \"a?\", \"answer\": \"five\", \"document\": \"no.txt\"}",
      ":2: there is no document “no.txt” here"
    ),
    (
      "{\"question\": \"a?\", \"answer\": \"six\", \"document\": \"fees.txt\"}",
      ":1: “fees.txt” does not hold “six”"
    ),
    ("# nothing\n", ": there is no question here"),
  ])
  func saysWhichLineItDoesNotUnderstand(lines: String, complaint: String) throws {
    do {
      _ = try score(lines)
      Issue.record("\(lines) was understood")
    } catch let error as AskError {
      #expect(error.code == .badQuestions)
      #expect(error.description.contains("questions.jsonl" + complaint))
    }
  }

  @Test(arguments: [
    ("The 1,200 men.", "1200 men", 1.0), ("an A-team", "ateam", 1.0), ("red house", "the house", 2.0 / 3),
    ("x", "y", 0),
    ("a “the” b", "b", 0.5),
  ])
  func comparesWordsAsSQuADDoes(one: String, other: String, agreement: Double) {
    #expect(abs(AnswerWords.agreement(AnswerWords.of(one), AnswerWords.of(other)) - agreement) < 1e-9)
  }
}
