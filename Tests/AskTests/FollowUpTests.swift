import Ask
import Conversations
import Testing

@Suite struct FollowUpTests {
  private func seeds() throws -> Library { try Library(opening: [Project.seeds], options: .inMemory) }

  /// What answers the last of some questions.
  private func last(of questions: String...) throws -> Answer {
    let library = try seeds()
    var dialogue = Dialogue()
    var answer = try library.answer(questions[0], following: &dialogue)
    for question in questions.dropFirst() { answer = try library.answer(question, following: &dialogue) }
    return answer
  }

  // MARK: - Whole conversations

  /// The floors lie two turns below what was reached, for changes elsewhere.
  @Test(arguments: [("seeds", Project.seeds, 30), ("handbook", Project.corpus, 35)])
  func keepToTheSubjectOfConversations(documents: String, folder: String, floor: Int) throws {
    let library = try Library(opening: [folder], options: .inMemory)
    let scripts = try Script.all(over: documents)
    let on = try Held(scripts, about: library, follows: true)
    let off = try Held(scripts, about: library, follows: false)
    #expect(on.count(.leaning).right >= floor, "\(on.count(.leaning)), off \(off.count(.leaning))")
    #expect(on.count(.leaning).right >= off.count(.leaning).right + 8)
    #expect(on.count(.first) == off.count(.first))
    #expect(on.count(.own).right >= off.count(.own).right)
  }

  // MARK: - What leans

  @Test func leaveAQuestionAsItIsThatStandsOnItsOwn() throws {
    let question = "how many appointments were rescheduled?"
    let after = try last(of: "who are the BMA leaders?", "what do they want?", question)
    let library = try seeds()
    #expect(try after == library.answer(question))
    #expect(after.asked == nil)
  }

  @Test func tellWhatWasActuallyAsked() throws {
    #expect(try last(of: "which workers have 58% support?", "and opposed?").asked?.contains("58") != true)
    let answer = try last(of: "how many appointments were rescheduled?", "why was that?")
    #expect(answer.question == "why was that?")
    #expect(answer.asked?.hasPrefix("why was that? (") == true)
    #expect(answer.asked?.contains("rescheduled") == true)
  }

  @Test func bringUpTheQuotationWhoseSpeakerIsAskedFor() throws {
    let answer = try last(of: "how many appointments were rescheduled?", "who said that?")
    #expect(answer.quotations.first?.text.contains("651,000") == true)
    #expect(answer.quotations.first?.speaker?.name == "Saffron Cordery")
  }

  @Test func askWhatTheSpeakerSaysOfSomethingElse() throws {
    let answer = try last(
      of: "how many appointments were rescheduled?", "who said that?", "what did she say about trusts?")
    #expect(answer.quotations.first?.speaker?.name == "Saffron Cordery")
    #expect(answer.quotations.first?.text.contains("rust") == true)
  }

  @Test func noticeAChangeOfSubjectBehindAPronoun() throws {
    let folder = try Folder()
    try folder.write(
      "The harbour crane in Westport was built in 1931. It lifts forty tons of grain.", to: "a.txt")
    try folder.write(
      "Marta Lindqvist opened her bakery in Oldtown in 1958. She sold rye bread that was baked overnight.",
      to: "b.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    var dialogue = Dialogue()
    _ = try library.answer("when was the harbour crane in Westport built?", following: &dialogue)
    let other = try library.answer("when did Marta Lindqvist open her bakery?", following: &dialogue)
    #expect(other.quotations.first?.text.contains("1958") == true)
    let next = try library.answer("which bread did she bake and sell?", following: &dialogue)
    #expect(next.quotations.first?.text.contains("rye bread") == true)
  }

  // MARK: - What is refused by itself

  /// Lines that nothing in the seed document answers, and that do not ask for what was said.
  static let unrelated = [
    "zebra", "bananas", "hello", "hello there", "ok", "no", "thanks", "thank you", "quit", "exit", "asdfgh",
    "bitcoin price", "pizza recipe", "weather tomorrow", "is there a gym?", "what is bitcoin?",
    "who is Napoleon?", "??",
  ]

  @Test(arguments: [
    "what pay rise is rumoured?", "how many appointments were rescheduled?", "who are the BMA leaders?",
    "which workers have 58% support?", "what pay demand is unreasonable?",
    "who has the strongest public backing?",
  ])
  func refuseAfterAnAnswerWhatIsRefusedByItself(question: String) throws {
    let library = try seeds()
    var before = Dialogue()
    #expect(try library.answer(question, following: &before).quotations.isEmpty == false)
    for line in Self.unrelated {
      #expect(try library.answer(line).quotations.isEmpty, "\(line) is answered by itself")
      var dialogue = before
      let answer = try library.answer(line, following: &dialogue)
      #expect(answer.quotations.isEmpty, "\(line)")
      #expect(answer.asked == nil, "\(line)")
    }
  }

  @Test func keepTheSubjectBehindALineThatAsksNothing() throws {
    let answer = try last(of: "who is Saffron Cordery?", "thanks", "what did she say?")
    #expect(answer.asked == "what did she say? (Saffron Cordery)")
  }

  @Test func leaveACompleteQuestionAloneHoweverFewItsWordsAre() throws {
    let answer = try last(of: "how many appointments were rescheduled?", "who did the polling?")
    #expect(answer.asked == nil)
  }

  // MARK: - Older words

  @Test func neverMissOlderWords() throws {
    let answer = try last(of: "what pay rise is rumoured?", "what about unicorns?")
    #expect(answer.outcome == .unanswered(.noWordFound))
    #expect(answer.missing == ["unicorns"])
  }

  @Test func explainWhichWordsWereSaidBefore() throws {
    let answer = try last(of: "who has the strongest public backing?", "how many support them?")
    let names = try #require(answer.quotations.first).explanation.parts.map(\.name)
    #expect(names.contains { $0.hasPrefix("backing, said before") })
    #expect(names.contains { $0 == "support" })
  }

  @Test func sumUpToTheScore() throws {
    let quotation = try #require(
      try last(of: "who has the strongest public backing?", "how many support them?").quotations.first)
    let parts = quotation.explanation.parts
    #expect(parts.contains { $0.name == "place in the conversation" })
    #expect(abs(parts.reduce(0) { $0 + $1.value * $1.weight } - quotation.score) < 1e-9)
  }

  @Test func speakOfWhomAQuestionNamedAndNotOfWhatSheIs() throws {
    let answer = try last(of: "who is Saffron Cordery?", "what did she say?")
    #expect(answer.asked == "what did she say? (Saffron Cordery)")
    #expect(answer.quotations.first?.speaker?.name == "Saffron Cordery")
  }

  // MARK: - Dialogues

  @Test func beginAfreshWithANewDialogue() throws {
    let library = try seeds()
    var dialogue = Dialogue()
    #expect(dialogue.isEmpty)
    _ = try library.answer("how many appointments were rescheduled?", following: &dialogue)
    #expect(!dialogue.isEmpty)
    var other = Dialogue()
    #expect(try library.answer("who said that?", following: &other).asked == nil)
  }

  @Test func returnToAnEarlierPointByACopy() throws {
    let library = try seeds()
    var dialogue = Dialogue()
    _ = try library.answer("how many appointments were rescheduled?", following: &dialogue)
    let copy = dialogue
    let first = try library.answer("who said that?", following: &dialogue)
    _ = try library.answer("who did the polling?", following: &dialogue)
    dialogue = copy
    #expect(try library.answer("who said that?", following: &dialogue) == first)
  }
}
