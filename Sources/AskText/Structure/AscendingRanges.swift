/// Ranges of a document's bytes in the order of the text: none is empty, none overlaps another, and
/// all lie within bounds.
///
/// There is no way to make or change one that is otherwise, so that whoever is handed one may
/// subtract without a look.
package struct AscendingRanges: Equatable, Sendable, RandomAccessCollection {
  /// A range that is empty, begins before the end of the one before it, or lies outside the bounds.
  package struct Disorder: Error, Equatable, Sendable {
    /// The range.
    package let range: Range<Int>
    /// The range in which it could have been.
    package let free: Range<Int>

    /// Says which range stood where it may not.
    package init(range: Range<Int>, free: Range<Int>) {
      self.range = range
      self.free = free
    }
  }

  private var ranges: [Range<Int>] = []
  /// The range that all of them lie within.
  package let bounds: Range<Int>

  /// Makes an empty list.
  package init(within bounds: Range<Int>) {
    self.bounds = bounds
  }

  /// Takes ranges that ascend.
  package init(_ ranges: [Range<Int>], within bounds: Range<Int>) throws(Disorder) {
    self.bounds = bounds
    var free = bounds
    for range in ranges { free = try Self.rest(of: free, behind: range) }
    self.ranges = ranges
  }

  /// The beginning of the next range at the earliest: the end of the last one.
  package var free: Range<Int> { (ranges.last?.upperBound ?? bounds.lowerBound)..<bounds.upperBound }

  /// Adds a range behind the last one.
  package mutating func append(_ range: Range<Int>) throws(Disorder) {
    _ = try Self.rest(of: free, behind: range)
    ranges.append(range)
  }

  private static func rest(of free: Range<Int>, behind range: Range<Int>) throws(Disorder) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= free.lowerBound, range.upperBound <= free.upperBound else {
      throw Disorder(range: range, free: free)
    }
    return range.upperBound..<free.upperBound
  }

  /// The position of the first range.
  package var startIndex: Int { ranges.startIndex }
  /// The position behind the last range.
  package var endIndex: Int { ranges.endIndex }
  /// A range by its position.
  package subscript(position: Int) -> Range<Int> { ranges[position] }
}
