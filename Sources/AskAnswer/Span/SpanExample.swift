package import AskIndex
package import AskText

/// A question with a sentence that answers it, as the scorer of spans reads them: what is learned
/// from.
package struct SpanExample {
  /// The number of features of a question, of a run's beginning and of its end, and of both
  /// ends together.
  package static let featureCounts = [
    SpanQuestion.featureCount, SpanFeatures.edgeCount, SpanFeatures.edgeCount, SpanFeatures.pairCount,
  ]

  /// The question's features.
  package let question: [Int]
  /// Each token's bytes in the sentence's text without markup.
  package let tokens: [Range<Int>]
  /// The features of each token as a beginning.
  package let beginnings: [[Int]]
  /// The features of each token as an end.
  package let ends: [[Int]]
  /// The runs, as their first and last tokens.
  package let runs: [(first: Int, last: Int)]
  /// The features of each run.
  package let pairs: [[Int]]

  /// Reads a question and a sentence without its markup.
  package init(_ question: String, sentence: [UInt8], vocabulary: inout Vocabulary, index: Index)
    throws(IndexError)
  {
    let asked = try SpanQuestion(question, vocabulary: &vocabulary, index: index)
    let reading = SpanReading(sentence, question: asked, vocabulary: &vocabulary)
    self.question = asked.features
    tokens = reading.tokens.map(\.bytes)
    beginnings = reading.tokens.indices.map { SpanFeatures.beginning($0, in: reading) }
    ends = reading.tokens.indices.map { SpanFeatures.end($0, in: reading) }
    runs = reading.runs.map { ($0.first, $0.last) }
    pairs = reading.runs.map { SpanFeatures.pair($0, in: reading) }
  }
}
