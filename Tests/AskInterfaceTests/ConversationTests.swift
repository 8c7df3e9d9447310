import Foundation
import Testing

@testable import Ask
@testable import AskInterface

@Suite struct ConversationTests {
  private func conversation(_ settings: Settings = Settings()) throws -> Conversation {
    Conversation(about: try Library(opening: [seeds], options: .inMemory), settings: settings)
  }

  private let failure = AskError(code: .noSuchPath, path: "a\nb", description: "There is no “a\nb”.")

  @Test func tellsAnAnswerFromNoneAndFromAFailure() throws {
    var conversation = try conversation()
    #expect(conversation.present(Sample.answered(Sample.quotation())).outcome == .answered)
    #expect(conversation.present(Sample.unanswered(.noWordFound)).outcome == .unanswered)
    let failed = Conversation.reply(failing: failure, toQuestion: "x", settings: Settings())
    #expect(failed == Reply(output: "", complaint: #"There is no “a\u{A}b”."#, outcome: .failed))
  }

  @Test func asksForAQuestionBeforeCommandsThatNeedOne() throws {
    var conversation = try conversation()
    for line in [":source", ":why", ":more"] {
      #expect(
        conversation.reply(to: line)
          == Reply(
            output: "", complaint: "Nothing has been asked yet. Ask a question first.", outcome: .failed))
    }
  }

  @Test func explainsTheQuotationThatIsNamed() throws {
    var conversation = try conversation()
    _ = conversation.present(
      Sample.answered(Sample.quotation(), Sample.quotation("Two.", at: Sample.citation("b.txt"))))
    #expect(conversation.reply(to: ":why").output.hasPrefix("1. score 7.2500"))
    #expect(conversation.reply(to: ":why 2").output.hasPrefix("2. score 7.2500"))
    #expect(
      conversation.reply(to: ":why 3").complaint
        == "There is no quotation 3: 2 quotations were shown. Type :more for further ones.")
  }

  @Test func hasNoQuotationToExplainAfterAnUnansweredQuestion() throws {
    var conversation = try conversation()
    _ = conversation.present(Sample.answered(Sample.quotation()))
    _ = conversation.present(Sample.unanswered(.noWordFound))
    #expect(conversation.reply(to: ":w").outcome == .failed)
  }

  @Test func remembersNothingOfAQuestionThatIsBeingTyped() throws {
    var conversation = try conversation()
    var other = conversation
    conversation.settings.follows = true
    other.settings.follows = true
    let lines = ["how many appointments were rescheduled?", "who said that?"]
    for line in lines {
      for count in stride(from: 0, through: line.count, by: 4) {
        conversation.prepare(for: String(line.prefix(count)))
      }
      conversation.prepare(for: ":sou")
      #expect(conversation.reply(to: line) == other.reply(to: line))
    }
    #expect(conversation.turns.count == 2)
  }

  @Test func followsQuestionsOnlyWhereItIsSaidTo() throws {
    let questions = ["how many appointments were rescheduled?", "who said that?"]
    var following = try conversation(Settings(follows: true))
    let followed = questions.map { following.reply(to: $0).output }
    #expect(followed[1].hasPrefix("asked: who said that? (“"))
    #expect(followed[1].contains("651,000") && followed[1].contains("– Saffron Cordery"))
    var plain = try conversation()
    #expect(!questions.map { plain.reply(to: $0).output }[1].contains("asked:"))
  }

  @Test func beginsAfreshWithNew() throws {
    var conversation = try conversation(Settings(follows: true))
    _ = conversation.reply(to: "how many appointments were rescheduled?")
    #expect(conversation.reply(to: ":new").outcome == .none)
    #expect(!conversation.reply(to: "who said that?").output.contains("asked:"))
    #expect(conversation.reply(to: ":new").output.hasSuffix("\n"))
    #expect(conversation.reply(to: ":why").complaint == "Nothing has been asked yet. Ask a question first.")
  }

  @Test func showsMoreForTheQuestionAsItWasAsked() throws {
    var conversation = try conversation(Settings(format: .json, follows: true))
    _ = conversation.reply(to: "who has the strongest public backing?")
    let asked = conversation.reply(to: "how many support them?").output
    let more = conversation.reply(to: ":more 2").output
    let member = try #require(asked.firstMatch(of: /"asked": "[^"]+"/)).output
    #expect(more.contains(member))
  }

  @Test func numbersOnWhatWasNotShownYet() {
    let first = Sample.quotation("One.", at: Sample.citation("a.txt"))
    let second = Sample.quotation("Two.", at: Sample.citation("b.txt"))
    let last = LastAnswer(question: "q", shown: [second])
    #expect(last.further(of: Sample.answered(first, second), atMost: 3) == [first])
    #expect(
      TextRendering(Settings()).more([first], from: 2) == """
        2. “One.”
             a.txt:5

        """)
    #expect(
      TextRendering(Settings()).more([], from: 2) == "There are no more quotations for this question.\n")
  }

  @Test func carriesOutHelpAndQuit() throws {
    var conversation = try conversation()
    #expect(conversation.reply(to: ":help") == Reply(output: HelpText.commands, outcome: .none))
    #expect(conversation.reply(to: ":q") == Reply(output: "", outcome: .quit))
  }

  @Test func answersEveryLineOfAProgramWithOneObject() throws {
    var conversation = try conversation(Settings(format: .json))
    for line in [":quit", ":help", ":docs", ":nonsense", ":source", ":why 9", ":more", "", "of the", "🙂"] {
      let output = conversation.reply(to: line).output
      #expect(output.hasPrefix("{") && output.hasSuffix("}\n"))
      #expect(output.count { $0 == "\n" } == 1)
    }
  }

  @Test func answersARealQuestionFromTheSeedDocument() throws {
    var conversation = try conversation(Settings(answers: 2))
    let reply = conversation.reply(to: "what pay rise is rumoured?")
    #expect(reply.outcome == .answered)
    #expect(reply.output.hasPrefix("1. “\(Sample.sentence)”\n     "))
    let source = conversation.reply(to: ":s").output
    #expect(source.contains("»\(Sample.sentence)«"))
    #expect(conversation.reply(to: ":more 1").output.hasPrefix("3. "))
  }

  @Test(arguments: ["", "of the", "🙂🙂", "?!"])
  func hasNothingToLookForInAQuestionWithoutWords(question: String) throws {
    var conversation = try conversation()
    let reply = conversation.reply(to: question)
    #expect(reply.outcome == .unanswered)
    #expect(reply.output.contains("The question has no word to look for"))
  }

  @Test func answersAQuestionOfAMegabyteQuickly() throws {
    var conversation = try conversation()
    let question = String(repeating: "what pay rise is rumoured xyzzy ", count: 32_768)
    let time = ContinuousClock().measure { _ = conversation.reply(to: question) }
    // The square of a megabyte would take hours; a busy machine takes ten seconds.
    #expect(time < .seconds(60), "a debug build takes a second or two")
  }

  @Test func saysOnceWhatCouldNotBeRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "ask-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("The fee is five pounds.\n".utf8).write(to: folder.appending(path: "fees.txt"))
    try Data([0xFF, 0xFE, 0x41, 0x00]).write(to: folder.appending(path: "wide.txt"))
    let wide = folder.appending(path: "wide.txt").path
    var conversation = Conversation(about: try Library(opening: [folder.path], options: .inMemory))
    let line = "Could not read \(wide) (in UTF-16)\n"
    #expect(conversation.reply(to: "what is the fee?").output.hasSuffix(line))
    #expect(!conversation.reply(to: "what is the fee?").output.contains("Could not read"))
    try Data([0xFF, 0xFE, 0x41, 0x00]).write(to: folder.appending(path: "wider.txt"))
    #expect(
      conversation.reply(to: "where is the zebra?").output.hasSuffix(
        "Could not read 2 files: \(wide) (in UTF-16), \(folder.path)/wider.txt (in UTF-16)\n"))
    conversation.settings.format = .json
    let json = """
      "skipped": {"count": 2, "reasons": {"other-encoding": 2}, "first": [{"path": "\(wide)", \
      "reason": "other-encoding", "detail": "UTF-16"}, {"path": "\(folder.path)/wider.txt", \
      "reason": "other-encoding", "detail": "UTF-16"}]}, "error": null}
      """
    #expect(conversation.reply(to: "what is the fee?").output.contains(json))
    #expect(conversation.reply(to: "where is the zebra?").output.contains(json))
  }
}

/// The folder of the seed document.
private let seeds = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/seeds"
