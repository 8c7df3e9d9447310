import AskIndex
import Testing

@testable import AskAnswer

/// The features of a question's hits, by the words of their sentences.
struct MeasuredSentences {
  /// The features of all hits.
  let features: EvidenceFeatures
  /// The scores by the model, hit by hit.
  let scores: [Float]
  /// The sentences of the hits, the best first by the index.
  let sentences: [String]

  /// Measures the hits of a question.
  init(
    _ question: String, in library: MemoryLibrary, limit: Int = 100, usesWordTable: Bool = true
  ) throws {
    var pipeline = library.pipeline(usesWordTable: usesWordTable)
    let measured = try pipeline.measure(question, limit: limit)
    features = measured.features
    scores = pipeline.scores(of: measured)
    sentences = try measured.hits.map { try library.sentence(at: $0.address) }
  }

  /// The inputs of the network of sentences for a hit.
  func sentenceInputs(ofHit hit: Int) -> [Float] {
    let width = EvidenceFeatures.sentenceWidth
    return Array(features.sentences[hit * width..<(hit + 1) * width])
  }

  /// A feature of the one sentence that begins in some way.
  func value(_ feature: SentenceFeature, of beginning: String) throws -> Float {
    sentenceInputs(ofHit: try hit(beginning))[feature.rawValue]
  }

  /// A feature of a term, by its position in the question, in the one sentence that begins in some
  /// way.
  func value(_ feature: TermFeature, term: Int, in beginning: String) throws -> Float {
    let place = try hit(beginning) * features.termCount + term
    return features.terms[place * EvidenceFeatures.termWidth + feature.rawValue]
  }

  /// The number of the one hit whose sentence begins in some way.
  func hit(_ beginning: String) throws -> Int {
    let hits = sentences.indices.filter { sentences[$0].hasPrefix(beginning) }
    try #require(hits.count == 1, "\(beginning): \(hits.count)")
    return hits[0]
  }
}

extension MemoryLibrary {
  /// Two documents of a harbour.
  static func harbour() throws -> MemoryLibrary {
    try MemoryLibrary([
      "port.txt": """
      The harbour was dredged in 1904 by the Port Authority. Its cost was 40,000 pounds. The mayor, Ada Birch, \
      opened it because the old quay had sunk.

      Ferries leave for the islands twice a day. The crossing takes about two hours. In winter the physicians \
      of the islands travel free.
      """,
      "light.txt": "A lighthouse stands on the northern pier of the harbour. It is painted red and white.",
    ])
  }
}
