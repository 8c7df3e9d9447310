import Testing

@testable import AskAnswer

/// Questions whose words stand in the documents in other forms.
@Suite("Forms of words")
struct WordFormTests {
  private func first(_ question: String, in text: String, _ name: String = "a.txt") throws -> String? {
    try MemoryLibrary([name: text]).quoted(question).first
  }

  @Test(arguments: [
    ("who is Will?", "Will is the night porter."), ("who is will?", "Will is the night porter."),
    ("who is May?", "May is the head cook."), ("what does vitamin A do?", "Vitamin A protects the eyes."),
    ("what does vitamin a do?", "Vitamin A protects the eyes."),
  ])
  func areFoundWhereAStopWordIsAName(question: String, sentence: String) throws {
    let staff =
      "Will is the night porter.\nMay is the head cook.\n"
      + "Vitamin A protects the eyes.\nVitamin B keeps the nerves well.\n"
    #expect(try first(question, in: staff) == sentence)
  }

  @Test func leaveAQuestionAboutNoNameWithNothingToLookFor() throws {
    let library = try MemoryLibrary(["a.txt": "Will is the night porter."])
    #expect(try library.answer("who is it?").outcome == .unanswered(.nothingToLookFor))
  }

  @Test func keepANameThatIsAStopWordInAFollowUp() throws {
    let library = try MemoryLibrary([
      "a.txt": "May is the head cook. May lives in the mill. Jack lives by the pond.\n\nJack is the porter."
    ])
    let answers = try library.conversation(["who is May?", "where does she live?"])
    #expect(answers[1].quotations.first?.text == "May lives in the mill.")
  }

  @Test(arguments: [
    ("where did the child go?", "The children went to the zoo."),
    ("what did the mouse eat?", "The mice ate the cheese."),
    ("where did the woman sing?", "The women sang in the hall."), ("what was added?", "We add salt last."),
  ])
  func areFoundInTheirIrregularForms(question: String, sentence: String) throws {
    let zoo =
      "The children went to the zoo.\nThe mice ate the cheese.\n"
      + "The women sang in the hall.\nWe add salt last.\n"
    #expect(try first(question, in: zoo) == sentence)
    #expect(try MemoryLibrary(["a.txt": zoo]).answer(question).missing == [])
  }

  @Test(arguments: [
    ("who won the second prize?", "The 2nd prize went to Ben."),
    ("who won the 1st prize?", "The first prize went to Ada."),
    ("who won the third prize?", "The 3rd prize went to Eve."),
  ])
  func areFoundAsOrdinalsInDigitsAndLetters(question: String, sentence: String) throws {
    let prizes = "The first prize went to Ada.\nThe 2nd prize went to Ben.\nThe 3rd prize went to Eve.\n"
    #expect(try first(question, in: prizes) == sentence)
  }

  @Test(arguments: [
    ("what does parse header block return?", "The method parseHeaderBlock returns all headers as a map."),
    ("what does parseHeaderBlock return?", "The method parseHeaderBlock returns all headers as a map."),
    (
      "what does parseHeaderLine return?",
      "The function parse_header_line returns the offset of the first colon."
    ),
  ])
  func areFoundInNamesOfCode(question: String, sentence: String) throws {
    let page =
      "# API\n\nThe function `parse_header_line` returns the offset of the first colon."
      + " The method `parseHeaderBlock` returns all headers as a map.\n"
    #expect(try first(question, in: page, "api.md") == sentence)
  }

  @Test(arguments: ["how much memory for 16 GB", "is there one with 16GB?"])
  func areFoundWithAUnitTogetherAndApart(question: String) throws {
    for written in ["16GB", "16 GB"] {
      let text = "The small one has 8GB.\nThe large one has \(written).\n"
      let answer = try MemoryLibrary(["a.txt": text]).answer(question)
      #expect(answer.quotations.first?.text == "The large one has \(written).")
      #expect(!answer.missing.contains { $0.contains("16") || $0.contains("GB") })
    }
  }

  @Test func areFoundBehindAnElidedArticle() throws {
    let text = "L’abonnement coûte douze euros par an. La carte coûte deux euros."
    let answer = try MemoryLibrary(["a.txt": text]).answer("combien coûte un abonnement ?")
    #expect(answer.quotations.first?.text == "L’abonnement coûte douze euros par an.")
    #expect(!answer.missing.contains("abonnement"))
  }

  @Test func areNotFoundByOneCharacterThatTwoWordsShare() throws {
    let library = try MemoryLibrary(["a.txt": "图书馆早上九点开门。借书期限为四个星期。馆长是王丽华。"])
    let absent = try library.answer("市长叫什么名字？")
    #expect(absent.quotations.isEmpty && absent.missing == ["市长叫什么名字"])
    let present = try library.answer("图书馆几点开门？")
    #expect(present.quotations.first?.text == "图书馆早上九点开门。")
    #expect(present.missing == ["几"])
  }

  @Test(arguments: [
    ("what does -v do?", "-v prints every file name."),
    ("what does the -o option do?", "-o FILE writes the bundle to FILE."),
    ("what does pack -x do?", "Use pack -x to unpack a bundle."),
    ("what does -a do?", "-a adds a file to the bundle."),
  ])
  func areFoundAsTheLettersOfOptions(question: String, sentence: String) throws {
    let page =
      "# pack\n\nPack bundles a folder into one file.\n\n- `-v` prints every file name.\n"
      + "- `-o FILE` writes the bundle to FILE.\n- `-a` adds a file to the bundle.\n\nUse `pack -x` to unpack a bundle.\n"
    #expect(try first(question, in: page, "man.md") == sentence)
  }
}
