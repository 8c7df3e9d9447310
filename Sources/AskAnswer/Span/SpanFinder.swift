internal import AskIndex
internal import AskText

/// Finds the words of a sentence that answer a question.
struct SpanFinder {
  private let index: Index
  private let counts: [Int: UInt32]

  /// Prepares to find spans by an index's words.
  ///
  /// - Parameter counts: in how many sentences the terms stand that were looked up before, by their
  ///   numbers.
  init(_ index: Index, knowing counts: [Int: UInt32] = [:]) {
    self.index = index
    self.counts = counts
  }

  /// The words that answer, the likeliest there are; nil for a sentence without words.
  ///
  /// - Parameters:
  ///   - bytes: the sentence as it stands in the document.
  ///   - start: where it begins there.
  ///   - markup: the markup in `bytes`.
  ///   - text: the sentence as a person reads it.
  func span(
    answering question: String, in bytes: [UInt8], from start: Int, without markup: Markup,
    readAs text: String, _ vocabulary: inout Vocabulary
  ) throws(IndexError) -> AnswerSpan? {
    let visible = VisibleText(bytes.span, range: bytes.indices, without: markup)
    let asked = try SpanQuestion(question, vocabulary: &vocabulary, index: index, knowing: counts)
    let reading = SpanReading(visible.bytes, question: asked, vocabulary: &vocabulary)
    guard let best = SpanModel.learned.best(in: reading) else { return nil }
    let words =
      reading.tokens[best.run.first].bytes.lowerBound..<reading.tokens[best.run.last].bytes.upperBound
    let place = visible.source(of: words)
    return AnswerSpan(
      bytes: place.lowerBound + start..<place.upperBound + start,
      confidence: Self.calibrated(best.probability),
      readable: Self.find(place, in: bytes, markup: markup, text: text))
  }

  /// The place of some bytes of a sentence in it as a person reads it.
  private static func find(_ place: Range<Int>, in bytes: [UInt8], markup: Markup, text: String) -> Range<
    Int
  >? {
    let words = Array(ReadableText.string(bytes.span, range: place, without: markup).utf8)
    let before = ReadableText.string(bytes.span, range: 0..<place.lowerBound, without: markup)
    let all = Array(text.utf8)
    var start = before.utf8.count
    if start < all.count, all[start] == UInt8(ascii: " ") { start += 1 }
    let range = start..<start + words.count
    guard range.upperBound <= all.count, all[range].elementsEqual(words) else { return nil }
    return range
  }

  /// The share of runs with that part of the softmax that were exact.
  private static func calibrated(_ share: Double) -> Double {
    let share = min(max(share, 1e-6), 1 - 1e-6)
    let (factor, summand) = SpanWeights.calibration
    let logit = logarithm(share / (1 - share))
    return 1 / (1 + exponential(-(factor * logit + summand)))
  }
}
