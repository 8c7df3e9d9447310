import AskText
import SeededRandom
import Testing

@Suite("The vocabulary")
struct VocabularyTests {
  @Test func tellsWordsApartThatBeginAlike() {
    let stems = ["responsib", "responsibility1", "responsibility12", "responsibility123456789", "respons"]
    let words =
      stems + stems.map { $0 + "x" } + ["abcdefgh", "abcdefghi", "abcdefghijklmnop", "abcdefghijklmnopq"]
    var vocabulary = Vocabulary()
    let list = WordList(Array(words.joined(separator: " ").utf8).span)
    let numbers = list.words.map { vocabulary.number(of: $0, in: list) }
    #expect(Set(numbers).count == words.count)
    #expect(list.words.map { vocabulary.number(of: $0, in: list) } == numbers)
    for (number, word) in zip(numbers, words) {
      var letters: [UInt8] = []
      vocabulary.append(word: number, to: &letters)
      #expect(String(decoding: letters, as: UTF8.self) == word)
    }
  }

  @Test func ordersTermsByTheirBytes() {
    var random = SplitMix64(seed: 15)
    let words = (0..<2000).map { _ in
      String(
        (0..<1 + random.next(below: 20)).map { _ in
          Character(["a", "b", "z", "é", "日"][random.next(below: 5)])
        })
    }
    var vocabulary = Vocabulary()
    let list = WordList(Array(words.joined(separator: " ").utf8).span)
    for word in list.words { _ = vocabulary.number(of: word, in: list) }
    let ordered = vocabulary.inOrder(Array(0..<vocabulary.termCount)).map {
      Array(vocabulary.bytes(ofTerm: $0))
    }
    #expect(ordered.count == vocabulary.termCount)
    #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func givesTheFormsOfAWordOneTerm() {
    var vocabulary = Vocabulary()
    let list = WordList(Array("strike Strikes STRIKING strike walkout".utf8).span)
    let words = list.words.map { vocabulary.number(of: $0, in: list) }
    #expect(words == [0, 1, 2, 0, 3])
    #expect(words.map { vocabulary.term(ofWord: $0) } == [0, 0, 0, 0, 1])
    #expect((vocabulary.wordCount, vocabulary.termCount) == (4, 2))
    #expect(vocabulary.bytes(ofTerm: 0).elementsEqual("strike".utf8))
    var letters = Array("to ".utf8)
    vocabulary.append(term: 1, to: &letters)
    #expect(letters == Array("to walkout".utf8))
  }

  @Test func numbersAListAsItNumbersWordByWord() {
    var random = SplitMix64(seed: 16)
    var (atOnce, oneByOne) = (Vocabulary(), Vocabulary())
    var numbers: [Vocabulary.Numbered] = []
    let some = ["the", "THE", "pay", "rise", "strikes", "responsibility", "a", "five-day", "1,200"]
    for _ in 0..<200 {
      let text = (0..<random.next(below: 30)).map { _ in
        random.next(below: 2) == 0 ? some[random.next(below: some.count)] : "w\(random.next(below: 3000))"
      }.joined(separator: " ")
      let list = WordList(Array(text.utf8).span)
      atOnce.number(list, into: &numbers)
      #expect(numbers.map(\.number) == list.words.map { oneByOne.number(of: $0, in: list) })
      #expect(numbers.map(\.scores) == list.words.map { oneByOne.term(of: $0, in: list) != nil })
    }
    #expect(atOnce.wordCount == oneByOne.wordCount)
    #expect(atOnce.byteCount > 0)
  }
}
