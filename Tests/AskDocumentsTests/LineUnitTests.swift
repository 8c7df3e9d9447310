import AskDocuments
import AskText
import Testing

/// Lines of plain text that are units: what happened at a time, what somebody wrote, what a name
/// stands for.
@Suite("Lines that are units")
struct LineUnitTests {
  @Test(arguments: [
    "2024-05-01T10:03:21Z", "2024-05-01 10:03:21,123", "[2024-05-01 10:03:21]", "May  1 10:03:21 atlas",
    "10:03:21", "[12:03]", "[    0.004211]", "192.0.2.1 - - [10/Oct/2000:13:55:36 -0700]", "ERROR", "[warn]",
    "31.12.23, 21:15 - Ann:", "12/31/23, 9:15 PM - Ann:", "[31.12.23, 21:15:33] Ann:", "<ann>", "9:00–10:30",
  ])
  func areTheRecordsOfALog(_ opening: String) throws {
    let lines = ["one of them is here and goes to the end", "and one more of them is as long as this one"]
    let log = lines.map { "\(opening) \($0)" }
    #expect(try plain(log.joined(separator: "\n")) == log.map { "| \($0)" })
  }

  @Test func areRecordsOfOneLengthWithoutStops() throws {
    let log = (10..<60).map { "2024-05-01T10:03:\($0)Z INFO  request GET /items/\($0) took 2\($0) ms" }
    #expect(try plain(log.joined(separator: "\n")) == log.map { "| \($0)" })
  }

  @Test func keepARecordThatIsBrokenAtTheWidthOfItsFile() throws {
    let text = """
      [10:00] Ann: this is a long turn that was wrapped where the line was full
      and goes on here.
      [10:01] Bob: this is another turn, and it too was wrapped at the same
      width as the first one was.
      """
    #expect(try plain(text).map { $0.prefix(14) } == ["¶ [10:00] Ann:", "¶ [10:01] Bob:"])
  }

  @Test func areTheLinesBelowARecord() throws {
    let text = """
      10:00 ERROR the report could not be written to the disk because of a fault
      java.lang.OutOfMemoryError: no space
      \tat org.example.Report.render(Report.java:88)
      10:01 INFO done with it
      """
    #expect(try plain(text).count == 4)
  }

  @Test func areTheMessagesOfAChatBelowTheirTimes() throws {
    #expect(
      try plain("Ann  9:15 AM\nthe pump is here and it looks\nas good as new\n\nBob  9:17 AM\nthanks") == [
        "| Ann  9:15 AM", "| the pump is here and it looks", "| as good as new", "| Bob  9:17 AM", "| thanks",
      ])
  }

  @Test func areFields() throws {
    #expect(
      try plain("Name: Jane Roe\nPhone: 555 0101\nStreet address: 12 Mill Lane, which is behind\nroom = 12")
        == [
          "¶ Name: Jane Roe", "¶ Phone: 555 0101", "¶ Street address: 12 Mill Lane, which is behind",
          "¶ room = 12",
        ])
  }

  @Test func areNotTheColonsOfProse() throws {
    let text = """
      They had all that they needed for the winter in the house by the
      river: bread, wood and salt, and the one thing that they never had
      before: time, and plenty of it, to do what they had always wanted to.
      """
    #expect(try plain(text).count == 1)
  }

  @Test func areTheLinesOfSpeechWithoutStops() throws {
    let words = "so today we are going to talk about how to prune a rose and when to do it".split(
      separator: " ")
    let lines = (0..<12).map { words.dropFirst($0 % 5).joined(separator: " ").prefix(60) }
    let blocks = try plain(lines.joined(separator: "\n"))
    #expect(blocks == lines.map { "| \($0.trimmingSuffix())" })
  }

  @Test func ofALawStaySentences() throws {
    let law = Array(
      repeating: "whereas the council of the town has heard the people of the river bank", count: 12)
    #expect(try plain(law.joined(separator: "\n") + "\nit is decided.").count == 1)
  }

  @Test func belowALineThatEndsInAColonContinueIt() throws {
    #expect(
      try plain("Bring with you:\na warm coat\ntwo loaves of bread\n\nThen we leave.") == [
        "¶ Bring with you:", "| a warm coat", "| two loaves of bread", "¶ Then we leave.",
      ])
    #expect(try plain("Prices:\n\ntea 2.20\ncake 3.10") == ["¶ Prices:", "| tea 2.20", "| cake 3.10"])
  }

  @Test func belowATermAreItsItems() throws {
    let text =
      "Batten\n    A thin strip in a sail.\nClew\n    The lower corner at the free end; the sheet is\n    tied to it."
    let blocks = try PlainTextReader.read(Array(text.utf8)).blocks
    #expect(blocks.map(\.kind) == Array(repeating: .listItem, count: 4))
    #expect(blocks.map(\.depth) == [1, 5, 1, 5])
  }

  @Test func ofVerseIndentedInTurnStayLines() throws {
    let verse =
      "As it befel upon a day in May,\n  To wood he went on his play\nOf deer to have his game;\n  And so it came"
    #expect(try plain(verse).allSatisfy { $0.hasPrefix("¶") })
  }
}

/// Headings in capitals with their text right below.
@Suite("Capitals above text")
struct CapitalHeadingTests {
  @Test func areHeadings() throws {
    #expect(
      try plain(
        "LIBRARY QUESTIONS\nHow do I renew a book?\nAt the desk.\n\nOPENING HOURS\nMonday 9 to 5\nTuesday 9 to 6"
      )
        == [
          "## LIBRARY QUESTIONS", "¶ How do I renew a book?", "¶ At the desk.", "## OPENING HOURS",
          "¶ Monday 9 to 5",
          "¶ Tuesday 9 to 6",
        ])
    #expect(
      try plain("It is open.\nWHERE WE ARE\nBy the river.") == [
        "¶ It is open.", "## WHERE WE ARE", "¶ By the river.",
      ])
  }

  @Test func areHeadingsBehindANumber() throws {
    #expect(
      try plain("3. RENT AND DEPOSIT\n\nThe rent is due on the third working day of each month.").first
        == "# 3. RENT AND DEPOSIT")
  }

  @Test(arguments: [
    "NASA,\nand others", "ESA\nNASA\nJAXA", "T A T A\nand so on", "6 DEC-TED\nand so on", "ARPANET.\nA net.",
  ])
  func areNoHeadingsInLists(_ text: String) throws {
    #expect(try plain(text).allSatisfy { $0.hasPrefix("¶") })
  }

  @Test func areNoHeadingsInsideASentence() throws {
    let text = """
      The sign at the gate of the yard was made of wood, and it said in red:
      MIND THE TWO BLACK DOGS THAT LIVE HERE BEHIND THE GATE
      which nobody did, and so the dogs were well fed for most of that winter.
      """
    #expect(try plain(text).count == 1)
  }
}

extension Substring {
  fileprivate func trimmingSuffix() -> Substring {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
