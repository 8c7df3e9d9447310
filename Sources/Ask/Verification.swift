internal import AskStorage

/// Compares quotations with their files.
enum Verification {
  /// The first quotation whose file no longer holds it where its citation says; nil when all stand.
  static func firstChanged(of quotations: [Quotation]) -> Quotation? {
    quotations.first { !stands($0.bytes, at: $0.citation.bytes, of: $0.citation.document) }
  }

  /// Whether a file holds these bytes at this place now. A file that cannot be read holds nothing.
  static func stands(_ bytes: some Sequence<UInt8>, at range: Range<Int>, of path: String) -> Bool {
    guard let found = try? FileReader.bytes(range, of: path) else { return false }
    return found.elementsEqual(bytes)
  }
}
