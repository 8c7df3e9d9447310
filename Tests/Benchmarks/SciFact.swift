import AskIndex
import AskStorage
import AskText
import Foundation

/// Is this BM25 Lucene's? Ranks the abstracts of BEIR's SciFact (Wadden et al. 2020) for its 300
/// test claims.
///
/// A document is one text, title and abstract, scored with k1 0.9 and b 0.4. Anserini's Lucene
/// index of the same text has nDCG@10 0.6789 (pyserini's regressions for
/// `beir-v1.0.0-scifact.flat`). Lucene neither joins the parts of *wild-type* nor reads `%` as a
/// word, so the figure to compare is the one without these; what they add is the other.
enum SciFact {
  private struct Abstract: Decodable {
    let _id: String
    let title: String
    let text: String
  }

  private struct Claim: Decodable {
    let _id: String
    let text: String
  }

  static func run() throws {
    guard let abstracts = try BenchmarkData.lines("scifact/corpus.jsonl.zst"),
      let lines = try BenchmarkData.lines("scifact/queries.jsonl"),
      let judgements = try BenchmarkData.lines("scifact/qrels/test.tsv")
    else { return }
    let decoder = JSONDecoder()
    let corpus = try abstracts.map { try decoder.decode(Abstract.self, from: Data($0.utf8)) }
    let claims = try lines.map { try decoder.decode(Claim.self, from: Data($0.utf8)) }
    let relevant = relevantAbstracts(judgements)
    Benchmarks.report(
      "SciFact",
      [
        ("claims", Double(relevant.count)), ("Lucene's nDCG@10", 0.6789),
        ("nDCG@10 of Lucene's words", try quality(corpus, claims, relevant) { inLucenesWords($0) }),
        ("nDCG@10 of ask's words", try quality(corpus, claims, relevant) { $0 }),
      ])
  }

  private static func quality(
    _ corpus: [Abstract], _ claims: [Claim], _ relevant: [String: Set<String>], reading: (String) -> String
  ) throws -> Double {
    let searcher = Searcher(try index(of: corpus, reading: reading), scoring: lucene)
    let gains = try claims.compactMap { claim in
      try relevant[claim._id].map { right in
        let hits = try searcher.hits(for: terms(of: reading(claim.text), searcher.index), limit: 10)
        return gain(hits.map { corpus[Int($0.address.passage.number)]._id }, right)
      }
    }
    return gains.reduce(0, +) / Double(gains.count)
  }

  private static func inLucenesWords(_ text: String) -> String {
    String(text.map { "-%_&".contains($0) ? " " : $0 })
  }

  private static let lucene = ScoringParameters(
    sentence: BM25.Parameters(k1: 0.9, b: 0.4), passage: BM25.Parameters(k1: 0.9, b: 0.4), passageWeight: 0)

  private static func index(of corpus: [Abstract], reading: (String) -> String) throws -> Index {
    var builder = SegmentBuilder()
    for abstract in corpus {
      let bytes = Array(reading("\(abstract.title) \(abstract.text)").utf8)
      let document = DocumentText(bytes: bytes)
      var outline = Outline(of: document, title: "")
      try outline.append(sentence: bytes.indices)
      outline.closePassage(in: nil)
      try builder.add(document, outline: outline, path: Path(abstract._id), stamp: .ofNoFile)
    }
    let folder = VolatileFolder()
    let store = IndexStore(folder)
    try store.write(builder, name: "scifact")
    return try Index([IndexSegment(try store.segment("scifact"))])
  }

  private static func terms(of text: String, _ index: Index) throws -> [IndexedTerm] {
    var vocabulary = Vocabulary()
    let list = WordList(Array(text.utf8).span)
    var seen: Set<Int> = []
    return try list.words.compactMap { word in
      guard let term = vocabulary.term(of: word, in: list), seen.insert(term).inserted else { return nil }
      return try index.find(vocabulary.bytes(ofTerm: term))
    }
  }

  private static func relevantAbstracts(_ lines: [Substring]) -> [String: Set<String>] {
    var relevant: [String: Set<String>] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t").map(String.init)
      if fields.count == 3, fields[2] != "0" { relevant[fields[0], default: []].insert(fields[1]) }
    }
    return relevant
  }

  /// Normalised discounted cumulative gain of a ranking (Järvelin and Kekäläinen 2002).
  private static func gain(_ ranking: [String], _ right: Set<String>) -> Double {
    func discount(_ rank: Int) -> Double { 1 / log2(Double(rank) + 2) }
    let gained = ranking.enumerated().reduce(0) {
      $0 + (right.contains($1.element) ? discount($1.offset) : 0)
    }
    return gained / (0..<min(right.count, 10)).reduce(0) { $0 + discount($1) }
  }
}
