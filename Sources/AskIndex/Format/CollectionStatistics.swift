/// Sums over documents that scores depend on.
package struct CollectionStatistics: Equatable, Sendable {
  /// How many sentences there are, leads not counted.
  package var sentenceCount = 0
  /// How many words they have together.
  package var sentenceLength = 0
  /// How many passages there are.
  package var passageCount = 0
  /// How many words they have together, leads included.
  package var passageLength = 0

  /// How many words a sentence has on average, at least 1.
  var averageSentence: Float { Self.average(sentenceLength, sentenceCount) }
  /// How many words a passage has on average, at least 1.
  var averagePassage: Float { Self.average(passageLength, passageCount) }

  private static func average(_ length: Int, _ count: Int) -> Float {
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
