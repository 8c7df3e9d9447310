import AskVerify
import StorageSupport
import Testing

/// What becomes of a quotation when its document is changed.
@Suite("Quotations looked up again")
struct QuotationCheckTests {
  private let folder: TemporaryFolder
  private let mayor = "The mayor opened the old bridge over the river on Monday."
  private let council = "A council of nine members had asked for it in the spring."

  init() throws { folder = try TemporaryFolder() }

  @Test func isInOrderWhereItStood() throws {
    try folder.write("Été.\n\n\(mayor) \(council)\n", to: "a.txt")
    var quotation = try folder.quotation(council, of: "a.txt")
    #expect(try folder.state(of: quotation) == .ok)
    let bytes = quotation.bytes
    quotation = SavedQuotation(
      savedLine: 1, document: quotation.document, line: 3, column: 59, bytes: bytes,
      scalars: bytes.lowerBound - 2..<bytes.upperBound - 2, quote: council)
    #expect(try folder.state(of: quotation) == .ok)
  }

  @Test(
    arguments: [
      (2, nil, nil), (4, nil, nil), (3, 58, nil), (3, 1, nil), (3, 59, 66..<123), (3, 59, 64..<122),
      (3, nil, 0..<9),
    ] as [(Int, Int?, Range<Int>?)])
  func isMovedWhereOneNumberOfItsPlaceIsWrong(line: Int, column: Int?, scalars: Range<Int>?) throws {
    try folder.write("Été.\n\n\(mayor) \(council)\n", to: "a.txt")
    let quotation = try folder.quotation(council, of: "a.txt")
    let wrong = SavedQuotation(
      savedLine: 1, document: quotation.document, line: line, column: column, bytes: quotation.bytes,
      scalars: scalars, quote: council)
    let place = try #require(try folder.state(of: wrong).place)
    #expect((place.line, place.column) == (3, 59))
    #expect(place.bytes == quotation.bytes)
    #expect(place.scalars == quotation.bytes.lowerBound - 2..<quotation.bytes.upperBound - 2)
  }

  @Test func isFoundWhereItHasMoved() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotation = try folder.quotation(council, of: "a.txt")
    try folder.write("Größe.\n\n\(mayor)\n\(council)\n", to: "a.txt")
    let state = try folder.state(of: quotation)
    let place = try #require(state.place)
    #expect(place.document == "\(folder.path)/a.txt")
    #expect((place.line, place.column) == (4, 1))
    #expect(place.bytes == 68..<68 + council.utf8.count)
    #expect(place.scalars == 66..<66 + council.utf8.count)
    #expect(state == .moved(place, isRewrapped: false))
  }

  @Test func isAmbiguousWhereItHasComeToStandTwice() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotation = try folder.quotation(council, of: "a.txt")
    try folder.write("\(council) \(mayor) \(council)\n", to: "a.txt")
    guard case .ambiguous(let places) = try folder.state(of: quotation) else {
      Issue.record("it is not ambiguous")
      return
    }
    #expect(places.map(\.bytes.lowerBound) == [0, council.utf8.count + mayor.utf8.count + 2])
    // Where one of the two is the old place, that is it.
    try folder.write("\(mayor) \(council) \(council)\n", to: "a.txt")
    #expect(try folder.state(of: quotation) == .ok)
  }

  @Test func namesNoMoreThanAHundredPlaces() throws {
    try folder.write("x\(council)\n", to: "a.txt")
    let quotation = try folder.quotation(council, of: "a.txt")
    try folder.write(String(repeating: council + "\n", count: 150), to: "a.txt")
    guard case .ambiguous(let places) = try folder.state(of: quotation) else {
      Issue.record("it is not ambiguous")
      return
    }
    #expect(places.count == 100)
    #expect(places.map(\.line) == Array(1...100))
  }

  @Test(arguments: [
    "The mayor opened the old\nbridge over the river on Monday.",
    "The mayor opened the old\r\nbridge over the river\ton Monday.",
    "The mayor opened the  old bridge over the river on\n   Monday.",
  ])
  func isMovedWhereOnlyTheWhiteSpaceIsOther(now: String) throws {
    try folder.write(mayor, to: "a.txt")
    let quotation = try folder.quotation(mayor, of: "a.txt")
    try folder.write("Title\n\n\(now) \(council)\n", to: "a.txt")
    let state = try folder.state(of: quotation)
    let place = try #require(state.place)
    #expect(place.bytes == 7..<7 + now.utf8.count)
    #expect(state == .moved(place, isRewrapped: true))
    try folder.write("\(now)\n\n\(now)\n", to: "a.txt")
    guard case .ambiguous = try folder.state(of: quotation) else {
      Issue.record("it stands twice")
      return
    }
  }

  @Test func isChangedWhereTextLikeItStands() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotation = try folder.quotation(mayor, of: "a.txt")
    try folder.write("\(council) The mayor opened the new bridge over the river on Friday.\n", to: "a.txt")
    let change = try #require(try folder.state(of: quotation).change)
    #expect(change.text == "The mayor opened the new bridge over the river on Friday.")
    #expect(change.place.bytes.lowerBound == council.utf8.count + 1)
    #expect(change.words.filter { $0.side == .quotation }.map(\.text) == ["old", "Monday."])
    #expect(change.words.filter { $0.side == .document }.map(\.text) == ["new", "Friday."])
    #expect((Verification.minLikeness..<1).contains(change.likeness))
  }

  @Test func isGoneWhereLessThanHalfOfItIsLeft() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotation = try folder.quotation(mayor, of: "a.txt")
    try folder.write("\(council) The mayor closed a school near the town hall last year.\n", to: "a.txt")
    #expect(try folder.state(of: quotation) == .gone(hasDocument: true))
  }

  @Test func isTheNearestOfEquallyChangedTexts() throws {
    let filler = (1...9).map { "Sentence number \($0) says something else entirely." }.joined(separator: " ")
    let now = "The mayor opened the new bridge over the river on Monday."
    try folder.write("\(mayor) \(filler)\n\n\(filler)\n", to: "a.txt")
    let first = try folder.quotation(mayor, of: "a.txt")
    try folder.write("\(now) \(filler) \(now)\n", to: "a.txt")
    #expect(try folder.state(of: first).change?.place.bytes.lowerBound == 0)
    try folder.write("\(filler) \(filler) \(mayor)\n", to: "a.txt")
    let last = try folder.quotation(mayor, of: "a.txt")
    try folder.write("\(now) \(filler) \(filler) \(now)\n", to: "a.txt")
    #expect(try folder.state(of: last).change.map { $0.place.bytes.lowerBound > 0 } == true)
  }

  @Test func isNotTakenForAnotherQuotationThatStands() throws {
    let other = mayor.replacing("old", with: "new")
    try folder.write("\(mayor) \(other) \(council)\n", to: "a.txt")
    let quotations = [try folder.quotation(mayor, of: "a.txt"), try folder.quotation(other, of: "a.txt")]
    try folder.write("\(other) \(council)\n", to: "a.txt")
    let states = try folder.states(of: SavedConversation(holding: quotations))
    #expect(states[0] == .gone(hasDocument: true))
    #expect(states[1].place?.bytes.lowerBound == 0)
    #expect(try folder.state(of: quotations[0]).change != nil, "by itself it would be")
  }

  @Test func isFoundByItsBytesInWhatIsNoTextAnyMore() throws {
    try folder.write("\(mayor)\n", to: "a.txt")
    let quotation = try folder.quotation(mayor, of: "a.txt")
    try folder.write("\0 \(mayor)\n", to: "a.txt")
    #expect(try folder.state(of: quotation).place?.bytes.lowerBound == 2)
    try folder.write("\0 \(mayor.replacing("old", with: "new"))\n", to: "a.txt")
    #expect(try folder.state(of: quotation) == .gone(hasDocument: true))
  }

  @Test func hasNoStateWithoutAQuotation() throws {
    try folder.write("\(mayor)\n", to: "a.txt")
    #expect(try folder.states(of: SavedConversation(holding: [])) == [])
  }

  @Test func standsWhereItIsInOrderOrMoved() throws {
    try folder.write("\(mayor) \(council)\n", to: "a.txt")
    let quotation = try folder.quotation(council, of: "a.txt")
    func stands() throws -> Bool {
      let saved = try SavedConversation(holding: [quotation])
      return try TemporaryFolder.verifications(of: saved, in: try folder.inventory())[0].stands
    }
    #expect(try stands())
    for (text, expected) in [
      ("\(council)\n", true), ("\(council) So. \(council)\n", false),
      (council.replacing("nine", with: "ten"), false),
      ("Nothing.\n", false),
    ] {
      try folder.write(text, to: "a.txt")
      #expect(try stands() == expected, "\(text)")
    }
  }
}
