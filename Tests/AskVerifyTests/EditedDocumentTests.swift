import AskVerify
import Foundation
import StorageSupport
import Testing

/// Quotations of documents that were edited.
@Suite struct EditedDocumentTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func tellsWhatBecameOfAThousandQuotations(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let library = try EditedLibrary(in: folder, seed: seed)
    let conversation = try SavedConversation(reading: Array(library.saved.utf8), named: "saved.jsonl")
    #expect(conversation.quotations.count == 1_000)
    #expect(library.counts.count == 20, "every edit of a sentence in every kind of file")
    let start = ContinuousClock.now
    let verifications = try TemporaryFolder.verifications(of: conversation, in: try folder.inventory())
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(verifications.map(\.quotation) == conversation.quotations)
    for (verification, expected) in zip(verifications, library.expected) {
      let found = EditedLibrary.Expected(verification.state)
      #expect(found == expected, "“\(verification.quotation.quote)”")
    }
  }

  /// A document, a quotation of it, and the document as it is later; what is found must be as
  /// `state` says.
  private func state(of quote: String, in old: String, then now: String?, name: String = "a.txt") throws
    -> Verification.State
  {
    let folder = try TemporaryFolder()
    try folder.write("Something else stands in this other document.\n", to: "other.txt")
    if let now { try folder.write(now, to: name) }
    let start = try #require(old.utf8.firstRange(of: quote.utf8))
    let lower = old.utf8.distance(from: old.startIndex, to: start.lowerBound)
    return try folder.state(
      of: SavedQuotation(
        savedLine: 1, document: "\(folder.path)/\(name)", line: 1, bytes: lower..<lower + quote.utf8.count,
        quote: quote))
  }

  @Test func showsWordByWordWhatHasChanged() throws {
    let state = try state(
      of: "The rise was of 6%, the bodies said.",
      in: "Title here\n\nThe rise was of 6%, the bodies said. More follows.\n",
      then: "Title here\n\nThe rise was of nearly 7%, the bodies said. More follows.\n")
    guard case .changed(let change) = state else {
      Issue.record("\(state)")
      return
    }
    #expect(change.text == "The rise was of nearly 7%, the bodies said.")
    #expect(change.words.filter { $0.side == .quotation }.map(\.text) == ["6%,"])
    #expect(change.words.filter { $0.side == .document }.map(\.text) == ["nearly", "7%,"])
    #expect(change.place.line == 3)
    #expect(change.likeness > Verification.minLikeness)
  }

  @Test func doesNotTakeAnotherRowOfAListForTheRemovedOne() throws {
    let rows = (1...40).map { "In \(1900 + $0), Team\($0) won the cup in Town\($0)." }
    let without = rows.filter { !$0.contains("Team17") }
    let state = try state(
      of: rows[16], in: rows.joined(separator: "\n\n"), then: without.joined(separator: "\n\n"))
    #expect(state == .gone(hasDocument: true))
  }

  @Test func findsASentenceThatWasSplitInTwo() throws {
    let state = try state(
      of: "The mayor opened the bridge on Monday and the governor praised its builders.",
      in: "The mayor opened the bridge on Monday and the governor praised its builders.",
      then: "The mayor opened the bridge on Monday. The governor praised its builders.")
    guard case .changed(let change) = state else {
      Issue.record("\(state)")
      return
    }
    #expect(change.text == "The mayor opened the bridge on Monday. The governor praised its builders.")
  }

  @Test func doesNotFindAQuotationInsideAWord() throws {
    let state = try state(of: "Yes", in: "Yes", then: "It was dry. Yesterday it rained.")
    #expect(state == .gone(hasDocument: true))
  }

  @Test func takesRewrappedQuotedLinesOfMarkdownForTheSameWords() throws {
    let state = try state(
      of: "The bridge is old\n> and must be mended.", in: "> The bridge is old\n> and must be mended.\n",
      then: "> The bridge\n> is old and must\n> be mended.\n", name: "a.md")
    guard case .moved(let place, isRewrapped: true) = state else {
      Issue.record("\(state)")
      return
    }
    #expect(place.bytes.lowerBound == 2)
  }

  @Test func comparesWhatIsNotUTF8AsItWasSaved() throws {
    let folder = try TemporaryFolder()
    let broken: [UInt8] = Array("The caf".utf8) + [0xE9] + Array(" is open.\n".utf8)
    try folder.write(broken, to: "a.txt")
    let quotation = SavedQuotation(
      savedLine: 1, document: "\(folder.path)/a.txt", line: 1, bytes: 0..<17,
      quote: "The caf\u{FFFD} is open.")
    #expect(try folder.state(of: quotation) == .ok)
    try folder.write(Array("New words.\n\n".utf8) + broken, to: "a.txt")
    let state = try folder.state(of: quotation)
    guard case .moved(let place, isRewrapped: _) = state else {
      Issue.record("\(state)")
      return
    }
    #expect(place.bytes == 12..<29)
  }

  @Test func findsNothingInTheSavedConversationItself() throws {
    let folder = try TemporaryFolder()
    let markdown = """
      # A conversation with ask

      ## who opened the bridge?

      > The mayor opened the bridge on Monday.

      a.txt:1, bytes 0–38

      """
    try folder.write("The weather was bad all week.", to: "a.txt")
    try folder.write(markdown, to: "saved.md")
    try folder.write(markdown, to: "copy.md")
    let conversation = try SavedConversation(reading: "\(folder.path)/saved.md")
    #expect(conversation.quotations.count == 1)
    #expect(try folder.states(of: conversation) == [.gone(hasDocument: false)])
  }
}
