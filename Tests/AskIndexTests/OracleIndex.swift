import AskIndex
import AskText

/// An index as plain as can be: an array of sentences and a loop. What it says is right by being obvious.
struct OracleIndex {
  private struct Sentence {
    var passage: Int
    var terms: [String]
    var length: Int
    var isLead: Bool
  }

  private var sentences: [Sentence] = []
  private var passageCount = 0
  private var vocabulary = Vocabulary()

  /// Adds a document, as `SegmentBuilder` does.
  mutating func add(_ document: DocumentText, _ outline: Outline) {
    for passage in outline.passages {
      let heading = passage.heading.map { "\n" + outline.headings[$0] } ?? ""
      add(outline.title + heading, isLead: true)
      for sentence in outline.sentences[passage.sentences] {
        add(String(decoding: document.bytes[sentence.bytes], as: UTF8.self), isLead: false)
      }
      passageCount += 1
    }
  }

  private mutating func add(_ text: String, isLead: Bool) {
    let list = WordList(Array(text.utf8).span)
    var sentence = Sentence(passage: passageCount, terms: [], length: 0, isLead: isLead)
    for word in list.words {
      guard let term = vocabulary.term(of: word, in: list) else { continue }
      sentence.terms.append(String(decoding: vocabulary.bytes(ofTerm: term), as: UTF8.self))
      if word.form != .joined { sentence.length += 1 }
    }
    sentences.append(sentence)
  }

  /// Every term, in the order of its bytes.
  var terms: [String] {
    Set(sentences.flatMap(\.terms)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Scores every sentence of every passage that holds a term, sorts all, and keeps the best.
  func hits(for terms: [String], limit: Int, _ scoring: Scoring) -> [Hit] {
    let body = sentences.filter { !$0.isLead }
    let sentenceModel = BM25(
      scoring.sentence, textCount: body.count, totalLength: body.reduce(0) { $0 + $1.length })
    let passageModel = BM25(
      scoring.passage, textCount: passageCount, totalLength: sentences.reduce(0) { $0 + $1.length })
    let passages = (0..<passageCount).map { number in sentences.filter { $0.passage == number } }
    var hits: [Hit] = []
    for (number, sentence) in sentences.enumerated() where !sentence.isLead {
      let passage = passages[sentence.passage]
      var own: Float = 0
      var shared: Float = 0
      for term in terms {
        own += score(term, [sentence], body.map { [$0] }, sentenceModel)
        shared += score(term, passage, passages, passageModel)
      }
      guard shared > 0 else { continue }
      hits.append(
        Hit(
          sentence: SentenceID(UInt32(number)), passage: PassageID(UInt32(sentence.passage)),
          sentenceScore: own,
          passageScore: shared, score: own + scoring.passageWeight * shared))
    }
    return Array(hits.sorted { $0.precedes($1) }.prefix(limit))
  }

  private func score(_ term: String, _ text: [Sentence], _ all: [[Sentence]], _ model: BM25) -> Float {
    func frequency(_ text: [Sentence]) -> Int {
      text.reduce(0) { $0 + $1.terms.count { $0 == term } }
    }
    guard frequency(text) > 0 else { return 0 }
    let holding = all.count { frequency($0) > 0 }
    return model.score(
      weight: model.inverseDocumentFrequency(UInt32(holding)), frequency: UInt32(frequency(text)),
      length: LengthCode(text.reduce(0) { $0 + $1.length }))
  }
}
