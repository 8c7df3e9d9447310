import Testing

@testable import AskText

/// What a sentence looks like: a question, an announcement, a name.
@Suite("The look of a sentence")
struct SentenceShapeTests {
  private func shape(_ text: String) -> SentenceShape {
    let bytes = Array(text.utf8)
    return SentenceShape(bytes.span)
  }

  @Test(arguments: [
    ("Why?", true), ("“Why?”", true), ("(Why?) ", true), ("Why?**", true), ("Why?!", false),
    ("Why? Because.", false),
    ("He asked why it rained.", true), ("He asked why.", false),
    ("M. Silva asked whether dogs are allowed.", true),
    ("She asked him why.", false),
    ("He was asked why it rained.", false), ("They were asked why it rained.", false),
    ("When asked why, he left.", false),
    ("He masked what he did.", false), ("He asked for it.", false), ("", false),
    ("The council of the old town on the hill above the river, it is said, asked why.", false),
  ])
  func asks(text: String, asks: Bool) {
    #expect(shape(text).asks == asks)
  }

  @Test(arguments: [
    ("So:", true, true), ("So: ", true, true), ("“So:”", true, true), ("So.", false, true),
    ("So", false, false),
    ("So;", false, true), ("So!", false, true), ("So,", false, false), ("Wait…", false, true),
    ("今日。", false, true),
    ("So)", false, false), ("So.)", false, true), ("", false, false),
  ])
  func announcesAndEnds(text: String, announces: Bool, isEnded: Bool) {
    #expect(shape(text).announces == announces)
    #expect(shape(text).isEnded == isEnded)
  }

  @Test(arguments: [
    ("Q: Why?", true), ("q. Why?", true), ("Question 3: Why?", true), ("**Q:** Why?", true),
    ("Q) Why?", true),
    ("Frage: Warum?", true), ("Q: So.", false), ("Quite so?", false), ("Question of the day?", false),
    ("Q:Why?", false),
  ])
  func isMarkedAsAQuestion(text: String, isMarked: Bool) {
    #expect(shape(text).isMarkedQuestion == isMarked)
  }

  @Test(arguments: [
    ("A: So.", true), ("Answer: So.", true), ("a) So.", true), ("Antwort 2: So.", true), ("(A: So.)", true),
    ("A man came.", false), ("Answers: So.", false), ("", false), ("A", false),
  ])
  func isMarkedAsAnAnswer(text: String, isMarked: Bool) {
    #expect(shape(text).isMarkedAnswer == isMarked)
  }

  @Test(arguments: [
    ("Interviewer: Why?", true), ("Dr. Hale: Why?", true), ("Mr. John Smith Jr.: Why?", true),
    ("interviewer: Why?", false), ("The man of the house said: Why?", false), ("Why is it 12:30?", false),
    ("Interviewer: So.", false), ("Interviewer:Why?", false),
  ])
  func namesASpeaker(text: String, hasSpeaker: Bool) {
    #expect(shape(text).hasSpeaker == hasSpeaker)
  }
}

/// Rows of tables.
@Suite("The cells of a row")
struct TableRowTests {
  private func cells(_ marked: String) throws -> [String] {
    let document = try document("- " + marked)
    return TableRow.cells(
      of: 0..<document.bytes.count, in: document.bytes.span, without: Markup(document.blocks[0].markup))
  }

  @Test(arguments: [
    ("⟦|⟧ Adult ⟦|⟧ 5 ⟦|⟧", ["Adult", "5"]), ("Adult ⟦|⟧ 5", ["Adult", "5"]),
    ("⟦|⟧ Adult ⟦|⟧⟦|⟧ 5 ⟦|⟧", ["Adult", "", "5"]),
    ("⟦|⟧ ⟦**⟧Adult⟦**⟧ ⟦|⟧ a⟦\\⟧| b ⟦|⟧", ["Adult", "a| b"]), ("Adult", ["Adult"]),
    ("⟦|⟧ a ⟦||⟧ b ⟦|⟧", ["a", "", "b"]),
  ])
  func areTheTextBetweenItsBars(marked: String, expected: [String]) throws {
    #expect(try cells(marked) == expected)
  }

  @Test func areComparedWithWhatTheFileSaysNow() throws {
    func isUnchanged(_ node: ContextNode, _ marked: String) throws -> Bool {
      let document = try document("- " + marked)
      return node.isUnchanged(in: document.bytes.span, without: Markup(document.blocks[0].markup))
    }
    let columns = ContextNode(.columns, text: "Name | Fee", bytes: 10..<24, parent: nil)
    #expect(try isUnchanged(columns, "⟦|⟧ Name ⟦|⟧ Fee ⟦|⟧"))
    #expect(try !isUnchanged(columns, "⟦|⟧ Name ⟦|⟧ Fees⟦|⟧"))
    #expect(try !isUnchanged(columns, "⟦|⟧ Name ⟦|⟧ Fee ⟦|⟧ "), "it has another length")
    let heading = ContextNode(.heading, text: "The Fees", bytes: 0..<10, parent: nil)
    #expect(try isUnchanged(heading, "The ⟦*⟧Fees⟦*⟧"))
    #expect(try !isUnchanged(heading, "The ⟦*⟧Feet⟦*⟧"))
  }
}
