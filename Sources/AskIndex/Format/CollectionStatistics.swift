/// Sums over documents that scores depend on.
package struct CollectionStatistics: Equatable, Sendable {
  /// The number of sentences, leads not counted.
  package var sentenceCount = 0
  /// The total of their lengths in words.
  package var sentenceLength = 0
  /// The number of passages.
  package var passageCount = 0
  /// The total of their lengths in words, leads included.
  package var passageLength = 0

  /// The average length of a sentence in words, at least 1.
  var averageSentence: Float { Self.average(sentenceLength, over: sentenceCount) }
  /// The average length of a passage in words, at least 1.
  var averagePassage: Float { Self.average(passageLength, over: passageCount) }

  private static func average(_ length: Int, over count: Int) -> Float {
    count > 0 ? max(Float(length) / Float(count), 1) : 1
  }

  static func += (sum: inout CollectionStatistics, other: CollectionStatistics) {
    sum.sentenceCount += other.sentenceCount
    sum.sentenceLength += other.sentenceLength
    sum.passageCount += other.passageCount
    sum.passageLength += other.passageLength
  }

  static func -= (sum: inout CollectionStatistics, other: CollectionStatistics) {
    sum.sentenceCount -= other.sentenceCount
    sum.sentenceLength -= other.sentenceLength
    sum.passageCount -= other.passageCount
    sum.passageLength -= other.passageLength
  }
}
