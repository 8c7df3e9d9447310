internal import AskIndex

extension AnswerPipeline {
  /// Sees to it that the index was whole while something was read of it, before that is believed.
  package func checkNotTruncated() throws(AnswerFailure) {
    do throws(IndexError) {
      try searcher.index.checkNotTruncated()
    } catch {
      throw .index(error)
    }
  }
}
