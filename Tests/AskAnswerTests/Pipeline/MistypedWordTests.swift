import Testing

@testable import AskAnswer

/// Words of a question that are a typing error or two away from words of the documents.
@Suite("Mistyped words")
struct MistypedWordTests {
  private let library: MemoryLibrary

  init() throws {
    library = try MemoryLibrary([
      "food.md": "# Food\n\nThe potato casserole bakes for forty minutes. Add oregano and three onions.",
      "people.md": "# People\n\nAbraham Lincoln wrote the letter. The reassignment was his.",
    ])
  }

  @Test(arguments: [
    ("how does the pottato casserole bake?", "pottato", "potato"),
    ("what did Lincon write?", "Lincon", "lincoln"), ("the pottao casserole", "pottao", "potato"),
    ("the ptoato casserole", "ptoato", "potato"),
    ("whose was the reasignmant?", "reasignmant", "reassignment"),
  ])
  func areReadAsWordsOfTheDocuments(question: String, typed: String, word: String) throws {
    let answer = try library.answer(question)
    #expect(answer.corrections == [SpellingCorrection(typed: typed, word: word)])
    #expect(answer.missing.isEmpty)
    #expect(answer.question == question)
    #expect(answer.quotations.first?.text.lowercased().contains(word) == true)
  }

  /// Words that the word table has, numbers, abbreviations, short words, and what is too far away.
  @Test(arguments: [
    "what is said of Oregon?", "the unicorns of onion", "the ONOIN letter", "the bka letter",
    "the 41onions letter",
    "the quetzalcoatlus letter", "the potato casserole",
  ])
  func areNotWhatMayBeMeant(question: String) throws {
    #expect(try library.answer(question).corrections.isEmpty)
  }

  @Test func areNotLookedForInWhatIsPasted() throws {
    let pasted = String(repeating: "pottato ", count: 200)
    #expect(try library.answer(pasted).corrections.isEmpty)
  }
}
