internal import AskIndex
internal import AskStorage

extension Index {
  /// Tells whether the document at a path held text when it was indexed. Most libraries have no
  /// empty file, and never need to know: the paths are collected when the first is asked about.
  var heldText: (Path) -> Bool {
    var hashes: Set<UInt64>?
    return { path in
      let known = hashes ?? pathHashes
      hashes = known
      return known.contains(DocumentKey.hash(of: path))
    }
  }

  /// The hashed paths of the documents. Of an index that is damaged, some are missing.
  private var pathHashes: Set<UInt64> {
    var hashes: Set<UInt64> = []
    for address in liveDocuments {
      let segment = segments[address.segmentOrdinal].segment
      if let key = try? segment.key(of: address.document) { hashes.insert(key.path) }
    }
    return hashes
  }

  /// The same without the documents of some paths.
  func without(_ isLeftOut: (Path) -> Bool) throws(IndexError) -> Index {
    var left: [IndexSegment] = []
    for part in segments {
      var deleted = part.deletedDocuments
      for document in part.liveDocuments where isLeftOut(try part.segment.document(document).path) {
        deleted.insert(document.number)
      }
      left.append(IndexSegment(part.segment, without: deleted))
    }
    return try Index(left)
  }
}
