import Ask
import Testing

@Suite("Filters")
struct FilterTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      """
      The harbour master lives by the long pier. The master of the harbour sings. The harbour-master was paid in May. \
      The Harbour Master's fee rose.
      """, to: "reports/harbour.txt")
    try folder.write(
      "The harbour fee is five pounds. A ferry fee is due. Ferries pay no harbour fee.\n",
      to: "drafts/fees.md")
    try folder.write("To be or not to be is asked here. The fee of the pier is high.\n", to: "plays.txt")
  }

  private func library() throws -> Library { try Library(opening: [folder.path], options: .inMemory) }

  /// The sentences that a question brings, however many, in no order.
  private func found(_ question: String) throws -> Set<String> {
    var options = Library.Options.inMemory
    options.minConfidence = 0
    let library = try Library(opening: [folder.path], options: options)
    return Set(try library.answer(question, limit: 100).quotations.map(\.text))
  }

  @Test func askOnlyTheDocumentsThatAreNamed() throws {
    #expect(try found("what is the fee in:drafts/").allSatisfy { $0.contains("fee") })
    #expect(try found("what is the fee in:drafts/").count == 3)
    #expect(
      try found("what is the fee in:plays") == [
        "The fee of the pier is high.", "To be or not to be is asked here.",
      ])
    #expect(try found("what is the fee in:*.md in:plays.txt").count == 5)
    #expect(try found("what is the fee -in:drafts/ -in:reports/").count == 2)
  }

  @Test func findWordsSideBySideInTheSameForms() throws {
    #expect(
      try found("who is the \"harbour master\"") == [
        "The harbour master lives by the long pier.", "The harbour-master was paid in May.",
        "The Harbour Master's fee rose.",
      ])
    #expect(try found("“ferries” fee") == ["Ferries pay no harbour fee."])
    #expect(try found("\"master harbour\"") == [])
  }

  @Test func findWordsThatNeverScore() throws {
    #expect(try found("\"to be or not\"") == ["To be or not to be is asked here."])
    #expect(try found("fee \"of the\" in:plays") == ["The fee of the pier is high."])
    #expect(try found("harbour -the") == ["A ferry fee is due.", "Ferries pay no harbour fee."])
  }

  @Test func leaveOutWordsInAnyForm() throws {
    #expect(try found("fee -ferry in:drafts/") == ["The harbour fee is five pounds."])
    #expect(
      try found("harbour -\"harbour fee\" -\"harbour master\"") == [
        "A ferry fee is due.", "The master of the harbour sings.",
      ])
    #expect(try found("fee -xyzzy in:drafts/").count == 3)
  }

  @Test func areListedInOrderWhereNothingElseIsAsked() throws {
    let library = try library()
    let listed = try library.answer("in:drafts/", limit: 2)
    #expect(listed.quotations.map(\.text) == ["The harbour fee is five pounds.", "A ferry fee is due."])
    let phrase = try library.answer("\"harbour fee\"", limit: 9).quotations.map(\.text)
    #expect(phrase == ["The harbour fee is five pounds.", "Ferries pay no harbour fee."])
    #expect(try library.answer("\"nowhere at all\"").outcome == .unanswered(.nothingAllowed))
  }

  @Test func sayWhenTheyLeaveNothing() throws {
    let library = try library()
    let answer = try library.answer("what is the fee \"sings fee\"")
    #expect(answer.outcome == .unanswered(.nothingAllowed))
    #expect(answer.filters.phrases == ["sings fee"])
    #expect(answer.question == "what is the fee \"sings fee\"")
  }

  @Test func refuseAPatternThatNamesNoDocument() throws {
    let library = try library()
    for question in ["fee in:nowhere/", "in:nowhere/", "fee in:drafts/ in:nowhere/"] {
      let error = #expect(throws: AskError.self) { try library.answer(question) }
      #expect(error?.code == .noSuchDocument)
      #expect(error?.description.contains("nowhere/") == true)
    }
    #expect(try library.answer("what is the harbour fee").outcome != .unanswered(.noWordFound))
  }

  @Test func changeNoAnswerWhereTheyAllowEverything() throws {
    let library = try library()
    for question in ["what is the harbour fee", "who sings", "how much is the ferry fee"] {
      let plain = try library.answer(question, limit: 5)
      let filtered = try library.answer("\(question) in:** -xyzzy", limit: 5)
      #expect(filtered.quotations == plain.quotations && filtered.outcome == plain.outcome)
    }
  }

  @Test func holdForAllQuestionsOnceTheyAreTheScope() throws {
    let library = try library()
    #expect(try library.narrow(to: "drafts/*") == 1)
    let document = "\(folder.path)/drafts/fees.md"
    #expect(
      try library.answer("fee of the pier", limit: 9).quotations.allSatisfy {
        $0.citation.document == document
      })
    #expect(throws: AskError.self) { try library.narrow(to: "nowhere") }
    #expect(library.scope == "drafts/*")
    #expect(throws: AskError.self) { try library.answer("fee in:plays.txt") }
    #expect(try library.narrow(to: nil) == 3)
    #expect(try library.answer("\"to be\"").quotations.count == 1)
  }

  @Test func areTheSameForManyQuestionsAnsweredSideBySide() throws {
    let library = try library()
    let questions = (0..<40).map { number in
      ["what is the fee in:drafts/", "who is the \"harbour master\"", "fee -ferry", "fee in:nowhere/"][
        number % 4]
    }
    try library.narrow(to: "**/*s.*")
    var options = library.options
    options.threads = 4
    library.use(options)
    let together = library.answers(to: questions, limit: 5)
    for (question, answer) in zip(questions, together) {
      let alone = Result { () throws(AskError) in try library.answer(question, limit: 5) }
      #expect(answer == alone)
    }
  }

  @Test func seeDocumentsThatCameSinceTheLastQuestion() throws {
    let library = try library()
    _ = try library.answer("harbour fee in:drafts/", limit: 9)
    try folder.write("The harbour fee is nine pounds since June.\n", to: "drafts/late.txt")
    let texts = try library.answer("harbour fee in:drafts/", limit: 9).quotations.map(\.text)
    #expect(texts.contains("The harbour fee is nine pounds since June."))
  }
}
