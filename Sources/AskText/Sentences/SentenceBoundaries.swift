/// The boundaries of sentences in a run of text.
package enum SentenceBoundaries {
  /// The most bytes a sentence may have; what would be longer is cut at a clause, a space or a
  /// character.
  ///
  /// A quotation is shown whole, so that text without stops must not become one enormous quotation.
  package static let longestSentence = 4096

  /// The sentences of one paragraph, in order, disjoint, without white space around them.
  ///
  /// Every byte that is not white space lies in exactly one of them. Offsets count `text`'s bytes.
  /// Line breaks inside the paragraph are white space. Bytes that are not UTF-8 are ordinary
  /// letters here.
  ///
  /// Complexity: linear in the length of the text.
  ///
  /// - Parameter whole: ranges that no sentence ends in, such as code, in order and disjoint.
  package static func sentences(in text: Span<UInt8>, whole: [Range<Int>] = []) -> [Range<Int>] {
    var scan = SentenceScan(ParagraphBytes(text), whole: whole)
    return scan.sentences()
  }

  /// One line that is too long for a sentence, in pieces of which none is: in order, disjoint,
  /// without white space around them.
  ///
  /// Complexity: linear in the length of the text.
  static func pieces(of line: Span<UInt8>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    ParagraphBytes(line).appendPieces(of: 0..<line.count, to: &pieces)
    return pieces
  }
}
