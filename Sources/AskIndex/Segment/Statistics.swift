/// Sums over documents that scores depend on.
package struct Statistics: Equatable, Sendable {
  /// How many sentences there are, leads not counted.
  package var sentenceCount = 0
  /// How many words they have together.
  package var sentenceLength = 0
  /// How many passages there are.
  package var passageCount = 0
  /// How many words they have together, leads included.
  package var passageLength = 0

  static func += (sum: inout Statistics, other: Statistics) {
    sum.sentenceCount += other.sentenceCount
    sum.sentenceLength += other.sentenceLength
    sum.passageCount += other.passageCount
    sum.passageLength += other.passageLength
  }

  static func -= (sum: inout Statistics, other: Statistics) {
    sum.sentenceCount -= other.sentenceCount
    sum.sentenceLength -= other.sentenceLength
    sum.passageCount -= other.passageCount
    sum.passageLength -= other.passageLength
  }
}
