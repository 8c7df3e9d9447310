import AskIndex
import AskStorage
import AskText

/// An index as plain as can be: an array of sentences and a loop. What it says is right by being
/// obvious.
struct OracleIndex {
  private struct Sentence {
    var bytes: Range<Int>
    var terms: [String]
    var length: Int
    var isLead: Bool
  }

  private struct Passage {
    var path: Path
    var sentences: [Sentence]

    var terms: [String] { sentences.flatMap(\.terms) }
    var length: Int { sentences.reduce(0) { $0 + $1.length } }
  }

  private var documents: [Path: [Passage]] = [:]
  private var hashes: [Path: UInt64] = [:]
  private var vocabulary = Vocabulary()

  /// Holds some documents.
  init(_ sources: [Source] = []) {
    for source in sources { add(source) }
  }

  /// Adds a document, as `SegmentBuilder` does, in place of one with the same path.
  mutating func add(_ source: Source) {
    var passages: [Passage] = []
    for passage in source.outline.passages {
      let heading = source.outline.contexts.path(to: passage.context).map { "\n" + $0.text }.joined()
      var sentences = [sentence(Array((source.outline.title + heading).utf8), 0..<0, isLead: true)]
      for sentence in source.outline.sentences[passage.sentences] {
        sentences.append(
          self.sentence(Array(source.text.bytes[sentence.bytes]), sentence.bytes, isLead: false))
      }
      passages.append(Passage(path: source.path, sentences: sentences))
    }
    documents[source.path] = passages
    hashes[source.path] = XXH64.hash(source.text.bytes.span)
  }

  private mutating func sentence(_ text: [UInt8], _ bytes: Range<Int>, isLead: Bool) -> Sentence {
    let list = WordList(text.span)
    var sentence = Sentence(bytes: bytes, terms: [], length: 0, isLead: isLead)
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list) else { continue }
      sentence.terms.append(String(decoding: vocabulary.bytes(ofTerm: term), as: UTF8.self))
      if word.form != .joined { sentence.length += 1 }
    }
    return sentence
  }

  // MARK: - What an index should say

  /// Every document: its path and the digest of its bytes.
  var contents: [String] { hashes.map { "\($0) \($1)" }.sorted() }

  /// Every term, in the order of its bytes.
  var terms: [String] {
    Set(passages.flatMap(\.terms)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// How many sentences, leads not counted, and how many passages hold a term.
  func counts(of term: String) -> (sentences: Int, passages: Int) {
    (body.count { $0.terms.contains(term) }, passages.count { $0.terms.contains(term) })
  }

  /// Scores every sentence of every passage that holds a term, sorts all, and keeps the best of
  /// those that are allowed.
  ///
  /// - Parameter allows: whether a sentence may be found, by its document's path and its terms.
  func hits(
    for terms: [String], limit: Int, _ scoring: ScoringParameters = .standard,
    allows: (Path, [String]) -> Bool = { _, _ in true }
  ) -> [Found] {
    let (body, passages) = (body, passages)
    let sentenceModel = BM25(
      scoring.sentence, textCount: body.count, totalLength: body.reduce(0) { $0 + $1.length })
    let passageModel = BM25(
      scoring.passage, textCount: passages.count, totalLength: passages.reduce(0) { $0 + $1.length })
    let counts = terms.map { self.counts(of: $0) }
    var hits: [Found] = []
    for passage in passages {
      var shared: Float = 0
      for (term, count) in zip(terms, counts) {
        shared += score(term, passage.terms, passage.length, holding: count.passages, passageModel)
      }
      guard shared > 0 else { continue }
      for sentence in passage.sentences where !sentence.isLead && allows(passage.path, sentence.terms) {
        var own: Float = 0
        for (term, count) in zip(terms, counts) {
          own += score(term, sentence.terms, sentence.length, holding: count.sentences, sentenceModel)
        }
        hits.append(
          Found(
            path: passage.path, bytes: sentence.bytes, sentenceScore: own, passageScore: shared,
            score: own + scoring.passageWeight * shared))
      }
    }
    // Of equal scores the earlier one first.
    let order = hits.indices.sorted { (-hits[$0].score, $0) < (-hits[$1].score, $1) }
    return order.prefix(limit).map { hits[$0] }
  }

  private func score(_ term: String, _ text: [String], _ length: Int, holding: Int, _ model: BM25) -> Float {
    let frequency = text.count { $0 == term }
    guard frequency > 0 else { return 0 }
    return model.score(
      weight: model.inverseDocumentFrequency(UInt32(holding)), frequency: UInt32(frequency),
      length: FieldNorm(length))
  }

  /// Every sentence that is allowed, in the order of the documents.
  func listing(allows: (Path, [String]) -> Bool) -> [String] {
    passages.flatMap { passage in
      passage.sentences.filter { !$0.isLead && allows(passage.path, $0.terms) }.map {
        "\(passage.path) \($0.bytes)"
      }
    }
  }

  /// All passages, by their documents' paths and then in order.
  private var passages: [Passage] {
    documents.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  private var body: [Sentence] { passages.flatMap(\.sentences).filter { !$0.isLead } }
}
