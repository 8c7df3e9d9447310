import AskStorage
import AskVerify
import StorageSupport
import Testing

/// Quotations of answers that were printed as JSON, in whatever state the file is.
@Suite("Saved JSON")
struct SavedJSONTests {
  private static let first =
    #"{"question": "did it rain?", "outcome": "answered", "answers": [{"quote": "It rained.", "document": "a.txt", "#
    + #""line": 2, "column": 7, "bytes": [10, 20], "scalars": [9, 19], "speaker": {"name": "Jane Roe"}}, "#
    + #"{"quote": "It \"poured\".", "document": "b/é.txt", "line": 1, "bytes": [0, 12], "speaker": null}]}"#
  private static let second =
    #"{"question": "?", "answers": [{"quote": "So.", "document": "c", "line": 1, "bytes": [0, 3]}]}"#

  private func quotations(_ text: String) throws -> [SavedQuotation] {
    try SavedConversation(reading: Array(text.utf8), named: "saved").quotations
  }

  @Test func holdsQuotationsWithTheirPlaces() throws {
    #expect(
      try quotations("\n\(Self.first)\n \n\(Self.second)\n") == [
        SavedQuotation(
          savedLine: 2, document: "a.txt", line: 2, column: 7, bytes: 10..<20, scalars: 9..<19,
          quote: "It rained.",
          speaker: "Jane Roe"),
        SavedQuotation(savedLine: 2, document: "b/é.txt", line: 1, bytes: 0..<12, quote: "It \"poured\"."),
        SavedQuotation(savedLine: 4, document: "c", line: 1, bytes: 0..<3, quote: "So."),
      ])
  }

  @Test(arguments: [
    #"{"command": "quit"}"#, #"{"question": "?"}"#, #"{"question": "?", "answers": null}"#,
    #"{"question": "?", "answers": []}"#,
    // The nearest sentence under a refusal is no answer.
    #"{"question": "?", "answers": [], "nearest": {"quote": "So.", "document": "c", "line": 1, "bytes": [0, 3]}}"#,
  ])
  func holdsNoneWhereNothingWasAnswered(line: String) throws {
    #expect(try quotations(line) == [])
    #expect(try quotations("\(line)\r\n\(Self.second)\r\n").map(\.savedLine) == [2])
  }

  @Test(arguments: [
    (#""line": 1"#, #""line": 1.5"#, "“line” of an answer is no number from 1"),
    (#""line": 1"#, #""line": "1""#, "“line” of an answer is no number from 1"),
    (#""line": 1"#, #""line": null"#, "“line” of an answer is no number from 1"),
    (#", "line": 1"#, "", "“line” of an answer is no number from 1"),
    (#""line": 1"#, #""line": -1"#, "“line” of an answer is no number from 1"),
    (#""line": 1"#, #""line": 9e15"#, "“line” of an answer is no number from 1"),
    ("[0, 3]", "[0]", "“bytes” of an answer is no pair of offsets"),
    ("[0, 3]", "[0, 3, 4]", "“bytes” of an answer is no pair of offsets"),
    ("[0, 3]", "[3, 3]", "“bytes” of an answer is no pair of offsets"),
    ("[0, 3]", "[0, 2.5]", "“bytes” of an answer is no pair of offsets"),
    ("[0, 3]", "[\"0\", 3]", "“bytes” of an answer is no pair of offsets"),
    ("[0, 3]", "null", "“bytes” of an answer is no pair of offsets"),
    ("[0, 3]", "3", "“bytes” of an answer is no pair of offsets"),
    (#", "bytes": [0, 3]"#, "", "“bytes” of an answer is no pair of offsets"),
    (#""So.""#, "null", "“quote” of an answer is no text"),
    (#""quote": "So.", "#, "", "“quote” of an answer is no text"),
    (#""c""#, #""""#, "“document” of an answer is no text"),
    (#""line": 1"#, #""line": 1, "column": 1.5"#, "“column” of an answer is no number from 1"),
    (#""line": 1"#, #""line": 1, "scalars": []"#, "“scalars” of an answer is no pair of offsets"),
  ])
  func namesTheMemberThatIsWrong(right: String, wrong: String, reason: String) throws {
    let text = Self.second.replacing(right, with: wrong)
    #expect(text != Self.second)
    #expect(throws: SavedConversationError.misfit("saved:3", reason)) {
      try quotations("\(Self.first)\n\n\(text)\n")
    }
  }

  @Test(arguments: [
    (#""line": 1"#, #""line": 1, "column": null, "scalars": null"#), (#""line": 1"#, #""line": 1e0"#),
    (#""line": 1"#, #""line": 1, "speaker": "Jane""#), (#""line": 1"#, #""line": 1, "speaker": {"name": 7}"#),
    (#""line": 1"#, #""line": 1, "score": [{"x": 1}]"#), ("[0, 3]", "[0.0, 3.0]"),
  ])
  func passesOverWhatItNeedsNot(right: String, other: String) throws {
    #expect(try quotations(Self.second.replacing(right, with: other)) == quotations(Self.second))
  }

  @Test func readsNoPartOfALineThatIsCutOff() throws {
    let bytes = Array("\(Self.first)\n\(Self.second)".utf8)
    let firstCount = Self.first.utf8.count
    for count in 1..<bytes.count where !(firstCount...firstCount + 1).contains(count) {
      let line = count < firstCount ? 1 : 2
      let error = #expect(throws: SavedConversationError.self) {
        try SavedConversation(reading: Array(bytes[..<count]), named: "saved")
      }
      guard case .misfit("saved:\(line)", let reason) = error else {
        Issue.record("cut at \(count): \(String(describing: error))")
        continue
      }
      #expect(reason.hasPrefix("this is no JSON object: "))
    }
    #expect(try quotations(Self.first + "\n").count == 2)
  }

  @Test func takesAQuotationAsLongAsASentenceCanBe() throws {
    // A sentence of 4,096 bytes, none of them UTF-8.
    let longest = String(repeating: "\u{FFFD}", count: 4_096)
    #expect(try quotations(Self.second.replacing("So.", with: longest)).map(\.quote) == [longest])
    #expect(
      throws: SavedConversationError.misfit("saved:1", "“quote” of an answer is longer than any sentence")
    ) {
      try quotations(Self.second.replacing("So.", with: longest + "."))
    }
  }

  @Test func refusesWhatTheSystemRefuses() throws {
    let folder = try TemporaryFolder()
    #expect(throws: SavedConversationError.unreadable(.missing(path: "\(folder.path)/no.jsonl"))) {
      try SavedConversation(reading: "\(folder.path)/no.jsonl")
    }
    #expect(throws: SavedConversationError.self) { try SavedConversation(reading: folder.path) }
    try folder.write("\(Self.second)\n", to: "saved.jsonl")
    let read = try SavedConversation(reading: "\(folder.path)/saved.jsonl")
    #expect(read.name == "\(folder.path)/saved.jsonl")
    #expect(read.quotations.map(\.quote) == ["So."])
  }
}
