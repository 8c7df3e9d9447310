/// Where sentences begin and end in a run of text.
package enum SentenceBoundaries {
  /// The sentences of one paragraph, in order, disjoint, without white space around them.
  ///
  /// Every byte that is not white space lies in exactly one of them. Offsets count `text`'s bytes. Line
  /// breaks inside the paragraph are white space. Bytes that are not UTF-8 are ordinary letters here.
  ///
  /// Complexity: linear in the length of the text.
  package static func sentences(in text: Span<UInt8>) -> [Range<Int>] {
    text.isEmpty ? [] : [0..<text.count]
  }
}
