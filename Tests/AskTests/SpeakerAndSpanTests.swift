import Ask
import Foundation
import Testing

/// Who says it, which words answer, and what is said twice: as a user of the library sees them.
@Suite struct SpeakerAndSpanTests {
  private func seeds(_ question: String, limit: Int = 1) throws -> [Quotation] {
    let library = try Library(opening: [Project.seeds], options: .inMemory)
    return try library.answer(question, limit: limit).quotations
  }

  private static let leaders = ("Dr Robert Laurenson and Dr Vivek Trivedi", "BMA leaders")
  private static let cordery = ("Saffron Cordery", "Deputy chief executive")
  private static let barclay = ("Steve Barclay", "Health and Social Care Secretary")

  @Test func nameTheSpeakerOfEveryQuotedParagraphOfTheSeedDocument() throws {
    let everything = try seeds(
      """
      strike pay doctors nurses NHS government talks week round table polling walkout recommended trusts doctor consultants \
      disruption domino BMA fair right industrial Scotland workers eight
      """, limit: 60)
    #expect(everything.count == 36)
    for quotation in everything {
      let expected: (String, String)?
      switch quotation.citation.line {
      case 8...15: expected = Self.leaders
      case 17...22: expected = Self.cordery
      case 23...26: expected = Self.barclay
      default: continue
      }
      #expect(quotation.speaker?.name == expected?.0, "\(quotation.text)")
      #expect(quotation.speaker?.role == expected?.1, "\(quotation.text)")
    }
    let unspoken = everything.filter { [1, 2, 3, 4, 5, 6, 27, 28, 29].contains($0.citation.line) }
    #expect(unspoken.count == 9 && unspoken.allSatisfy { $0.speaker == nil })
  }

  @Test(arguments: [
    ("who said the complete inflexibility is baffling?", "The complete inflexibility", "Laurenson"),
    ("what did Steve Barclay say about pay?", "pay", "Barclay"),
    (
      "what did the Health Secretary say about school places?", "double the number of medical school places",
      "Barclay"
    ),
    ("what did Saffron Cordery say about trusts?", "Trusts will hardly have time", "Cordery"),
    ("what did the BMA leaders say about Scotland?", "Scotland", "Laurenson"),
  ])
  func findWhatSomebodySays(question: String, words: String, name: String) throws {
    let first = try #require(try seeds(question).first)
    #expect(first.text.contains(words))
    #expect(first.speaker?.name.contains(name) == true)
  }

  @Test func giveTheWordsThatAnswerInTheFirstQuotationOnly() throws {
    let quotations = try seeds("how many appointments were rescheduled?", limit: 5)
    let span = try #require(quotations.first?.span)
    let file = try Folder().bytes(of: "\(Project.seeds)/junior-doctors-strike.txt")
    #expect(String(decoding: file[span.bytes], as: UTF8.self).contains("651,000"))
    #expect(quotations[0].citation.bytes.contains(span.bytes.lowerBound))
    #expect(quotations.dropFirst().allSatisfy { $0.span == nil })
  }

  // MARK: - What is said twice

  @Test func showNearIdenticalSentencesOfSeveralDocumentsOnce() throws {
    let folder = try Folder()
    try folder.write(
      "The harbour crane in Westport lifts forty tons of grain every single morning.", to: "a.txt")
    try folder.write("The harbour crane in Westport lifts forty tons of grain every single day.", to: "b.txt")
    try folder.write(
      "The harbour crane in Westport lifts forty tons of grain every single morning.", to: "c.txt")
    try folder.write("The harbour crane is red.", to: "d.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    let quotations = try library.answer("what does the harbour crane in Westport lift?", limit: 5).quotations
    #expect(quotations.count == 2)
    #expect(quotations[0].also.count == 2)
    let places = Set(([quotations[0].citation] + quotations[0].also).map { $0.document.suffix(5) })
    #expect(places == ["a.txt", "b.txt", "c.txt"])
  }

  @Test(arguments: [
    ("forty tons of grain", "fifty tons of grain"), ("40 tons of grain", "45 tons of grain"),
    ("forty tons of grain", "no tons of grain"),
  ])
  func keepConflictingFiguresApart(one: String, other: String) throws {
    let folder = try Folder()
    try folder.write("The harbour crane in Westport lifts \(one) every single morning.", to: "a.txt")
    try folder.write("The harbour crane in Westport lifts \(other) every single morning.", to: "b.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    let quotations = try library.answer("what does the harbour crane in Westport lift?", limit: 5).quotations
    #expect(quotations.count == 2)
    #expect(quotations.allSatisfy { $0.also.isEmpty })
  }

  @Test func keepDifferentNamesApart() throws {
    let folder = try Folder()
    try folder.write(
      "In spring the voters of the old town elected Jane Roe mayor by a wide margin.", to: "a.txt")
    try folder.write(
      "In spring the voters of the old town elected Jim Roe mayor by a wide margin.", to: "b.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    #expect(try library.answer("whom did the voters elect mayor?", limit: 5).quotations.count == 2)
  }

  @Test func leaveNoSpeakerBehindWhenAFileChanges() throws {
    let folder = try Folder()
    try folder.write("Mayor Jane Roe said: \"The bridge will open in May.\"\n", to: "a.txt")
    let library = try Library(opening: [folder.path], options: .inMemory)
    let question = "when will the bridge open?"
    #expect(try library.answer(question).quotations.first?.speaker?.name == "Jane Roe")
    try folder.write("Mayor Anna Lee said: \"The bridge will open in May.\"\n", to: "a.txt")
    try library.refresh()
    #expect(try library.answer(question).quotations.first?.speaker?.name == "Anna Lee")
  }
}
