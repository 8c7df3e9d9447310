package import AskText

/// A reason why a file holds no text that can be quoted.
package enum ReadingError: Error, Equatable, Sendable {
  /// A NUL byte stands at this offset: not text.
  case binary(offset: Int)
  /// The file says by its first bytes that it is UTF-16 or UTF-32, whose bytes cannot be quoted as
  /// they are.
  case otherEncoding(name: String)
  /// The parts found in it are out of order: a fault of the reader.
  case disordered(AscendingRanges.Disorder)
}

extension DocumentText {
  /// Collects what a reader found.
  ///
  /// - Throws: `disordered` where the parts do not ascend.
  init(bytes: [UInt8], found blocks: [Block], statedTitle: String? = nil) throws(ReadingError) {
    do throws(AscendingRanges.Disorder) {
      try self.init(bytes: bytes, blocks: blocks, statedTitle: statedTitle)
    } catch {
      throw .disordered(error)
    }
  }
}
