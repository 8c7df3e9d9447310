/// Cuts the bytes of a script into its questions and commands, as they arrive.
///
/// Lines end with LF or CR LF. Blank lines and lines that begin with `#` are skipped. Bytes that
/// are not UTF-8 are replaced by U+FFFD, and a byte order mark at the start is dropped.
public struct ScriptLines: Sendable {
  private var waiting: [UInt8] = []
  /// The index in `waiting` of the next line's first byte.
  private var start = 0
  /// The index in `waiting` before which there is no further line end: a long line that arrives in
  /// pieces is searched only once.
  private var searched = 0
  private var number = 0

  /// Begins with no bytes.
  public init() {}

  /// Adds the bytes that have arrived.
  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if start > 0 {
      waiting.removeSubrange(..<start)
      searched -= start
      start = 0
    }
    waiting.append(contentsOf: bytes)
  }

  /// The next question or command that has arrived in full; nil when there is none yet.
  public mutating func next() -> ScriptLine? {
    while let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) {
      let line = take(upTo: end)
      start = end + 1
      searched = start
      if let line { return line }
    }
    searched = waiting.count
    return nil
  }

  /// The last line of a script that has ended, if that line has no line end.
  public mutating func last() -> ScriptLine? {
    guard start < waiting.count else { return nil }
    let line = take(upTo: waiting.count)
    start = waiting.count
    searched = start
    return line
  }

  private mutating func take(upTo end: Int) -> ScriptLine? {
    number += 1
    var bytes = waiting[start..<end]
    if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    while let last = bytes.last, Self.isBlank(last) { bytes = bytes.dropLast() }
    while let first = bytes.first, Self.isBlank(first) { bytes = bytes.dropFirst() }
    guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
    return ScriptLine(number: number, text: String(decoding: bytes, as: UTF8.self))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (0x09...0x0D).contains(byte)
  }
}

/// One question or command, with its place in the script.
public struct ScriptLine: Equatable, Sendable {
  /// Its number, from 1; lines that are skipped are counted too.
  public let number: Int
  /// Its text, without the line end.
  public let text: String
}
