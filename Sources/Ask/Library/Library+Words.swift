internal import AskIndex
internal import AskStorage
internal import AskText

extension Library {
  /// Words of the documents that begin as a word does that is being typed, the frequent first.
  ///
  /// Words are compared without regard to case and accents. Documents that have changed since they
  /// were last looked at are not looked at for this.
  /// - Parameters:
  ///   - start: the beginning of one word.
  ///   - limit: how many words at most.
  /// - Returns: the letters that follow the beginning, in lower case and without accents, one
  ///   string for each word; an empty one stands for the beginning where it is a word itself. None
  ///   where `start` is no word, or the index is damaged.
  /// - Complexity: linear in the number of different words where few begin so.
  public func endings(ofWord start: String, limit: Int) -> [String] {
    let list = WordList(Array(start.utf8).span)
    let own = list.words.filter { !$0.isJoined }
    guard own.count == 1, let word = own.first else { return [] }
    let letters = Array(list.spelling(of: word))
    let words = (try? indexed.index.words(beginningWith: letters, limit: limit)) ?? []
    return words.map { String(decoding: $0.dropFirst(letters.count), as: UTF8.self) }
  }
}

extension Library {
  /// The paths of documents that begin as typed, each cut behind the next folder's slash, in their
  /// order.
  ///
  /// If no path begins so, those whose file's name does, whole.
  /// - Parameters:
  ///   - start: the beginning of a path; the empty one begins all.
  ///   - limit: how many at most.
  /// - Complexity: linear in the number of documents.
  public func paths(beginningWith start: String, limit: Int) -> [String] {
    let all = indexed.paths
    var found: Set<Path> = []
    for path in all where found.count < limit && path.bytes.starts(with: start.utf8) {
      let slash = path.bytes[start.utf8.count...].firstIndex(of: UInt8(ascii: "/"))
      found.insert(Path(bytes: path.bytes[...(slash ?? path.bytes.count - 1)]))
    }
    if found.isEmpty, !start.utf8.contains(UInt8(ascii: "/")) {
      for path in all where found.count < limit && path.lastComponent.starts(with: start.utf8) {
        found.insert(path)
      }
    }
    return found.sorted().map(\.description)
  }
}
