import Foundation
import SeededRandom
import Testing

@testable import Ask
@testable import AskInterface

@Suite struct SavingTests {
  private static let today = CalendarDate(year: 2026, month: 11, day: 3)

  /// A conversation about some documents, and a folder to save it in.
  private struct Talk {
    let folder: String
    var conversation: Conversation

    init(_ documents: [String: String], format: Settings.Format = .text) throws {
      folder = NSTemporaryDirectory() + "ask-saving-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder + "/docs", withIntermediateDirectories: true)
      for (name, text) in documents {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/docs/\(name)"))
      }
      conversation = Conversation(
        about: try Library(opening: [folder + "/docs"], options: .inMemory),
        settings: Settings(format: format), today: { SavingTests.today })
    }

    /// What a line brings, both streams together.
    mutating func ask(_ line: String) -> String {
      let reply = conversation.reply(to: line)
      return reply.output + (reply.complaint ?? "")
    }

    func text(of name: String) throws -> String {
      try String(contentsOf: URL(filePath: "\(folder)/\(name)"), encoding: .utf8)
    }

    func states(of name: String) throws -> [Verification.State] {
      try Library.verify(SavedConversation(at: "\(folder)/\(name)"), in: [folder + "/docs"]).map(\.state)
    }
  }

  private static let documents = [
    "bridge.txt":
      "The old bridge\n\nThe mayor opened the\nbridge on Monday. It cost 6_000 <b>pounds</b> *net*.\n",
    "note_a.md": "# Ferries\n\nThe **ferry** to [Skye](x.html) sails at noon &amp; at night.\n",
  ]

  @Test func savesTheConversationAsMarkdownThatIsPleasantToRead() throws {
    var talk = try Talk(Self.documents)
    defer { try? FileManager.default.removeItem(atPath: talk.folder) }
    _ = talk.ask("who opened the bridge?")
    _ = talk.ask("what is the capital of France?")
    let path = talk.folder + "/saved.md"
    #expect(talk.ask(":save \(path)") == "Saved in \(path): 2 questions, 1 quotation.\n")
    #expect(
      try talk.text(of: "saved.md") == """
        # A conversation with ask

        Saved on 3 November 2026. Each quotation is verbatim; `ask verify` and the name of this file look them up again.

        ## who opened the bridge?

        > The mayor opened the
        > bridge on Monday.

        \(talk.folder)/docs/bridge.txt:3, bytes 16–54

        ## what is the capital of France?

        Nothing in these documents answers this.
        No document has: capital, France.

        """)
    #expect(try talk.states(of: "saved.md") == [.ok])
  }

  @Test(arguments: ["saved.md", "saved.jsonl"])
  func savesWhatCanBeVerified(name: String) throws {
    var talk = try Talk(Self.documents)
    defer { try? FileManager.default.removeItem(atPath: talk.folder) }
    for line in ["who opened the bridge?", ":more 5", "when does the ferry to Skye sail?"] {
      _ = talk.ask(line)
    }
    #expect(talk.ask(":save \(talk.folder)/\(name)").hasSuffix("2 questions, 3 quotations.\n"))
    #expect(try talk.states(of: name) == [.ok, .ok, .ok])
    let document = talk.folder + "/docs/bridge.txt"
    let old = try String(contentsOfFile: document, encoding: .utf8)
    try old.replacing("Monday", with: "Tuesday").write(toFile: document, atomically: true, encoding: .utf8)
    let states = try talk.states(of: name).map(\.name)
    #expect(states[0] == .changed)
    #expect(states.last == .ok)
  }

  @Test func savesTheObjectsThatJSONPrints() throws {
    var talk = try Talk(Self.documents, format: .json)
    defer { try? FileManager.default.removeItem(atPath: talk.folder) }
    let printed = ["who opened the bridge?", ":more 2", "and France?"].map { talk.ask($0) }.joined()
    let path = talk.folder + "/saved.jsonl"
    #expect(talk.ask(":save \(path)").hasPrefix(#"{"command": "save", "path": "/"#))
    #expect(try talk.text(of: "saved.jsonl") == printed)
  }

  @Test func replacesAFileOnlyWhenItIsToldTo() throws {
    var talk = try Talk(Self.documents)
    defer { try? FileManager.default.removeItem(atPath: talk.folder) }
    _ = talk.ask("who opened the bridge?")
    let path = talk.folder + "/saved.md"
    try Data("mine\n".utf8).write(to: URL(filePath: path))
    let complaint = talk.ask(":save \(path)")
    #expect(complaint == "\(path): there is such a file already. Replace it with :save! or name another.")
    #expect(try talk.text(of: "saved.md") == "mine\n")
    #expect(talk.ask(":save! \(path)").hasPrefix("Saved in "))
    #expect(try talk.text(of: "saved.md").hasPrefix("# A conversation with ask\n"))
  }

  @Test func saysWhatItCannotSave() throws {
    var talk = try Talk(Self.documents)
    defer { try? FileManager.default.removeItem(atPath: talk.folder) }
    #expect(talk.ask(":save a.md") == "Nothing has been asked yet. Ask a question first.")
    _ = talk.ask("who opened the bridge?")
    #expect(talk.ask(":save") == "The command :save takes the file to write, such as :save answers.md.")
    #expect(
      talk.ask(":save a.txt") == "a.txt: end the name in .md for Markdown, or in .jsonl for JSON lines.")
    #expect(talk.ask(":save /nowhere/a.md").hasPrefix("/nowhere/a.md: there is no folder /nowhere/."))
    #expect(talk.ask(":quit!").hasPrefix("There is no command :quit!."))
  }

  @Test func writesAnyTextAsMarkdownAndReadsItBack() throws {
    var random = SplitMix64(seed: 5)
    let signs: [Character] = [
      "a", "B", "é", "7", " ", " ", "\n", "\t", "\r", "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", ";",
      "~",
      "-", "+", ".", ")", "|", ":", "\u{1B}", "\u{0}", "\u{202E}", "\u{2028}", "–", "=", "!", "\u{FFFD}", "🙂",
    ]
    for _ in 0..<3_000 {
      let quote = String((0...random.next(below: 24)).map { _ in signs[random.next(below: signs.count)] })
      let document = String((0...random.next(below: 8)).map { _ in signs[random.next(below: signs.count)] })
      let bytes = Array(quote.utf8)
      let speaker = random.next(below: 2) == 0 ? nil : Speaker(name: "–\\", role: "a\\", bytes: 0..<1)
      let quotation = Quotation(
        bytes: bytes, text: quote, citation: Sample.citation(document, bytes: 5..<5 + bytes.count),
        explanation: Explanation(parts: []), confidence: 1, speaker: speaker)
      let turn = Turn(
        question: quote,
        answer: Answer(question: quote, outcome: .answered([quotation, quotation]), missing: []))
      let text = SavedText(turns: [turn], today: Self.today).text(as: .markdown)
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || Printable.isPrintable($0) })
      let saved = try SavedConversation(Array(text.utf8), name: "saved").quotations
      #expect(saved.map(\.quote) == [quote, quote])
      #expect(saved.map(\.document) == [document, document])
      #expect(saved.map(\.bytes) == [quotation.citation.bytes, quotation.citation.bytes])
      #expect(saved.map(\.speaker) == (speaker == nil ? [nil, nil] : ["–\\, a\\", "–\\, a\\"]))
    }
  }
}
