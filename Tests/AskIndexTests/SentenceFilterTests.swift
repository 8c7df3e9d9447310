import AskIndex
import AskStorage
import AskText
import SeededRandom
import Testing

/// Filters are held against what filtering finds after everything was scored.
@Suite("Allowed sentences")
struct SentenceFilterTests {
  private static let terms = [
    "strike", "pay", "nurs", "doctor", "union", "talk", "hospit", "walkout", "zebra",
  ]

  /// What may be found: documents, terms that a sentence must hold, and terms that it must not.
  private struct Filter {
    var paths: Set<Path>
    var wanted: [String] = []
    var unwanted: [String] = []

    init(_ sources: [Source], _ random: inout SplitMix64) {
      paths = Set(sources.map(\.path).filter { _ in random.next(below: 3) > 0 })
      let terms = SentenceFilterTests.terms.shuffled(using: &random)
      wanted = Array(terms.prefix(random.next(below: 3)))
      unwanted = Array(terms.suffix(random.next(below: 3)))
    }

    func allows(_ path: Path, _ terms: [String]) -> Bool {
      paths.contains(path) && wanted.allSatisfy(terms.contains) && !unwanted.contains(where: terms.contains)
    }

    func sentences(of index: Index) throws -> SentenceFilter {
      var allowed = try SentenceFilter(index) { (address) throws(IndexError) in
        paths.contains(try index.document(at: address).path)
      }
      for term in wanted { try allowed.keep(holding: ArraySlice(term.utf8), index) }
      for term in unwanted { try allowed.remove(holding: ArraySlice(term.utf8), index) }
      return allowed
    }
  }

  @Test(arguments: 0..<30)
  func areFoundAsFilteringFindsThemAfterScoringEverything(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 700)
    let passages: Int? = seed % 5 == 0 ? 200 : nil
    let sources = (0...random.next(below: 6)).map {
      RandomDocument.make("\($0).txt", passages: passages, &random)
    }
    let groups = [sources.filter { $0.path < "3" }, [], sources.filter { $0.path >= "3" }]
    let (index, oracle) = (try Index.of(groups), OracleIndex(sources))
    let scoring = RandomDocument.scoring(&random)
    let searcher = Searcher(index, scoring: scoring)
    for _ in 0..<6 {
      let (filter, terms) = (Filter(sources, &random), RandomDocument.question(&random))
      let allowed = try filter.sentences(of: index)
      let all = oracle.hits(for: terms, limit: .max, scoring, allows: filter.allows)
      for limit in [0, 1, 2, random.next(below: 30), 100, .max] {
        #expect(
          try searcher.found(for: terms, limit: limit, among: allowed) == Array(all.prefix(limit)))
      }
    }
  }

  @Test(arguments: 0..<20)
  func areListedInTheOrderOfTheDocuments(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 800)
    let sources = (0..<6).map { RandomDocument.make("\(9 - $0).txt", &random) }
    let index = try Index.of([Array(sources[3...]), Array(sources[..<3])])
    let filter = Filter(sources, &random)
    let expected = OracleIndex(sources).listing(allows: filter.allows)
    for limit in [1, 3, 1_000] {
      let places = try filter.sentences(of: index).first(limit, of: index)
      let listed = try places.map { place in
        let segment = index.segment(of: place)
        let position = Int(place.sentence.number - segment.sentences(of: place.passage).lowerBound) - 1
        let bytes = try segment.text(of: place.passage).sentences[position].bytes
        return "\(try index.document(of: place).path) \(bytes)"
      }
      #expect(listed == Array(expected.prefix(limit)))
    }
  }

  @Test func areLookedAtBeforeTheyTakeThePlaceOfOthers() throws {
    let lines = (0..<200).map { "Pay rose by \($0)." }
    let index = try Index.of([[Source("a.txt", lines.map { [$0] })]])
    var allowed = try SentenceFilter(index) { _ in true }
    allowed.add { (place) throws(IndexError) in place.sentence.number % 7 == 0 }
    let found = try Searcher(index).hits(
      for: [try #require(try index.find(ArraySlice("pay".utf8)))], limit: 10, among: allowed)
    #expect(found.count == 10)
    #expect(found.allSatisfy { $0.address.sentence.number % 7 == 0 })
  }

  @Test func areNoneOfADocumentThatNoLongerCounts() throws {
    let segment = try Segment.of([Source("a.txt", [["Pay rose."]]), Source("b.txt", [["Pay fell."]])])
    let index = try Index([IndexSegment(segment, without: [0])])
    let allowed = try SentenceFilter(index) { _ in true }
    #expect(try allowed.first(10, of: index).map { try index.document(of: $0).path } == ["b.txt"])
    let found = try Searcher(index).found(for: ["pay"], limit: 10, among: allowed)
    #expect(found.map(\.path) == ["b.txt"])
  }
}
