import AskDocuments
import AskStorage
import AskVerify
import Foundation
import StorageSupport
import Testing

/// What becomes of a quotation when its document is gone, renamed or cannot be read.
@Suite("Quotations of lost documents")
struct OtherDocumentTests {
  private let folder: TemporaryFolder
  private let mayor = "The mayor opened the old bridge over the river on Monday."
  private let council = "A council of nine members had asked for it in the spring."

  init() throws { folder = try TemporaryFolder() }

  @Test func isFoundInAnotherDocument() throws {
    try folder.write("\(council)\n", to: "a.txt")
    let quotation = try folder.quotation(council, of: "a.txt")
    try folder.write("Nothing of it is here.\n", to: "a.txt")
    try folder.write("\n\n\(mayor) \(council)\n", to: "b.md")
    let state = try folder.state(of: quotation)
    let place = try #require(state.place)
    #expect(place.document == "\(folder.path)/b.md")
    #expect((place.line, place.column) == (3, 59))
    try folder.write(council, to: "c.txt")
    guard case .ambiguous(let places) = try folder.state(of: quotation) else {
      Issue.record("it stands in two documents")
      return
    }
    #expect(places.map(\.document) == ["\(folder.path)/b.md", "\(folder.path)/c.txt"])
  }

  @Test func isNotLookedForElsewhereWhereItsDocumentHasSomethingLikeIt() throws {
    try folder.write("\(mayor)\n", to: "a.txt")
    let quotation = try folder.quotation(mayor, of: "a.txt")
    try folder.write("\(mayor.replacing("old", with: "new"))\n", to: "a.txt")
    try folder.write("\(mayor)\n", to: "b.txt")
    #expect(try folder.state(of: quotation).change?.place.document == "\(folder.path)/a.txt")
  }

  @Test func followsADocumentToItsNewName() throws {
    try folder.write("\(mayor) \(council) It rained all day long and nobody came.\n", to: "a.txt")
    let quotations = try [mayor, council, "It rained all day long and nobody came."].map {
      try folder.quotation($0, of: "a.txt")
    }
    try folder.remove("a.txt")
    try folder.write("\(council) \(mayor.replacing("Monday", with: "Friday"))\n", to: "sub/b.txt")
    try folder.write("It rained somewhere else.\n", to: "c.txt")
    let states = try folder.states(of: SavedConversation(holding: quotations))
    #expect(states[0].change?.place.document == "\(folder.path)/sub/b.txt", "changed on the way")
    #expect(states[1].place?.document == "\(folder.path)/sub/b.txt")
    #expect(states[1].place?.bytes.lowerBound == 0)
    #expect(states[2] == .gone(hasDocument: false))
  }

  @Test func isMovedEvenToTheSamePlaceUnderANewName() throws {
    try folder.write("\(mayor)\n", to: "a.txt")
    let quotation = try folder.quotation(mayor, of: "a.txt")
    try folder.remove("a.txt")
    try folder.write("\(mayor)\n", to: "b.txt")
    let state = try folder.state(of: quotation)
    let place = try #require(state.place)
    #expect(place.document == "\(folder.path)/b.txt")
    #expect(place.bytes == quotation.bytes)
  }

  @Test func followsNoDocumentWhereTwoHaveAsMuchOfIt() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotations = [try folder.quotation(mayor, of: "a.txt"), try folder.quotation(council, of: "a.txt")]
    try folder.remove("a.txt")
    try folder.write("\(mayor) And so on.\n", to: "b.txt")
    try folder.write("\(council.replacing("nine", with: "ten")) \(mayor)\n", to: "c.txt")
    let states = try folder.states(of: SavedConversation(holding: quotations))
    guard case .ambiguous(let places) = states[0] else {
      Issue.record("it stands in two documents")
      return
    }
    #expect(places.map(\.document) == ["\(folder.path)/b.txt", "\(folder.path)/c.txt"])
    #expect(states[1] == .gone(hasDocument: false), "text like it is looked for in one document only")
  }

  @Test func followsNoDocumentByAnAccidentalPiece() throws {
    let names = (0..<12).map { "A sentence of many words that is number \($0) of them all." }
    try folder.write(names.joined(separator: " "), to: "a.txt")
    let quotations = try names.map { try folder.quotation($0, of: "a.txt") }
    try folder.remove("a.txt")
    try folder.write("A sentence of many words that was number 3 of them all.\n", to: "b.txt")
    let states = try folder.states(of: SavedConversation(holding: quotations))
    #expect(states.allSatisfy { $0 == .gone(hasDocument: false) })
    // One piece of two is enough, and two of many.
    let few = try folder.states(of: SavedConversation(holding: [quotations[3]]))
    #expect(few[0].change?.place.document == "\(folder.path)/b.txt")
    try folder.write("A sentence of many words that is number 3 of all.\n", to: "b.txt")
    let many = try folder.states(of: SavedConversation(holding: quotations))
    #expect(many[3].change?.place.document == "\(folder.path)/b.txt")
  }

  @Test func followsADocumentWithTwiceAsMuchOfItAsAnother() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotations = [try folder.quotation(mayor, of: "a.txt"), try folder.quotation(council, of: "a.txt")]
    try folder.remove("a.txt")
    // Two pieces and one.
    try folder.write("\(mayor.replacing("Monday", with: "Friday"))\n", to: "b.txt")
    try folder.write("Nobody had asked for it in the end.\n", to: "c.txt")
    let states = try folder.states(of: SavedConversation(holding: quotations))
    #expect(states[0].change?.place.document == "\(folder.path)/b.txt")
    #expect(states[1] == .gone(hasDocument: false))
  }

  // MARK: - Documents that cannot be read

  @Test func isGoneWithADocumentThatWasDeletedMeanwhile() throws {
    try folder.write("\(mayor)\n", to: "a.txt")
    try folder.write("\(council)\n", to: "b.txt")
    let conversation = try SavedConversation(holding: [try folder.quotation(mayor, of: "a.txt")])
    let inventory = try folder.inventory()
    try folder.remove("a.txt")
    let found = try TemporaryFolder.verifications(of: conversation, in: inventory)
    guard case .gone = found[0].state else {
      Issue.record("\(found[0].state)")
      return
    }
  }

  @Test func isUnreadWhereALinkHasTakenItsDocumentsPlace() throws {
    try folder.write("\(mayor)\n", to: "a.txt")
    try folder.write("\(mayor)\n", to: "b.txt")
    let conversation = try SavedConversation(holding: [try folder.quotation(mayor, of: "a.txt")])
    let inventory = try folder.inventory()
    try folder.remove("a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/a.txt", withDestinationPath: "\(folder.path)/b.txt")
    let found = try TemporaryFolder.verifications(of: conversation, in: inventory)
    // Linux's `ELOOP`.
    #expect(found.map(\.state) == [.unread(ErrorText.text(for: 40))])
    #expect(found.map(\.stands) == [false])
  }

  @Test func isNotFoundInTheFileItWasSavedIn() throws {
    try folder.write("Nothing of interest is in this document.\n", to: "a.txt")
    let saved =
      #"{"question": "?", "answers": [{"quote": "\#(mayor)", "document": "gone.txt", "line": 1, "bytes": [0, 57]}]}"#
    try folder.write(saved, to: "answers.txt")
    let read = try SavedConversation(reading: "\(folder.path)/answers.txt")
    #expect(try folder.states(of: read) == [.gone(hasDocument: false)])
    // The same bytes from a pipe have no file.
    let piped = try SavedConversation(reading: Array(saved.utf8), named: "-")
    #expect(try folder.states(of: piped)[0].place?.document == "\(folder.path)/answers.txt")
  }
}
