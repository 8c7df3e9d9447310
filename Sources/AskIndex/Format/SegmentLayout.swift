internal import AskStorage

/// The ranges of a segment's sections in its file. See <doc:SegmentFormat> in the library's
/// documentation.
struct SegmentLayout: Equatable {
  /// The first bytes of a segment: a name and the version of its format.
  static let header = Array("ASKSEG".utf8) + [3, 0]
  /// The version of the format that is written and read.
  static let version = 3

  /// Each section's place, by its number.
  private(set) var places = [Range<Int>](repeating: 0..<0, count: SegmentSection.allCases.count)
  /// The totals that scores depend on.
  var statistics = CollectionStatistics()
  /// The number of terms.
  var termCount = 0

  subscript(section: SegmentSection) -> Range<Int> {
    get { places[section.rawValue] }
    set { places[section.rawValue] = newValue }
  }

  /// The bytes of the table that ends a segment: two numbers for each section, then six counts, 64
  /// bits each.
  static let tableSize = (SegmentSection.allCases.count * 2 + 6) * 8

  var table: [UInt8] {
    var bytes: [UInt8] = []
    for place in places {
      bytes.append(uint64: UInt64(place.lowerBound))
      bytes.append(uint64: UInt64(place.upperBound))
    }
    for count in [
      statistics.sentenceCount, statistics.sentenceLength, statistics.passageCount, statistics.passageLength,
      termCount, Self.version,
    ] {
      bytes.append(uint64: UInt64(count))
    }
    return bytes
  }

  init() {}

  /// Reads the table that contents end with; nil when a number in it cannot be.
  init?(_ contents: Span<UInt8>) {
    guard contents.count >= Self.header.count + Self.tableSize else { return nil }
    let start = contents.count - Self.tableSize
    var numbers: [Int] = []
    for offset in stride(from: start, to: contents.count, by: 8) {
      guard let number = Int(exactly: contents.uint64(at: offset)) else { return nil }
      numbers.append(number)
    }
    for section in SegmentSection.allCases {
      let (lower, upper) = (numbers[section.rawValue * 2], numbers[section.rawValue * 2 + 1])
      guard Self.header.count <= lower, lower <= upper, upper <= start else { return nil }
      self[section] = lower..<upper
    }
    let counts = numbers.suffix(6).map(\.self)
    statistics = CollectionStatistics(
      sentenceCount: counts[0], sentenceLength: counts[1], passageCount: counts[2], passageLength: counts[3])
    termCount = counts[4]
  }
}
