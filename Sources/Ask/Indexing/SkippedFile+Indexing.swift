internal import AskDocuments
internal import AskIndex

extension SkippedFile.Reason {
  /// Says that a document is more than an index takes.
  init(_ excess: SegmentBuilder.CapacityError) {
    self =
      switch excess {
      case .bytes(let most): .cannotBeIndexed("it is larger than \(most >> 20) MiB; split it")
      case .words: .cannotBeIndexed("it has too many words; split it")
      }
  }

  /// Says that reading a document would take more memory than is allowed.
  init(_ cost: ReadingCost) {
    self = .cannotBeIndexed(
      "reading it may take \(cost.byteCount >> 20) MiB of memory; split it, or index anew with more --memory")
  }
}
