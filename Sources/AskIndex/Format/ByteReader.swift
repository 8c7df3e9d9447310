internal import AskStorage

/// Reads numbers and strings from a run of bytes, one after another; nil at anything that is not
/// there.
struct ByteReader {
  private(set) var offset: Int
  private let end: Int

  /// Makes a reader at the beginning of a range.
  init(_ range: Range<Int>) {
    offset = range.lowerBound
    end = range.upperBound
  }

  /// The next varint.
  mutating func number(_ bytes: Span<UInt8>) -> Int? {
    guard let number = Varint.read(bytes, at: &offset), offset <= end else { return nil }
    return Int(number)
  }

  /// The next four bytes as a number.
  mutating func uint32(_ bytes: Span<UInt8>) -> UInt32? {
    guard end - offset >= 4, end <= bytes.count else { return nil }
    offset += 4
    return bytes.uint32(at: offset - 4)
  }

  /// The next eight bytes as a number.
  mutating func uint64(_ bytes: Span<UInt8>) -> UInt64? {
    guard end - offset >= 8, end <= bytes.count else { return nil }
    offset += 8
    return bytes.uint64(at: offset - 8)
  }

  /// The next string, its length before it.
  mutating func string(_ bytes: Span<UInt8>) -> String? {
    run(bytes).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The next run of bytes, its length before it.
  mutating func run(_ bytes: Span<UInt8>) -> [UInt8]? {
    guard let count = number(bytes), let range = skip(count), range.upperBound <= bytes.count else {
      return nil
    }
    var text: [UInt8] = []
    text.reserveCapacity(count)
    for offset in range { text.append(bytes[offset]) }
    return text
  }

  /// Skips some bytes and returns their range.
  mutating func skip(_ count: Int) -> Range<Int>? {
    guard count >= 0, count <= end - offset else { return nil }
    offset += count
    return offset - count..<offset
  }
}
