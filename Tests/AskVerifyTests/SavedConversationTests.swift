import AskDocuments
import AskVerify
import Foundation
import SeededRandom
import StorageSupport
import Testing

/// Conversations that were saved, and what is none.
@Suite struct SavedConversationTests {
  private static let answer =
    #"{"question": "?", "answers": [{"quote": "It rained.", "document": "a.txt", "line": 1, "bytes": [0, 10]}]}"#
  private static let markdown = """
    # A conversation with ask

    ## did it rain?

    > It rained.

    – Jane Roe\\
    a.txt:1, bytes 0–10

    """

  /// A saved conversation, and the line that is wrong in it.
  struct Broken: Sendable, CustomTestStringConvertible {
    let text: String
    let line: Int?
    let reason: String

    init(_ text: String, _ line: Int?, _ reason: String) {
      self.text = text
      self.line = line
      self.reason = reason
    }

    var testDescription: String { reason }
  }

  @Test(arguments: [
    Broken("", nil, "this is empty"),
    Broken(" \n\n", nil, "this is empty"),
    Broken("Dear diary,\n", 1, "this begins neither as Markdown that :save wrote nor as a JSON object"),
    Broken("\u{1B}]52;c;aGk=\u{7}", 1, "this begins neither"),
    Broken("# Notes\n", 1, "this is not “# A conversation with ask”"),
    Broken(answer + "\nnonsense\n", 2, "this is no JSON object: no value begins here (column 1)"),
    Broken(
      answer.replacing("[0, 10]", with: "[00, 10]"), 1,
      "this is no JSON object: a number begins with 0 (column 97)"),
    Broken(answer + "\n[]\n", 2, "this is no JSON object"),
    Broken(answer + "\n{\"question\": \"?\", \"answers\": [\n", 2, "this is no JSON object"),
    Broken("\n" + String(repeating: "{\"answers\":", count: 10_000), 2, "this is no JSON object"),
    Broken(String(repeating: "{", count: 100_000), 1, "this is no JSON object"),
    Broken(#"{"answers": []}"#, 1, "this object has neither “question” nor “command”"),
    Broken(#"{"question": "?", "answers": {}}"#, 1, "“answers” is no list"),
    Broken(#"{"question": "?", "answers": ["yes"]}"#, 1, "an answer is no object"),
    Broken(answer.replacing("It rained.", with: ""), 1, "“quote” of an answer is no text"),
    Broken(answer.replacing(#""a.txt""#, with: "7"), 1, "“document” of an answer is no text"),
    Broken(answer.replacing("[0, 10]", with: "[10, 0]"), 1, "“bytes” of an answer is no pair of offsets"),
    Broken(answer.replacing("[0, 10]", with: "[0, 1e300]"), 1, "“bytes” of an answer is no pair of offsets"),
    Broken(answer.replacing("[0, 10]", with: "[-1, 10]"), 1, "“bytes” of an answer is no pair of offsets"),
    Broken(
      answer.replacing(#""line": 1"#, with: #""line": 0"#), 1, "“line” of an answer is no number from 1"),
    Broken(
      answer.replacing(#""line": 1"#, with: #""line": 1, "column": 0"#), 1,
      "“column” of an answer is no number from 1"),
    Broken(
      answer.replacing(#""line": 1"#, with: #""line": 1, "scalars": [9, 3]"#), 1,
      "“scalars” of an answer is no pair of offsets"),
    Broken(
      answer.replacing(#""line": 1"#, with: #""line": 1, "line": 7"#), 1,
      "this is no JSON object: a name occurs twice in one object (column 87)"),
    Broken(
      answer.replacing("It rained.", with: String(repeating: "-", count: 12_289)), 1,
      "“quote” of an answer is longer than any sentence"),
    Broken(
      markdown.replacing("It rained.", with: String(repeating: "-\n> ", count: 7_000)), 5,
      "this quotation is longer than any sentence"),
    Broken(markdown.replacing("a.txt:1, bytes 0–10", with: "a.txt:1"), 5, "the line with the place"),
    Broken(markdown.replacing("\na.txt:1, bytes 0–10\n", with: ""), 5, "the line with the place"),
    Broken(markdown.replacing("bytes 0–10", with: "bytes 10–0"), 5, "the line with the place"),
    Broken(markdown.replacing("bytes 0–10", with: "bytes 0–99999999999999999999"), 5, "the line with the"),
    Broken(markdown + "> Another one.\n\n> And one more.\n", 9, "the line with the place"),
  ])
  func namesTheLineThatIsWrong(broken: Broken) throws {
    let error = #expect(throws: SavedConversationError.self) {
      try SavedConversation(reading: Array(broken.text.utf8), named: "saved")
    }
    guard case .misfit(let place, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place == (broken.line.map { "saved:\($0)" } ?? "saved"))
    #expect(reason.hasPrefix(broken.reason), "\(reason)")
  }

  @Test func readsBothForms() throws {
    let quotation = SavedQuotation(
      savedLine: 5, document: "a.txt", line: 1, bytes: 0..<10, quote: "It rained.", speaker: "Jane Roe")
    #expect(try SavedConversation(reading: Array(Self.markdown.utf8), named: "").quotations == [quotation])
    let crlf = "\u{FEFF}" + Self.markdown.replacing("\n", with: "\r\n")
    #expect(try SavedConversation(reading: Array(crlf.utf8), named: "").quotations == [quotation])
    let json = try SavedConversation(
      reading: Array("\(Self.answer)\n{\"command\": \"quit\"}".utf8), named: "")
    #expect(json.quotations.map(\.quote) == ["It rained."])
  }

  @Test func refusesMoreThanItReads() {
    #expect(throws: SavedConversationError.misfit("saved", "this is longer than 64 MiB")) {
      try SavedConversation(
        reading: [UInt8](repeating: 0x20, count: SavedConversation.largestFile + 1), named: "saved")
    }
  }

  @Test func takesAnyBytesWithoutHarm() throws {
    var random = SplitMix64(seed: 11)
    let folder = try TemporaryFolder()
    try folder.write("It rained. It rained.\n", to: "a.txt")
    for start in [Self.markdown, Self.answer + "\n" + Self.answer] {
      for _ in 0..<1_500 {
        var bytes = Array(start.utf8)
        for _ in 0...random.next(below: 4) {
          let place = random.next(below: bytes.count)
          switch random.next(below: 3) {
          case 0: bytes[place] = UInt8(random.next(below: 256))
          case 1: bytes.remove(at: place)
          default: bytes.insert(contentsOf: bytes[random.next(below: place + 1)...place], at: place)
          }
        }
        guard let conversation = try? SavedConversation(reading: bytes, named: "saved") else { continue }
        #expect(try folder.states(of: conversation).count == conversation.quotations.count)
      }
    }
  }

  @Test(arguments: [
    "../secret.txt", "/proc/self/environ", "docs/../../secret.txt", "docs/link/secret.txt", "secret.txt\0",
  ])
  func readsNothingThatAQuotationNamesOutsideTheDocuments(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("The password is swordfish today.", to: "secret.txt")
    try folder.write("Nothing of interest stands here.", to: "docs/a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/docs/link", withDestinationPath: folder.path)
    let documents = try FileInventory(of: try Roots(["\(folder.path)/docs"]), without: nil)
    for document in [path, "\(folder.path)/docs/\(path)", "\(folder.path)/\(path)"] {
      let quotation = SavedQuotation(
        savedLine: 1, document: document, line: 1, bytes: 0..<32, quote: "The password is swordfish today.")
      let verifications = try TemporaryFolder.verifications(
        of: try SavedConversation(holding: [quotation]), in: documents)
      #expect(verifications.map(\.state) == [.gone(hasDocument: false)])
    }
  }
}
