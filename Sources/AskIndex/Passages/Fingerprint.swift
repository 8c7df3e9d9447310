internal import AskStorage

/// A hash that shows whether a passage has changed.
package enum Fingerprint {
  /// The low half of XXH64 of a passage's bytes.
  package static func of(_ bytes: Span<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: XXH64.hash(bytes))
  }
}
