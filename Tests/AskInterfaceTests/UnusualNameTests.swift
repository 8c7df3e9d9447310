import Ask
import Foundation
import Testing
import UnusualNames

@testable import AskInterface

/// Names of files in a conversation: what is typed, completed and linked.
@Suite struct UnusualNameTests {
  /// A folder with a file of each name, gone when the test is over.
  private final class Files: Sendable {
    let path = NSTemporaryDirectory() + "ask-names-\(UUID().uuidString)"

    init() throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (number, name) in UnusualNames.all.enumerated() {
        UnusualNames.write("The toll at gate \(1_000 + number) is low.\n", to: name, in: path)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private let files: Files
  private var folder: String { files.path }

  init() throws { files = try Files() }

  private func conversation() throws -> Conversation {
    Conversation(
      about: try Library(opening: [folder], options: .inMemory), settings: Settings(format: .json))
  }

  @Test(arguments: UnusualNames.beginnings)
  func areReadBehindACommandAndAFilter(sign: String) throws {
    let name = sign + "first.txt"
    for (line, command) in [(":drop \(name)", Command.drop(name)), (":in \(name)", .inside(name))] {
      guard case .command(let read)? = Command.Parsing(of: line) else {
        Issue.record("\(line)")
        continue
      }
      #expect(Array("\(read)".utf8) == Array("\(command)".utf8))
    }
    var conversation = try conversation()
    #expect(conversation.reply(to: ":docs \(name)").output.contains("\"sentences\": 1"))
    #expect(conversation.reply(to: "toll in:\(name)").outcome == .answered)
    for line in [":drop \(name)", ":in \(name)", "toll in:\(name)"] {
      let cut = String(decoding: Array(line.utf8).dropLast(4), as: UTF8.self)
      let completion = conversation.completions(of: cut, at: cut.utf8.count)
      // What a terminal does not show as it is, is not offered.
      let isShown = Printable.exactly(name).utf8.elementsEqual(name.utf8)
      #expect(
        completion.candidates.map { Array($0.text.utf8) }
          == (isShown ? [Array("\(folder)/\(name)".utf8)] : []))
    }
  }

  @Test func areFoundAgainByPathAndLine() throws {
    var conversation = try conversation()
    _ = conversation.reply(to: "what is the toll at gate 1000?")
    for name in UnusualNames.all {
      let reply = conversation.reply(to: ":why-not \(folder)/\(name):1").output
      let object = try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any]
      let expected = object?["expected"] as? [String: Any]
      let document = try #require(
        expected?["document"] as? String ?? (object?["document"] as? String), "\(reply)")
      #expect(document.utf8.elementsEqual("\(folder)/\(name)".utf8), "\(name)")
    }
  }

  @Test func areSpelledOutInLinks() {
    let links = Links(host: "here", folder: "/f")
    #expect(links.address(of: "/\u{301}a/\u{600}b") == "file://here/%CC%81a/%D8%80b")
    #expect(links.address(of: "\u{301}a.txt") == "file://here/f/%CC%81a.txt")
    #expect(links.address(of: "e\u{301}") != links.address(of: "\u{E9}"))
  }

  @Test(arguments: UnusualNames.all)
  func areReadFromWhatWasSaved(name: String) throws {
    let document = "docs/\(name)"
    let citation = Sample.citation(document)
    let saved = "# A conversation with ask\n\n> \(Sample.sentence)\n\n\(SavedText.place(citation))\n"
    let quotations = try SavedConversation(Array(saved.utf8), name: "saved.md").quotations
    #expect(quotations.count == 1)
    #expect(quotations.first?.document.utf8.elementsEqual(document.utf8) == true, "\(saved)")
  }
}
