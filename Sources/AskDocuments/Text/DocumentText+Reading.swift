internal import AskText

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
