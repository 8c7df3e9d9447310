internal import AskIndex

extension Answering {
  /// Sees to it that the index was whole while something was read of it, before that is believed.
  package func checkWhole() throws(Failure) {
    do throws(IndexError) {
      try searcher.index.checkWhole()
    } catch {
      throw .index(error)
    }
  }
}
