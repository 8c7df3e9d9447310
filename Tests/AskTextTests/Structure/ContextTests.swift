import AskText
import Testing

/// A passage knows what it is about: headings, a question, a lead-in, the names of columns.
@Suite("The context of a passage")
struct ContextTests {
  /// Each passage with the nodes around it: `#` a heading, `?` a question, `:` a lead-in, `|` columns.
  private func passages(_ document: DocumentText) throws -> [String] {
    let outline = try Segmenter.outline(document, name: "name.txt")
    return outline.passages.map { passage in
      let nodes = outline.contexts.path(to: passage.context).map { sign($0.role) + $0.text }
      let sentences = passage.sentences.map { document.text(outline.sentences[$0].bytes) }
      return (nodes + [sentences.joined(separator: " ")]).joined(separator: " > ")
    }
  }

  private func sign(_ role: ContextNode.Role) -> String {
    switch role {
    case .heading: "#"
    case .question: "?"
    case .leadIn: ":"
    case .columns: "|"
    }
  }

  private func kinds(_ document: DocumentText) throws -> [SentenceKind] {
    try Segmenter.outline(document, name: "name.txt").sentences.map(\.kind)
  }

  // MARK: - Headings

  @Test func isThePathOfHeadings() throws {
    let document = try document(
      "# Title", "¶ None.", "## One", "¶ First.", "### Two", "¶ Second.", "### Three", "¶ Third.", "## Four",
      "¶ Fourth.", "# Five", "¶ Fifth.")
    #expect(
      try passages(document) == [
        "None.", "#One > First.", "#One > #Two > Second.", "#One > #Three > Third.", "#Four > Fourth.",
        "#Five > Fifth.",
      ])
  }

  @Test func leavesOutAHeadingThatSaysNothing() throws {
    let document = try document("# Title", "## One", "# Title", "### Two", "¶ Text.")
    #expect(try passages(document) == ["#Two > Text."])
  }

  @Test(arguments: ["⟦**⟧Opening hours⟦**⟧", "⟦__⟧Opening hours⟦__⟧"])
  func hasABoldLineForTheLowestHeading(line: String) throws {
    let document = try document(
      "# Title", "###### One", "¶ First.", "¶ " + line, "¶ At nine.", "###### Two", "¶ Last.")
    #expect(try passages(document) == ["#One > First.", "#One > #Opening hours > At nine.", "#Two > Last."])
  }

  @Test(arguments: [
    "⟦**⟧We open.⟦**⟧", "⟦*⟧Opening hours⟦*⟧", "Opening ⟦**⟧hours⟦**⟧", "⟦**⟧Opening⟦**⟧ ⟦**⟧hours⟦**⟧",
    "⟦**⟧" + String(repeating: "long ", count: 20) + "line⟦**⟧",
  ])
  func hasNoOtherLineForAHeading(line: String) throws {
    let outline = try Segmenter.outline(document("# Title", "¶ " + line, "¶ At nine."), name: "")
    #expect(outline.contexts.isEmpty)
    #expect(outline.sentences.count == 2)
  }

  // MARK: - Questions

  @Test func isTheQuestionThatItAnswers() throws {
    let document = try document(
      "# Title", "## Hours", "¶ Text.", "¶ When does it open?", "¶ At nine.", "¶ It is shut on Sunday.",
      "¶ Who may come?", "¶ Anybody.", "## Fees", "¶ Five pounds.")
    #expect(
      try passages(document) == [
        "#Hours > Text. When does it open?",
        "#Hours > ?When does it open? > At nine. It is shut on Sunday. Who may come?",
        "#Hours > ?Who may come? > Anybody.", "#Fees > Five pounds.",
      ])
  }

  @Test(arguments: [
    ("Q: Why? A: It rained.", "Q: Why?"), ("Why? A: It rained.", "Why?"),
    ("Question 3: Why? It rained.", "Question 3: Why?"),
    ("Dr. Hale: Why? It rained.", "Dr. Hale: Why?"), ("⟦**⟧Why?⟦**⟧ It rained.", "Why?"),
    ("“Why?” A: It rained.", "“Why?”"),
  ])
  func isTheQuestionBeforeItInOneParagraph(paragraph: String, question: String) throws {
    let found = try passages(document("# Title", "¶ " + paragraph, "¶ It ended."))
    #expect(found.last.map { $0.hasPrefix("?\(question) > ") } == true, "\(found)")
  }

  @Test(arguments: [
    "Why? It rained.", "It rained. Why?",
    "Is it the case that \(String(repeating: "long ", count: 40))sentence?",
    "He was asked why.", "I wonder why:",
  ])
  func isNoQuestionInPassing(paragraph: String) throws {
    let outline = try Segmenter.outline(document("# Title", "¶ " + paragraph, "¶ It ended."), name: "")
    #expect(outline.contexts.isEmpty)
  }

  @Test func isNoQuestionThatIsLongPast() throws {
    let long = String(repeating: "long ", count: 200) + "end."
    let document = try document("# Title", "¶ Why?", "¶ \(long)", "¶ \(long)", "¶ \(long)")
    let outline = try Segmenter.outline(document, name: "")
    #expect(outline.passages.map(\.context) == [nil, 0, 0, nil], "a question reaches 2,400 bytes")
  }

  // MARK: - Lead-ins

  @Test func isTheLineThatAListContinues() throws {
    let document = try document(
      "# Title", "¶ He left. Please bring:", "• bread", "• milk", "¶ It ended.", "• tea", "¶ So:",
      "¶ It ended.")
    #expect(
      try passages(document) == [
        "He left. Please bring:", ":Please bring: > bread milk", "It ended. tea So: It ended.",
      ])
    #expect(
      try kinds(document) == [
        .statement, .leadIn, .item, .item, .statement, .item, .statement, .statement,
      ])
  }

  @Test func isTheItemThatAListBelowContinues() throws {
    let document = try document(
      "# Title", "¶ Please bring:", "• fruit", "•• apples", "••• red ones", "•• pears", "• milk",
      "¶ It ended.")
    #expect(
      try passages(document) == [
        "Please bring:", ":Please bring: > fruit", ":Please bring: > :fruit > apples",
        ":Please bring: > :fruit > :apples > red ones", ":Please bring: > :fruit > pears",
        ":Please bring: > milk",
        "It ended.",
      ])
  }

  @Test(arguments: ["| one\ntwo", "$ let a = 1", "= one | two"])
  func isTheLineThatLinesContinue(block: String) throws {
    let outline = try Segmenter.outline(document("# Title", "¶ It is so:", block), name: "")
    #expect(outline.contexts.first?.role == .leadIn)
    #expect(outline.contexts.first?.text == "It is so:")
    #expect(outline.sentences.first?.kind == .leadIn)
    let without = try Segmenter.outline(document("# Title", "¶ It is so.", block), name: "")
    #expect(without.contexts.allSatisfy { $0.role != .leadIn })
  }

  // MARK: - Columns

  @Test func isTheNamesOfTheColumnsOfItsTable() throws {
    let document = try document(
      "# Title", "## Fees", "= ⟦|⟧ Name ⟦|⟧ ⟦*⟧Fee⟦*⟧ ⟦|⟧", "- ⟦|⟧ Adult ⟦|⟧ 5 ⟦|⟧\n⟦|⟧ Child ⟦|⟧ 3 ⟦|⟧",
      "¶ It ended.")
    #expect(
      try passages(document) == [
        "#Fees > | Name | *Fee* |", "#Fees > |Name | Fee > | Adult | 5 | | Child | 3 |", "#Fees > It ended.",
      ])
    #expect(try kinds(document) == [.tableHeader, .tableRow, .tableRow, .statement])
  }

  // MARK: - Kinds of sentences

  @Test func tellsWhatMayAnswer() throws {
    let document = try document(
      "# Title", "¶ He left. Why? He asked whether it rained. Not so", "• one\n", "| a line\nanother.",
      "$ let a = 1\nb")
    #expect(
      try kinds(document) == [
        .statement, .question, .question, .fragment, .item, .statement, .statement, .code, .code,
      ])
    let silent: [SentenceKind] = [.question, .leadIn, .tableHeader]
    #expect(SentenceKind.allCases.filter { !$0.canAnswer } == silent)
  }

  // MARK: - The tree

  @Test func isFoundInATreeEvenIfItIsDamaged() {
    func node(_ role: ContextNode.Role, _ parent: Int?) -> ContextNode {
      ContextNode(role, text: "\(role)", bytes: 0..<1, parent: parent)
    }
    let nodes = [
      node(.heading, nil), node(.question, 0), node(.leadIn, 1), node(.columns, 3), node(.leadIn, 9),
    ]
    #expect(nodes.path(to: 2).map(\.role) == [.heading, .question, .leadIn])
    #expect(nodes.path(to: nil).isEmpty)
    #expect(nodes.path(to: 7).isEmpty)
    #expect(nodes.path(to: 3).map(\.role) == [.columns], "a node is not its own parent")
    #expect(nodes.path(to: 4).map(\.role) == [.leadIn])
    #expect(nodes.section(of: 2) == 0)
    #expect(nodes.section(of: 3) == nil)
    #expect(nodes.section(of: nil) == nil)
  }

  @Test(arguments: [
    (ContextNode.Role.heading, "Fees", false), (.heading, "Which fees?", true), (.question, "Why?", true),
    (.leadIn, "So:", true), (.columns, "Name | Fee", true),
  ])
  func isContinuedWhereItSaysLittleByItself(role: ContextNode.Role, text: String, isContinued: Bool) {
    #expect(ContextNode(role, text: text, bytes: 0..<1, parent: nil).isContinued == isContinued)
  }
}
