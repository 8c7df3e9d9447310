import Testing

@testable import Ask
@testable import AskInterface

@Suite struct SessionCommandTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  private let root = SessionCommandTests.root
  private var seed: String { "\(root)/seeds/junior-doctors-strike.txt" }

  private func conversation(_ settings: Settings = Settings(), with folders: String...) throws -> Conversation
  {
    let paths = (folders.isEmpty ? ["seeds"] : folders).map { "\(root)/\($0)" }
    return Conversation(about: try Library(opening: paths, options: .inMemory), settings: settings)
  }

  private let question = "what pay rise is rumoured?"

  @Test func showsMoreOfTheTextAroundAQuotation() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: question)
    let near = conversation.reply(to: ":context 1").output
    #expect(near.hasPrefix("1. \(seed):5\n"))
    #expect(near.contains("»\(Sample.sentence)«\n"))
    #expect(near.contains("\n   6  There will be renewed anger from unions"))
    let far = conversation.reply(to: ":context").output
    #expect(far.count > near.count && far.contains("»\(Sample.sentence)«"))
    #expect(conversation.reply(to: ":context 3 2").complaint?.hasPrefix("There is no quotation 2") == true)
  }

  @Test func asksForAQuestionBeforeCommandsThatNeedOne() throws {
    var conversation = try conversation()
    for line in [":context", ":open", ":why-not pay"] {
      #expect(conversation.reply(to: line).complaint == "Nothing has been asked yet. Ask a question first.")
    }
    #expect(conversation.reply(to: ":history").output == "Nothing has been asked yet.\n")
  }

  @Test func asksForTheDocumentToBeOpenedAtTheLineOfTheQuotation() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: question)
    let reply = conversation.reply(to: ":o")
    #expect(reply.request == .open(EditorLocation(path: seed, line: 5)))
    #expect(reply.output == "" && reply.outcome == .none)
    conversation.settings.format = .json
    #expect(
      conversation.reply(to: ":open").output == """
        {"command": "open", "number": 1, "document": "\(seed)", "line": 5, "error": null}

        """)
  }

  @Test func tellsWhatAnExpectedSentenceLacked() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: question)
    let shown = conversation.reply(to: ":why-not \"A pay demand of 35% or more\"").output
    #expect(shown.hasPrefix("“A pay demand of 35% or more is unreasonable"))
    #expect(shown.contains("Words of the question that it does not hold: rise, rumoured.\n"))
    #expect(shown.contains(/\nIt is number [0-9]+ of the [0-9]+ sentences that were judged.\n/))
    #expect(shown.contains("which stands at \(seed):5:\n"))
    let rows = shown.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    let words = rows.compactMap(\.first).filter { ["pay", "rise", "rumoured"].contains($0) }
    #expect(Set(words) == ["pay", "rise", "rumoured"])
    #expect(
      conversation.reply(to: ":why-not \(seed):5").output.contains("\nIt is the best of the "))
    #expect(
      conversation.reply(to: ":why-not xyzzy plugh").complaint
        == "No sentence holds “xyzzy plugh”, these words in this order. Try fewer words of it, or path:line.")
  }

  @Test func addsUpBothScoresInTheComparison() throws {
    let first = Sample.quotation()
    let other = Quotation(
      bytes: [], text: "x", citation: Sample.citation("b.txt"),
      explanation: Explanation(parts: [
        Explanation.Part("words ≈ terms, 0.50", value: 1, weight: 1),
        Explanation.Part("news", value: 2, weight: 1),
      ]), confidence: 0)
    let parts = ComparedPart.of(other, beside: first, words: ["words"])
    #expect(
      parts == [
        ComparedPart(name: "words", isWord: true, share: 1, best: 7.5),
        ComparedPart(name: "news", isWord: false, share: 2, best: 0),
        ComparedPart(name: "length", isWord: false, share: 0, best: -0.25),
      ])
  }

  @Test func listsTheDocumentsOfAPattern() throws {
    var conversation = try conversation(with: "seeds", "corpus")
    let all = conversation.reply(to: ":docs").output
    let pages = conversation.reply(to: ":docs corpus/p*.md").output
    #expect(pages.hasPrefix("1 of ") && pages.contains("/corpus/prompt.md  The prompt\n"))
    #expect(all.contains("/corpus/prompt.md") && all.contains(seed))
    #expect(conversation.reply(to: ":docs junior doctors").output.contains(seed))
    #expect(conversation.reply(to: ":docs *strike").output.contains(seed))
    let complaint = conversation.reply(to: ":docs nowhere/*").complaint
    #expect(complaint?.hasSuffix(" goes by nowhere/*. :docs alone lists them all.") == true)
  }

  @Test func asksOnlyTheDocumentsOfAPatternAndShowsItInThePrompt() throws {
    var conversation = try conversation(with: "seeds", "corpus")
    #expect(conversation.prompt == "ask> ")
    #expect(
      conversation.reply(to: ":in seeds/*").output
        == "Asking only seeds/*: 1 document. :in alone asks all again.\n")
    #expect(conversation.prompt == "ask [seeds/*]> ")
    #expect(conversation.reply(to: "how do I uninstall it?").outcome == .unanswered)
    #expect(
      conversation.reply(to: ":in nowhere").complaint
        == "No document goes by nowhere. :docs lists the documents.")
    #expect(conversation.prompt == "ask [seeds/*]> ")
    #expect(conversation.reply(to: ":in").output.hasPrefix("Asking all documents again: "))
    #expect(conversation.prompt == "ask> ")
    #expect(conversation.reply(to: "how do I uninstall it?").outcome == .answered)
  }

  @Test func showsNoControlInThePrompt() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: ":in *\u{1B}*")
    #expect(conversation.prompt == "ask> ")
    _ = conversation.reply(to: ":in [!\u{1B}\u{7}]*")
    #expect(conversation.prompt == #"ask [[!\u{1B}\u{7}]*]> "#)
    _ = conversation.reply(to: ":in \(String(repeating: "*", count: 500))")
    #expect(conversation.prompt == "ask [\(String(repeating: "*", count: 40))…]> ")
  }

  @Test func addsAndLeavesOutDocuments() throws {
    var conversation = try conversation()
    #expect(conversation.reply(to: "how do I uninstall it?").outcome == .unanswered)
    let added = conversation.reply(to: ":add \(root)/corpus/installing.md").output
    #expect(added.hasPrefix("Added 1 document: now 2 documents, "))
    #expect(conversation.reply(to: "how do I uninstall it?").outcome == .answered)
    let quoted = conversation.reply(to: ":context")
    #expect(quoted.output.hasPrefix("1. \(root)/corpus/installing.md:"))
    let again = conversation.reply(to: ":add \(root)/corpus/installing.md").output
    #expect(again.hasPrefix("All of that is asked already: 2 documents, "))
    #expect(
      conversation.reply(to: ":drop \(root)/corpus/installing.md").output.hasPrefix(
        "Left out 1 document: now 1"))
    #expect(conversation.reply(to: "how do I uninstall it?").outcome == .unanswered)
    #expect(
      conversation.reply(to: ":drop \(root)/seeds").complaint?.contains("no document would be left") == true)
    #expect(conversation.reply(to: ":add \(root)/nowhere").outcome == .failed)
  }

  @Test func listsTheQuestionsOfTheConversation() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: question)
    _ = conversation.reply(to: ":why")
    _ = conversation.reply(to: "what is the capital of France?")
    _ = conversation.reply(to: "pay in:nowhere")
    #expect(
      conversation.reply(to: ":history").output == """
        1. \(question)
             \(seed):5
        2. what is the capital of France?
             no answer
        3. pay in:nowhere
             could not look

        """)
  }

  @Test func remembersTheQuestionsOfAScriptToo() throws {
    var conversation = try conversation()
    let lines = [":in nowhere", question, "pay in:nowhere", ":in seeds", "pay in:nowhere", ":history"]
    let replies = conversation.replies(to: lines)
    #expect(replies.map(\.outcome) == [.failed, .answered, .failed, .none, .failed, .none])
    #expect(
      replies.last?.output.hasPrefix("1. \(question)\n     \(seed):5\n2. pay in:nowhere\n     could not")
        == true)
  }

  @Test func remembersNoMoreThanAPersonAsks() throws {
    var conversation = try conversation()
    for number in 1...2_500 {
      _ = conversation.present(
        Answer(question: "question \(number)", outcome: .unanswered(.noWordFound), missing: []))
    }
    let questions = conversation.turns.map(\.question)
    #expect(questions.count <= Turn.limit && questions.count >= 900)
    #expect(questions == (2_501 - questions.count...2_500).map { "question \($0)" })
    _ = conversation.present(Sample.answered(Sample.quotation()))
    #expect(conversation.turns.last?.answer?.quotations.first?.score == Sample.quotation().score)
  }

  @Test func tellsInBriefWhatTheIndexHolds() throws {
    var conversation = try conversation()
    let status = conversation.reply(to: ":status").output
    #expect(status.hasPrefix("documents   1, with 36 sentences, "))
    #expect(status.contains("\nasked       all\nindex       in memory, not kept\n"))
    _ = conversation.reply(to: ":in seeds/")
    #expect(conversation.reply(to: ":status").output.contains("\nasked       those of seeds/\n"))
  }

  @Test func changesHowAnswersAreGiven() throws {
    var conversation = try conversation()
    #expect(conversation.reply(to: ":set").output.split(separator: "\n").count == SettingName.allCases.count)
    #expect(conversation.reply(to: ":set answers 2").output.hasPrefix("answers         2 "))
    #expect(conversation.reply(to: question).output.contains("\n2. “"))
    _ = conversation.reply(to: ":set min-confidence 1")
    #expect(conversation.reply(to: question).outcome == .unanswered)
    #expect(conversation.reply(to: ":set min").output.hasPrefix("min-confidence  1.0 "))
    _ = conversation.reply(to: ":set min-confidence 0.3")
    _ = conversation.reply(to: ":set width 30")
    conversation.settings.width = 80
    let lines = conversation.reply(to: question).output.split(separator: "\n").filter {
      !$0.contains("seeds/")
    }
    #expect(lines.allSatisfy { $0.count <= 30 })
    #expect(conversation.reply(to: ":set format json").output.hasPrefix(#"{"command": "set", "#))
    #expect(conversation.reply(to: question).output.hasPrefix(#"{"question": "#))
    #expect(conversation.reply(to: ":set word-table off").output.contains(#""word-table": false"#))
  }

  @Test(arguments: [
    (":set answers 0", "answers takes a number from 1, not “0”."),
    (":set width 5", "width takes a number from 20 to 1000, or auto, not “5”."),
    (":set color maybe", "color takes on or off, not “maybe”."),
    (":set min-confidence 2", "min-confidence takes a number from 0 to 1, not “2”."),
    (
      ":set colour on",
      "“colour” is none of answers, color, format, min-confidence, threads, width, word-table."
    ),
  ])
  func refusesWhatASettingCannotBe(line: String, complaint: String) throws {
    var conversation = try conversation()
    let before = conversation.settings
    #expect(conversation.reply(to: line).complaint == complaint)
    #expect(conversation.settings == before)
  }

  @Test func quotesTheHandbookOnATopic() throws {
    var conversation = try conversation()
    let page = conversation.reply(to: ":help how do I exclude a word?").output
    #expect(page.hasPrefix("“To exclude a word, write a dash right before it"))
    #expect(page.contains("  handbook/filters.md:"))
    let filters = conversation.reply(to: ":help Filters").output
    #expect(filters.hasPrefix("“A filter in a question says which documents are searched"))
    #expect(conversation.reply(to: ":help exit codes").output.contains("  handbook/exit-codes.md:3\n"))
    let command = conversation.reply(to: ":help :why-not").output
    #expect(command.hasPrefix("  :why-not TEXT "))
    #expect(command.contains("handbook/commands.md:"))
    #expect(
      conversation.reply(to: ":help xyzzy").complaint
        == "The handbook says nothing of “xyzzy”. :help alone lists the commands.")
  }

  @Test(arguments: CommandName.allCases.map(\.rawValue))
  func saysSomethingOnEveryCommand(name: String) throws {
    var conversation = try conversation()
    let output = conversation.reply(to: ":help \(name)").output
    #expect(output.hasPrefix("  :\(name)"))
    #expect(output.contains("handbook/"))
  }

  @Test func answersEveryCommandOfAProgramWithOneObject() throws {
    var conversation = try conversation(Settings(format: .json), with: "seeds", "corpus")
    _ = conversation.reply(to: question + " in:seeds -xyzzy")
    let lines = [
      ":context 2", ":open", ":why-not pay", ":docs *.md", ":in seeds", ":in", ":drop \(root)/corpus",
      ":add \(root)/corpus", ":history", ":status", ":set", ":set answers 3", ":help filters",
      ":why-not xyzzy",
      ":docs nowhere", ":in nowhere", ":set x", ":help xyzzy", ":add", ":quit",
    ]
    for line in lines {
      let output = conversation.reply(to: line).output
      #expect(output.hasPrefix("{\"command\": ") && output.hasSuffix("}\n"), "\(line)")
      #expect(output.count { $0 == "\n" } == 1, "\(line)")
    }
  }

  @Test func showsAProgramTheFiltersOfAQuestion() throws {
    var conversation = try conversation(Settings(format: .json))
    let output = conversation.reply(to: "pay in:seeds/ -in:x \"junior doctors\" -strike").output
    #expect(
      output.contains(
        #""filters": {"scope": null, "in": ["seeds/"], "not_in": ["x"], "phrases": ["junior doctors"], "#
          + #""without": ["strike"]}, "skipped": null, "error": null}"#))
  }

  @Test func saysWhichFiltersLeaveNothing() throws {
    var conversation = try conversation()
    let output = conversation.reply(to: "what pay rise \"pay rise\" -strike").output
    #expect(
      output.hasPrefix(
        "Nothing in these documents answers this.\nNo sentence satisfies \"pay rise\", -strike.\n"
          + "The nearest sentence, not an answer:\n"))
    #expect(
      conversation.reply(to: "\"rise pay\"").output
        == "Nothing in these documents answers this.\nNo sentence satisfies \"rise pay\".\n")
  }
}
