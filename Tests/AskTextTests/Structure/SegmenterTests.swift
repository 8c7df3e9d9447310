import AskText
import Testing

/// Documents are cut into passages and sentences.
@Suite("Passages and sentences")
struct SegmenterTests {
  /// A sentence of so many bytes.
  private func sentence(_ count: Int) -> String { "A" + String(repeating: "b", count: count - 2) + "." }

  private func counts(_ passages: [[String]]) -> [Int] { passages.map(\.count) }

  @Test func joinsShortBlocksIntoAPassage() throws {
    let document = try document("¶ He left. She stayed.", "• One is here.", "• Two is here.", "¶ It ended.")
    #expect(
      try document.passages() == [
        ["He left.", "She stayed.", "One is here.", "Two is here.", "It ended."]
      ])
  }

  @Test func closesAPassageBeforeItIsLong() throws {
    let item = "• " + sentence(100)
    let nine = try document(item, item, item, item, item, item, item, item, item)
    #expect(try counts(nine.passages()) == [9])
    let ten = try document(item, item, item, item, item, item, item, item, item, item)
    #expect(try counts(ten.passages()) == [9, 1])
  }

  @Test func leavesALongBlockToItself() throws {
    let short = "¶ He left."
    #expect(try counts(document(short, "¶ " + sentence(300), short).passages()) == [3])
    #expect(try counts(document(short, "¶ " + sentence(301), short).passages()) == [1, 1, 1])
    #expect(try counts(document("¶ " + sentence(301), "¶ " + sentence(301)).passages()) == [1, 1])
  }

  @Test func cutsABlockOfManySentences() throws {
    func block(_ count: Int) -> String {
      "¶ " + (0..<count).map { _ in "He left." }.joined(separator: " ")
    }
    #expect(try counts(document(block(48)).passages()) == [48])
    #expect(try counts(document(block(49)).passages()) == [48, 1])
    #expect(try counts(document(block(100), "¶ It ended.").passages()) == [48, 48, 4, 1])
  }

  @Test func endsAPassageAtAHeading() throws {
    let document = try document(
      "# Title", "¶ He left.", "# ⟦*⟧One⟦*⟧  more", "¶ She stayed.", "• It rained.", "# Title", "¶ It ended.",
      "# Two")
    let outline = try Segmenter.outline(document, name: "")
    #expect(outline.title == "Title")
    #expect(outline.contexts.map(\.text) == ["One more", "Two"], "what only repeats the title is none")
    #expect(outline.passages.map(\.context) == [nil, 0, nil])
    #expect(outline.passages.map(\.sentences) == [0..<1, 1..<3, 3..<4])
  }

  @Test func takesNoHeadingWithoutText() throws {
    let document = try document("# Title", "# One", "¶ He left.", "# ⟦![](a)⟧", "¶ She stayed.")
    let outline = try Segmenter.outline(document, name: "")
    #expect(outline.contexts.map(\.text) == ["One"])
    #expect(outline.passages.map(\.context) == [0, nil])
  }

  @Test func takesEachLineOfLinesForASentence() throws {
    let document = try document("| let a = 1. B = 2.\n\n  c = 3  \n\t\nd", "¶ He left. She stayed.")
    #expect(try document.passages() == [["let a = 1. B = 2.", "c = 3", "d", "He left.", "She stayed."]])
  }

  @Test func cutsALineThatIsTooLong() throws {
    let line = String(repeating: "w/rd ", count: 1500).dropLast()
    let passages = try document("| a\n\(line)\nb").passages()
    #expect(passages.flatMap(\.self).map(\.utf8.count) == [1, 4094, 3404, 1])
    #expect(passages.flatMap(\.self).dropFirst().dropLast().joined(separator: " ") == line)
  }

  @Test func cutsMarkedLinesAsOthers() throws {
    let document = try document("- ⟦|⟧ a ⟦|⟧ b ⟦|⟧\n⟦|⟧ c ⟦|⟧")
    #expect(try document.passages() == [["| a | b |", "| c |"]])
  }

  @Test func countsTheDocumentsOwnBytes() throws {
    let document = try document("¶ Été là. Où?", "¶ ⟦**⟧Là.⟦**⟧ Oui.")
    let outline = try Segmenter.outline(document, name: "")
    #expect(outline.sentences.map(\.bytes) == [0..<10, 11..<15, 17..<25, 26..<30])
    #expect(outline.markup.runs == [17..<19, 23..<25])
    #expect(outline.byteCount == 30)
  }

  @Test func findsNothingInNothing() throws {
    let outline = try Segmenter.outline(DocumentText(bytes: Array("a".utf8)), name: "a-b.txt")
    #expect(outline.sentences.isEmpty && outline.passages.isEmpty && outline.contexts.isEmpty)
    #expect(outline.title == "A b")
    #expect(try document("¶ ⟦**⟧").passages() == [])
  }

  // MARK: - What an outline takes

  @Test func takesSentencesInOrderOnly() throws {
    var outline = Outline(of: DocumentText(bytes: [UInt8](repeating: 0x61, count: 10)), title: "")
    try outline.append(sentence: 0..<4)
    for (wrong, free) in [(3..<6, 4..<10), (5..<5, 4..<10), (8..<11, 4..<10)] {
      #expect(throws: AscendingRanges.Disorder(range: wrong, free: free)) {
        try outline.append(sentence: wrong)
      }
    }
    try outline.append(sentence: 4..<10)
    #expect(outline.sentences.map(\.bytes) == [0..<4, 4..<10])
  }

  @Test func closesNoPassageWithoutASentence() throws {
    var outline = Outline(of: DocumentText(bytes: [UInt8](repeating: 0x61, count: 10)), title: "")
    outline.closePassage(in: nil)
    #expect(outline.passages.isEmpty)
    try outline.append(sentence: 0..<4)
    let heading = outline.append(ContextNode(.heading, text: "One", bytes: 0..<4, parent: nil))
    outline.closePassage(in: heading)
    outline.closePassage(in: heading)
    try outline.append(sentence: 4..<6)
    outline.closePassage(in: 7)
    #expect(outline.passages.map(\.sentences) == [0..<1, 1..<2])
    #expect(outline.passages.map(\.context) == [0, nil], "there is no node 7")
  }
}
