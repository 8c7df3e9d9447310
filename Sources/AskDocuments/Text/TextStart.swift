internal import AskText

/// The check that every reader makes first: is the file text in an encoding that can be quoted?
enum TextStart {
  /// The number of first bytes in which a NUL says that a file is no text.
  private static let searched = 64 << 10

  /// The offset of the first byte of text, after a UTF-8 byte order mark.
  static func offset(in bytes: [UInt8]) throws(ReadingError) -> Int {
    if let name = otherEncoding(bytes) { throw .otherEncoding(name: name) }
    let start = bytes.span.extracting(first: searched)
    let nul = start.firstPlace(of: 0, or: 0)
    if nul < start.count { throw .binary(offset: nul) }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The encoding that a byte order mark states; nil for UTF-8 or no mark.
  private static func otherEncoding(_ bytes: [UInt8]) -> String? {
    // UTF-32 first: its little-endian mark begins as that of UTF-16 does.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    return nil
  }
}
