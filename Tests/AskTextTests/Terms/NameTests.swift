import AskText
import Testing

/// Stop words that are names as they are written.
@Suite("Stop words as names")
struct NameTests {
  /// The stop words of a text that score, a blank between them.
  private func names(_ list: WordList) -> String {
    list.words.filter(\.isName).map { String(decoding: list.spelling(of: $0), as: UTF8.self) }
      .joined(separator: " ")
  }

  private func names(in text: String) -> String { names(WordList(Array(text.utf8).span)) }

  private func names(asked text: String) -> String { names(WordList(question: Array(text.utf8).span)) }

  @Test(arguments: [
    ("Ask Will or May.", "will may"), ("Vitamin A protects the eyes.", "a"), ("It fell on group A.", "a"),
    ("He read It twice.", "it"), ("Then Dr. No met Mrs. May.", "no may"), ("The song Us was hers.", "us"),
    ("In World War I and then", "i"), ("King James I ruled.", "i"), ("Elizabeth I was crowned.", "i"),
    ("They wrote \"It\" and “Us”.", "it us"), ("The fair is in May, at Will’s.", "may will"),
    ("Use `-a`, -s or --from to choose.", "a s from"), ("Harry S. Truman drove a Model T.", "s t"),
  ])
  func areSeenInsideASentence(text: String, names: String) {
    #expect(self.names(in: text) == names)
  }

  @Test(arguments: [
    ("Will is the night porter.", "will"), ("May was cold.", "may"), ("Will works at night.", "will"),
    ("Will went home.", "will"), ("May 2010 was dry.", "may"), ("Will Smith acts.", "will"),
    ("May’s hat.", "may"),
    ("May, June and July are dry.", "may"), ("A is better than B.", "a"), ("Can and Will left.", "can will"),
  ])
  func areSeenAtTheBeginning(text: String, names: String) {
    #expect(self.names(in: text) == names)
  }

  @Test(arguments: [
    "Will prices rise?", "Will the pier open?", "May I come in?", "A dog barked.", "It is late.",
    "Can you sing?",
    "Do not run.", "Yesterday I went home, and I ate.", "He said: “You may go.”", "Sadly I lost.",
    "How To Build A House", "What You Will Need", "About Us", "the V&A in Kent", "a five-a-side match",
    "in the end--it was late",
    "The end. It is over.", "(A house may fall.)",
  ])
  func areNotSeenInOrdinaryWords(text: String) {
    #expect(names(in: text) == "")
  }

  @Test(arguments: [
    ("Vitamin A", "a"), ("World War I", "i"), ("Theresa May", "may"), ("What Does Vitamin A Do", "a"),
  ])
  func areSeenInTitles(text: String, names: String) {
    #expect(self.names(in: text) == names)
  }

  @Test(arguments: [
    ("who is Will?", "will"), ("who was May", "may"), ("who is will?", "will"), ("what did may say?", "may"),
    ("where does will live?", "will"), ("what does vitamin a do?", "a"), ("vitamin a", "a"),
    ("when did world war i end", "i"), ("what does -a do", "a"),
  ])
  func areSeenInQuestions(text: String, names: String) {
    #expect(self.names(asked: text) == names)
  }

  @Test(arguments: [
    "who is it?", "who is he", "what can I do?", "what may I eat?", "when will it open?", "is there a lift",
    "where can a dog swim", "how do i pay", "what is he to do?", "may I?", "who will win a prize?",
  ])
  func areNotSeenInOrdinaryQuestions(text: String) {
    #expect(names(asked: text) == "")
  }

  @Test func ofAQuestionPartNumbersFromTheirUnits() {
    let list = WordList(question: Array("has it 16GB?".utf8).span)
    #expect(list.words.map(\.form) == [.whole, .whole, .part, .part, .joined])
  }
}
