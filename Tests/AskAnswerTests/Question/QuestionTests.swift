import AskText
import Testing

@testable import AskAnswer

@Suite("A question's terms")
struct QuestionTests {
  private func question(_ text: String) -> Question {
    var vocabulary = Vocabulary()
    return Question(text, vocabulary: &vocabulary)
  }

  @Test(arguments: [
    ("what pay rise is rumoured?", ["pay", "rise", "rumoured"]),
    ("When was the Forth Bridge opened?", ["Forth", "Bridge", "opened"]),
    ("is it of the", []), ("", []), ("?!…", []),
    ("which boats, and which boat?", ["boats"]), ("Nurses' pay: 6.5%", ["Nurses", "pay", "6.5", "%"]),
    ("what is E=mc2?", ["E", "mc2"]), ("où est le café", ["où", "est", "le", "café"]),
  ])
  func areItsWordsButForStopWordsEachOnce(text: String, typed: [String]) {
    #expect(question(text).terms.filter { $0.form != .joined }.map(\.typed) == typed)
  }

  @Test func areTheSameForFormsAndSpellingsOfAWord() {
    var vocabulary = Vocabulary()
    func number(_ text: String) -> Int? { Question(text, vocabulary: &vocabulary).terms.first?.number }
    #expect(number("walkouts") == number("walkout"))
    #expect(number("rumoured") == number("rumored"))
    #expect(number("Café") == number("cafe"))
    #expect(number("strike") != number("pay"))
  }

  @Test func ofACompoundAreItsPartsAndTheWholeWord() {
    let terms = question("why five-day strikes?").terms
    #expect(
      terms.filter { $0.form == .joined }.map { String(decoding: $0.spelling, as: UTF8.self) } == ["fiveday"])
    #expect(terms.filter { $0.form != .joined }.map(\.typed) == ["five", "day", "strikes"])
  }

  @Test(arguments: [
    ("When did Ada Birch open it?", ["Ada", "Birch"]), ("Ada Birch opened it", ["Birch"]),
    ("who runs the BBC?", ["BBC"]), ("who runs it?", []),
  ])
  func areNamesWhereACapitalStandsInside(text: String, names: [String]) {
    #expect(question(text).terms.filter(\.isCapitalised).map(\.typed) == names)
  }

  @Test(arguments: [
    ("Which harbour was dredged?", ["harbour"]), ("How many boats sank?", ["boats"]),
    ("How much money was paid?", ["money"]), ("Whose boat sank?", ["boat"]), ("Who sank the boat?", []),
  ])
  func sayWhatIsAskedForBehindTheQuestionWord(text: String, nouns: [String]) {
    #expect(question(text).terms.filter(\.isAskedFor).map(\.typed) == nouns)
  }

  @Test(arguments: [
    ("pay rise", [["pay", "rise"]]), ("the rise of the pay", [["rise", "pay"]]),
    ("bank of the north bank", [["bank", "north"], ["north", "bank"]]), ("pay pay", []), ("pay", []),
  ])
  func areNeighboursAcrossStopWords(text: String, pairs: [[String]]) {
    let question = question(text)
    let found = question.neighbours.map { [question.terms[$0.first].typed, question.terms[$0.second].typed] }
    #expect(found == pairs)
  }

  @Test func haveTheirPlaceAmongAllWords() {
    let question = question("when was the five-day strike?")
    #expect(question.terms.filter { $0.form != .joined }.map(\.place) == [3, 4, 5])
    #expect(question.length == 6)
  }

  @Test(arguments: [
    ("what is it", QuestionWord.what), ("in which year", .which), ("to whom", .whom),
    ("whose boat", .whose), ("Since WHEN?", .when), ("where is it", .place), ("tell me why", .why),
    ("how come", .how), ("how many", .howMany), ("is it so", .polar), ("", .nothing), ("who and what", .who),
  ])
  func comeWithTheFirstQuestionWord(text: String, asking: QuestionWord) {
    #expect(question(text).asking == asking)
  }

  @Test func areReadThoughTheQuestionWordStandsTooFarBehind() {
    let text = (0..<70).map { "harbourmasterword\($0)" }.joined(separator: " ") + " when"
    #expect(question(text).asking == .nothing)
    #expect(question(text).terms.count == 70)
  }

  @Test func countFullyUnlessTheyAreOfBefore() {
    var term = question("harbour").terms[0]
    #expect(term.weight == 1 && !term.isOld)
    for origin in [Question.Origin.carried, .subject] {
      term.origin = origin
      #expect(term.isOld && term.weight == 0.5)
    }
    term.origin = .named
    #expect(term.weight == 1 && !term.isOld && term.origin.isSubject)
  }
}
