import AskIndex
import AskStorage
import SeededRandom
import Testing

@Suite("Search")
struct SearchTests {
  @Test(arguments: 0..<20)
  func findsInOneSegmentWhatScoringEverythingFinds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sources = (0...random.next(below: 6)).map { RandomDocument.make("\($0).txt", &random) }
    try compare(Index.of([sources]), OracleIndex(sources), &random)
  }

  @Test(arguments: 0..<20)
  func findsTheSameHoweverDocumentsAreSpreadOverSegments(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 100)
    let sources = (0...random.next(below: 8)).map { RandomDocument.make("\($0).txt", &random) }
    for _ in 0..<3 {
      try compare(Index.of(spread(sources.shuffled(using: &random), &random)), OracleIndex(sources), &random)
    }
  }

  @Test(arguments: 0..<20)
  func leavesOutDocumentsThatChangedOrWent(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 200)
    var latest: [Path: Int] = [:]
    // Of the same path only the last version counts, and some paths have none that does.
    let sources = (0..<9).map { number in
      let source = RandomDocument.make("\(random.next(below: 5)).txt", &random)
      latest[source.path] = number
      return source
    }
    if let gone = latest.keys.sorted().randomElement(using: &random) { latest[gone] = nil }
    let lives = Set(latest.values)
    var parts: [IndexSegment] = []
    var number = 0
    for group in spread(sources, &random) {
      let deleted = group.indices.filter { !lives.contains(number + $0) }.map { UInt32($0) }
      parts.append(IndexSegment(try Segment.of(group), without: Set(deleted)))
      number += group.count
    }
    let oracle = OracleIndex(sources.indices.filter(lives.contains).map { sources[$0] })
    try compare(Index(parts.shuffled(using: &random)), oracle, &random)
  }

  /// Enough passages that whole blocks of postings stand between the documents that are left out.
  @Test(arguments: 0..<10)
  func leavesOutFewDocumentsAmongMany(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 400)
    let sentences = ["Pay rose.", "Pay is pay.", "Nobody came.", "Pay, pay, pay fell."]
    let sources = (0..<120).map { number in
      let passages = (0..<1 + random.next(below: 12)).map { _ in
        (0..<1 + random.next(below: 3)).map { _ in sentences[random.next(below: sentences.count)] }
      }
      return Source("\(number).txt", title: "Title \(number % 7)", passages)
    }
    let deleted = Set((0..<1 + random.next(below: 6)).map { _ in UInt32(random.next(below: sources.count)) })
    let searcher = Searcher(try Index([IndexSegment(try Segment.of(sources), without: deleted)]))
    let oracle = OracleIndex(sources.indices.filter { !deleted.contains(UInt32($0)) }.map { sources[$0] })
    for words in [["pay"], ["pay", "rose"], ["came"], ["titl", "fell"]] {
      #expect(try searcher.found(for: words, limit: 50) == oracle.hits(for: words, limit: 50))
    }
  }

  @Test(arguments: 0..<10)
  func ordersTiesByPathAndPlaceInWhateverOrderTheSegmentsAre(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 300)
    let text = [["Pay rose.", "Pay rose."], ["Pay rose.", "Nobody came."], ["Pay rose."]]
    let paths = ["a.txt", "a/b.txt", "B.txt", "é.txt", "z.txt", "a.md", "10.txt", "9.txt"]
    let sources = paths.map { Source($0, title: "Same", text) }
    let oracle = OracleIndex(sources)
    let groups = spread(sources.shuffled(using: &random), &random)
    let searcher = Searcher(try Index.of(groups))
    for limit in 0...(5 * paths.count + 1) {
      #expect(try searcher.found(for: ["pay"], limit: limit) == oracle.hits(for: ["pay"], limit: limit))
    }
  }

  // A window has 4,096 passages, and a block of postings 128.
  @Test(arguments: [1, 3, 1023, 1024, 2046, 2047, 2048, 2049, 5000], [1, 97, 2047])
  func findsAcrossTheEdgesOfItsWindows(sentences: Int, step: Int) throws {
    let lines = (0..<5000).map { $0 % step == 0 ? "The walkout began." : "Nothing here." }
    let passages = stride(from: 0, to: lines.count, by: sentences).map {
      Array(lines[$0..<min($0 + sentences, lines.count)])
    }
    let source = Source("long.txt", title: "Long", passages)
    let searcher = Searcher(try Index.of([[source]]))
    let found = try searcher.found(for: ["walkout"], limit: .max)
    let expected = OracleIndex([source]).hits(for: ["walkout"], limit: .max)
    #expect(found == expected)
    #expect(found.count { $0.sentenceScore > 0 } == (lines.count + step - 1) / step)
  }

  @Test(arguments: 0..<3)
  func findsInLongListsWhatScoringEverythingFinds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed &+ 400)
    let sources = (0..<6).map { RandomDocument.make("\($0).txt", passages: 300, &random) }
    let oracle = OracleIndex(sources)
    for index in [try Index.of([sources]), try Index.of(spread(sources.shuffled(using: &random), &random))] {
      for scoring in [.standard, RandomDocument.scoring(&random)] {
        let searcher = Searcher(index, scoring: scoring)
        for _ in 0..<3 {
          let terms = RandomDocument.question(&random)
          let all = oracle.hits(for: terms, limit: 300, scoring)
          for limit in [1, 10, 300] {
            #expect(try searcher.found(for: terms, limit: limit) == Array(all.prefix(limit)))
          }
        }
      }
    }
  }

  @Test func findsNothingForNoTerms() throws {
    #expect(try Searcher(Index.of([[Source("a.txt", [["Pay rose."]])]])).hits(for: [], limit: 10).isEmpty)
    #expect(try Searcher(.empty).hits(for: [], limit: 10).isEmpty)
    #expect(try Index.empty.find(ArraySlice("pay".utf8)) == nil)
  }

  @Test func findsNoTermThatOnlyDocumentsHoldWhichNoLongerCount() throws {
    let segment = try Segment.of([Source("a.txt", [["Pay rose."]]), Source("b.txt", [["Rain fell."]])])
    let index = try Index([IndexSegment(segment, without: [0])])
    #expect(try index.find(ArraySlice("pay".utf8)) == nil)
    #expect(try index.find(ArraySlice("rain".utf8)) != nil)
    #expect(try index.documents().map(\.path) == ["b.txt"])
  }

  // MARK: -

  /// Compares an index with the oracle: counts of terms, and hits for some questions at many
  /// limits.
  private func compare(_ index: Index, _ oracle: OracleIndex, _ random: inout SplitMix64) throws {
    #expect(try index.documents().map { "\($0.path) \($0.contentHash)" }.sorted() == oracle.contents)
    for term in oracle.terms {
      let found = try #require(try index.find(ArraySlice(term.utf8)))
      let counts = oracle.counts(of: term)
      #expect(Int(found.sentenceCount) == counts.sentences && Int(found.passageCount) == counts.passages)
    }
    let scoring = RandomDocument.scoring(&random)
    let searcher = Searcher(index, scoring: scoring)
    for _ in 0..<4 {
      let terms = RandomDocument.question(&random)
      for term in terms {
        #expect(try (index.find(ArraySlice(term.utf8)) == nil) == (oracle.counts(of: term).passages == 0))
      }
      let all = oracle.hits(for: terms, limit: .max, scoring)
      #expect(try searcher.found(for: terms, limit: .max) == all)
      for limit in [0, 1, 2, random.next(below: 30), all.count - 1, all.count, all.count + 1] where limit >= 0
      {
        #expect(try searcher.found(for: terms, limit: limit) == Array(all.prefix(limit)))
      }
    }
  }

  /// Cuts documents into groups, some of them empty.
  private func spread(_ sources: [Source], _ random: inout SplitMix64) -> [[Source]] {
    var groups: [[Source]] = [[]]
    for source in sources {
      while random.next(below: 3) == 0 { groups.append([]) }
      groups[groups.count - 1].append(source)
    }
    return groups
  }
}
