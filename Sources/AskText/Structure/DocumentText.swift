/// The text that a reader finds in a file: its bytes, and the parts that stand in them.
package struct DocumentText: Sendable {
  /// The file's own bytes; every offset of the project counts these.
  package let bytes: [UInt8]
  /// The parts, in order: they ascend and do not overlap, and the markup and the code of
  /// each lie in it and ascend. Bytes that no part covers are not text (front matter, blank lines, markers).
  package let blocks: [Block]
  /// A title that the file states outside its text, such as front matter's `title:`; nil when it
  /// states none.
  package let statedTitle: String?

  /// Collects what was read.
  ///
  /// - Throws: the first part, or run of markup, that stands where it may not.
  /// - Complexity: linear in the number of parts and runs of markup.
  package init(bytes: [UInt8], blocks: [Block], statedTitle: String? = nil) throws(AscendingRanges.Disorder) {
    var places = AscendingRanges(within: bytes.indices)
    for block in blocks {
      try places.append(block.bytes)
      _ = try AscendingRanges(block.markup, within: block.bytes)
      _ = try AscendingRanges(block.codeSpans, within: block.bytes)
    }
    self.bytes = bytes
    self.blocks = blocks
    self.statedTitle = statedTitle
  }

  /// A document without parts: it says nothing of where its text stands.
  package init(bytes: [UInt8]) {
    self.bytes = bytes
    blocks = []
    statedTitle = nil
  }
}
