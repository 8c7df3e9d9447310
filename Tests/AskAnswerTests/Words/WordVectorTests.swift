import AskIndex
import SeededRandom
import Testing

@testable import AskAnswer

/// Vectors of words, alone and summed, compared with plain arithmetic.
@Suite("Vectors of words")
struct WordVectorTests {
  private let table = WordEmbeddings.standard

  /// A word's vector, as numbers.
  private func row(_ word: String) throws -> [Double] {
    var known = WordCache(table, of: .empty)
    return numbers(of: try place(of: word, in: &known), in: known)
  }

  private func place(of word: String, in known: inout WordCache) throws -> Int {
    let place = known.vector(of: ArraySlice(word.utf8))
    return try #require(place)
  }

  private func numbers(of place: Int, in known: WordCache) -> [Double] {
    let vector = known.vector(at: place)
    return vector.indices.flatMap { group in (0..<16).map { Double(vector[group][$0]) } }
  }

  private func length(_ row: [Double]) -> Double { row.reduce(0) { $0 + $1 * $1 }.squareRoot() }

  private func cosine(_ one: [Double], _ other: [Double]) -> Double {
    let lengths = length(one) * length(other)
    return lengths > 0 ? zip(one, other).reduce(0) { $0 + $1.0 * $1.1 } / lengths : 0
  }

  @Test(arguments: ["harbour", "strike", "snowboarding", "xylophonists", "rescheduled"])
  func areAllOfOneLength(word: String) throws {
    #expect(abs(length(try row(word)) / Double(table.scale) - 1) < 0.05)
  }

  @Test func ofAWordInPiecesIsTheMeanOfThem() throws {
    let pieces = table.pieces(of: ArraySlice("snowboarding".utf8))
    #expect(pieces.count == 2)
    let known = WordCache(table, of: .empty)
    let rows = pieces.map { numbers(of: $0 * table.width, in: known) }
    let sum = zip(rows[0], rows[1]).map { $0 + $1 }
    #expect(cosine(sum, try row("snowboarding")) > 0.999)
  }

  @Test func ofOneWordIsThatOfTheTable() throws {
    let number = try #require(table.number(of: ArraySlice("harbour".utf8)))
    let mean = WordVector.mean(of: [number], in: table)
    let known = WordCache(table, of: .empty)
    let row = numbers(of: number * table.width, in: known)
    let own = mean.flatMap { group in (0..<16).map { Double(group[$0]) } }
    #expect(zip(own, row).allSatisfy { abs($0 - $1) <= 1 })
  }

  @Test func areMadeOnceForEachWord() throws {
    var known = WordCache(table, of: .empty)
    let first = try place(of: "snowboarding", in: &known)
    let other = try place(of: "xylophonists", in: &known)
    let again = try place(of: "snowboarding", in: &known)
    #expect(first == again && first != other)
    #expect(known.composed.count == 2 * table.width)
  }

  @Test func areNoneWithoutATable() {
    var known = WordCache(nil, of: .empty)
    let place = known.vector(of: ArraySlice("harbour".utf8))
    #expect(place == nil)
  }

  @Test(arguments: [["harbour", "quay", "snowboarding"], ["strike"], []])
  func areSummedBySentenceAndPassage(words: [String]) throws {
    var known = WordCache(table, of: .empty)
    let asked = try ["port", "opening"].map { try row($0) }
    let sum = zip(asked[0], asked[1]).map { $0 + $1 }
    var meaning = MeaningSum(
      stride(from: 0, to: sum.count, by: 16).map { start in
        SIMD16<Float>(sum[start..<start + 16].map { Float($0) })
      })
    var passage = [Double](repeating: 0, count: sum.count)
    for sentence in [words, ["ferry", "island"]] {
      var own = [Double](repeating: 0, count: sum.count)
      for word in sentence {
        meaning.add(try place(of: word, in: &known), known: known)
        for (place, number) in try row(word).enumerated() { own[place] += number }
      }
      #expect(abs(Double(meaning.endSentence()) - cosine(own, sum)) < 1e-4)
      passage = zip(passage, own).map { $0 + $1 }
    }
    #expect(abs(Double(meaning.endPassage()) - cosine(passage, sum)) < 1e-4)
    // The next passage begins with nothing.
    #expect(meaning.endPassage() == 0)
  }

  @Test func ofALongSentenceDoNotOverflow() throws {
    var known = WordCache(table, of: .empty)
    let place = try place(of: "harbour", in: &known)
    let harbour = try row("harbour")
    var meaning = MeaningSum(
      stride(from: 0, to: harbour.count, by: 16).map { start in
        SIMD16<Float>(harbour[start..<start + 16].map { Float($0) })
      })
    for _ in 0..<2_000 { meaning.add(place, known: known) }
    #expect(abs(meaning.endSentence() - 1) < 1e-4)
    #expect(abs(meaning.endPassage() - 1) < 1e-4)
  }

  @Test(arguments: 0..<8)
  func areMultipliedAsPlainNumbersAre(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let known = WordCache(table, of: .empty)
    let numbers = (0..<2).map { _ in Int(random.next() % UInt64(table.count)) }
    var rows = [[SIMD16<Int16>]](repeating: Array(repeating: .zero, count: table.width), count: 2)
    for (place, number) in numbers.enumerated() { known.widen(number * table.width, to: &rows[place]) }
    let plain = zip(
      self.numbers(of: numbers[0] * table.width, in: known),
      self.numbers(of: numbers[1] * table.width, in: known)
    ).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(Double(WordCache.product(rows[0], others: rows[0] + rows[1], start: table.width)) == plain)
  }
}

/// The words that lie closest to a word.
@Suite("Neighbours of a word")
struct NeighbourTests {
  @Test(arguments: [
    ("doctor", "physician"), ("salary", "wage"), ("increase", "raise"), ("harbour", "harbor"),
  ])
  func meanMuchTheSame(word: String, neighbour: String) {
    #expect(WordEmbeddings.neighbours(of: word, count: 25).map(\.word).contains(neighbour))
  }

  @Test func comeTheClosestFirst() {
    let neighbours = WordEmbeddings.neighbours(of: "doctor", count: 40)
    #expect(neighbours.count == 40)
    #expect(neighbours.map(\.cosineSimilarity) == neighbours.map(\.cosineSimilarity).sorted(by: >))
    #expect(neighbours.allSatisfy { (0...1.01).contains($0.cosineSimilarity) })
  }

  @Test func areOtherWordsAndWhole() {
    let words = WordEmbeddings.neighbours(of: "walk", count: 60).map(\.word)
    #expect(!words.contains("walk") && !words.contains { $0.hasPrefix("#") })
    #expect(Set(words).count == 60)
  }

  @Test func areNoneOfAWordThatTheTableDoesNotHave() {
    #expect(WordEmbeddings.neighbours(of: "snowboarding", count: 5).isEmpty)
    #expect(WordEmbeddings.neighbours(of: "", count: 5).isEmpty)
    #expect(WordEmbeddings.neighbours(of: "doctor", count: 0).isEmpty)
  }
}
