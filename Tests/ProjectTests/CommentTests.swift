import Testing

@Suite("Doc comments")
struct CommentTests {
  /// Words that open a question or half a sentence; a noun phrase or a verb says more.
  private static let openings: Set<String> = [
    "What", "How", "Where", "That", "Why", "Who", "Whom", "Which", "When", "So",
  ]

  @Test func openWithANounPhraseOrAVerb() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      var isInside = false
      for (index, line) in try Repository.lines(file).enumerated() {
        let text = line.drop { $0 == " " }
        defer { isInside = text.hasPrefix("///") }
        guard text.hasPrefix("///"), !isInside else { continue }
        let word = String(text.dropFirst(3).drop { $0 == " " }.prefix { $0.isLetter })
        #expect(!Self.openings.contains(word), "\(file):\(index + 1) opens with “\(word)”")
      }
    }
  }

  @Test func areNoWiderThanAColumn() throws {
    for file in try Repository.swiftFiles(under: "Sources") {
      for (index, line) in try Repository.lines(file).enumerated() {
        #expect(line.count <= 110, "\(file):\(index + 1) is \(line.count) columns wide")
      }
    }
  }
}
