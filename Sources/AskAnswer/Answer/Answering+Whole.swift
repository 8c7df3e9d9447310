internal import AskIndex

extension Answering {
  /// Sees to it that the index was whole while something was read of it, before that is believed.
  package func checkNotTruncated() throws(Failure) {
    do throws(IndexError) {
      try searcher.index.checkNotTruncated()
    } catch {
      throw .index(error)
    }
  }
}
