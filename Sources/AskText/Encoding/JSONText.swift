/// A value of JSON, read as strictly as RFC 8259 and I-JSON (RFC 7493) define it, because question
/// files and saved conversations may come from any program and what two readers take differently is
/// a trap.
///
/// Beyond the grammar it refuses what readers differ in: names that occur twice in one object, halves
/// of surrogate pairs, numbers that are too large to be kept, bytes that are not UTF-8, and values
/// nested deeper than 32. Why no library reads it: <doc:LibrariesOrOwnLines>.
package enum JSONText: Equatable, Sendable {
  case object([String: JSONText])
  case array([JSONText])
  case string(String)
  case number(Double)
  case bool(Bool)
  case null
}

/// A reason why a text is no JSON, and its place.
package struct JSONError: Error, Equatable, Sendable {
  /// The fault, as a sentence without its end.
  package let reason: String
  /// The column of the fault, in characters from 1, as an editor counts them in a text of one line.
  package let column: Int

  init(reason: String, at offset: Int, in bytes: [UInt8]) {
    self.reason = reason
    // All bytes but those that go on with a character.
    column = bytes[..<min(offset, bytes.count)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension JSONError: CustomStringConvertible {
  /// The fault with its place, to follow the words that something is no JSON.
  package var description: String { "\(reason) (column \(column))" }
}
