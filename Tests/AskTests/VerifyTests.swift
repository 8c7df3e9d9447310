import Ask
import Testing

/// Saved conversations as callers of the library read and verify them; `AskVerifyTests` has what
/// becomes of each quotation.
@Suite struct VerifyTests {
  private let folder: Folder
  private var saved: String { "\(folder.path)/saved.jsonl" }

  init() throws {
    folder = try Folder()
    try folder.write("It rained. Nobody came.\n", to: "docs/a.txt")
    try folder.write(
      #"{"question": "?", "answers": [{"quote": "Nobody came.", "document": "\#(folder.path)/docs/a.txt", "#
        + #""line": 1, "bytes": [11, 23]}]}"#, to: "saved.jsonl")
  }

  private func verify() throws -> [Verification] {
    try Library.verify(try SavedConversation(at: saved), in: ["\(folder.path)/docs"])
  }

  @Test func findsQuotationsAgain() throws {
    #expect(try verify().map(\.state) == [.ok])
    try folder.write("Nobody came.\n", to: "docs/a.txt")
    let verification = try #require(try verify().first)
    #expect(verification.stands)
    guard case .moved(let place, isRewrapped: false) = verification.state else {
      Issue.record("\(verification.state)")
      return
    }
    #expect(place.bytes == 0..<12)
    try folder.write("It snowed.\n", to: "docs/a.txt")
    #expect(try verify().map(\.state) == [.gone(hasDocument: true)])
  }

  @Test func saysWhatIsWrongInASavedConversationAndWhatToDo() throws {
    try folder.write("{\"question\": \"?\"}\nnonsense\n", to: "saved.jsonl")
    let error = #expect(throws: AskError.self) { try SavedConversation(at: saved) }
    #expect(error?.code == .badConversation)
    #expect(error?.path == "\(saved):2")
    let wrong = "\(saved):2: this is no JSON object: no value begins here (column 1). "
    #expect(error?.description == wrong + "Name a file that :save wrote, or the output of ask --json.")
    let piped = #expect(throws: AskError.self) { try SavedConversation([], name: "-") }
    #expect(piped?.code == .badConversation)
    #expect(piped?.description.hasPrefix("-: this is empty. ") == true)
  }

  @Test func saysThatThereIsNothingToRead() throws {
    try folder.remove("saved.jsonl")
    let missing = #expect(throws: AskError.self) { try SavedConversation(at: saved) }
    #expect(missing?.code == .noSuchPath)
    #expect(missing?.description.contains("goes after two dashes") == true)
    let whole = #expect(throws: AskError.self) { try SavedConversation(at: folder.path) }
    #expect(whole?.path == folder.path)
  }

  @Test func saysThatThereAreNoDocuments() throws {
    let conversation = try SavedConversation(at: saved)
    let missing = #expect(throws: AskError.self) {
      try Library.verify(conversation, in: ["\(folder.path)/nowhere"])
    }
    #expect(missing?.code == .noSuchPath)
    try folder.remove("docs/a.txt")
    let none = #expect(throws: AskError.self) {
      try Library.verify(conversation, in: ["\(folder.path)/docs"])
    }
    #expect(none?.code == .noDocuments)
  }
}
