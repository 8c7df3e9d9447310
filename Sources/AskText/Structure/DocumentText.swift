/// What a reader makes of a file: its bytes, and the parts that stand in them.
package struct DocumentText: Sendable {
  /// The file's own bytes; every offset of the project counts these.
  package var bytes: [UInt8]
  /// The parts, in order. Bytes that no part covers are not text (front matter, blank lines, markers).
  package var blocks: [Block]
  /// A title that the file states outside its text, such as front matter's `title:`; nil when it states none.
  package var statedTitle: String?

  /// Collects what was read.
  package init(bytes: [UInt8], blocks: [Block], statedTitle: String? = nil) {
    self.bytes = bytes
    self.blocks = blocks
    self.statedTitle = statedTitle
  }
}
