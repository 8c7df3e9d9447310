import Testing

@testable import AskAnswer

@Suite("Near-identical sentences")
struct NearDuplicatesTests {
  private static let sentence =
    "The council said on Monday that the old harbour would be dredged in the spring"

  /// How many quotations two documents' sentences make, and how many further places they name.
  private func count(_ one: String, _ other: String) throws -> (quotations: Int, also: Int) {
    let library = try MemoryLibrary(["one.txt": one, "other.txt": other])
    let quotations = try library.answer("will the harbour be dredged?", limit: 5).quotations
    return (quotations.count, quotations.reduce(0) { $0 + $1.also.count })
  }

  @Test(arguments: [
    sentence + ".", sentence + "!", sentence + " then.", sentence.replacing("old", with: "ancient") + ".",
    "On Monday the council said that the old harbour would be dredged in the spring.",
  ])
  func areOneQuotationThatNamesTheOtherPlace(other: String) throws {
    #expect(try count(Self.sentence + ".", other) == (1, 1))
  }

  @Test(arguments: [
    ("would be", "would not be"), ("Monday", "Tuesday"), ("the old", "2 old"), ("council", "Council"),
    ("would be dredged", "would never be dredged"), ("in the spring", "before 1904"),
    ("old harbour", "Old Harbour"), ("said on Monday", "said on last Monday"),
    ("council said on Monday that the old", "mayor told the press on Monday how the small"),
  ])
  func areTwoWhereANameANumberOrADenialDiffers(words: String, others: String) throws {
    #expect(try count(Self.sentence + ".", Self.sentence.replacing(words, with: others) + ".") == (2, 0))
  }

  @Test func ofFewWordsDifferByAnyWord() throws {
    #expect(try count("The harbour will be dredged.", "The harbour shall be dredged.") == (2, 0))
    #expect(try count("The harbour will be dredged.", "The harbour will be dredged!") == (1, 1))
  }

  @Test func ofOneDocumentStayApart() throws {
    let library = try MemoryLibrary(["one.txt": "\(Self.sentence).\n\nIt rained.\n\n\(Self.sentence)."])
    let quotations = try library.answer("will the harbour be dredged?", limit: 5).quotations
    #expect(quotations.count { $0.text.contains("dredged") } == 2)
    #expect(quotations.allSatisfy { $0.also.isEmpty })
  }

  @Test func ofManyDocumentsAreOneWithAllTheirPlaces() throws {
    let library = try MemoryLibrary(
      [
        "a.txt": Self.sentence + ".", "b.txt": Self.sentence + ".", "c.txt": Self.sentence + "!",
        "d.txt": "The harbour was closed.",
      ], isSplit: true)
    let quotations = try library.answer("will the harbour be dredged?", limit: 1).quotations
    #expect(quotations.count == 1)
    #expect(
      Set(quotations[0].also.map(\.document) + [quotations[0].citation.document]) == [
        "a.txt", "b.txt", "c.txt",
      ])
  }

  @Test(arguments: [
    (9, 10, 10, true), (8, 10, 10, false), (18, 20, 20, true), (17, 20, 20, false), (7, 7, 7, true),
    (6, 7, 7, false), (7, 7, 8, false), (8, 8, 8, true), (0, 0, 0, false), (10, 10, 11, true),
    (10, 10, 12, false),
  ])
  func shareNineWordsInTen(shared: Int, length: Int, other: Int, agree: Bool) {
    #expect(SentenceSignature.agree(shared, of: length, otherLength: other) == agree)
    #expect(SentenceSignature.agree(shared, of: other, otherLength: length) == agree)
  }
}
