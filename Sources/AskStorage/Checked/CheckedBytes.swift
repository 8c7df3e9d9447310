/// A file that `CheckedWriter` wrote, whose bytes are checked when they are first used.
///
/// Belongs to one thread: it remembers which chunks have been checked.
package struct CheckedBytes {
  /// Bytes that differ from those that were written.
  package struct Damage: Error, Equatable {
    /// The kind of damage, as a phrase after the file's name.
    package let reason: String

    /// Makes an error with its reason.
    package init(reason: String) {
      self.reason = reason
    }
  }

  /// The chunks that have been checked; copies share it.
  private final class CheckedChunks {
    var isChecked: [Bool]

    init(count: Int) {
      isChecked = [Bool](repeating: false, count: count)
    }
  }

  private let stored: StoredBytes
  private let checkedChunks: CheckedChunks
  private let checksumStart: Int
  /// The number of bytes of contents.
  package let count: Int
  /// A digest that identifies the contents without reading them: the checksum of their checksums.
  package let digest: UInt64

  /// Takes a file's bytes, after a look at the footer.
  package init(_ stored: StoredBytes) throws(Damage) {
    self.stored = stored
    let size = stored.count
    guard size >= 24, Self.endsWithMark(stored.bytes) else { throw Damage(reason: "it has no end") }
    guard let count = Int(exactly: Self.number(stored.bytes, at: size - 16)), count >= 0, count <= size else {
      throw Damage(reason: "its length is not what it says")
    }
    let chunks = (count + CheckedWriter.chunkSize - 1) / CheckedWriter.chunkSize
    guard size == count + 8 * chunks + 24 else { throw Damage(reason: "its length is not what it says") }
    self.count = count
    checksumStart = count
    checkedChunks = CheckedChunks(count: chunks)
    digest = Self.number(stored.bytes, at: size - 24)
    guard XXH64.hash(stored.bytes.extracting(checksumStart..<size - 24)) == digest else {
      throw Damage(reason: "its checksums are damaged")
    }
  }

  /// Whether bytes were missing when they were read: everything read may then be zeros, checked or
  /// not.
  package var isTruncated: Bool { stored.isTruncated }

  /// The contents. Only checked ranges may be used.
  package var bytes: Span<UInt8> {
    @_lifetime(borrow self) get { stored.bytes.extracting(first: count) }
  }

  /// Checks that a range of the contents is what was written.
  ///
  /// Complexity: linear in the range if it is checked for the first time; constant for each 64
  /// KiB of it later.
  package func check(_ range: Range<Int>) throws(Damage) {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw Damage(reason: "a part of it lies outside of it")
    }
    if range.isEmpty { return }
    for chunk in range.lowerBound / CheckedWriter.chunkSize...(range.upperBound - 1) / CheckedWriter.chunkSize
    where !checkedChunks.isChecked[chunk] {
      try check(chunk: chunk)
    }
  }

  private func check(chunk: Int) throws(Damage) {
    let start = chunk * CheckedWriter.chunkSize
    let bytes = stored.bytes.extracting(start..<min(start + CheckedWriter.chunkSize, count))
    guard XXH64.hash(bytes) == Self.number(stored.bytes, at: checksumStart + 8 * chunk) else {
      throw Damage(reason: "its bytes \(start)–\(start + bytes.count) are damaged")
    }
    checkedChunks.isChecked[chunk] = true
  }

  private static func endsWithMark(_ bytes: Span<UInt8>) -> Bool {
    let mark = CheckedWriter.mark
    for offset in mark.indices where bytes[bytes.count - mark.count + offset] != mark[offset] { return false }
    return true
  }

  private static func number(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    var number: UInt64 = 0
    for byte in 0..<8 { number |= UInt64(bytes[offset + byte]) << UInt64(8 * byte) }
    return number
  }
}
