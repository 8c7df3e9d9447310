import AskIndex
import AskStorage

/// A hit as a user would name it: where it stands, and how well it was found.
struct Found: Equatable, Sendable {
  var path: Path
  var bytes: Range<Int>
  var sentenceScore: Float
  var passageScore: Float
  var score: Float
}

extension Searcher {
  /// The best hits for terms that the index may or may not have.
  func found(for terms: [String], limit: Int, among allowed: SentenceFilter? = nil) throws(IndexError)
    -> [Found]
  {
    var known: [IndexedTerm] = []
    for term in terms {
      if let found = try index.find(ArraySlice(term.utf8)) { known.append(found) }
    }
    var cache: [[Int]: (path: Path, text: PassageText)] = [:]
    var found: [Found] = []
    for hit in try hits(for: known, limit: limit, among: allowed) {
      let place = hit.address
      let key = [place.segmentOrdinal, Int(place.passage.number)]
      let segment = index.segment(of: place)
      let passage =
        if let known = cache[key] { known } else {
          (try index.document(of: place).path, try segment.text(of: place.passage))
        }
      cache[key] = passage
      let lead = segment.sentences(of: place.passage).lowerBound
      found.append(
        Found(
          path: passage.0, bytes: passage.1.sentences[Int(place.sentence.number - lead) - 1].bytes,
          sentenceScore: hit.sentenceScore, passageScore: hit.passageScore, score: hit.score))
    }
    return found
  }
}

/// All that a test looks at of an index: its documents, and its answers to some questions.
struct Answers: Equatable {
  let documents: [String]
  let hits: [[Found]]

  /// Asks an index.
  init(_ index: Index, _ questions: [[String]]) throws(IndexError) {
    documents = try index.documents().map { "\($0.path) \($0.contentHash)" }.sorted()
    let searcher = Searcher(index)
    var hits: [[Found]] = []
    for question in questions { hits.append(try searcher.found(for: question, limit: 12)) }
    self.hits = hits
  }

  /// Asks the oracle.
  init(_ oracle: OracleIndex, _ questions: [[String]]) {
    documents = oracle.contents
    hits = questions.map { oracle.hits(for: $0, limit: 12) }
  }
}
