import AskIndex
import Testing

@testable import AskAnswer

@Suite("The word table")
struct WordEmbeddingsTests {
  private let table = WordEmbeddings.standard

  @Test(arguments: [
    ("strike", ["strike"]), ("embeddings", ["em", "##bed", "##ding", "##s"]),
    ("junior", ["junior"]), ("rescheduled", ["res", "##ched", "##uled"]),
    ("snowboarding", ["snow", "##boarding"]),
  ])
  func cutsWordsAsBERTDoes(word: String, pieces: [String]) {
    let found = table.pieces(of: ArraySlice(word.utf8)).map {
      String(decoding: table.letters(of: $0), as: UTF8.self)
    }
    #expect(found == pieces)
  }

  @Test func findsEveryWordByItsLetters() {
    for number in 0..<table.count where number % 7 == 0 {
      let letters = table.letters(of: number)
      guard !letters.starts(with: Array("##".utf8)) else { continue }
      #expect(table.number(of: letters[...]) == number)
    }
  }

  @Test func hasNoPiecesForWhatBERTDoesNotKnow() {
    #expect(table.pieces(of: ArraySlice("\u{1F600}".utf8)).isEmpty)
    #expect(table.pieces(of: ArraySlice(String(repeating: "a", count: 101).utf8)).isEmpty)
  }

  @Test(arguments: [
    ("salary", "wage", "walrus"), ("rumoured", "speculation", "hospital"), ("doctor", "physician", "table"),
    ("increase", "rise", "river"), ("unreasonable", "absurd", "seven"),
  ])
  func holdsWordsOfLikeMeaningClose(word: String, near: String, far: String) throws {
    #expect(try cosineSimilarity(word, near) > cosineSimilarity(word, far) + 0.1)
  }

  @Test func comparesNoNumbers() {
    var known = WordCache(table, of: .empty)
    let vectors = ["1984", "7am"].map { known.vector(of: ArraySlice($0.utf8)) }
    #expect(vectors == [nil, nil])
  }

  private func cosineSimilarity(_ one: String, _ other: String) throws -> Float {
    var known = WordCache(table, of: .empty)
    let places = [one, other].map { known.vector(of: ArraySlice($0.utf8)) }
    let (first, second) = (try #require(places[0]), try #require(places[1]))
    var rows = [[SIMD16<Int16>]](repeating: Array(repeating: .zero, count: table.width), count: 2)
    known.widen(first, to: &rows[0])
    known.widen(second, to: &rows[1])
    return Float(WordCache.product(rows[0], others: rows[1], start: 0)) / (table.scale * table.scale)
  }
}
